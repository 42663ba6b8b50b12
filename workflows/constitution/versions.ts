import { dayNumber, dayOf } from '../clocks/days.ts';
import type { Day } from '../clocks/types.ts';
import { inWords } from '../clocks/words.ts';
import type { ConstitutionProblem } from './parse.ts';
import type { Constitution } from './schema.ts';

/** A version as a row of the council's list. Both days are inside. */
export type DatedVersion = Pick<Constitution, 'id' | 'version' | 'name' | 'effectiveFrom' | 'effectiveUntil'>;

/** What adding a version does to the versions that are there. */
export interface Placed {
  ok: true;
  /** The version that it follows, and the day before its own first day, on which that one now ends. */
  ends?: { id: string; version: number; name: string; until: Day };
  /** The first day after it on which no version would be in force. */
  noneFrom?: Day;
}

const next = (day: Day) => dayOf(dayNumber(day) + 1);
const previous = (day: Day) => dayOf(dayNumber(day) - 1);

export const isInForceOn = (
  day: Day,
  { effectiveFrom, effectiveUntil }: Pick<DatedVersion, 'effectiveFrom' | 'effectiveUntil'>,
) => effectiveFrom <= day && (effectiveUntil === null || day <= effectiveUntil);

/** The version in force on a day. No two are: where rows say otherwise, the one that came last. */
export function findVersionOn<T extends DatedVersion>(day: Day, versions: readonly T[]): T | undefined {
  return versions
    .filter((it) => isInForceOn(day, it))
    .sort((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom) || b.version - a.version)[0];
}

/** The number that the next version of a constitution gets. */
export const nextNumber = (id: string, versions: readonly DatedVersion[]): number =>
  1 + Math.max(0, ...versions.filter((it) => it.id === id).map((it) => it.version));

/**
 * Where a new version goes among those that are there: it ends the one that it follows on the day before, and must itself
 * end before one that comes later. Problems have the shape of {@link ConstitutionProblem}.
 */
export function placeVersion(
  wanted: DatedVersion,
  versions: readonly DatedVersion[],
): Placed | { ok: false; problems: ConstitutionProblem[] } {
  const problems: ConstitutionProblem[] = [];
  const number = nextNumber(wanted.id, versions);
  if (wanted.version < number) {
    problems.push({
      path: 'version',
      expected: `${number} or more: version ${number - 1} of “${wanted.id}” is recorded already`,
    });
  }
  const sameDay = versions.find((it) => it.effectiveFrom === wanted.effectiveFrom);
  if (sameDay) {
    problems.push({
      path: 'effectiveFrom',
      expected: `another day: “${sameDay.name}” came into force on ${inWords(sameDay.effectiveFrom)}`,
    });
  }
  const [later] = versions
    .filter((it) => it.effectiveFrom > wanted.effectiveFrom)
    .sort((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom));
  if (later && (wanted.effectiveUntil === null || wanted.effectiveUntil >= later.effectiveFrom)) {
    problems.push({
      path: 'effectiveUntil',
      expected: `a day before ${inWords(later.effectiveFrom)}, when “${later.name}” comes into force`,
    });
  }
  if (problems.length > 0) return { ok: false, problems };
  const follows = findVersionOn(wanted.effectiveFrom, versions);
  const until = wanted.effectiveUntil;
  return {
    ok: true,
    ...(follows && {
      ends: {
        id: follows.id,
        version: follows.version,
        name: follows.name,
        until: previous(wanted.effectiveFrom),
      },
    }),
    ...(until !== null && later?.effectiveFrom !== next(until) && { noneFrom: next(until) }),
  };
}
