import { listOf } from '../../../workflows/forms/blank-answers.ts';
import type { FieldError } from '../../../workflows/forms/types.ts';
import { isNoticeKind, partsOfNotice } from '../../../workflows/road/notice-fields.ts';
import { Button } from '../../components/Button.tsx';
import { WrittenBy } from '../../components/WrittenBy.tsx';
import type { CaseView } from '../case-view.ts';
import { EventFieldInput } from './EventFieldInput.tsx';
import { HiddenFields } from './HiddenFields.tsx';
import { ReturnForm } from './ReturnForm.tsx';
import { WarningText } from './WarningText.tsx';

/** Steps that end something: their button looks like what it does. */
const ends = new Set<string>(['withdraw', 'setAside', 'cancel', 'callOffConsultation']);

/** Of the form of a notice the parts of the kind that was named: without one, the question which it is. */
function belongs(event: string, name: string, entries: readonly (readonly [string, string])[]): boolean {
  if (event !== 'publishNotice' || name === 'notice') return true;
  const kind = entries.find(([it]) => it === 'notice')?.[1];
  return isNoticeKind(kind) && partsOfNotice(kind).some(({ field }) => field.name === name);
}

/** The form of an event that is available now, with what was typed into it before, if anything. */
export function EventForm({
  view,
  event,
  entries = [],
  errors = [],
  request = entries.findLast(([name]) => name === 'request')?.[1],
  next = entries.findLast(([name]) => name === 'next')?.[1],
}: {
  view: CaseView;
  event: string;
  entries?: readonly (readonly [string, string])[];
  errors?: readonly FieldError[];
  /** Of the call-in requests, the one that the step is about. */
  request?: string | undefined;
  /** Where to go on afterwards: a page of the desk that led here. */
  next?: string | undefined;
}) {
  const available = view.available.find((it) => it.event === event);
  if (!available) return null;
  if (event === 'returnForChanges') {
    return <ReturnForm view={view} entries={entries} errors={errors} alone={available.label} />;
  }
  return (
    <form method="post" action={`/cases/${view.reference}`} noValidate>
      <WrittenBy />
      <HiddenFields
        view={view}
        event={event}
        values={{ ...(next && { next }), ...(request && { request }) }}
      />
      {available.fields
        .filter((field) => field.type !== 'hidden' && belongs(event, field.name, entries))
        .map((field) => (
          <EventFieldInput
            key={field.name}
            field={field}
            entries={entries}
            recommendations={listOf(view.report.frontSheet, 'recommendations')}
            error={errors.find((it) => it.field === field.name)?.message}
          />
        ))}
      {available.warning && <WarningText>{available.warning}</WarningText>}
      <div className="govuk-button-group">
        <Button kind={ends.has(event) ? 'warning' : 'primary'}>{available.label}</Button>
        <a className="govuk-link" href={next ?? `/cases/${view.reference}`}>
          Cancel
        </a>
      </div>
    </form>
  );
}
