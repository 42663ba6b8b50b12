import type { MonthItem } from './month.ts';

const standings = {
  meeting: '',
  open: '',
  late: 'late',
  done: 'done',
  doneLate: 'done late',
} as const satisfies Record<MonthItem['standing'], string>;

/** In the drawing there is room for one word beside the case: what became of it, else the hour. */
const inShort = (standing: MonthItem['standing'], hour: string) =>
  standing === 'doneLate' ? 'late' : standings[standing] || hour;

/** The second line of a thing in the drawing, and the same thing as one line of the list in words. */
export function itemInWords({ text, of, hour, standing }: MonthItem): { second: string; line: string } {
  const joined = (parts: string[]) => parts.filter((part) => part !== '').join(', ');
  return {
    second: joined([of, inShort(standing, hour)]),
    line: joined([text, of, hour, standings[standing]]),
  };
}
