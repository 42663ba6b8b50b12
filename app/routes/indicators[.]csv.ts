import type { LoaderFunctionArgs } from '@remix-run/node';
import { listIndicators } from '../../db/queries/indicators.ts';
import { requireSignedIn } from '../auth/session.ts';
import { csvAnswer } from '../lists/csv.ts';

/** Every reading, in the columns that the import reads. */
export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  await requireSignedIn(request, services);
  const indicators = await listIndicators(services.database);
  return csvAnswer('indicators', [
    ['indicator', 'year', 'area', 'kind', 'value', 'unit'],
    ...indicators.flatMap(({ name, unit, readings }) =>
      readings.map(({ year, area, kind, value }) => [name, String(year), area, kind, String(value), unit]),
    ),
  ]);
}
