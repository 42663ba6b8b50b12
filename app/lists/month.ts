import { dayInWords, londonDay, londonTime, type WorkingCalendar } from '../../workflows/clocks/index.ts';

/** What falls due, or meets. */
export interface MonthItem {
  text: string;
  /** The case that it belongs to; blank for a meeting. */
  of: string;
  /** "5 pm"; blank for what has no hour. */
  hour: string;
  standing: 'meeting' | 'open' | 'late' | 'done' | 'doneLate';
  href: string;
}

/** A day of the month's calendar, with what is on it. */
export interface MonthDay {
  on: string;
  /** 1 to 31. */
  date: number;
  /** Of the month that is shown; the others fill its first and last week. */
  inMonth: boolean;
  isToday: boolean;
  isPast: boolean;
  /** A bank holiday or closure by its name; blank for others. */
  holiday: string;
  isWeekend: boolean;
  /** Which part of it lies in a call-in window, as fractions of the day; undefined where none runs. */
  window: { from: number; to: number } | undefined;
  /** What falls due or meets. */
  items: MonthItem[];
  inWords: string;
}

export interface Month {
  /** "July 2008". */
  title: string;
  first: string;
  last: string;
  previous: string;
  next: string;
  weeks: MonthDay[][];
}

/** What is put into the calendar. Days are Europe/London days. */
export interface MonthItems {
  items: readonly (MonthItem & { on: string })[];
  /** Call-in windows: instants of publication and of the cut-off. */
  windows: readonly { from: string; to: string }[];
}

const dayLength = 86_400_000;
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const isMonth = (text: string) => /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(text);

/** The month that the address asks for, where it is one; else that of today. "2008-07". */
export function readMonth(asked: string | null, today: string): string {
  return asked && isMonth(asked) ? asked : today.slice(0, 7);
}

/** The days that a month's calendar shows: whole weeks, which begin on Monday. Days, not instants: no clock changes. */
export function daysShown(month: string): string[] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const start = first - ((new Date(first).getUTCDay() + 6) % 7) * dayLength;
  const end = Date.parse(`${monthBeside(month, 1)}-01T00:00:00Z`);
  const weeks = Math.ceil((end - start) / (7 * dayLength));
  return Array.from({ length: weeks * 7 }, (_, i) => iso(start + i * dayLength));
}

/** The month after or before another. */
export function monthBeside(month: string, by: 1 | -1): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return iso(Date.UTC(year, number - 1 + by, 1)).slice(0, 7);
}

/** The hours of a day that lie between the first beginning and the last end of the windows that touch it. */
function windowOn(on: string, windows: MonthItems['windows']): MonthDay['window'] {
  const touching = windows.filter(({ from, to }) => londonDay(from) <= on && on <= londonDay(to));
  if (touching.length === 0) return undefined;
  const hourOf = (at: string) => {
    const [hours = 0, minutes = 0] = londonTime(at).split(':').map(Number);
    return (hours * 60 + minutes) / 1440;
  };
  return {
    from: Math.min(...touching.map(({ from }) => (londonDay(from) === on ? hourOf(from) : 0))),
    to: Math.max(...touching.map(({ to }) => (londonDay(to) === on ? hourOf(to) : 1))),
  };
}

export function monthOf(
  month: string,
  today: string,
  calendar: WorkingCalendar,
  { items, windows }: MonthItems,
): Month {
  const days = daysShown(month).map((on): MonthDay => {
    const why = calendar.covers(on) ? calendar.whyNotWorking(on) : undefined;
    const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
    return {
      on,
      date: Number(on.slice(8)),
      inMonth: on.startsWith(month),
      isToday: on === today,
      isPast: on < today,
      holiday: why && why !== 'weekend' ? why : '',
      isWeekend: weekday === 0 || weekday === 6,
      window: windowOn(on, windows),
      items: items.filter((it) => it.on === on).map(({ on: _, ...item }) => item),
      inWords: dayInWords(on),
    };
  });
  return {
    title: dayInWords(`${month}-01`).split(' ').slice(2).join(' '),
    first: days[0]?.on ?? '',
    last: days[days.length - 1]?.on ?? '',
    previous: monthBeside(month, -1),
    next: monthBeside(month, 1),
    weeks: Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7)),
  };
}
