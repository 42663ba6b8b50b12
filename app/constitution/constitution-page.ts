import { listConstitutions, type RecordedVersion } from '../../db/queries/constitutions.ts';
import { inWords, londonDay, timeInWords } from '../../workflows/clocks/index.ts';
import {
  type Constitution,
  constitutionDifferences,
  findVersionOn,
  type Placed,
  parseConstitution,
  placeVersion,
  rulesInWords,
} from '../../workflows/constitution/index.ts';
import type { Services } from '../services.ts';

/** The versions that the council has had, has and will have, the last first, each with its rules in plain words. */
export async function constitutionPage({ database, clock }: Services) {
  const today = londonDay(clock.now());
  const versions = await listConstitutions(database.drizzle);
  const now = findVersionOn(today, versions);
  return {
    today: inWords(today),
    nowNamed: now && titleOf(now),
    versions: [...versions].reverse().map((it) => ({
      key: `${it.id}@${it.version}`,
      title: titleOf(it),
      days: daysOf(it),
      standing:
        it === now ? ('now' as const) : it.effectiveFrom > today ? ('coming' as const) : ('past' as const),
      recorded: recordedOf(it),
      rules: rulesInWords(textOf(it)).map(({ path, label, words }) => ({ path, label, words })),
    })),
  };
}

const titleOf = ({ name, version }: { name: string; version: number }) => `${name}, version ${version}`;

const daysOf = ({
  effectiveFrom,
  effectiveUntil,
}: {
  effectiveFrom: string;
  effectiveUntil: string | null;
}) =>
  effectiveUntil === null
    ? `From ${inWords(effectiveFrom)}`
    : `From ${inWords(effectiveFrom)} to ${inWords(effectiveUntil)}`;

const recordedOf = ({ recordedAt, recordedBy }: RecordedVersion) =>
  recordedAt === null
    ? 'Came with the installation'
    : `Recorded by ${recordedBy ?? 'somebody unknown'} at ${timeInWords(recordedAt)}`;

function textOf({ id, version, data }: RecordedVersion): Constitution {
  const parsed = parseConstitution(data);
  if (!parsed.ok) throw new Error(`The stored constitution ${id}@${version} cannot be used.`);
  return parsed.constitution;
}

/** What adding a version would do, or the problems of its days and its number. Changes nothing. */
export async function previewOf({ database, clock }: Services, wanted: Constitution) {
  const versions = await listConstitutions(database.drizzle);
  const placed = placeVersion(wanted, versions);
  if (!placed.ok) return placed;
  const today = londonDay(clock.now());
  const former = findVersionOn(wanted.effectiveFrom, versions) ?? findVersionOn(today, versions);
  return {
    ok: true as const,
    title: titleOf(wanted),
    days: daysOf(wanted),
    effects: effectsOf(placed, wanted, today),
    comparedWith: former && titleOf(former),
    differences: former ? constitutionDifferences(textOf(former), wanted) : [],
    rules: rulesInWords(wanted),
  };
}

function effectsOf({ ends, noneFrom }: Placed, { effectiveFrom }: Constitution, today: string): string[] {
  return [
    ends
      ? `“${ends.name}”, version ${ends.version}, ends on ${inWords(ends.until)}.`
      : 'No version is in force before it, so it ends none.',
    ...(noneFrom
      ? [`From ${inWords(noneFrom)} no version would be in force: no case could begin then.`]
      : []),
    ...(effectiveFrom <= today
      ? ['Its first day is not ahead. Cases that have begun since then keep the version by which they began.']
      : []),
    'No case that has begun changes: each keeps the version that was in force on its own day.',
  ];
}
export type Preview = Extract<Awaited<ReturnType<typeof previewOf>>, { ok: true }>;
export type ConstitutionPage = Awaited<ReturnType<typeof constitutionPage>>;
