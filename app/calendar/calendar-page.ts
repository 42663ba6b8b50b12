import {
  dayInWords,
  deadlineNames,
  holidayDifferences,
  inWords,
  londonDay,
  timeInWords,
} from '../../workflows/clocks/index.ts';
import { type CalendarChange, changedDaysOff, previewCalendarChange } from '../commands/change-calendar.ts';
import { calendarOf, type DaysOff } from '../commands/council-rules.ts';
import type { MovedDeadline } from '../commands/moved-deadlines.ts';
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

/** Why a closure would change nothing: its day is behind, or off already. Undefined where it would. */
export async function whyNoClosure(
  { commands, clock }: Services,
  change: CalendarChange,
): Promise<string | undefined> {
  if (change.type !== 'addClosure') return undefined;
  const { on } = change.closure;
  if (on < londonDay(clock.now())) return `${inWords(on)} has passed, so closing it would move no date`;
  const calendar = calendarOf({ closures: [] }, await commands.rules.daysOff());
  if (!calendar.covers(on)) return undefined;
  const off = calendar.whyNotWorking(on);
  return off && `${dayInWords(on)} is not a working day already: ${off === 'weekend' ? 'a weekend' : off}`;
}

/** The sentence about a notice that names the old date: the preview and the command say the same. */
export const toCorrect = ({ notice }: MovedDeadline) =>
  notice ? `Correct the ${notice.name} of ${inWords(londonDay(notice.at))}, which names the old date.` : '';

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
        : closureDifference(now, after, change.type === 'addClosure' ? change.closure.on : change.on),
    moved: moved.map((m) => ({
      reference: m.reference,
      title: m.title,
      what: deadlineNames[m.kind],
      was: timeInWords(m.was.dueAt),
      is: timeInWords(m.is.dueAt),
      correct: toCorrect(m),
    })),
  };
}

/** What a day is now and would be then: a closure on a day that is off already changes no count. */
function closureDifference(before: DaysOff, after: DaysOff, on: string) {
  const standing = (daysOff: DaysOff) => {
    const calendar = calendarOf({ closures: [] }, daysOff);
    if (!calendar.covers(on)) return 'Outside the table of bank holidays, so no date is counted there yet';
    const why = calendar.whyNotWorking(on);
    return why === undefined ? 'A working day' : why === 'weekend' ? 'A weekend' : why;
  };
  return [{ on: dayInWords(on), was: standing(before), is: standing(after) }];
}
export type Preview = Awaited<ReturnType<typeof previewOf>>;
