import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PackPage } from '../cases/components/PackPage.tsx';
import { loadPack } from '../cases/load-pack.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Pack: ${data.view.title} – Due Regard` : 'Due Regard' },
];

export const loader = ({ request, params, context: { services } }: LoaderFunctionArgs) =>
  loadPack(request, services, params.reference);

export default function Pack() {
  return <PackPage {...useLoaderData<typeof loader>()} />;
}
