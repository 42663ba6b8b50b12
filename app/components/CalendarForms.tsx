import type { FieldError } from '../../workflows/forms/types.ts';
import type { calendarPage } from '../calendar/calendar-page.ts';
import type { TypedChange } from '../calendar/read-change.ts';
import { WarningText } from '../cases/components/WarningText.tsx';
import { DateInput, TextArea, TextInput } from '../forms/inputs.tsx';
import { Button } from './Button.tsx';
import { DataTable } from './DataTable.tsx';
import { WrittenBy } from './WrittenBy.tsx';

type Page = Awaited<ReturnType<typeof calendarPage>>;
interface CalendarFormsProps {
  page: Page;
  typed: TypedChange;
  errors: readonly FieldError[];
}

/** The days off as they are, and what an administrator may change. Every button leads to a preview first. */
export function CalendarForms({ page, typed, errors }: CalendarFormsProps) {
  const errorOf = (field: string) => errors.find((e) => e.field === field)?.message;
  return (
    <>
      {page.warning && <WarningText>{page.warning}</WarningText>}
      <p className="govuk-body">
        The bank holidays of England and Wales are known until {page.lastDay}. From {page.projectedFrom} they
        are worked out from the usual rules and not proclaimed yet.
      </p>
      <DataTable
        caption="Next bank holidays"
        columns={['Day', 'Name']}
        rows={page.coming.map((h) => ({
          key: h.on,
          cells: [h.on, h.projected ? `${h.title} (projected)` : h.title],
        }))}
      />
      <h2 className="govuk-heading-l">Load newer bank holidays</h2>
      <form method="post" noValidate>
        <WrittenBy />
        <input type="hidden" name="change" value="holidays" />
        <TextArea
          id="file"
          name="file"
          label="Content of the file"
          hint="Paste the whole of bank-holidays.json, as gov.uk publishes it. You see what would move before anything changes."
          value={typed.file}
          error={errorOf('file')}
          rows={8}
        />
        <Button kind="secondary">Show what would change</Button>
      </form>
      <h2 className="govuk-heading-l">Closures of the council’s own</h2>
      {page.closures.length === 0 ? (
        <p className="govuk-body">The offices close on weekends and bank holidays only.</p>
      ) : (
        <ul className="govuk-list">
          {page.closures.map((closure) => (
            <li key={closure.on}>
              <form method="post" className="dr-inline-form">
                <input type="hidden" name="change" value="removeClosure" />
                <input type="hidden" name="on" value={closure.on} />
                {closure.inWords}: {closure.name}{' '}
                <button type="submit" className="dr-link-button dr-link-button--plain">
                  Remove<span className="govuk-visually-hidden"> {closure.name}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form method="post" noValidate>
        <WrittenBy />
        <input type="hidden" name="change" value="addClosure" />
        <DateInput
          id="on"
          name="on"
          label="Day of the closure"
          value={typed.on}
          error={errorOf('on')}
          size="s"
        />
        <TextInput
          id="name"
          name="name"
          label="What it is called"
          hint="For example, offices closed between Christmas and New Year."
          value={typed.name}
          error={errorOf('name')}
          size="s"
        />
        <Button kind="secondary">Show what would change</Button>
      </form>
    </>
  );
}
