import type { FieldError } from '../../../workflows/forms/types.ts';
import { Button } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { MomentInput } from '../../components/MomentInput.tsx';
import { WrittenBy } from '../../components/WrittenBy.tsx';
import { DateInput, Radios, TextArea } from '../../forms/inputs.tsx';
import type { ChangeablePage, MovePreview } from '../change-meeting.ts';

type Typed = ChangeablePage['typed'];

/** Another time, or none, and why. */
export function ChangeMeetingForm({ typed, errors }: { typed: Typed; errors: readonly FieldError[] }) {
  const errorOf = (field: string) => errors.find((e) => e.field === field)?.message;
  return (
    <form method="post" noValidate>
      <WrittenBy />
      <Radios
        id="change"
        name="change"
        label="What happens to it?"
        value={typed.change}
        error={errorOf('change')}
        options={[
          { value: 'move', label: 'It moves to another time' },
          { value: 'cancel', label: 'It is cancelled' },
        ]}
        size="s"
      />
      <DateInput id="on" name="on" label="New date" value={typed.on} error={errorOf('on')} size="s" />
      <MomentInput
        kind="time"
        id="time"
        name="time"
        label="New time"
        value={typed.time}
        error={errorOf('time')}
        size="s"
      />
      <TextArea
        id="reasons"
        name="reasons"
        label="Reason"
        hint="Those whom it concerns read it, and it stays on record."
        value={typed.reasons}
        error={errorOf('reasons')}
        rows={3}
        size="s"
      />
      <Button>See what that does</Button>
    </form>
  );
}

/** What would follow the meeting. Nothing has happened yet. */
export function MovePreviewView({ preview, typed, id }: { preview: MovePreview; typed: Typed; id: string }) {
  const { to, reports } = preview;
  return (
    <>
      <p className="govuk-body-l">
        {to ? `The meeting would move to ${to}.` : 'The meeting would be cancelled.'} Nothing has been changed
        yet.
      </p>
      {reports.length === 0 ? (
        <p className="govuk-body">No report is listed on it or meant for it.</p>
      ) : (
        <DataTable
          caption={reports.length === 1 ? '1 report follows' : `${reports.length} reports follow`}
          columns={['Report', 'What happens', 'Dates that move']}
          rows={reports.map((it) => ({
            key: it.reference,
            cells: [
              <a key="case" className="govuk-link" href={`/cases/${it.reference}`}>
                {it.reference} {it.title}
              </a>,
              it.why ?? happens(it.listed, to !== null),
              it.dates.length === 0
                ? 'None'
                : it.dates.map((d) => (
                    <p key={d.what} className="govuk-body-s govuk-!-margin-bottom-1">
                      {d.what}: from {d.was} to {d.is}
                    </p>
                  )),
            ],
          }))}
        />
      )}
      <form method="post">
        <input type="hidden" name="confirm" value="yes" />
        {Object.entries(typed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="govuk-button-group">
          <Button kind="warning">{to ? 'Move the meeting' : 'Cancel the meeting'}</Button>
          <a className="govuk-link" href={`/meetings/${id}`}>
            Leave it as it is
          </a>
        </div>
      </form>
    </>
  );
}

function happens(listed: boolean, moves: boolean): string {
  if (moves) return listed ? 'Its listing moves' : 'Its intended date moves';
  return listed ? 'It comes off the agenda' : 'Its author is told to choose another meeting';
}
