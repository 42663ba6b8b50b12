import type { LoaderFunctionArgs } from '@remix-run/node';
import { inLondon } from '../../workflows/clocks/index.ts';
import { requireSignedIn } from '../auth/session.ts';
import { csvOf } from '../lists/csv.ts';
import { listOfDeadlines, readAskedDeadlines } from '../lists/list-of-deadlines.ts';

/** The open deadlines as a table for a spreadsheet, with the filters of the page. */
export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const rows = await listOfDeadlines(services, person, readAskedDeadlines(new URL(request.url)));
  const table = csvOf([
    ['kind', 'what', 'reference', 'title', 'who acts', 'due on', 'due at', 'left', 'state'],
    ...rows.map((r) => [
      r.kind,
      r.what,
      r.reference,
      r.title,
      r.whoActs,
      r.dueOn,
      inLondon(r.dueAt),
      r.due.left ?? '',
      r.state,
    ]),
  ]);
  return new Response(table, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="deadlines.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
}
