import {
  dayInWords,
  deadlineNames,
  holidayDifferences,
  inWords,
  londonDay,
  timeInWords,
} from '../../workflows/clocks/index.ts';
import { type CalendarChange, changedDaysOff, previewCalendarChange } from '../commands/change-calendar.ts';
import type { Services } from '../services.ts';
import { tableWarning } from './table-warning.ts';

/** What the page of the calendar shows of the days off as they are. */
export async function calendarPage({ commands, clock }: Services) {
  const { table, closures } = await commands.rules.daysOff();
  const today = londonDay(clock.now());
  return {
    lastDay: inWords(`${table.lastYear}-12-31`),
    projectedFrom: inWords(table.projectedFrom),
    warning: await tableWarning(commands),
    coming: table.holidays
      .filter((h) => h.date >= today)
      .slice(0, 9)
      .map((h) => ({ on: dayInWords(h.date), title: h.title, projected: h.date >= table.projectedFrom })),
    closures: closures.map((c) => ({ on: c.on, inWords: dayInWords(c.on), name: c.name })),
  };
}

/** Statements that were published with the old date, and so must be corrected by a new notice. */
const published: Partial<Record<string, string>> = {
  callInCloses: 'The published decision names the old date.',
  mayActFrom: 'The published decision names the old date.',
};

/** What a change would do: days that differ, and open deadlines that would move. */
export async function previewOf({ commands }: Services, change: CalendarChange) {
  const now = await commands.rules.daysOff();
  const after = changedDaysOff(now, change);
  const moved = await previewCalendarChange(commands, change);
  return {
    days:
      change.type === 'holidays'
        ? holidayDifferences(now.table, after.table).map(({ date, was, is }) => ({
            on: dayInWords(date),
            was: was ?? 'A working day',
            is: is ?? 'A working day',
          }))
        : closureDifference(change),
    moved: moved.map((m) => ({
      reference: m.reference,
      title: m.title,
      what: deadlineNames[m.kind],
      was: timeInWords(m.was.dueAt),
      is: timeInWords(m.is.dueAt),
      correct: published[m.kind] ?? '',
    })),
  };
}

function closureDifference(change: Exclude<CalendarChange, { type: 'holidays' }>) {
  return change.type === 'addClosure'
    ? [{ on: dayInWords(change.closure.on), was: 'A working day', is: change.closure.name }]
    : [{ on: dayInWords(change.on), was: 'Closed', is: 'A working day' }];
}
export type Preview = Awaited<ReturnType<typeof previewOf>>;
