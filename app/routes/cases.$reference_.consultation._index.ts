import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { loadCase } from '../cases/load-case.ts';
import { consultationHref } from '../consultation/round-href.ts';

/** The address that letters name: the rounds stand on the page of the case. */
export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { view } = await loadCase(request, services, params.reference);
  throw redirect(`${consultationHref(view.reference)}#parts`);
}
