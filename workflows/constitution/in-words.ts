import { deadlineNames } from '../clocks/names.ts';
import type { DeadlineKind } from '../clocks/types.ts';
import { hourInWords, howMany, inWords, lowerFirst, orList } from '../clocks/words.ts';
import { type Role, roleNames } from '../roles.ts';
import { consentNames, usualConsents } from './consents.ts';
import type { ClearDaysRule, Constitution, LaterMeetingRule, ReminderRule } from './schema.ts';

/** One rule of a constitution as a person reads it. `path` is its place in the data, as in `reminders.legalSigns`. */
export interface RuleInWords {
  path: string;
  label: string;
  words: string;
}

type Setting = Exclude<keyof Constitution, 'id' | 'version' | 'effectiveFrom' | 'effectiveUntil'>;
type Line = { label: string; words: (c: Constitution) => string };

const workingDays = (n: number) => howMany(n, 'working day');
const list = (parts: readonly string[]) => parts.join('; ');
const roleList = (given: readonly Role[]) => given.map((role) => roleNames[role]).join(', ');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const notice = (rule: ClearDaysRule | null) =>
  rule === null
    ? 'No such notice'
    : `${howMany(rule.n, `clear ${rule.days} day`)} before the meeting, at the latest`;

const missed = (rule: LaterMeetingRule) =>
  rule.whenMissed === 'takesEffect'
    ? 'where that is missed, the decision takes effect'
    : 'where that is missed, the decision waits';
const later = (rule: LaterMeetingRule, since: string) =>
  rule.type === 'workingDays'
    ? `Within ${workingDays(rule.n)} of ${since}; ${missed(rule)}`
    : `At the next ordinary meeting after ${since}; ${missed(rule)}`;

const roll = (rule: 'none' | 'nextWorkingDay') =>
  rule === 'none' ? 'also where that is no working day' : 'or the next working day where that is none';
const publicationCounts = (counts: boolean) =>
  counts ? 'the day of publication counts' : 'the day of publication does not count';

function callIn({ callIn: rule }: Constitution): string {
  const until = hourInWords(rule.hour);
  switch (rule.type) {
    case 'workingDays':
      return `${workingDays(rule.n)} after publication, to ${until}; ${publicationCounts(rule.dayOfPublicationCounts)}`;
    case 'calendarDays':
      return `${howMany(rule.n, 'calendar day')} after publication, to ${until}, ${roll(rule.rollWhenNotWorkingDay)}; ${publicationCounts(rule.dayOfPublicationCounts)}`;
    case 'weekdayOfFollowingWeek':
      return `To ${until} on the ${capital(rule.weekday)} of the week after publication, ${roll(rule.rollWhenNotWorkingDay)}`;
  }
}

/** Every setting has its line: one that is added to the schema and not here does not compile. */
const lines = {
  name: { label: 'Name', words: (c) => c.name },
  reviewerDays: { label: 'A reviewer answers', words: (c) => `Within ${workingDays(c.reviewerDays)}` },
  requiredEndorsements: {
    label: 'Reviewers who must endorse',
    words: ({ requiredEndorsements: n }) =>
      n === 'all' ? 'Every reviewer on the list' : `${n} of the reviewers on the list`,
  },
  directorDays: { label: 'Each director signs', words: (c) => `Within ${workingDays(c.directorDays)}` },
  keyDecisionNotice: { label: 'Key decision notice', words: (c) => notice(c.keyDecisionNotice) },
  privateMeetingNotice: { label: 'Private meeting notice', words: (c) => notice(c.privateMeetingNotice) },
  privateMeetingSecondNotice: {
    label: 'Second private meeting notice',
    words: (c) => notice(c.privateMeetingSecondNotice),
  },
  generalException: {
    label: 'General exception',
    words: ({ generalException: rule }) =>
      rule === null
        ? 'No such procedure'
        : `${howMany(rule.n, `clear ${rule.days} day`)} between its public notice and the decision`,
  },
  reportToDemocraticServices: {
    label: 'Report to democratic services',
    words: ({ reportToDemocraticServices: { n, hour } }) =>
      `${n === 0 ? 'On the day of the agenda' : `${workingDays(n)} before the agenda`}, by ${hourInWords(hour)}`,
  },
  agenda: { label: 'Agenda and reports published', words: (c) => notice(c.agenda) },
  publication: {
    label: 'Decision published',
    words: ({ publication: { type, n } }) =>
      type === 'clockHours'
        ? `Within ${howMany(n, 'hour')} on the clock`
        : `Within ${workingDays(n)} of the decision`,
  },
  callIn: { label: 'Call-in', words: callIn },
  mayActFrom: {
    label: 'May be acted on',
    words: (c) =>
      c.mayActFrom === 'nextWorkingDay'
        ? 'From the working day after call-in closes'
        : 'From the moment when call-in closes',
  },
  whoMayCallIn: {
    label: 'Who may call in',
    words: ({ whoMayCallIn: { roles, signatures, chairAlone, residents, perMemberAYear } }) =>
      list([
        `${roleList(roles)}; ${howMany(signatures, 'signature')} needed`,
        ...(chairAlone ? ['the chair of Overview and Scrutiny alone'] : []),
        ...(residents ? [`${howMany(residents, 'resident')}, through democratic services`] : []),
        ...(perMemberAYear
          ? [`at most ${howMany(perMemberAYear, 'request')} a member in twelve months`]
          : []),
      ]),
  },
  exemptionConsent: {
    label: 'Exempt from call-in with the consent of',
    words: ({ exemptionConsent: who = usualConsents }) =>
      orList(who.map((it, index) => (index === 0 ? consentNames[it] : lowerFirst(consentNames[it])))),
  },
  secondCallInAllowed: {
    label: 'A second call-in of the same decision',
    words: (c) => (c.secondCallInAllowed ? 'Allowed' : 'Not allowed'),
  },
  scrutiny: { label: 'Scrutiny meets on a call-in', words: (c) => later(c.scrutiny, 'the call-in') },
  scrutinyMayReferToCouncil: {
    label: 'Scrutiny may refer to Council',
    words: (c) =>
      c.scrutinyMayReferToCouncil === 'always'
        ? 'Any decision'
        : 'Only a decision contrary to the policy framework or the budget',
  },
  reconsideration: {
    label: 'Cabinet reconsiders',
    words: (c) => later(c.reconsideration, 'the scrutiny meeting'),
  },
  council: { label: 'Council meets', words: (c) => later(c.council, 'the scrutiny meeting') },
  addendumDays: {
    label: 'Assessment confirmed after an amended decision',
    words: (c) => `Within ${workingDays(c.addendumDays)}`,
  },
  hours: {
    label: 'Office hours',
    words: ({ hours }) => `${capital(hourInWords(hours.opens))} to ${hourInWords(hours.closes)}`,
  },
} as const satisfies Record<Exclude<Setting, 'reminders' | 'closures' | 'sources'>, Line>;

const days = (counts: readonly number[]) =>
  counts.length === 1 ? workingDays(counts[0] ?? 0) : `${counts.join(' and ')} working days`;
const points = (counts: readonly number[], which: string) =>
  counts.length === 0 ? [] : [`${days(counts)} ${which}`];
const reminder = (rule: ReminderRule) =>
  list([
    ...points(rule.soon, 'before'),
    ...(rule.due ? ['on the day'] : []),
    ...points(rule.late, 'after, while it is late'),
    ...(rule.escalated.length === 0
      ? []
      : [`${days(rule.escalated)} after, with word to ${roleList(rule.escalateTo) || 'nobody else'}`]),
  ]) || 'None';

/** The record's own kinds, in the order of the road. */
const kindsOf = (of: Partial<Record<DeadlineKind, unknown>>) =>
  Object.keys(deadlineNames).filter((kind): kind is DeadlineKind => Object.hasOwn(of, kind));

/** Every setting of a constitution but its name in the record and its days, each as a line. */
export function rulesInWords(constitution: Constitution): RuleInWords[] {
  const { reminders, closures, sources } = constitution;
  return [
    ...Object.entries<Line>(lines).map(([path, { label, words }]) => ({
      path,
      label,
      words: words(constitution),
    })),
    ...closures.map(({ on, name }) => ({
      path: `closures.${on}`,
      label: `Closed on ${inWords(on)}`,
      words: name,
    })),
    ...kindsOf(reminders).flatMap((kind) => {
      const rule = reminders[kind];
      const label = `Reminders: ${deadlineNames[kind]}`;
      return rule ? [{ path: `reminders.${kind}`, label, words: reminder(rule) }] : [];
    }),
    ...kindsOf(sources).map((kind) => ({
      path: `sources.${kind}`,
      label: `Source: ${deadlineNames[kind]}`,
      words: sources[kind] ?? '',
    })),
  ];
}

/** A rule that differs between two constitutions; undefined where one of them is silent. */
export interface RuleDifference {
  path: string;
  label: string;
  was: string | undefined;
  is: string | undefined;
}

/** What differs between two constitutions, field by field, in the order of the second and then of the first. */
export function constitutionDifferences(before: Constitution, after: Constitution): RuleDifference[] {
  const [was, is] = [rulesInWords(before), rulesInWords(after)];
  const wordsOf = (rules: RuleInWords[], path: string) => rules.find((it) => it.path === path)?.words;
  const gone = was.filter(({ path }) => wordsOf(is, path) === undefined);
  return [...is, ...gone]
    .map(({ path, label }) => ({ path, label, was: wordsOf(was, path), is: wordsOf(is, path) }))
    .filter((it) => it.was !== it.is);
}
