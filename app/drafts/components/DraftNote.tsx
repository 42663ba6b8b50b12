import type { BothChanged } from '../../../workflows/forms/merge-versions.ts';
import { FieldAnswer } from '../../forms/ContentView.tsx';

/** Beside an answer of a draft that somebody else has saved in the meantime: what the case says now. */
export function DraftNote({ both: { field, theirs } }: { both: BothChanged }) {
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body govuk-!-margin-bottom-1">
        <strong>Somebody else has changed “{field.label}” since you began.</strong> Your words are in the box.
        The case now says:
      </p>
      <FieldAnswer field={field} content={theirs === undefined ? {} : { [field.name]: theirs }} />
    </div>
  );
}
