import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useParams } from '@remix-run/react';
import { EditSectionPage } from '../cases/components/EditSectionPage.tsx';
import { NotKept } from '../drafts/components/NotKept.tsx';
import { keepPosted } from '../drafts/keep-posted.ts';
import { loadSection } from '../drafts/load-section.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.title} – ${page.view.reference} – Due Regard` : 'Due Regard' },
];

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const page = await loadSection(request, services, params);
  return data(page, { status: page.status });
}

/** Keeps what was typed as a draft: of whoever presses the button, without a script. */
export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const { answer, entries } = await keepPosted(request, services, params);
  if (!answer.ok) return data({ why: answer.why, entries, notes: [] }, { status: answer.status });
  if (answer.notes.length > 0) return data({ why: undefined, entries, notes: answer.notes }, { status: 400 });
  throw redirect(new URL(request.url).pathname, 303);
}

export default function Section() {
  const { form = '', section = '' } = useParams();
  const page = useLoaderData<typeof loader>();
  const kept = useActionData<typeof action>();
  if (kept?.why) return <NotKept view={page.view} why={kept.why} entries={kept.entries} />;
  return <EditSectionPage {...page} form={form} section={section} notes={kept?.notes} />;
}
