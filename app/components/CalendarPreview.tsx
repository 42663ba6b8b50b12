import type { Preview } from '../calendar/calendar-page.ts';
import type { TypedChange } from '../calendar/read-change.ts';
import { Button, LinkButton } from './Button.tsx';
import { DataTable } from './DataTable.tsx';

interface CalendarPreviewProps {
  preview: Preview;
  change: string;
  typed: TypedChange;
}

/** What a change of the calendar would do. Nothing has happened yet. */
export function CalendarPreview({ preview, change, typed }: CalendarPreviewProps) {
  return (
    <>
      <p className="govuk-body-l">This is what would change. Nothing has been changed yet.</p>
      {preview.days.length === 0 ? (
        <p className="govuk-body">No day differs from what is counted by now.</p>
      ) : (
        <DataTable
          caption="Days"
          columns={['Day', 'Now', 'Then']}
          rows={preview.days.map((day) => ({ key: day.on, cells: [day.on, day.was, day.is] }))}
        />
      )}
      {preview.moved.length === 0 ? (
        <p className="govuk-body">No open deadline moves. Dates that have passed stay as they are.</p>
      ) : (
        <DataTable
          caption={preview.moved.length === 1 ? '1 deadline moves' : `${preview.moved.length} deadlines move`}
          columns={['Case', 'Deadline', 'Now', 'Then', 'To correct']}
          rows={preview.moved.map((m) => ({
            key: `${m.reference} ${m.what}`,
            cells: [
              <a key="case" className="govuk-link" href={`/cases/${m.reference}`}>
                {m.reference} {m.title}
              </a>,
              m.what,
              m.was,
              m.is,
              m.correct,
            ],
          }))}
        />
      )}
      <form method="post">
        <input type="hidden" name="confirm" value="yes" />
        <input type="hidden" name="change" value={change} />
        <input type="hidden" name="on" value={typed.on} />
        <input type="hidden" name="name" value={typed.name} />
        <input type="hidden" name="file" value={typed.file} />
        <div className="govuk-button-group">
          <Button>Change the calendar</Button>
          <LinkButton kind="secondary" href="/admin/calendar">
            Leave it as it is
          </LinkButton>
        </div>
      </form>
    </>
  );
}
