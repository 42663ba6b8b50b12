import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CommentsPage } from '../cases/components/CommentsPage.tsx';
import { loadSectionComments, postToSection } from '../cases/section-comments.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Comments: ${page.title} – ${page.view.reference} – Due Regard` : 'Due Regard' },
];

export const loader = ({ request, params, context: { services } }: LoaderFunctionArgs) =>
  loadSectionComments(request, services, params);

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const refused = await postToSection(request, services, params);
  if (refused) return data(refused, { status: refused.status });
  return redirect(new URL(request.url).pathname, 303);
}

export default function Comments() {
  return (
    <CommentsPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? undefined} />
  );
}
