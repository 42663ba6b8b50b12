import type { CaseView } from '../case-view.ts';
import { WarningText } from './WarningText.tsx';

/** What an edit of what is signed would undo, said before it is saved. Nothing where nothing would be. */
export function VoidWarning({ view }: { view: Pick<CaseView, 'state' | 'signatures' | 'report'> }) {
  const words = whatAnEditUndoes(view);
  return words ? <WarningText>{words}</WarningText> : null;
}

export function whatAnEditUndoes(
  view: Pick<CaseView, 'state' | 'signatures' | 'report'>,
): string | undefined {
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
