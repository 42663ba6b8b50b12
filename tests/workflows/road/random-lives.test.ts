import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StateValue } from 'xstate';
import { ask, step } from '../../../workflows/road/ask.ts';
import type { DecidingCase, MovedCase } from '../../../workflows/road/decide.ts';
import { scopeOf } from '../../../workflows/road/events.ts';
import { emptyReportProgress, type ReportProgress } from '../../../workflows/road/facts.ts';
import { machines } from '../../../workflows/road/machines.ts';
import { everyStateValue } from '../../../workflows/road/state-values.ts';
import { type Asked, beginnings, type Lived, live, someLife } from './random-report.ts';
import { everyStep } from './walk.ts';

/** A life is long and shrinks slowly: the seed that is printed with a failure is enough to see it again. */
const runs = { numRuns: 60, endOnFailure: true };
/**
 * Runs a property over every moment of random lives; `floor` moments at the least must have been looked at. Chance may
 * give short lives: then there are more of them.
 */
function inEveryLife(look: (lived: Lived) => number, floor: number): void {
  let looked = 0;
  for (let batch = 1; batch === 1 || (batch <= 5 && looked < floor); batch += 1) {
    fc.assert(
      fc.property(someLife, (life) => {
        looked += look(live(life));
      }),
      runs,
    );
  }
  expect(looked).toBeGreaterThanOrEqual(floor);
}

const outermost = (state: StateValue) => (typeof state === 'string' ? state : (Object.keys(state)[0] ?? ''));
const isClosed = (c: DecidingCase) => outermost(c.state) === 'closed';
const stands = (state: StateValue) => ['inForce', 'suspended', 'reviewDue'].includes(outermost(state));
const contextOf = (report: ReportProgress, c: DecidingCase) => ({ report, case: c.progress, facts: c.facts });
const text = (value: unknown) => JSON.stringify(value);

describe('whatever is asked of a report, legal or not', () => {
  test('a refusal has a status and a sentence, and changes nothing of what was handed in', () => {
    inEveryLife(({ asked }) => {
      const refused = asked.filter((a) => !a.answer.ok);
      for (const { answer, report, subject, others, event } of refused) {
        if (answer.ok) continue;
        expect([403, 409]).toContain(answer.status);
        expect(answer.why).toMatch(/^.{12,}\.$/);
        const all = [subject, ...others].map((c) => ask(c.kind, c.state, contextOf(report, c), event));
        expect(all.some((a) => !a.ok)).toBe(true);
      }
      return refused.length;
    }, 60);
  });

  test('what happens to the report is the same whichever of its cases is asked', () => {
    inEveryLife(({ asked }) => {
      const shared = asked.filter((a) => a.answer.ok && scopeOf[a.event.type] === 'report');
      for (const { answer, report, subject, others, event } of shared) {
        if (!answer.ok) continue;
        const open = [subject, ...others].filter((c) => !isClosed(c));
        expect(answer.moved.map((m) => m.reference)).toEqual(open.map((c) => c.reference));
        for (const c of open) {
          const alone = step(c.kind, c.state, contextOf(report, c), event);
          expect(alone.ok && alone.report).toEqual(answer.report);
        }
      }
      return shared.length;
    }, 60);
  });

  test('cases of one report are decided, published and called in together', () => {
    const together = [
      'awaitingDecision',
      'publication',
      'callInWindow',
      'scrutiny',
      'reconsideration',
      'council',
    ];
    inEveryLife(({ asked, cases }) => {
      const moments = [...asked.map((a) => [a.subject, ...a.others]), cases];
      const shared = moments.filter(
        (all) => all.length > 1 && all.some((c) => together.includes(outermost(c.state))),
      );
      for (const all of shared) {
        const states = new Set(all.filter((c) => !isClosed(c)).map((c) => text(c.state)));
        expect(states.size).toBe(1);
      }
      return shared.length;
    }, 40);
  });

  test('after a hashed edit no signature survives', () => {
    inEveryLife(({ asked }) => {
      const edits = asked.filter(
        (a) => a.answer.ok && a.event.type === 'edit' && a.event.touches !== 'other',
      );
      for (const { answer } of edits) expect(answer.ok && answer.report.signatures).toEqual({});
      return edits.length;
    }, 8);
  });

  test('nothing is in force without both signatures, given by two people, or while a call-in is pending', () => {
    inEveryLife(({ asked, report, cases }) => {
      const moments = [
        ...asked.map((a) => ({ report: a.report, cases: [a.subject, ...a.others] })),
        { report, cases },
      ];
      const inForce = moments.filter((moment) => moment.cases.some((c) => stands(c.state)));
      for (const moment of inForce) {
        const { legal, finance } = moment.report.signatures;
        expect(legal && finance && legal.by !== finance.by).toBe(true);
        expect(moment.report.callIns.filter((request) => request.status === 'pending')).toEqual([]);
      }
      return inForce.length;
    }, 60);
  });

  test('a closed case takes corrections and nothing else', () => {
    inEveryLife(({ cases, report }) => {
      const closed = cases.filter(isClosed);
      for (const c of closed) {
        const taken = everyStep.filter((e) => ask(c.kind, c.state, contextOf(report, c), e).ok);
        expect(taken.map((e) => e.type)).toEqual(['correct']);
      }
      return closed.length;
    }, 8);
  });

  test('only values that may be stored are reached, and the delivery on record is the delivery in the state', () => {
    const values = {
      assessment: everyStateValue(machines.assessment).map(text),
      action: everyStateValue(machines.action).map(text),
    };
    inEveryLife(({ asked }) => {
      const moved = asked.flatMap(({ answer, subject, others }) =>
        answer.ok
          ? answer.moved.map((m) => ({
              m,
              of: [subject, ...others].find((c) => c.reference === m.reference),
            }))
          : [],
      );
      for (const { m, of } of moved) {
        expect(values[of?.kind ?? 'assessment']).toContain(text(m.state));
        expect(text(m.state)).not.toBe(text({ signOff: { legal: 'signed', finance: 'signed' } }));
        if (typeof m.state === 'object' && typeof m.state.inForce === 'object') {
          expect(m.state.inForce.delivery).toBe(m.progress.delivery);
        }
      }
      return moved.length;
    }, 900);
  });
});

describe('the log of a report', () => {
  const logOf = (asked: Asked[]) => asked.flatMap(({ answer }) => (answer.ok ? [answer.moved] : []));
  /** Replays what was written for each case, with the facts of then, and believes no stored state. */
  function replay(log: MovedCase[][], cases: Map<string, DecidingCase>): ReportProgress {
    let report: ReportProgress = emptyReportProgress;
    for (const together of log) {
      const before = report;
      for (const { reference, event, facts } of together) {
        const c = cases.get(reference);
        if (!c) throw new Error(`The log names ${reference}, which is no case of the report.`);
        const from = event.type === 'reportChanged' ? report : before;
        const done = step(c.kind, c.state, { report: from, case: c.progress, facts }, event);
        if (!done.ok) throw new Error(done.why);
        cases.set(reference, { ...c, state: done.state, progress: done.case });
        report = done.report;
      }
    }
    return report;
  }

  test('rebuilds every case and the report from the first draft', () => {
    let events = 0;
    fc.assert(
      fc.property(someLife, (life) => {
        const { asked, report, cases } = live(life);
        const log: MovedCase[][] = JSON.parse(text(logOf(asked)));
        const rebuilt = new Map(beginnings(life).map((c) => [c.reference, c]));
        expect(text(replay(log, rebuilt))).toBe(text(report));
        for (const c of cases) {
          expect(rebuilt.get(c.reference)).toMatchObject({ state: c.state, progress: c.progress });
        }
        events += log.length;
      }),
      runs,
    );
    expect(events).toBeGreaterThan(700);
  });
});
