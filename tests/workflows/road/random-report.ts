import * as fc from 'fast-check';
import type { StateValue } from 'xstate';
import type { Refusal } from '../../../workflows/road/ask.ts';
import { type Decided, type DecidingCase, decide } from '../../../workflows/road/decide.ts';
import type { CaseEvent } from '../../../workflows/road/events.ts';
import {
  type CaseKind,
  emptyCaseProgress,
  emptyReportProgress,
  type Facts,
  type ReportProgress,
} from '../../../workflows/road/facts.ts';
import { facts } from './situations.ts';
import { everyStep, worlds } from './walk.ts';

/** Random lives of a report: legal and illegal events, one after the other, on any of its cases. */
export interface Life {
  kinds: CaseKind[];
  world: Partial<Facts>;
  picks: { subject: number; way: 'onward' | 'legal' | 'any'; from: number; stale: boolean }[];
}

export const someLife: fc.Arbitrary<Life> = fc.record({
  kinds: fc.constantFrom<CaseKind[]>(
    ['assessment'],
    ['action'],
    ['assessment', 'action'],
    ['action', 'assessment'],
  ),
  world: fc.constantFrom(...Object.values(worlds)),
  picks: fc.array(
    fc.record({
      subject: fc.nat(1),
      way: fc.constantFrom(
        'onward' as const,
        'onward' as const,
        'onward' as const,
        'legal' as const,
        'any' as const,
      ),
      from: fc.nat(everyStep.length - 1),
      stale: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    }),
    { minLength: 30, maxLength: 60 },
  ),
});

const backwards = [
  'edit',
  'recall',
  'returnForChanges',
  'withdrawSignature',
  'delist',
  'meetingCancelled',
  'withdraw',
  'setAside',
];
const idle = [
  'openConsultation',
  'extendConsultation',
  'callOffConsultation',
  'calendarChanged',
  'publishNotice',
  'correct',
  'reportProgress',
  'lodgeCallIn',
  'addCallInSignature',
  'publishAgenda',
  'recordScrutinyComments',
  'meetingMoved',
  'withdrawCallInSignature',
];
/** `reportChanged` is never asked for: `decide` sends it itself to the other cases of a report. */
const asking = everyStep.filter(
  (e) => e.type !== 'reportChanged' && (e.notice === undefined || e.notice === 'keyDecisionNotice'),
);
const onward = asking.filter(
  (e) => !backwards.includes(e.type) && !idle.includes(e.type) && e.outcome !== 'deferred',
);

/** One event that was asked, with the report and its cases as they stood before it. */
export interface Asked {
  report: ReportProgress;
  subject: DecidingCase;
  others: DecidingCase[];
  event: CaseEvent;
  answer: Decided | Refusal;
}

export interface Lived {
  asked: Asked[];
  report: ReportProgress;
  cases: DecidingCase[];
}

const isClosed = (state: StateValue) => typeof state === 'object' && 'closed' in state;
const isInSignOff = (state: StateValue) => typeof state === 'object' && 'signOff' in state;

export const beginnings = (life: Life): DecidingCase[] =>
  life.kinds.map((kind) => ({
    reference: kind === 'assessment' ? 'DIA-2008-0001' : 'ACT-2008-0001',
    kind,
    state: 'draft',
    progress: emptyCaseProgress,
    facts: facts(life.world),
  }));

/** What is handed in is frozen: whoever changed it by the way would throw. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** Lives a report from its first draft, with the facts as a council's database would give them at each event. */
export function live(life: Life): Lived {
  let report = emptyReportProgress;
  let cases = beginnings(life);
  let text = 0;
  const asked: Asked[] = [];
  for (const pick of life.picks) {
    const allInSignOff = cases.every((c) => isInSignOff(c.state) || isClosed(c.state));
    const now = cases.map((c) => ({
      ...c,
      facts: { ...c.facts, allInSignOff, contentHash: `text ${text}` },
    }));
    const subject = now[pick.subject % now.length];
    if (!subject) throw new Error('A report without a case.');
    const others = now.filter((c) => c !== subject);
    const from = pick.way === 'onward' ? onward : asking;
    // In strides that come by every step, so that no step is likelier for standing behind many that are impossible.
    const stride = from.length % 23 === 0 ? 29 : 23;
    const candidates = from.flatMap((_, i) => from[(pick.from + i * stride) % from.length] ?? []);
    for (const candidate of pick.way === 'any' ? candidates.slice(0, 1) : candidates) {
      const event = candidate.contentHash
        ? { ...candidate, contentHash: `text ${pick.stale ? text - 1 : text}` }
        : candidate;
      const answer = decide(frozen(report), frozen(subject), frozen(others), event);
      if (!answer.ok && pick.way !== 'any') continue;
      asked.push({ report, subject, others, event, answer });
      if (!answer.ok) break;
      report = answer.report;
      cases = now.map((c) => {
        const moved = answer.moved.find((m) => m.reference === c.reference);
        return moved ? { ...c, state: moved.state, progress: moved.progress } : c;
      });
      if ((event.type === 'edit' && event.touches !== 'other') || event.type === 'withdraw') text += 1;
      break;
    }
  }
  return { asked, report, cases };
}
