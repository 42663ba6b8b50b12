import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { compareVersions } from '../cases/compare-versions.ts';
import { VersionsPage } from '../cases/components/VersionsPage.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Compare two versions: ${data.view.title} – Due Regard` : 'Due Regard' },
];

export const loader = ({ request, params, context: { services } }: LoaderFunctionArgs) =>
  compareVersions(request, services, params.reference);

export default function Versions() {
  return <VersionsPage {...useLoaderData<typeof loader>()} />;
}
