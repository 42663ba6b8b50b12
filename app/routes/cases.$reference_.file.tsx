import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CaseFilePage } from '../cases/components/CaseFilePage.tsx';
import { loadCaseFile } from '../cases/load-case-file.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Case file: ${data.view.title} – Due Regard` : 'Due Regard' },
];

export const loader = ({ request, params, context: { services } }: LoaderFunctionArgs) =>
  loadCaseFile(request, services, params.reference);

export default function CaseFile() {
  return <CaseFilePage {...useLoaderData<typeof loader>()} />;
}
