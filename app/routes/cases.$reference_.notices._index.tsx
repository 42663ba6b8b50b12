import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { NoticesOfCasePage } from '../notices/components/NoticesOfCasePage.tsx';
import { loadNoticesOfCase } from '../notices/notices-of-case.ts';

export const handle = { wide: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Notices – ${data.view.reference} – Due Regard` : 'Due Regard' },
];

export const loader = ({ request, params, context: { services } }: LoaderFunctionArgs) =>
  loadNoticesOfCase(request, services, params.reference);

export default function NoticesOfCase() {
  return <NoticesOfCasePage {...useLoaderData<typeof loader>()} />;
}
