import * as fc from 'fast-check';
import {
  bankHolidays,
  type Day,
  type DeadlineStarts,
  makeCalendar,
} from '../../../workflows/clocks/index.ts';
import { type Constitution, defaultConstitution, weekdays } from '../../../workflows/constitution/index.ts';

/** Random days, constitutions and calendars, for what must hold of all of them. */

export function plusDays(day: Day, n: number): Day {
  return new Date(Date.parse(day) + n * 86_400_000).toISOString().slice(0, 10);
}

/** Days from which no rule below can count out of the table. */
export const someDay = fc.integer({ min: 0, max: 12_300 }).map((n) => plusDays('1995-12-01', n));
export const smallCount = fc.integer({ min: 1, max: 40 });

const hour = fc.constantFrom('09:00', '12:00', '16:30', '17:00');
const rollWhenNotWorkingDay = fc.constantFrom('none' as const, 'nextWorkingDay' as const);
const clearDays = fc.record({
  n: smallCount,
  days: fc.constantFrom('calendar' as const, 'working' as const),
});
const later = fc.record({
  type: fc.constant('workingDays' as const),
  n: smallCount,
  whenMissed: fc.constant('stays' as const),
});

const callIn = fc.oneof(
  fc.record({
    type: fc.constant('workingDays' as const),
    n: smallCount,
    hour,
    dayOfPublicationCounts: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('calendarDays' as const),
    n: smallCount,
    hour,
    dayOfPublicationCounts: fc.boolean(),
    rollWhenNotWorkingDay,
  }),
  fc.record({
    type: fc.constant('weekdayOfFollowingWeek' as const),
    weekday: fc.constantFrom(...weekdays),
    hour,
    rollWhenNotWorkingDay,
  }),
);

export const someConstitution: fc.Arbitrary<Constitution> = fc
  .record({
    reviewerDays: smallCount,
    directorDays: smallCount,
    keyDecisionNotice: fc.option(clearDays),
    privateMeetingNotice: clearDays,
    privateMeetingSecondNotice: clearDays,
    generalException: clearDays,
    agenda: clearDays,
    reportToDemocraticServices: fc.record({ n: fc.integer({ min: 0, max: 10 }), hour }),
    publication: fc.oneof(
      fc.record({ type: fc.constant('clockHours' as const), n: smallCount }),
      fc.record({ type: fc.constant('workingDays' as const), n: smallCount }),
    ),
    callIn,
    mayActFrom: fc.constantFrom('nextWorkingDay' as const, 'sameMoment' as const),
    scrutiny: later,
    reconsideration: later,
    council: later,
    addendumDays: smallCount,
  })
  .map((settings) => ({ ...defaultConstitution, ...settings }));

/** The shipped bank holidays and up to a dozen days more. */
export const someCalendar = fc
  .array(someDay, { maxLength: 12 })
  .map((days) =>
    makeCalendar({ holidays: bankHolidays, closures: days.map((on) => ({ on, name: 'Closed' })) }),
  );

/** Every start on one day, at an hour that is the same day in London all year. */
export function allStartsOn(day: Day): DeadlineStarts {
  const at = `${day}T14:00:00Z`;
  return {
    consultationClosesOn: day,
    submittedAt: at,
    askedAt: at,
    meetingAt: at,
    decidedAt: at,
    publishedAt: at,
    calledInAt: day,
    scrutinyMetAt: day,
    reviewOn: day,
    actionDueOn: day,
  };
}
