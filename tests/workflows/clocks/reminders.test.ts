import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  deadlineKinds,
  englandAndWales,
  londonInstant,
  londonTime,
  reminderPoints,
} from '../../../workflows/clocks/index.ts';
import { type Constitution, defaultConstitution } from '../../../workflows/constitution/index.ts';
import { someCalendar, someDay } from './arbitraries.ts';

const calendar = englandAndWales();

function remind(
  dueAt: string,
  points: { soon?: number[]; due?: boolean; late?: number[]; escalated?: number[] },
) {
  const rule = {
    soon: [],
    due: true,
    late: [],
    escalated: [],
    escalateTo: ['democraticServices' as const],
    ...points,
  };
  const constitution: Constitution = { ...defaultConstitution, reminders: { legalSigns: rule } };
  return reminderPoints('legalSigns', dueAt, constitution, calendar).map((it) => `${it.point} ${it.at}`);
}

describe('reminders', () => {
  test('come at 9 am on working days before, on and after the day due', () => {
    expect(remind('2026-09-01T17:00:00+01:00', { soon: [1, 2], late: [1], escalated: [3] })).toEqual([
      'soon 2026-08-27T09:00:00+01:00',
      'soon 2026-08-28T09:00:00+01:00',
      'due 2026-09-01T09:00:00+01:00',
      'late 2026-09-02T09:00:00+01:00',
      'escalated 2026-09-04T09:00:00+01:00',
    ]);
  });

  test('of what falls due on a Saturday come on the Friday before, and are late on the Monday', () => {
    expect(remind('2008-07-26T18:00:00+01:00', { soon: [1], late: [1] })).toEqual([
      'soon 2008-07-24T09:00:00+01:00',
      'due 2008-07-25T09:00:00+01:00',
      'late 2008-07-28T09:00:00+01:00',
    ]);
  });

  test('never come after the moment that they remind of', () => {
    expect(remind('2026-09-03T08:30:00+01:00', {})).toEqual(['due 2026-09-02T09:00:00+01:00']);
    expect(remind('2026-09-03T09:00:00+01:00', {})).toEqual(['due 2026-09-03T09:00:00+01:00']);
  });

  test('are those of the council where it has set its own, and none where it wants none', () => {
    expect(remind('2026-09-01T17:00:00+01:00', { due: false })).toEqual([]);
    expect(reminderPoints('mayActFrom', '2026-09-01T00:00:00+01:00', defaultConstitution, calendar)).toEqual(
      [],
    );
    expect(
      reminderPoints('callInCloses', '2026-09-18T17:00:00+01:00', defaultConstitution, calendar),
    ).toEqual([{ point: 'soon', at: '2026-09-17T09:00:00+01:00' }]);
  });

  test('that the table of days does not reach wait for a longer table', () => {
    expect(reminderPoints('reviewDate', '2035-06-01T17:00:00+01:00', defaultConstitution, calendar)).toEqual(
      [],
    );
    const last = reminderPoints('actionDue', '2030-12-31T17:00:00+00:00', defaultConstitution, calendar);
    expect(last.map((it) => it.point)).toEqual(['soon', 'soon', 'due']);
  });

  test('are in order, on working days, and on the right side of the deadline, whatever the calendar', () => {
    fc.assert(
      fc.property(fc.constantFrom(...deadlineKinds), someDay, someCalendar, (kind, day, days) => {
        const dueAt = londonInstant(day, '17:00');
        const found = reminderPoints(kind, dueAt, defaultConstitution, days);
        expect(found.map((it) => Date.parse(it.at))).toEqual(
          found.map((it) => Date.parse(it.at)).sort((a, b) => a - b),
        );
        for (const { at, point } of found) {
          expect(days.isWorkingDay(at.slice(0, 10))).toBe(true);
          expect(londonTime(at)).toBe('09:00');
          expect(Date.parse(at) <= Date.parse(dueAt)).toBe(point === 'soon' || point === 'due');
        }
      }),
    );
  });
});
