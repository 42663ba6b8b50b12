import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvAnswer, csvRefusal } from '../lists/csv.ts';
import { overviewOf, readMonths, todayOf } from '../overview/overview.ts';
import { type OverviewTable, overviewTableNames, overviewTables } from '../overview/overview-tables.ts';
import { whyNoOverview } from '../overview/require-reader.ts';

/** One table of the overview as a file, with the period of the page. */
export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const why = await whyNoOverview(request, services);
  if (why) return csvRefusal(why, 403);
  const url = new URL(request.url);
  const name = overviewTableNames.find((it) => it === (url.searchParams.get('table') ?? 'states'));
  if (!name) return csvRefusal('There is no such table. Take it from the overview.', 404);
  const overview = await overviewOf(services, readMonths(url, todayOf(services)));
  const table: OverviewTable = overviewTables[name](overview);
  const { columns, rows } = table.file ?? table;
  return csvAnswer(`overview-${name}`, [columns, ...rows]);
}
