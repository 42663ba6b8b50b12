import { readFileSync } from 'node:fs';
import { composeLetter } from '../emails/compose.ts';
import { examples } from '../emails/examples.ts';
import { deadlineNames } from '../workflows/clocks/index.ts';
import { type DeadlineKind, deadlineKinds } from '../workflows/clocks/types.ts';
import { usualReminders } from '../workflows/constitution/reminders.ts';
import { type Audience, type NoticeKind, noticeKinds } from '../workflows/notices.ts';
import { whoActsOn } from '../workflows/road/deadline-duties.ts';
import type { CaseKind } from '../workflows/road/facts.ts';
import { machines } from '../workflows/road/machines.ts';
import type { Tell } from '../workflows/road/setup.ts';
import { roleNames } from '../workflows/roles.ts';
import { type Manner, mannerOf } from '../workflows/telling/manners.ts';
import {
  audienceName,
  header,
  inWords,
  labelOfEvent,
  nodesOf,
  pathOf,
  row,
  type Transition,
  tellsOf,
  wayOf,
} from './read-machines.ts';

/** Writes docs/notices.md from the machines, the letters, and a year of mail that a test measured. */

const mannerNames = {
  statute: 'at any hour',
  request: 'at once, in office hours',
  reminder: 'reminder',
  news: 'news',
} as const satisfies Record<Manner, string>;

const mannerTo = (kind: NoticeKind, to: Audience) => mannerOf(kind, ['role' in to ? to.role : to.part]);

/** "its authors (news), Director of Finance (at once, in office hours)". */
export const recipientsInWords = ({ kind, to }: Tell): string =>
  to.map((audience) => `${audienceName(audience)} (${mannerNames[mannerTo(kind, audience)]})`).join(', ');

/** The name by which the table knows a transition of a machine. */
export const transitionCells = (t: Transition): string[] => {
  const { who, way } = wayOf(t);
  return [`\`${pathOf(t.source)}\``, `\`${t.eventType}\` ${labelOfEvent(t.eventType)}`, who, way];
};

/** The subject without the case: the example's reader is the one of the gallery. */
function subjectOf(kind: NoticeKind): string {
  const { heading } = composeLetter(examples[kind]);
  return heading;
}

function transitionsTold(kind: CaseKind): string[] {
  return nodesOf(machines[kind].root).flatMap((node) =>
    [...node.transitions.values()].flatMap((transitions) =>
      transitions.flatMap((t: Transition) =>
        tellsOf(t).map((tell) =>
          row(...transitionCells(t), `\`${tell.kind}\``, recipientsInWords(tell), subjectOf(tell.kind)),
        ),
      ),
    ),
  );
}

const list = (numbers: readonly number[]) => (numbers.length > 0 ? numbers.join(', ') : '–');
function reminderRow(kind: DeadlineKind): string {
  const { soon, due, late, escalated, escalateTo } = usualReminders[kind];
  const to = whoActsOn[kind].map((audience) => audienceName(audience)).join(', ');
  const higher = escalated.length > 0 ? escalateTo.map((role) => roleNames[role]).join(', ') : '–';
  return row(deadlineNames[kind], to, list(soon), due ? 'yes' : '–', list(late), list(escalated), higher);
}

/** Told beside the steps of the road: by the program itself, or for what changes nothing of the case. */
const ofTheProgram = [
  'updateAsked',
  'consultationClosing',
  'deadlineSoon',
  'deadlineDue',
  'deadlineLate',
  'deadlineEscalated',
  'deputyAsked',
  'commented',
] as const;

/** A year of one council, as tests/jobs/year-of-mail.test.ts measured it. */
export interface YearOfMail {
  cases: number;
  workingDays: number;
  /** Of each role: how many people, and messages a person and week. */
  roles: {
    role: string;
    people: number;
    requests: number;
    digests: number;
    atAnyHour: number;
  }[];
}
export const yearOfMailFile = new URL('../docs/year-of-mail.json', import.meta.url);

function yearRows({ roles }: YearOfMail): string[] {
  const twoPlaces = (n: number) => n.toFixed(2);
  return roles.map((it) =>
    row(it.role, String(it.people), twoPlaces(it.digests), twoPlaces(it.requests), twoPlaces(it.atAnyHour)),
  );
}

function aYear(year: YearOfMail): string[] {
  if (year.roles.length === 0) return [];
  return [
    '## A year of one council',
    '',
    `Measured by a test that plays ${year.cases} cases over ${year.workingDays} working days on the settable clock, with everybody's mail as it comes where nobody has chosen. Nobody has more than one message of the day, and nothing but what goes at any hour arrives while the office is closed; the test fails otherwise. Messages a person and week:`,
    '',
    ...header('Role', 'People', 'Message of the day', 'Requests', 'At any hour'),
    ...yearRows(year),
    '',
  ];
}

export function noticesDocument(): string {
  const year: YearOfMail = JSON.parse(readFileSync(yearOfMailFile, 'utf8'));
  return [
    '# Who is told what, and when',
    '',
    'Written by `npm run docs:notices` from the machines, the letters and a measured year: do not edit it. Tests fail when it is older than they are.',
    '',
    `Each of the ${noticeKinds.length} notices has a letter, recipients by role or part in the case, and a manner for each of them; a notice that lacks one does not compile. In demonstration mode \`/demo/letters\` shows every letter.`,
    '',
    '## When',
    '',
    ...header('Manner', 'When it goes', 'Can its reader turn it off?'),
    row(
      'at any hour',
      'At once, at night and on days that are not working days too: a date set by statute or by the constitution runs.',
      'No.',
    ),
    row(
      'at once, in office hours',
      'At once while the office is open, otherwise when it opens on the next working day, unless it was answered by then.',
      'No: only this reader, or who shares the role, can answer.',
    ),
    row(
      'news',
      'In the one message of the day, when the office opens; or each in a letter of its own, in office hours.',
      'Yes, under `/my-mail`.',
    ),
    row(
      'reminder',
      'The same. What is done by the moment at which it would be handed to the mail server is left out.',
      'Yes, but what is late, or was escalated, still comes.',
    ),
    '',
    'What happens to a report goes to a person in one letter for all its cases. The message of the day lists what waits for its reader as `/` does at that moment, then what happened; where there is neither news nor a reminder, none is sent. On the first working day of the week it says to the reviewers, who are the heads of service, how the week stands. The hours and the working days are those of the constitution.',
    '',
    'Those who are consulted are no people of the council. Their letters go in office hours, each on its own; they say what is asked and until when, and neither the case’s reference nor who has it; and nobody is reminded who has answered or has said that they have nothing to say. What is kept of such a letter that went out by a mail server or by GOV.UK Notify does not hold the reader’s own link.',
    '',
    'A letter that asks for a review or a signature, one that tells of a meeting, and one that says that such a date moved carry a calendar file for each date, and so does a message of the day that gathers them. Its entry has the UID of the reader’s own calendar feed and counts its changes in the same way, so that a calendar program shows one entry and moves it. GOV.UK Notify takes no such file: there the letter says where it can be had.',
    '',
    ...aYear(year),
    '## What the clock tells',
    '',
    'At the opening of the office. Numbers are working days before or after the day due, where the constitution sets nothing of its own.',
    '',
    ...header(
      'Date',
      'Who acts, and is reminded',
      'Before',
      'On the day',
      'Late',
      'Escalated',
      'Escalated to, besides',
    ),
    ...deadlineKinds.map(reminderRow),
    '',
    'Whoever owns an action in delivery and has said nothing of it since the month began is asked once, on the first working day on or after the 21st: one line of the message of the day for all their actions, with a button to the page where each takes a line.',
    '',
    ...header('Notice', 'Subject, by example'),
    ...ofTheProgram.map((kind) => row(`\`${kind}\` ${inWords(kind)}`, subjectOf(kind))),
    '',
    ...(['assessment', 'action'] as const).flatMap((kind) => [
      kind === 'assessment'
        ? '## What each step of an assessment tells'
        : '## What each step of an action tells',
      '',
      ...header('State', 'Step', 'Who may', 'Which way', 'Notice', 'To whom, and how', 'Subject, by example'),
      ...transitionsTold(kind),
      '',
    ]),
  ].join('\n');
}
