import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireSignedIn } from '../auth/session.ts';
import { findOpenCase } from '../cases/open-case.ts';
import { actionsOfCasePage } from '../plans/actions-of-case-page.ts';
import { ActionsOfCase } from '../plans/components/ActionsOfCase.tsx';
import { makeThese } from '../plans/make-these.ts';
import type { Services } from '../services.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Actions of ${page.title} – Due Regard` : 'Due Regard' },
];

async function open(request: Request, services: Services, reference: string | undefined) {
  const person = await requireSignedIn(request, services);
  const found = await findOpenCase(services, person, reference ?? '');
  if (!found) throw data(`There is no case ${reference}.`, { status: 404 });
  return { person, found };
}

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { person, found } = await open(request, services, params.reference);
  return actionsOfCasePage(services, person, found, new URL(request.url));
}

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const { person, found } = await open(request, services, params.reference);
  const answer = await makeThese(services, person, found, await request.formData());
  if (answer.ok) return redirect(`/cases/${found.subject.reference}/actions?made=${answer.made}`, 303);
  if (answer.status !== 400) throw data(answer.why, { status: answer.status });
  return data(answer, { status: 400 });
}

export default function Actions() {
  return <ActionsOfCase page={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
