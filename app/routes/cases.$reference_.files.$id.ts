import type { LoaderFunctionArgs } from '@remix-run/node';
import { loadCase } from '../cases/load-case.ts';
import { handOutFile } from '../files/hand-out-file.ts';

/** A file of a case, for whoever may see the case. */
export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { view } = await loadCase(request, services, params.reference);
  return handOutFile(services.database, view.reference, params.id ?? '');
}
