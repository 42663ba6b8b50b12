import type { LoaderFunctionArgs } from '@remix-run/node';
import { inLondon } from '../../workflows/clocks/index.ts';
import { requireSignedIn } from '../auth/session.ts';
import { readAskedDeadlines } from '../lists/asked-deadlines.ts';
import { csvAnswer } from '../lists/csv.ts';
import { listOfDeadlines } from '../lists/list-of-deadlines.ts';

const columns = [
  'kind',
  'what',
  'reference',
  'title',
  'department',
  'who acts',
  'due on',
  'due at',
  'due in words',
  'left',
  'state',
  'done',
];

/** The open deadlines as a table for a spreadsheet, with the filters of the page. */
export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const asked = readAskedDeadlines(new URL(request.url));
  const rows = await listOfDeadlines(services, person, asked, {}, asked.on ? 'past' : 'none');
  return csvAnswer('deadlines', [
    columns,
    ...rows.map((r) => [
      r.kind,
      r.what,
      r.reference,
      r.title,
      r.department,
      r.whoActs,
      r.dueOn,
      inLondon(r.dueAt),
      r.due.inWords,
      r.past === '' ? (r.due.left ?? '') : '',
      r.state,
      r.past === 'met' ? 'in time' : r.past === 'missed' ? 'late' : '',
    ]),
  ]);
}
