import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireSignedIn } from '../auth/session.ts';
import { personalCalendar } from '../feeds/personal-calendar.ts';
import { chosenOf, readAskedDeadlines } from '../lists/asked-deadlines.ts';

/** The deadlines as an iCalendar file, with the filters of the page. To subscribe to one is /feeds. */
export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const filters = chosenOf(readAskedDeadlines(new URL(request.url)));
  const calendar = await personalCalendar(services, person, { name: 'Deadlines', filters });
  return new Response(calendar, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="deadlines.ics"',
      'Cache-Control': 'private, no-store',
    },
  });
}
