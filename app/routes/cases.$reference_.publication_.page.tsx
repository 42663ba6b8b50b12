import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { mayTakeDown } from '../../workflows/publication/may.ts';
import { CaseCaption } from '../cases/components/CaseCaption.tsx';
import { openPublication } from '../cases/publication-page.ts';
import { changePage } from '../commands/publication.ts';
import { ChangePageForm, changeTitle } from '../components/ChangePageForm.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import type { Services } from '../services.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${changeTitle(page.down)} – ${page.case.reference} – Due Regard` : 'Due Regard' },
];

/** The page that is asked for, for whoever may take it down. */
async function openPage(request: Request, services: Services, reference: string | undefined) {
  const { person, report, subject, pages } = await openPublication(request, services, reference);
  if (!mayTakeDown(person))
    throw data('Only democratic services and administrators take public pages down.', { status: 403 });
  const asked = new URL(request.url).searchParams.get('page');
  const page = pages.find((it) => it.page === asked);
  if (!page) throw data('There is no such public page.', { status: 404 });
  if (page.standing === 'not public') throw data('This page is not public.', { status: 409 });
  return { person, report, subject, page };
}

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { subject, page } = await openPage(request, services, params.reference);
  return {
    case: { reference: subject.reference, title: subject.title },
    name: page.name,
    address: page.address,
    down: page.standing === 'down',
  };
}

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const { person, report, subject, page } = await openPage(request, services, params.reference);
  const typed = (await request.formData()).get('why');
  const why = typeof typed === 'string' ? typed : '';
  const down = page.standing !== 'down';
  const about = { page: page.page, reportId: report.id, down };
  const answer = await changePage(services.commands, person, about, why);
  if (answer.ok)
    return redirect(`/cases/${subject.reference}/publication?done=${down ? 'down' : 'back'}`, 303);
  if (answer.status !== 400) throw data(answer.why, { status: answer.status });
  return data({ typed: why, errors: answer.errors }, { status: 400 });
}

export default function ChangePage() {
  const page = useLoaderData<typeof loader>();
  const { typed, errors } = useActionData<typeof action>() ?? { typed: '', errors: [] };
  const back = `/cases/${page.case.reference}/publication`;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <CaseCaption
          view={page.case}
          back="Back to the publication of this case"
          href={back}
          before={<ErrorSummary errors={errors} />}
        >
          {changeTitle(page.down)}
        </CaseCaption>
        <ChangePageForm {...page} back={back} typed={typed} errors={errors} />
      </div>
    </div>
  );
}
