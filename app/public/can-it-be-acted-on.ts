import type { StateValue } from 'xstate';
import { dayInWords, inWords, londonDay, timeInWords } from '../../workflows/clocks/index.ts';
import type { ReportProgress } from '../../workflows/road/facts.ts';

/** The one answer that the public asks for first. */
export interface ActingAnswer {
  answer: 'yes' | 'notYet' | 'stopped' | 'never';
  sentence: string;
}

/**
 * Whether a published decision can be acted on, from the state of its case.
 *
 * @param closesAt when the call-in window closes, an instant
 */
export function canItBeActedOn(
  state: StateValue,
  since: string,
  report: ReportProgress,
  today: string,
  closesAt: string | undefined,
): ActingAnswer {
  const calledIn = report.calledInAt ? inWords(londonDay(report.calledInAt)) : inWords(londonDay(since));
  switch (stationOf(state)) {
    case 'open':
      return notYet(
        closesAt ? `Not yet: call-in is open until ${timeInWords(closesAt)}` : 'Not yet: call-in is open',
      );
    case 'closing':
      return notYet(
        'Not yet: the call-in window has closed, and a request that came in time is being considered',
      );
    case 'scrutiny':
      return stopped(`Stopped: called in on ${calledIn}`);
    case 'reconsideration':
      return stopped(`Stopped: called in on ${calledIn}, and referred back to be reconsidered`);
    case 'council':
      return stopped(`Stopped: called in on ${calledIn}, and referred to Council`);
    case 'publication':
      return stopped(
        `Stopped: called in on ${calledIn}. It was considered again, and the outcome is to be published`,
      );
    case 'suspended':
      return stopped(`Stopped: suspended on ${inWords(londonDay(since))} by a statutory report`);
    case 'refused':
      return { answer: 'never', sentence: 'Nothing is to be acted on: the proposal was refused' };
    case 'setAside':
      return { answer: 'never', sentence: 'Not to be acted on: the decision was rescinded or set aside' };
    default:
      return fromOn(report.mayActFrom, today);
  }
}

/** For a decision after which the same report was decided again. */
export const replacedBy = (decidedAt: string): ActingAnswer => ({
  answer: 'never',
  sentence: `Replaced: it was considered again, and decided anew on ${inWords(londonDay(decidedAt))}`,
});

const notYet = (sentence: string): ActingAnswer => ({ answer: 'notYet', sentence });
const stopped = (sentence: string): ActingAnswer => ({ answer: 'stopped', sentence });

function fromOn(day: string | undefined, today: string): ActingAnswer {
  if (!day) return { answer: 'yes', sentence: 'Can be acted on' };
  return { answer: day <= today ? 'yes' : 'notYet', sentence: `Can be acted on from ${dayInWords(day)}` };
}

/** The name of the state that decides the answer: the inner one of a window or a closing, the standing of an action. */
function stationOf(state: StateValue): string {
  if (typeof state === 'string') return state;
  const inner = state.callInWindow ?? state.closed;
  if (typeof inner === 'string') return inner;
  const { inForce } = state;
  return typeof inForce === 'object' && typeof inForce.standing === 'string' ? inForce.standing : 'inForce';
}
