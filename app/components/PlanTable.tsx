import type { ObjectiveArea } from '../lists/list-of-actions.ts';
import { DataTable } from './DataTable.tsx';
import { Tag } from './Tag.tsx';

/** The actions of one objective area. */
export function PlanTable({ area: { title, actions } }: { area: ObjectiveArea }) {
  return (
    <DataTable
      caption={title}
      columns={['Action', 'Priority issue', 'Who is responsible', 'Due', 'Delivery']}
      rows={actions.map((action) => ({
        key: action.reference,
        cells: [
          <span key="action">
            <a className="govuk-link" href={`/cases/${action.reference}`}>
              {action.title}
            </a>
            <span className="dr-table__reference">
              {action.reference}, {action.state.toLowerCase()}
            </span>
          </span>,
          action.priorityIssue || '–',
          action.owner || 'Nobody yet',
          <span key="due">
            {action.dueInWords} {action.late && <Tag meaning="late">late</Tag>}
          </span>,
          <span key="delivery">
            {action.delivery} {action.slipped && <Tag meaning="dueSoon">slipped</Tag>}
          </span>,
        ],
      }))}
    />
  );
}
