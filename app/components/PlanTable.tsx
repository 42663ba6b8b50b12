import type { ObjectiveArea, ShownAction } from '../lists/list-of-actions.ts';
import { DataTable } from './DataTable.tsx';
import { Tag } from './Tag.tsx';

/** The actions of one objective area. */
export function PlanTable({ area: { title, actions } }: { area: ObjectiveArea }) {
  return (
    <DataTable
      caption={title}
      columns={['Action', 'Priority issue', 'Who is responsible', 'Start', 'Due', 'How it stands']}
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
          action.startInWords || '–',
          <span key="due">
            {action.dueInWords} {action.late && <Tag meaning="late">late</Tag>}
          </span>,
          <Standing key="standing" action={action} />,
        ],
      }))}
    />
  );
}

function Standing({ action }: { action: ShownAction }) {
  const { standing, slipped, slippage, progress, toldOn, dependsOn, neededBy } = action;
  return (
    <span>
      {standing} {slipped && <Tag meaning="dueSoon">slipped</Tag>}
      {slippage && <span className="dr-table__reference">Why: {slippage}</span>}
      {progress && (
        <span className="dr-table__reference">
          {toldOn}: {progress}
        </span>
      )}
      {dependsOn.length > 0 && <span className="dr-table__reference">Waits for {dependsOn.join(', ')}</span>}
      {neededBy.length > 0 && <span className="dr-table__reference">Needed by {neededBy.join(', ')}</span>}
    </span>
  );
}
