import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireSignedIn } from '../auth/session.ts';
import { deadlineCalendar } from '../lists/deadline-calendar.ts';
import { listOfDeadlines, readAskedDeadlines } from '../lists/list-of-deadlines.ts';

/** The open deadlines as an iCalendar file, with the filters of the page. */
export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const rows = await listOfDeadlines(services, person, readAskedDeadlines(new URL(request.url)));
  return new Response(deadlineCalendar(rows, services.config.baseUrl, services.clock.now()), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'private, no-store' },
  });
}
