import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bankHolidays,
  computeDeadline,
  type DeadlineKind,
  deadlineKinds,
  dueOf,
  englandAndWales,
  makeCalendar,
} from '../../../workflows/clocks/index.ts';
import type { Constitution } from '../../../workflows/constitution/index.ts';
import { allStartsOn, plusDays, someCalendar, someConstitution, someDay } from './arbitraries.ts';

const someKind = fc.constantFrom(...deadlineKinds);
const backward = new Set<DeadlineKind>([
  'keyDecisionNotice',
  'privateMeetingNotice',
  'privateMeetingSecondNotice',
  'generalExceptionNotice',
  'reportToDemocraticServices',
  'agendaPublished',
]);

/** Whether the rule itself lets a deadline fall on a day that is not a working day. */
function mayFallOnAnyDay(kind: DeadlineKind, { callIn, publication, mayActFrom }: Constitution): boolean {
  const callInMay = callIn.type !== 'workingDays' && callIn.rollWhenNotWorkingDay === 'none';
  if (kind === 'consultationCloses' || kind === 'reviewDate' || kind === 'actionDue') return true;
  if (kind === 'publishDecision') return publication.type === 'clockHours';
  if (kind === 'callInCloses') return callInMay;
  return kind === 'mayActFrom' && mayActFrom === 'sameMoment' && callInMay;
}

/** Everything with an `n` counts one more. */
function oneMore(constitution: Constitution): Constitution {
  const more = <T extends object>(rule: T): T => ('n' in rule ? { ...rule, n: Number(rule.n) + 1 } : rule);
  const c = constitution;
  return {
    ...c,
    reviewerDays: c.reviewerDays + 1,
    directorDays: c.directorDays + 1,
    keyDecisionNotice: c.keyDecisionNotice && more(c.keyDecisionNotice),
    privateMeetingNotice: c.privateMeetingNotice && more(c.privateMeetingNotice),
    privateMeetingSecondNotice: c.privateMeetingSecondNotice && more(c.privateMeetingSecondNotice),
    generalException: c.generalException && more(c.generalException),
    agenda: more(c.agenda),
    reportToDemocraticServices: more(c.reportToDemocraticServices),
    publication: more(c.publication),
    callIn: more(c.callIn),
    scrutiny: more(c.scrutiny),
    reconsideration: more(c.reconsideration),
    council: more(c.council),
    addendumDays: c.addendumDays + 1,
  };
}

test('no deadline falls on a day that is skipped, unless its rule says so', () => {
  fc.assert(
    fc.property(someKind, someDay, someConstitution, someCalendar, (kind, day, constitution, calendar) => {
      fc.pre(!mayFallOnAnyDay(kind, constitution));
      const found = dueOf(kind, allStartsOn(day), constitution, calendar);
      if (found) expect(calendar.whyNotWorking(found.dueOn)).toBeUndefined();
      else expect(kind).toBe('keyDecisionNotice');
    }),
    { numRuns: 2000 },
  );
});

test('a later start never makes a deadline earlier', () => {
  const gap = fc.integer({ min: 0, max: 20 });
  fc.assert(
    fc.property(
      someKind,
      someDay,
      gap,
      someConstitution,
      someCalendar,
      (kind, day, days, constitution, calendar) => {
        const early = dueOf(kind, allStartsOn(day), constitution, calendar);
        const late = dueOf(kind, allStartsOn(plusDays(day, days)), constitution, calendar);
        if (early && late) expect(Date.parse(late.dueAt)).toBeGreaterThanOrEqual(Date.parse(early.dueAt));
        else expect([kind, early, late]).toEqual(['keyDecisionNotice', undefined, undefined]);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a longer count never brings a deadline nearer to its start', () => {
  fc.assert(
    fc.property(someKind, someDay, someConstitution, someCalendar, (kind, day, constitution, calendar) => {
      const short = dueOf(kind, allStartsOn(day), constitution, calendar);
      const long = dueOf(kind, allStartsOn(day), oneMore(constitution), calendar);
      fc.pre(short !== undefined && long !== undefined);
      const further = Date.parse(long?.dueAt ?? '') - Date.parse(short?.dueAt ?? '');
      if (backward.has(kind)) expect(further).toBeLessThanOrEqual(0);
      else expect(further).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 2000 },
  );
});

test('a new bank holiday never brings a deadline nearer to its start', () => {
  const extra = fc.integer({ min: -60, max: 60 });
  fc.assert(
    fc.property(someKind, someDay, extra, someConstitution, (kind, day, away, constitution) => {
      const proclaimed = { date: plusDays(day, away), title: 'Proclaimed' };
      const before = dueOf(kind, allStartsOn(day), constitution, englandAndWales());
      const after = dueOf(
        kind,
        allStartsOn(day),
        constitution,
        makeCalendar({ holidays: [...bankHolidays, proclaimed] }),
      );
      fc.pre(before !== undefined && after !== undefined);
      const moved = Date.parse(after?.dueAt ?? '') - Date.parse(before?.dueAt ?? '');
      if (backward.has(kind)) expect(moved).toBeLessThanOrEqual(0);
      else expect(moved).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 2000 },
  );
});

test('the working, walked day by day, ends on the date that was looked up', () => {
  fc.assert(
    fc.property(someKind, someDay, someConstitution, someCalendar, (kind, day, constitution, calendar) => {
      const starts = allStartsOn(day);
      const quick = dueOf(kind, starts, constitution, calendar);
      const full = computeDeadline(kind, starts, constitution, calendar);
      expect(full && { dueOn: full.dueOn, dueAt: full.dueAt }).toEqual(quick);
      if (!full) return;
      expect(full.dueAt.slice(0, 10)).toBe(full.dueOn);
      expect(full.working.filter((it) => it.kind === 'due').map((it) => it.on)).toEqual([full.dueOn]);
      const counts = full.working.flatMap((it) => it.count ?? []);
      expect(counts).toEqual(counts.map((_, i) => i + 1));
      expect(full.calendar).toBe(calendar.version);
      for (const text of [full.rule, full.source]) expect(text.length).toBeGreaterThan(5);
    }),
    { numRuns: 2000 },
  );
});
