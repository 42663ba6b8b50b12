import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SignOffPage } from '../cases/components/SignOffPage.tsx';
import { loadSignOff } from '../cases/load-sign-off.ts';
import type { PageHandle } from '../root.tsx';

export const handle: PageHandle = { wide: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Sign-off: ${data.view.title} – Due Regard` : 'Due Regard' },
];

export const loader = ({ request, params, context: { services } }: LoaderFunctionArgs) =>
  loadSignOff(request, services, params);

export default function SignOff() {
  return <SignOffPage {...useLoaderData<typeof loader>()} />;
}
