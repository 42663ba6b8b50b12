import { isDay, londonInstant } from '../../workflows/clocks/index.ts';
import { joinDate } from '../../workflows/forms/calendar-answers.ts';
import { formText } from './form-text.ts';

/** The day from which on, as an instant; blank is the beginning of time. */
export function readSince(
  form: FormData,
): { typed: string; ok: true; from: string } | { typed: string; ok: false } {
  const part = (which: string) => formText(form, `since-${which}`);
  const typed =
    formText(form, 'since') || joinDate({ day: part('day'), month: part('month'), year: part('year') });
  if (typed === '') return { typed, ok: true, from: '0001-01-01T00:00:00Z' };
  return isDay(typed)
    ? { typed, ok: true, from: new Date(londonInstant(typed, '00:00')).toISOString() }
    : { typed, ok: false };
}
