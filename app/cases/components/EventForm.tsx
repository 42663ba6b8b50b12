import type { FieldError } from '../../../workflows/forms/types.ts';
import { Button } from '../../components/Button.tsx';
import type { CaseView } from '../case-view.ts';
import { EventFieldInput } from './EventFieldInput.tsx';
import { HiddenFields } from './HiddenFields.tsx';
import { ReturnForm } from './ReturnForm.tsx';
import { WarningText } from './WarningText.tsx';

/** Steps that end something: their button looks like what it does. */
const ends = new Set<string>(['withdraw', 'setAside', 'cancel']);

/** The form of an event that is available now, with what was typed into it before, if anything. */
export function EventForm({
  view,
  event,
  entries = [],
  errors = [],
}: {
  view: CaseView;
  event: string;
  entries?: readonly (readonly [string, string])[];
  errors?: readonly FieldError[];
}) {
  const available = view.available.find((it) => it.event === event);
  if (!available) return null;
  if (event === 'returnForChanges') {
    return <ReturnForm view={view} entries={entries} errors={errors} alone={available.label} />;
  }
  return (
    <form method="post" action={`/cases/${view.reference}`} noValidate>
      <HiddenFields view={view} event={event} />
      {available.fields
        .filter((field) => field.type !== 'hidden')
        .map((field) => (
          <EventFieldInput
            key={field.name}
            field={field}
            entries={entries}
            error={errors.find((it) => it.field === field.name)?.message}
          />
        ))}
      {available.warning && <WarningText>{available.warning}</WarningText>}
      <div className="govuk-button-group">
        <Button kind={ends.has(event) ? 'warning' : 'primary'}>{available.label}</Button>
        <a className="govuk-link" href={`/cases/${view.reference}`}>
          Cancel
        </a>
      </div>
    </form>
  );
}
