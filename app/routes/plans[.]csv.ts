import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireSignedIn } from '../auth/session.ts';
import { csvAnswer } from '../lists/csv.ts';
import { planOf } from '../plans/plan-page.ts';
import { planColumns, planRows } from '../plans/plan-sheet.ts';

/** The actions of the page, with its filters, as a table for a spreadsheet. */
export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const { areas } = await planOf(services, person, new URL(request.url));
  return csvAnswer('delivery-plans', [planColumns.map(({ head }) => head), ...planRows(areas)]);
}
