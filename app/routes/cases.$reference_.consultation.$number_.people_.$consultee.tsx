import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { whyNotLookAfter } from '../../workflows/consultation/who-may.ts';
import { loadCase } from '../cases/load-case.ts';
import { loadRound } from '../consultation/load-rounds.ts';
import { PersonPage } from '../consultation/PeoplePage.tsx';
import { postPerson } from '../consultation/round-actions.ts';
import { roundHref } from '../consultation/round-href.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.person.name} – ${page.view.reference} – Due Regard` : 'Due Regard' },
];

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { view, open, person } = await loadCase(request, services, params.reference);
  const { round } = await loadRound(services, person, open, params.number);
  const asked = round.consultees?.find((it) => it.id === params.consultee);
  if (!asked) throw data('They are not asked in this round.', { status: 404 });
  const why = whyNotLookAfter(person, open.subject, round.standing, 'open');
  return data({ view, round, person: asked, why: why?.why }, { status: why?.status ?? 200 });
}

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const answer = await postPerson({ request, services, params });
  if (!('done' in answer)) return data(answer, { status: answer.status });
  return redirect(`${roundHref(params.reference ?? '', params.number ?? '')}?done=${answer.done}`, 303);
}

export default function Consultee() {
  const refused = useActionData<typeof action>();
  return <PersonPage {...useLoaderData<typeof loader>()} errors={refused?.errors ?? []} />;
}
