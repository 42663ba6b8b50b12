import type { StateValue } from 'xstate';
import { inWords, londonDay, timeInWords } from '../../workflows/clocks/index.ts';
import type { Constitution } from '../../workflows/constitution/index.ts';
import { endorsementsSoFar } from '../../workflows/road/endorsements.ts';
import type { CaseProgress, ReportProgress } from '../../workflows/road/facts.ts';

const on = (at: string | undefined) => (at ? ` since ${inWords(londonDay(at))}` : '');

/** A sentence that is always true: who has the case now. */
export function stateSentence(
  state: StateValue,
  since: string,
  report: ReportProgress,
  progress: CaseProgress,
  more: { closesAt?: string | undefined; requiredEndorsements?: Constitution['requiredEndorsements'] } = {},
): string {
  if (state === 'review') {
    const soFar = endorsementsSoFar(progress.endorsedBy.length, more.requiredEndorsements ?? 1);
    return [simpleSentence(state, since, report, progress), soFar].filter(Boolean).join(' ');
  }
  if (typeof state === 'string') return simpleSentence(state, since, report, progress);
  if ('signOff' in state) {
    const asked = on(report.askedAt);
    if (report.signatures.legal) return `With the Director of Finance${asked}. Legal has signed.`;
    if (report.signatures.finance) return `With the Director of Legal${asked}. Finance has signed.`;
    return `With the Director of Legal and the Director of Finance${asked}.`;
  }
  if ('callInWindow' in state) {
    if (state.callInWindow === 'closing') {
      return 'The call-in window has closed. Democratic services are to judge a request that came in time.';
    }
    return more.closesAt
      ? `Published. It may be called in until ${timeInWords(more.closesAt)}.`
      : 'Published. It may be called in.';
  }
  if ('closed' in state)
    return `${closedSentences[String(state.closed)] ?? 'Closed'} on ${inWords(londonDay(since))}.`;
  if ('inForce' in state && typeof state.inForce === 'object') {
    const standing = String(state.inForce.standing);
    const delivery = deliverySentences[String(state.inForce.delivery)] ?? '';
    return `${simpleSentence(standing, since, report, progress)} ${delivery}`.trim();
  }
  return 'On its way.';
}

const closedSentences: Record<string, string> = {
  refused: 'Refused, and closed',
  withdrawn: 'Withdrawn',
  superseded: 'Closed: a new assessment took its place',
  completed: 'Completed, and closed',
  setAside: 'Set aside',
  cancelled: 'Cancelled',
};
const deliverySentences: Record<string, string> = {
  notStarted: 'Delivery has not started.',
  inProgress: 'Delivery is in progress.',
  done: 'It has been delivered.',
  cancelled: 'Its delivery was cancelled.',
};

function simpleSentence(
  state: string,
  since: string,
  report: ReportProgress,
  progress: CaseProgress,
): string {
  const day = inWords(londonDay(since));
  switch (state) {
    case 'draft':
      return `With its author, in draft since ${day}.`;
    case 'review':
      return `With the reviewer since ${inWords(londonDay(progress.submittedAt ?? since))}.`;
    case 'awaitingDecision':
      return report.listing
        ? `Signed by both directors, and listed for ${timeInWords(report.listing.meetingAt)}.`
        : 'Signed by both directors. With democratic services, to be listed on a meeting.';
    case 'publication':
      return `Decided on ${inWords(londonDay(report.decision?.decidedAt ?? since))}. Democratic services are to publish the decision.`;
    case 'scrutiny':
      return `Called in on ${day}. It may not be acted on until Overview and Scrutiny has met.`;
    case 'reconsideration':
      return `Referred back on ${day}, for Cabinet to reconsider. It may not be acted on.`;
    case 'council':
      return `Referred to Council on ${day}. It may not be acted on.`;
    case 'inForce':
      return report.mayActFrom && report.decision
        ? `In force. It may be acted on from ${inWords(report.mayActFrom)}.`
        : `In force since ${day}.`;
    case 'suspended':
      return `Suspended on ${day} by a statutory report. It may not be acted on.`;
    case 'reviewDue':
      return `Its review is due, and with its author since ${day}.`;
    default:
      return 'On its way.';
  }
}
