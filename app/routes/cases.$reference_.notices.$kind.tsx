import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PublishNoticePage } from '../notices/components/PublishNoticePage.tsx';
import { loadPublishPage, postNotice } from '../notices/publish-page.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.name} – ${page.view.reference} – Due Regard` : 'Due Regard' },
];

/** A notice as it will be published; where it cannot be now, the reason, with the status of the refusal. */
export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const page = await loadPublishPage(request, services, params);
  return data(page, { status: page.status });
}

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const answer = await postNotice(request, services, params);
  if (answer instanceof Response) throw answer;
  return data(answer, { status: answer.status });
}

export default function PublishNotice() {
  return (
    <PublishNoticePage page={useLoaderData<typeof loader>()} notTaken={useActionData<typeof action>()} />
  );
}
