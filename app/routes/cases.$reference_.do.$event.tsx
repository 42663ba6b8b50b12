import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { DoPage } from '../cases/components/DoPage.tsx';
import { loadCase } from '../cases/load-case.ts';
import { standingOf } from '../cases/standing-of.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.label} – ${page.view.reference} – Due Regard` : 'Due Regard' },
];

/** The form of one event; where it is not available now, the reason, with the status of the refusal. */
export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { view } = await loadCase(request, services, params.reference);
  const standing = standingOf(view, params.event ?? '');
  if (!standing) throw data(`There is no step “${params.event}”.`, { status: 404 });
  return data({ view, label: standing.label, why: standing.why }, { status: standing.status });
}

export default function Do() {
  const { view, label, why } = useLoaderData<typeof loader>();
  return <DoPage view={view} event={useParams().event ?? ''} label={label} why={why} />;
}
