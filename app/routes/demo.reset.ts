import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { requireDemonstrationOfScript, wantsJson } from '../demonstration/require-demonstration.ts';
import { isScenario } from '../demonstration/scenario-names.ts';
import { scenarioIds } from '../demonstration/scenarios.ts';
import { formText } from '../lists/form-text.ts';

export function loader({ context: { services } }: LoaderFunctionArgs) {
  requireDemonstrationOfScript(services);
  return redirect('/demo');
}

/** Everybody's session goes with the rest, so the browser is led to sign in again. */
export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const demonstration = requireDemonstrationOfScript(services);
  const scenario = formText(await request.formData(), 'scenario');
  const json = wantsJson(request);
  if (!isScenario(scenario)) {
    const error = `Choose a scenario: ${scenarioIds.join(' or ')}.`;
    return json
      ? Response.json({ error }, { status: 400 })
      : new Response(`${error}\n`, { status: 400, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
  }
  await demonstration.reset(scenario);
  return json
    ? Response.json({ scenario, now: services.clock.now() })
    : redirect(`/sign-in?fresh=${scenario}`, 303);
}
