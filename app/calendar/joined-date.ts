import { joinDate } from '../../workflows/forms/calendar-answers.ts';

export { isDay } from '../../workflows/clocks/index.ts';

/** The three boxes of a date as one, blank where all are. */
export function joinedDate(text: (name: string) => string): string {
  const parts = { day: text('on-day'), month: text('on-month'), year: text('on-year') };
  return parts.day || parts.month || parts.year ? joinDate(parts) : '';
}
