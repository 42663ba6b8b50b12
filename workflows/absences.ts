import type { Absence, PlanBackWish } from './clocks/plan-back.ts';
import type { Day } from './clocks/types.ts';
import { inWords } from './clocks/words.ts';
import { isDay } from './forms/calendar-answers.ts';
import type { FieldError } from './forms/types.ts';
import type { ActingFor, Actor } from './roles.ts';

/** A post that has a deputy. */
export type DirectorPost = ActingFor['role'];
export const directorPosts = ['solicitor', 'finance'] as const satisfies readonly DirectorPost[];

/** The post as a sentence names it. */
export const postNames = {
  solicitor: 'Director of Legal',
  finance: 'Director of Finance',
} as const satisfies Record<DirectorPost, string>;

/** A deputy on record: standing where there is no last day, else for an absence. */
export interface Deputising {
  id: string;
  post: DirectorPost;
  holderId: string;
  deputyId: string;
  fromOn: Day;
  untilOn: Day | null;
  /** The day on which it was ended early, cancelled or changed. */
  endedOn: Day | null;
}

export type DeputisingState = 'coming' | 'now' | 'over' | 'ended' | 'cancelled';

/** An absence ends by itself after its last day; what was ended early is over from that very day. */
export function stateOfDeputising(it: Omit<Deputising, 'post'>, today: Day): DeputisingState {
  if (it.endedOn !== null) return it.endedOn < it.fromOn ? 'cancelled' : 'ended';
  if (today < it.fromOn) return 'coming';
  return it.untilOn !== null && it.untilOn < today ? 'over' : 'now';
}

export const hasNotEnded = (it: Omit<Deputising, 'post'>, today: Day) =>
  ['now', 'coming'].includes(stateOfDeputising(it, today));

/** Who may record, change and end it: an administrator, and a director their own absences. */
export function mayRecordDeputy(
  { id, roles }: Pick<Actor, 'id' | 'roles'>,
  { post, holderId, standing }: Pick<WantedDeputy, 'post' | 'holderId' | 'standing'>,
): boolean {
  if (roles.includes('administrator')) return true;
  return !standing && id === holderId && post !== undefined && roles.includes(post);
}

/** What somebody wants to record. Days are as typed. */
export interface WantedDeputy {
  standing: boolean;
  post: DirectorPost | undefined;
  holderId: string;
  deputyId: string;
  fromOn: string;
  /** Blank for a standing deputy. */
  untilOn: string;
  authority: string;
  /** Said clearly: both deputies may act on the days that two absences share. */
  both: boolean;
}

export interface KnownOfDeputies {
  today: Day;
  /** Who holds which post today. */
  holders: readonly { post: DirectorPost; id: string }[];
  /** The staff who may be a deputy today: no leavers, no members. */
  staff: readonly string[];
  onRecord: readonly (Deputising & { deputyName: string })[];
  /** What is being changed. Where it has begun, its first day is past and stays. */
  changes?: Deputising;
}

export const longestAuthority = 200;
/** In days. A slip of the hand in the year would otherwise lend the post for a century. */
const longestAbsence = 366;

/** Everything that is wrong with it, a sentence for each field. Whether the deputy is an author is asked at signing. */
export function problemsWithDeputy(wanted: WantedDeputy, known: KnownOfDeputies): FieldError[] {
  return [
    ...problemsWithPeople(wanted, known),
    ...problemsWithDays(wanted, known),
    ...problemsWithAuthority(wanted),
    ...problemsWithOthers(wanted, known),
  ];
}

function problemsWithPeople({ post, holderId, deputyId }: WantedDeputy, known: KnownOfDeputies) {
  const errors: FieldError[] = [];
  if (!known.holders.some((h) => h.post === post && h.id === holderId)) {
    errors.push({ field: 'holder', message: 'Choose the director' });
  }
  const otherHalf = known.holders.find((h) => h.id === deputyId && h.post !== post);
  if (deputyId === '') errors.push({ field: 'deputy', message: 'Choose the deputy' });
  else if (deputyId === holderId) {
    errors.push({ field: 'deputy', message: 'A director cannot be their own deputy' });
  } else if (!known.staff.includes(deputyId)) {
    errors.push({ field: 'deputy', message: 'Choose a deputy who works for the council' });
  } else if (otherHalf) {
    errors.push({
      field: 'deputy',
      message: `The ${postNames[otherHalf.post]} cannot be the deputy: one person may not give both signatures`,
    });
  }
  return errors;
}

const daysFrom = (from: Day, until: Day) => (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;

function problemsWithDays({ standing, fromOn, untilOn }: WantedDeputy, { today, changes }: KnownOfDeputies) {
  const errors: FieldError[] = [];
  const hasBegun = changes !== undefined && changes.fromOn <= today;
  if (fromOn === '') errors.push({ field: 'from', message: 'Enter the first day' });
  else if (!isDay(fromOn)) errors.push({ field: 'from', message: 'The first day must be a real date' });
  else if (!hasBegun && fromOn < today) {
    errors.push({
      field: 'from',
      message:
        'The first day must be today or later: nobody can be given authority for days that have passed',
    });
  }
  if (standing) return errors;
  if (untilOn === '') errors.push({ field: 'until', message: 'Enter the last day' });
  else if (!isDay(untilOn)) errors.push({ field: 'until', message: 'The last day must be a real date' });
  else if (untilOn < today) errors.push({ field: 'until', message: 'The last day must be today or later' });
  else if (isDay(fromOn) && untilOn < fromOn) {
    errors.push({ field: 'until', message: 'The last day must be the first day or later' });
  } else if (isDay(fromOn) && daysFrom(fromOn, untilOn) > longestAbsence) {
    errors.push({ field: 'until', message: 'An absence is recorded for a year at most' });
  }
  return errors;
}

function problemsWithAuthority({ authority }: WantedDeputy): FieldError[] {
  if (authority === '')
    return [{ field: 'authority', message: 'Enter the authority that the deputy acts under' }];
  return authority.length > longestAuthority
    ? [{ field: 'authority', message: `The authority must be ${longestAuthority} characters or fewer` }]
    : [];
}

/** What is already on record for these days. Two absences of one post need it said that both deputies may act. */
function problemsWithOthers(wanted: WantedDeputy, { today, onRecord, changes }: KnownOfDeputies) {
  const { standing, post, fromOn, untilOn } = wanted;
  const others = onRecord.filter(
    (it) =>
      it.post === post &&
      it.id !== changes?.id &&
      hasNotEnded(it, today) &&
      (it.untilOn === null) === standing,
  );
  const same = (it: Deputising) => it.deputyId === wanted.deputyId && it.holderId === wanted.holderId;
  if (standing) {
    return others.some(same)
      ? [{ field: 'deputy', message: 'This person is already a standing deputy of this director' }]
      : [];
  }
  const shared = others.filter((it) => it.fromOn <= untilOn && (it.untilOn ?? untilOn) >= fromOn);
  const again = shared.find(same);
  if (again) {
    return [
      { field: 'from', message: `An absence with this deputy is already recorded ${daysInWords(again)}` },
    ];
  }
  const other = shared.find((it) => it.deputyId !== wanted.deputyId);
  if (!other || wanted.both) return [];
  return [
    {
      field: 'both',
      message: `${other.deputyName} already acts for the ${postNames[other.post]} ${daysInWords(other)}. Say whether both may act`,
    },
  ];
}

/** The days of an absence that it really lasted, or will last as far as is known. Undefined for a standing deputy. */
function daysAway(it: Deputising): Absence | undefined {
  if (it.untilOn === null) return undefined;
  const until = it.endedOn !== null && it.endedOn <= it.untilOn ? dayBefore(it.endedOn) : it.untilOn;
  return until < it.fromOn ? undefined : { from: it.fromOn, until };
}

const dayBefore = (day: Day) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

const sooner = (a: Day, b: Day): Day => (a < b ? a : b);
const later = (a: Day, b: Day): Day => (a < b ? b : a);

/** The days that two lists of absences share. */
const shared = (some: readonly Absence[], others: readonly Absence[]): Absence[] =>
  some.flatMap((a) =>
    others.flatMap((b) => {
      const both = { from: later(a.from, b.from), until: sooner(a.until, b.until) };
      return both.from <= both.until ? [both] : [];
    }),
  );

/** The days on which nobody who holds a post is there. A post that nobody holds has none: there is nobody to wait for. */
export function daysWithoutDirector(
  onRecord: readonly Deputising[],
  holders: readonly { post: DirectorPost; id: string }[],
): PlanBackWish['absences'] {
  const of = (post: DirectorPost): Absence[] => {
    const each = holders
      .filter((holder) => holder.post === post)
      .map(({ id }) =>
        onRecord.filter((it) => it.post === post && it.holderId === id).flatMap((it) => daysAway(it) ?? []),
      );
    const [first = [], ...rest] = each;
    return rest.reduce<Absence[]>((days, next) => shared(days, next), first);
  };
  return { legal: of('solicitor'), finance: of('finance') };
}

/** "from 1 August 2008 to 8 August 2008", "on 1 August 2008", "since 1 August 2008". */
export function daysInWords({ fromOn, untilOn }: { fromOn: Day; untilOn: Day | null }): string {
  if (untilOn === null) return `since ${inWords(fromOn)}`;
  return fromOn === untilOn ? `on ${inWords(fromOn)}` : `from ${inWords(fromOn)} to ${inWords(untilOn)}`;
}
