import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireSignedIn } from '../auth/session.ts';
import { sheetAnswer } from '../lists/sheet.ts';
import { planOf } from '../plans/plan-page.ts';
import { planColumns, planRows } from '../plans/plan-sheet.ts';

/** The actions of the page, with its filters, as an Excel file with real dates. */
export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const { areas } = await planOf(services, person, new URL(request.url));
  return sheetAnswer('delivery-plans', planColumns, planRows(areas));
}
