import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireSignedIn } from '../auth/session.ts';
import { viewCase } from '../cases/case-view.ts';
import { findOpenCase } from '../cases/open-case.ts';

/** The whole case file, for scripts: the same view that the page shows. */
export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const open = await findOpenCase(services, person, params.reference ?? '');
  if (!open) return Response.json({ error: `There is no case ${params.reference}.` }, { status: 404 });
  const view = await viewCase(services, person, open);
  const { id, version, title } = view.template;
  return Response.json(
    { ...view, template: { id, version, title } },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}
