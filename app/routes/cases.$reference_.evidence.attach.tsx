import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { loadCase } from '../cases/load-case.ts';
import { AttachPage } from '../evidence/AttachPage.tsx';
import { evidenceHref } from '../evidence/evidence-form.tsx';
import { mayChangeEvidence } from '../evidence/load-evidence.ts';
import { postFile } from '../evidence/post-file.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Attach a file – ${page.view.reference} – Due Regard` : 'Due Regard' },
];

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { view, open, person } = await loadCase(request, services, params.reference);
  const may = mayChangeEvidence(open, person, 'hashed');
  return data({ view, why: may.ok ? undefined : may.why }, { status: may.ok ? 200 : may.status });
}

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const answer = await postFile(request, services, params.reference);
  if (!answer.ok) return data({ why: answer.why }, { status: answer.status });
  return redirect(`${evidenceHref(params.reference ?? '')}&done=edit#parts`, 303);
}

export default function Attach() {
  return <AttachPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()?.why} />;
}
