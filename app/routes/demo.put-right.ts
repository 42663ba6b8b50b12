import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requireSignedIn } from '../auth/session.ts';
import { putRight2008 } from '../demonstration/put-right.ts';
import { requireDemonstrationOfScript } from '../demonstration/require-demonstration.ts';
import { reference2008 } from '../demonstration/wigan-2008.ts';

export function loader({ context: { services } }: LoaderFunctionArgs) {
  requireDemonstrationOfScript(services);
  return redirect('/demo');
}

/** Fills in what the 2008 report lacks, for a visitor who wants to see the road and not to type. */
export async function action({ request, context: { services } }: ActionFunctionArgs) {
  requireDemonstrationOfScript(services);
  const person = await requireSignedIn(request, services);
  const answer = await putRight2008(services, person);
  if (!answer.ok) throw data(answer.why, { status: answer.status });
  services.jobs.wake();
  return redirect(`/cases/${reference2008}?done=edit`, 303);
}
