import { isDay, londonInstant, londonTime } from '../../workflows/clocks/index.ts';

/**
 * A moment that somebody typed, as an ISO instant in UTC: a date and time as London's clocks show them, or an instant
 * with Z or an offset. Undefined for anything else, and for a time that the clocks skipped that night.
 */
export function readMoment(text: string): string | undefined {
  const local = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d{1,9})?)?$/.exec(
    text.trim(),
  );
  if (local?.[1]) {
    const [, day, hour, minute] = local;
    if (!isDay(day)) return undefined;
    const instant = londonInstant(day, `${hour}:${minute}`);
    return londonTime(instant) === `${hour}:${minute}` ? new Date(instant).toISOString() : undefined;
  }
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/.test(text.trim())) return undefined;
  if (!isDay(text.trim().slice(0, 10))) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
