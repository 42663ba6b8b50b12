import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { loadCase } from '../cases/load-case.ts';
import { evidenceHref } from '../evidence/evidence-form.tsx';
import { TakeOutPage } from '../evidence/TakeOutPage.tsx';
import { loadTakeOut, postTakeOut } from '../evidence/take-out.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Take out of the evidence – ${page.view.reference} – Due Regard` : 'Due Regard' },
];

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const loaded = await loadCase(request, services, params.reference);
  const { status, ...page } = await loadTakeOut(services, loaded, params.id ?? '');
  return data(page, { status });
}

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const answer = await postTakeOut(request, services, params);
  if (!answer.ok) return data({ why: answer.why }, { status: answer.status });
  return redirect(`${evidenceHref(params.reference ?? '')}&done=edit#parts`, 303);
}

export default function TakeOut() {
  return <TakeOutPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()?.why} />;
}
