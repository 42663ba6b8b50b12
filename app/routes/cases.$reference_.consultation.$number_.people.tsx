import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { emptyRound } from '../../workflows/consultation/typed-round.ts';
import { whyNotLookAfter } from '../../workflows/consultation/who-may.ts';
import { loadCase } from '../cases/load-case.ts';
import { loadRound } from '../consultation/load-rounds.ts';
import { PeoplePage } from '../consultation/PeoplePage.tsx';
import { postPeople } from '../consultation/round-actions.ts';
import { roundHref } from '../consultation/round-href.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Ask more people – ${page.view.reference} – Due Regard` : 'Due Regard' },
];

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { view, open, person } = await loadCase(request, services, params.reference);
  const { round } = await loadRound(services, person, open, params.number);
  const why = whyNotLookAfter(person, open.subject, round.standing, 'open');
  return data({ view, round, why: why?.why }, { status: why?.status ?? 200 });
}

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const refused = await postPeople({ request, services, params });
  if (refused) return data(refused, { status: refused.status });
  return redirect(`${roundHref(params.reference ?? '', params.number ?? '')}?done=asked`, 303);
}

export default function AskMorePeople() {
  const refused = useActionData<typeof action>();
  return (
    <PeoplePage
      {...useLoaderData<typeof loader>()}
      typed={refused?.typed ?? emptyRound.people}
      errors={refused?.errors ?? []}
    />
  );
}
