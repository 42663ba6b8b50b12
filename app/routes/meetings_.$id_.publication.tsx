import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { mayTakeDown } from '../../workflows/publication/may.ts';
import { requireSignedIn } from '../auth/session.ts';
import { changePage } from '../commands/publication.ts';
import { BackLink } from '../components/BackLink.tsx';
import { ChangePageForm, changeTitle } from '../components/ChangePageForm.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { publicAgenda } from '../public/agendas.ts';
import { agendaAddress, agendaPage } from '../public/public-pages.ts';
import type { Services } from '../services.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${changeTitle(page.down)} – Due Regard` : 'Due Regard' },
];

/** The public agenda of a meeting, for whoever may take it down. */
async function openAgenda(request: Request, services: Services, id = '') {
  const person = await requireSignedIn(request, services);
  if (!mayTakeDown(person))
    throw data('Only democratic services and administrators take public pages down.', { status: 403 });
  const agenda = await publicAgenda(services, id);
  if (!agenda) throw data('There is no such meeting.', { status: 404 });
  if (agenda !== 'down' && !agenda.publishedInWords)
    throw data('The agenda of this meeting is not published.', { status: 409 });
  return { person, id, down: agenda === 'down' };
}

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { id, down } = await openAgenda(request, services, params.id);
  return { id, name: 'Agenda', address: agendaAddress(id), down };
}

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const { person, id, down: isDown } = await openAgenda(request, services, params.id);
  const why = (await request.formData()).get('why');
  const typed = typeof why === 'string' ? why : '';
  const about = { page: agendaPage(id), reportId: null, down: !isDown };
  const answer = await changePage(services.commands, person, about, typed);
  if (answer.ok) return redirect(`/meetings/${id}?done=${about.down ? 'down' : 'back'}`, 303);
  if (answer.status !== 400) throw data(answer.why, { status: answer.status });
  return data({ typed, errors: answer.errors }, { status: 400 });
}

export default function ChangeAgenda() {
  const page = useLoaderData<typeof loader>();
  const { typed, errors } = useActionData<typeof action>() ?? { typed: '', errors: [] };
  const back = `/meetings/${page.id}`;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={back}>Back to the meeting</BackLink>
        <ErrorSummary errors={errors} />
        <h1 className="govuk-heading-l">{changeTitle(page.down)}</h1>
        <ChangePageForm {...page} back={back} typed={typed} errors={errors} />
      </div>
    </div>
  );
}
