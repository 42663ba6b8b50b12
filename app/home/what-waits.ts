import { listColleagues } from '../../db/queries/colleagues.ts';
import { listMeetings } from '../../db/queries/meetings.ts';
import { listComingDeadlines } from '../../db/queries/next-deadline.ts';
import { namesOf } from '../../db/queries/people.ts';
import { listWaitingCases } from '../../db/queries/waiting.ts';
import { deadlineNames, inWords, londonDay, timeInWords } from '../../workflows/clocks/index.ts';
import { bodyName } from '../../workflows/road/bodies.ts';
import { whoActsInWords } from '../../workflows/road/deadline-duties.ts';
import { type Colleague, scopeOf } from '../../workflows/road/events.ts';
import { maySee } from '../../workflows/road/visibility.ts';
import type { SignedIn } from '../auth/session.ts';
import type { CommandParts } from '../commands/apply-event.ts';
import { type DueWords, dueWords } from '../lists/due-words.ts';
import { type Duty, dutiesOf, isDutyOf, kindsToWatch, statesToWatch } from './duties.ts';
import { canBeHandedOver, colleagueToAct, handedInWords, handedOf } from './handed-over.ts';

type Parts = Pick<CommandParts, 'database' | 'rules' | 'now'>;

/** One line of the list: a verb, the case, by when, and who waits for it. */
export interface WaitingItem {
  key: string;
  event: string;
  verb: string;
  href: string;
  reference: string;
  title: string;
  /** Since when the case stands there: an instant. */
  since: string;
  due: DueWords | undefined;
  waits: string;
  /** Why it came back, and from whom: the first line of the reasons. */
  returned: string | undefined;
  /** Where the request was handed to a colleague: who has it first, as a sentence. */
  handed: string | undefined;
  /** The page that hands it to a colleague, where there is one who may answer. */
  handOver: string | undefined;
  /** The other cases of the same report, for what is done to all of them at once. */
  more: number;
}

/** What somebody else has to do, that this person waits for. */
export interface OthersItem {
  key: string;
  what: string;
  reference: string;
  title: string;
  since: string;
  due: DueWords | undefined;
}

export interface WhatWaits {
  mine: WaitingItem[];
  others: OthersItem[];
  /** What comes next in the council, as a sentence; for the day on which nothing waits. */
  next: string | undefined;
}

/** How many things of others are listed. */
const othersShown = 20;

/** What waits for a person across all kinds, most urgent first, and what they wait for from others. */
export async function whatWaitsFor(parts: Parts, person: SignedIn): Promise<WhatWaits> {
  const now = parts.now();
  const cases = await listWaitingCases(parts.database, {
    states: statesToWatch(person),
    personId: person.id,
    kinds: kindsToWatch(person),
  });
  const names = await namesOf(parts.database.drizzle, [...new Set(cases.flatMap((c) => c.authors))]);
  const duties = oncePerReport(cases.flatMap((c) => dutiesOf(c, now))).sort(byUrgency);
  const mine = withOwnFirst(
    duties.filter(({ duty }) => isDutyOf(duty, person)),
    person,
  );
  const colleagues = mine.some(({ duty }) => canBeHandedOver(duty))
    ? await listColleagues(parts.database.execute, londonDay(now))
    : [];
  const others = duties.filter(({ duty }) => !isDutyOf(duty, person) && waitsForOthers(duty, person));
  return {
    mine: await Promise.all(mine.map((d) => itemOf(parts, person, now, names, colleagues, d))),
    others: await Promise.all(others.slice(0, othersShown).map((d) => othersItemOf(parts, now, d))),
    next: mine.length === 0 ? await whatComesNext(parts, person, now) : undefined,
  };
}

/** What was handed to somebody else comes after what waits for the person alone. */
const withOwnFirst = (duties: readonly ShownDuty[], person: SignedIn): ShownDuty[] => {
  const isWithAnother = ({ duty }: ShownDuty) => (handedOf(duty)?.to ?? person.id) !== person.id;
  return [...duties.filter((d) => !isWithAnother(d)), ...duties.filter(isWithAnother)];
};

/** Somebody else who may answer this, and wrote none of it. */
function hasColleague(duty: Duty, person: SignedIn, colleagues: readonly Colleague[]): boolean {
  if (!canBeHandedOver(duty)) return false;
  const { rule, c } = duty;
  const answering = rule.by === 'legal' || rule.by === 'finance' ? rule.by : 'review';
  return colleagues.some(
    (it) => it.id !== person.id && it.answers.includes(answering) && !c.authors.includes(it.id),
  );
}

interface ShownDuty {
  duty: Duty;
  more: number;
}

/** What happens to a report happens to all its cases, so it is asked for once. */
function oncePerReport(duties: readonly Duty[]): ShownDuty[] {
  const shown = new Map<string, ShownDuty>();
  for (const duty of duties) {
    const { rule, c } = duty;
    const whole = scopeOf[rule.event] === 'case' ? c.reference : c.report.id;
    const key = `${whole} ${rule.verb}`;
    const first = shown.get(key);
    if (first) first.more += 1;
    else shown.set(key, { duty, more: 0 });
  }
  return [...shown.values()];
}

const far = '9999';
const byUrgency = (a: ShownDuty, b: ShownDuty) => {
  const [x, y] = [a.duty.dueAt ?? a.duty.dueOn ?? far, b.duty.dueAt ?? b.duty.dueOn ?? far];
  if (x !== y) return x < y ? -1 : 1;
  return a.duty.c.stateSince < b.duty.c.stateSince ? -1 : 1;
};

/** An author waits for whoever has the case; a director for the other one; a member for the answer to a request. */
function waitsForOthers({ rule, c }: Duty, person: SignedIn): boolean {
  if (c.authors.includes(person.id) || c.ownerId === person.id) return rule.by !== 'scrutiny';
  const { signatures, callIns } = c.report.progress;
  if (rule.event === 'sign') {
    const asked = person.roles.includes('democraticServices');
    return asked || signatures.legal?.by === person.id || signatures.finance?.by === person.id;
  }
  if (rule.event === 'validateCallIn')
    return callIns.some((r) => r.signatures.some((s) => s.by === person.id));
  return false;
}

async function dueOfDuty(
  parts: Parts,
  now: string,
  { c, dueAt, dueOn }: Duty,
): Promise<DueWords | undefined> {
  if (!dueAt) return dueOn ? { inWords: inWords(dueOn), left: undefined, meaning: undefined } : undefined;
  const { calendar } = await parts.rules.get(c.report.constitutionId, c.report.constitutionVersion);
  return dueWords(dueAt, now, calendar);
}

async function itemOf(
  parts: Parts,
  person: SignedIn,
  now: string,
  names: ReadonlyMap<string, string>,
  colleagues: readonly Colleague[],
  { duty, more }: ShownDuty,
): Promise<WaitingItem> {
  const { rule, c } = duty;
  const path = rule.page === 'do' ? `/do/${rule.event}` : rule.page ? `/${rule.page}` : '';
  return {
    key: `${c.reference} ${rule.verb}`,
    event: rule.event,
    verb: actsForAnother(duty, person) ? `${rule.verb}, as deputy` : rule.verb,
    href: `/cases/${c.reference}${path}`,
    reference: c.reference,
    title: c.title,
    since: c.stateSince,
    due: await dueOfDuty(parts, now, duty),
    waits: rule.waits === 'authors' ? c.authors.map((id) => names.get(id) ?? id).join(', ') : rule.waits,
    returned: rule.verb === 'Answer the return' ? returnedInWords(duty) : undefined,
    handed: handedInWords(duty, person),
    handOver: hasColleague(duty, person, colleagues) ? `/cases/${c.reference}/do/handOver` : undefined,
    more,
  };
}

function actsForAnother({ rule }: Duty, person: SignedIn): boolean {
  if (rule.by === 'legal') return !person.roles.includes('solicitor');
  return rule.by === 'finance' && !person.roles.includes('finance');
}

function returnedInWords({ c }: Duty): string {
  const { lastStep } = c;
  const reasons = lastStep?.reasons?.split('\n')[0]?.trim() ?? '';
  const who = lastStep?.byName ? `Returned by the ${lastStep.byName}` : 'Returned';
  return reasons ? `${who}: “${reasons}”` : `${who}.`;
}

async function othersItemOf(parts: Parts, now: string, { duty }: ShownDuty): Promise<OthersItem> {
  const { c, rule } = duty;
  return {
    key: `${c.reference} ${rule.verb}`,
    what: colleagueToAct(duty) ?? rule.others,
    reference: c.reference,
    title: c.title,
    since: inWords(
      londonDay(rule.event === 'sign' ? (c.report.progress.askedAt ?? c.stateSince) : c.stateSince),
    ),
    due: await dueOfDuty(parts, now, duty),
  };
}

async function whatComesNext(parts: Parts, person: SignedIn, now: string): Promise<string | undefined> {
  const coming = await listComingDeadlines(parts.database, now, 20);
  const next = coming.find((d) => maySee(person, d.state));
  if (next) {
    return `Next in the council: ${deadlineNames[next.kind]}, ${next.title} (${next.reference}), by ${timeInWords(next.dueAt)}. It is with ${whoActsInWords[next.kind]}.`;
  }
  const [meeting] = await listMeetings(parts.database.drizzle, now);
  return meeting && `Next in the council: ${bodyName(meeting.body)} meets at ${timeInWords(meeting.at)}.`;
}
