import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DropDraftPage } from '../drafts/components/DropDraftPage.tsx';
import { dropDraft, loadDraft } from '../drafts/drop-draft.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Drop your draft – ${data.view.reference} – Due Regard` : 'Due Regard' },
];

export const loader = ({ request, params, context: { services } }: LoaderFunctionArgs) =>
  loadDraft(request, services, params);

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const href = await dropDraft(request, services, params);
  throw redirect(`${href}?dropped=1`, 303);
}

export default function DropDraft() {
  return <DropDraftPage {...useLoaderData<typeof loader>()} />;
}
