import { dayInWords, type WorkingCalendar } from '../../workflows/clocks/index.ts';

/** A day of the month's calendar, with what is on it. */
export interface MonthDay {
  on: string;
  /** 1 to 31. */
  date: number;
  /** Of the month that is shown; the others fill its first and last week. */
  inMonth: boolean;
  isToday: boolean;
  /** A bank holiday or closure by its name; blank for others. */
  holiday: string;
  isWeekend: boolean;
  /** A call-in window runs on it. */
  inWindow: boolean;
  /** What falls due or meets, and the case that it belongs to; blank for a meeting. */
  items: { text: string; of: string; late: boolean }[];
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
  items: readonly { on: string; text: string; of: string; late: boolean }[];
  /** Call-in windows, both days inside. */
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

function monthBeside(month: string, by: 1 | -1): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return iso(Date.UTC(year, number - 1 + by, 1)).slice(0, 7);
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
      holiday: why && why !== 'weekend' ? why : '',
      isWeekend: weekday === 0 || weekday === 6,
      inWindow: windows.some(({ from, to }) => from <= on && on <= to),
      items: items.filter((it) => it.on === on).map(({ text, of, late }) => ({ text, of, late })),
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
