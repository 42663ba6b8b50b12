import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { partsOf } from '../cases/director-parts.ts';
import { loadCase } from '../cases/load-case.ts';

/** Leads a director, or a deputy, to the half that they answer; anybody else to what is signed. */
export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { view, person } = await loadCase(request, services, params.reference);
  const own = partsOf(person);
  const part = own.find((it) => !view.signatures[it]) ?? own[0];
  return redirect(`/cases/${view.reference}${part ? `/sign-off/${part}` : '?tab=sign-off#parts'}`);
}
