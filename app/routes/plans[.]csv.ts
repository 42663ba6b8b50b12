import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireSignedIn } from '../auth/session.ts';
import { csvAnswer } from '../lists/csv.ts';
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
  return csvAnswer('delivery-plans', [head, ...rows]);
}
