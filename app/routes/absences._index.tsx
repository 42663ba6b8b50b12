import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { absencesPage } from '../absences/absences-page.ts';
import { LinkButton } from '../components/Button.tsx';
import { DeputyTable } from '../components/DeputyTable.tsx';
import { NotificationBanner } from '../components/NotificationBanner.tsx';

export const meta: MetaFunction = () => [{ title: 'Absences and deputies – Due Regard' }];
export const handle = { wide: true };

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const done = new URL(request.url).searchParams.get('done') ?? '';
  return { ...(await absencesPage(request, services)), done };
}

const doneWords: Partial<Record<string, string>> = {
  recorded: 'It is recorded.',
  changed: 'It was changed. What it was before is kept under “Earlier”.',
  ended: 'It has ended. The deputy may not sign any more.',
  cancelled: 'It was cancelled.',
  unchanged: 'Nothing was changed.',
};

export default function Absences() {
  const page = useLoaderData<typeof loader>();
  const done = doneWords[page.done];
  return (
    <>
      {done && <NotificationBanner success={page.done !== 'unchanged'}>{done}</NotificationBanner>}
      <h1 className="govuk-heading-xl">Absences and deputies</h1>
      <p className="govuk-body-l">
        While a director is away, each request to sign goes to the director and to the deputy. The deputy’s
        signature bears both names and the authority. An absence ends by itself after its last day.
      </p>
      {page.mayRecord && (
        <div className="govuk-button-group">
          <LinkButton href="/absences/new">Record an absence</LinkButton>
          {page.mayRecordStanding && (
            <LinkButton kind="secondary" href="/absences/new?kind=standing">
              Record a standing deputy
            </LinkButton>
          )}
        </div>
      )}
      <DeputyTable
        caption="Away now"
        rows={page.now}
        none={page.all ? 'No director is away.' : 'No absence runs now.'}
      />
      <DeputyTable caption="Coming up" rows={page.coming} none="No absence is planned." />
      <DeputyTable
        caption="Standing deputies"
        rows={page.standing}
        none="There is none. An administrator records standing deputies."
      />
      {page.earlier.length > 0 && <DeputyTable caption="Earlier" rows={page.earlier} none="" over />}
    </>
  );
}
