import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireOpenDeputy } from '../absences/absences-page.ts';
import { endDeputising } from '../commands/record-deputy.ts';
import { BackLink } from '../components/BackLink.tsx';
import { Button, LinkButton } from '../components/Button.tsx';
import { SummaryList } from '../components/SummaryList.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? titleOf(page) : 'End an absence'} – Due Regard` },
];

const titleOf = ({ standing, row }: { standing: boolean; row: { hasBegun: boolean } }) => {
  if (standing) return row.hasBegun ? 'End this deputy’s authority now?' : 'Cancel this standing deputy?';
  return row.hasBegun ? 'End this absence now?' : 'Cancel this absence?';
};

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { standing, row } = await requireOpenDeputy(request, services, params.id);
  return { standing, row };
}

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const { person, found, row } = await requireOpenDeputy(request, services, params.id);
  const answer = await endDeputising(services.commands, found.id, person.id);
  if (answer.ok) return redirect(`/absences?done=${row.hasBegun ? 'ended' : 'cancelled'}`, 303);
  throw data('late' in answer ? answer.late : 'It cannot be ended.', { status: 409 });
}

export default function EndAbsence() {
  const page = useLoaderData<typeof loader>();
  const { row, standing } = page;
  return (
    <>
      <BackLink href="/absences">Back to absences and deputies</BackLink>
      <h1 className="govuk-heading-l">{titleOf(page)}</h1>
      <SummaryList
        rows={[
          { key: 'Director', value: row.director },
          { key: 'Deputy', value: row.deputy },
          { key: 'Days', value: row.days },
          { key: 'Authority', value: row.authority },
        ]}
      />
      <p className="govuk-body">
        {row.hasBegun
          ? 'From now the deputy may not sign any more. What the deputy has signed stands. This cannot be undone: to name the deputy again, record it anew.'
          : 'The deputy will not be asked. It stays on record as cancelled.'}
      </p>
      <form method="post">
        <div className="govuk-button-group">
          <Button kind="warning">
            {row.hasBegun ? 'End it now' : standing ? 'Cancel the deputy' : 'Cancel the absence'}
          </Button>
          <LinkButton kind="secondary" href="/absences">
            Leave it as it is
          </LinkButton>
        </div>
      </form>
    </>
  );
}
