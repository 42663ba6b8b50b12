import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireSignedIn } from '../auth/session.ts';
import { cumulativeOf } from '../cumulative/cumulative.ts';
import { csvAnswer } from '../lists/csv.ts';

/** The numbers of the page, with its filters: a row for each group and year. */
export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const { rows } = await cumulativeOf(services, person, new URL(request.url));
  return csvAnswer('cumulative-impact', [
    ['group', 'year', 'positive', 'neutral', 'negative', 'negative after mitigation'],
    ...rows.flatMap(({ label, cells }) =>
      cells.map((it) => [label, ...[it.year, it.positive, it.neutral, it.negative, it.remains].map(String)]),
    ),
  ]);
}
