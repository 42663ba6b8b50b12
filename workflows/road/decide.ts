import type { StateValue } from 'xstate';
import { theClock } from '../roles.ts';
import { type Refusal, type Step, step } from './ask.ts';
import { type CaseEvent, scopeOf } from './events.ts';
import type { CaseKind, CaseProgress, Facts, ReportProgress } from './facts.ts';
import type { Tell } from './setup.ts';

/** A case as the decision needs it. */
export interface DecidingCase {
  reference: string;
  kind: CaseKind;
  state: StateValue;
  progress: CaseProgress;
  facts: Facts;
}

/** What happens to one case: its event goes into its own log. */
export interface MovedCase {
  reference: string;
  event: CaseEvent;
  from: StateValue;
  state: StateValue;
  progress: CaseProgress;
  facts: Facts;
  tells: Tell[];
}

export interface Decided {
  ok: true;
  report: ReportProgress;
  /** The case that was asked first, then the others of its report that moved with it. */
  moved: MovedCase[];
}

const isClosed = (state: StateValue) => typeof state === 'object' && 'closed' in state;

const moved = (before: DecidingCase, event: CaseEvent, done: Step): MovedCase => ({
  reference: before.reference,
  event,
  from: before.state,
  state: done.state,
  progress: done.case,
  facts: before.facts,
  tells: done.tells,
});

/**
 * What a change of one case is for the others of its report: it voids what was signed for all. Where nothing was, only
 * a case that leaves changes what the directors are asked, and it may have been the one that they waited for.
 */
function changeForOthers(before: ReportProgress, event: CaseEvent): CaseEvent | undefined {
  const { legal, finance } = before.signatures;
  const unsettles =
    event.type === 'edit'
      ? event.touches !== 'other'
      : ['returnForChanges', 'recall', 'withdraw'].includes(event.type);
  const signed = legal !== undefined || finance !== undefined;
  if (!unsettles || (!signed && event.type !== 'withdraw')) return undefined;
  return { type: 'reportChanged', actor: theClock, at: event.at, touches: signed ? 'hashed' : 'other' };
}

/**
 * Decides an event for a case and for the other cases of its report: state and progress of each, and the notices, as
 * data. Pure: nothing is read or written. What happens to the report happens to all its cases or to none.
 */
export function decide(
  report: ReportProgress,
  subject: DecidingCase,
  others: readonly DecidingCase[],
  event: CaseEvent,
): Decided | Refusal {
  const first = step(
    subject.kind,
    subject.state,
    { report, case: subject.progress, facts: subject.facts },
    event,
  );
  if (!first.ok) return first;
  const result: Decided = { ok: true, report: first.report, moved: [moved(subject, event, first)] };
  const scope = scopeOf[event.type];
  const change = changeForOthers(report, event);
  for (const other of others) {
    if (isClosed(other.state)) continue;
    if (scope === 'case') {
      if (!change) continue;
      const then = step(
        other.kind,
        other.state,
        { report: result.report, case: other.progress, facts: other.facts },
        change,
      );
      if (!then.ok) continue;
      result.report = then.report;
      result.moved.push(moved(other, change, then));
      continue;
    }
    const then = step(other.kind, other.state, { report, case: other.progress, facts: other.facts }, event);
    if (then.ok) result.moved.push(moved(other, event, then));
    else if (scope === 'report') return { ...then, why: `${other.reference}: ${then.why}` };
  }
  return result;
}
