import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireSignedIn } from '../auth/session.ts';
import { csvOf } from '../lists/csv.ts';
import { listOfActions } from '../lists/list-of-actions.ts';

/** The actions of the page as a table for a spreadsheet. */
export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const areas = await listOfActions(services, await requireSignedIn(request, services));
  const rows = areas.flatMap(({ title, actions }) =>
    actions.map((a) => [
      title,
      a.priorityIssue,
      a.reference,
      a.title,
      a.owner,
      a.dueOn,
      a.measure,
      a.delivery,
      a.slipped ? 'yes' : 'no',
      a.state,
      a.fromAssessment,
    ]),
  );
  const head = [
    'objective area',
    'priority issue',
    'reference',
    'action',
    'who is responsible',
    'due on',
    'measure',
    'delivery',
    'slipped',
    'state',
    'from assessment',
  ];
  return new Response(csvOf([head, ...rows]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="delivery-plans.csv"',
      'Cache-Control': 'private, no-store',
    },
  });
}
