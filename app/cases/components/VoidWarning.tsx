import type { CaseView } from '../case-view.ts';
import { WarningText } from './WarningText.tsx';

/**
 * What an edit of what is signed would undo, said before it is saved; of a section of which nothing is signed, that
 * it undoes nothing. Silent while there is nothing to undo.
 */
export function VoidWarning({
  view,
  signed = true,
}: {
  view: Pick<CaseView, 'state' | 'signatures' | 'report'>;
  /** Whether the answers that are edited are any of what the directors sign. */
  signed?: boolean;
}) {
  const words = whatAnEditUndoes(view);
  if (!words) return null;
  if (signed) return <WarningText>{words}</WarningText>;
  return <p className="govuk-inset-text">Nothing in this section is signed: saving it undoes nothing.</p>;
}

function whatAnEditUndoes(view: Pick<CaseView, 'state' | 'signatures' | 'report'>): string | undefined {
  const { state, signatures, report } = view;
  const isInSignOff = typeof state === 'object' && 'signOff' in state;
  if (!isInSignOff && state !== 'awaitingDecision') return undefined;
  const signed = [signatures.legal && 'Legal', signatures.finance && 'Finance'].filter(Boolean);
  const undone =
    signed.length === 2
      ? 'voids both signatures'
      : signed.length === 1
        ? `voids the signature of ${signed[0]}`
        : 'is told to both directors, who have not signed yet';
  const listed = report.listing
    ? ', sends it back to sign-off and takes it off the agenda'
    : state === 'awaitingDecision'
      ? ' and sends it back to sign-off'
      : '';
  return `A change of what the directors sign ${undone}${listed}. Dates, tracking, the contact officer and the directors’ own answers change nothing of that.`;
}
