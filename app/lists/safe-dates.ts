import {
  dayInWords,
  lastSafeDays,
  londonDay,
  OutsideCalendar,
  type PlanBackWish,
} from '../../workflows/clocks/index.ts';
import type { Rules } from '../commands/council-rules.ts';

/** The dates before a meeting by which the papers must be where they belong, those that have passed said so. */
export function safeDates(
  meetingAt: string,
  now: string,
  { constitution, calendar }: Rules,
  absences: PlanBackWish['absences'],
) {
  try {
    const wish = { meetingAt, isKey: true, isPrivate: false, absences, draftingDays: 0 };
    const dates = lastSafeDays(wish, constitution, calendar);
    const today = londonDay(now);
    return [
      { what: 'Key decision notice', on: dates.keyDecisionNotice, only: ['cabinet'] },
      { what: 'To review', on: dates.submitForReview, only: ['cabinet', 'council'] },
      { what: 'To the directors', on: dates.askDirectors, only: ['cabinet', 'council'] },
      {
        what: 'Report to democratic services',
        on: dates.reportToDemocraticServices,
        only: ['cabinet', 'council'],
      },
      { what: 'Agenda published', on: dates.agendaPublished, only: ['cabinet', 'council', 'scrutiny'] },
    ].flatMap(({ what, on, only }) =>
      on === undefined ? [] : [{ what, on: dayInWords(on), passed: on < today, only }],
    );
  } catch (error) {
    if (error instanceof OutsideCalendar) return [];
    throw error;
  }
}
