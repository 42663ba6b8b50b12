import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { moveClockTo } from '../demonstration/move-clock.ts';
import { requireDemonstrationOfScript, wantsJson, wayBack } from '../demonstration/require-demonstration.ts';
import { formText } from '../lists/form-text.ts';

export function loader({ context: { services } }: LoaderFunctionArgs) {
  requireDemonstrationOfScript(services);
  return redirect('/demo');
}

/** Answers when all that fell due on the way is done, letters included. */
export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const demonstration = requireDemonstrationOfScript(services);
  const form = await request.formData();
  const moved = await moveClockTo(demonstration, formText(form, 'now'));
  const json = wantsJson(request);
  if (!moved.ok) {
    return json
      ? Response.json({ error: `${moved.why}.` }, { status: 400 })
      : new Response(`${moved.why}.\n`, {
          status: 400,
          headers: { 'Content-Type': 'text/plain; charset=utf-8' },
        });
  }
  return json ? Response.json({ now: moved.now }) : redirect(wayBack(request, form), 303);
}
