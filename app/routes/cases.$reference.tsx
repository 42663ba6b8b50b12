import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { actOrKeep } from '../cases/act-on-case.ts';
import { CasePage } from '../cases/components/CasePage.tsx';
import { NotTakenPage } from '../cases/components/NotTakenPage.tsx';
import { loadCasePage } from '../cases/load-case-page.ts';
import { requireItsWriter } from '../drafts/require-its-writer.ts';
import { formTexts } from '../lists/form-text.ts';
import type { PageHandle } from '../root.tsx';

export const handle: PageHandle = { wide: true };

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.view.title} (${page.view.reference}) – Due Regard` : 'Due Regard' },
];

export const loader = ({ request, params, context: { services } }: LoaderFunctionArgs) =>
  loadCasePage(request, services, params.reference);

/** The one way to act on a case. What is refused comes back as the page, with its form and every typed word. */
export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const reference = params.reference ?? '';
  const form = await request.formData();
  const person = await requireItsWriter(request, services, reference, formTexts(form));
  const answer = await actOrKeep(services, person, reference, form);
  if (answer instanceof Response) throw answer;
  if (answer.status === 404) throw data(answer.why, { status: 404 });
  return data(answer, { status: answer.status });
}

export default function Case() {
  const page = useLoaderData<typeof loader>();
  const notTaken = useActionData<typeof action>();
  return notTaken ? <NotTakenPage view={page.view} notTaken={notTaken} /> : <CasePage {...page} />;
}
