import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listRounds } from '../../db/queries/consultations.ts';
import { emptyRound, typedAgain } from '../../workflows/consultation/typed-round.ts';
import { whyNotPrepare } from '../../workflows/consultation/who-may.ts';
import { loadCase } from '../cases/load-case.ts';
import { preparedOf } from '../commands/prepare-consultation.ts';
import { PreparePage } from '../consultation/PreparePage.tsx';
import { postPrepared } from '../consultation/round-actions.ts';
import { consultationHref, roundHref } from '../consultation/round-href.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Prepare a consultation – ${page.view.reference} – Due Regard` : 'Due Regard' },
];

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { view, open, person } = await loadCase(request, services, params.reference);
  const why = whyNotPrepare(person, open.subject);
  if (why) return data({ view, why: why.why, typed: emptyRound, isPrepared: false }, { status: why.status });
  const prepared = preparedOf(await listRounds(services.database, view.reference), open.subject);
  const typed = prepared ? typedAgain(prepared) : emptyRound;
  return data({ view, why: undefined, typed, isPrepared: prepared !== undefined });
}

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const answer = await postPrepared({ request, services, params });
  if (!('kept' in answer)) return data(answer, { status: answer.status });
  const reference = params.reference ?? '';
  const to = answer.kept ? `${roundHref(reference, answer.kept)}?done=keep` : consultationHref(reference);
  return redirect(to, 303);
}

export default function PrepareConsultation() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <PreparePage {...page} typed={refused?.typed ?? page.typed} errors={refused?.errors ?? []} />;
}
