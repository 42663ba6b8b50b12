import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { whyNotLookAfter } from '../../workflows/consultation/who-may.ts';
import { loadCase } from '../cases/load-case.ts';
import { loadRound } from '../consultation/load-rounds.ts';
import { ReportPage } from '../consultation/ReportPage.tsx';
import { postReport } from '../consultation/round-actions.ts';
import { roundHref } from '../consultation/round-href.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `What came of it – ${page.view.reference} – Due Regard` : 'Due Regard' },
];

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { view, open, person } = await loadCase(request, services, params.reference);
  const { round } = await loadRound(services, person, open, params.number);
  const why = whyNotLookAfter(person, open.subject, round.standing, 'closed');
  const typed = { found: round.found ?? '', changed: round.changed ?? '' };
  return data({ view, round, typed, why: why?.why }, { status: why?.status ?? 200 });
}

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const refused = await postReport({ request, services, params });
  if (refused) return data(refused, { status: refused.status });
  return redirect(`${roundHref(params.reference ?? '', params.number ?? '')}?done=report`, 303);
}

export default function WhatCameOfIt() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <ReportPage {...page} typed={refused?.typed ?? page.typed} errors={refused?.errors ?? []} />;
}
