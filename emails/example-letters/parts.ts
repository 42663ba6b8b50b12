import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { NoticeKind } from '../../workflows/notices.ts';
import { roleNames, roles } from '../../workflows/roles.ts';
import { type Manner, mannerOf } from '../../workflows/telling/manners.ts';
import type { LetterData, LetterDeadline } from '../letter-data.ts';

/** What the examples are made of: the dates, the people and the case of 2008. */

const due = (
  kind: DeadlineKind,
  label: string,
  dueAt: string,
  dueInWords: string,
  workingDaysLeft?: number,
): LetterDeadline => ({ kind, label, dueAt, dueInWords, workingDaysLeft });

export const dates = {
  consultation: due(
    'consultationCloses',
    'Consultation closes',
    '2008-06-20T17:00:00+01:00',
    '5 pm on Friday 20 June',
    8,
  ),
  review: due(
    'reviewerAnswers',
    'Reviewer’s answer',
    '2008-06-16T17:00:00+01:00',
    '5 pm on Monday 16 June',
    5,
  ),
  legal: due('legalSigns', 'Legal sign-off', '2008-06-23T17:00:00+01:00', '5 pm on Monday 23 June', 4),
  finance: due('financeSigns', 'Finance sign-off', '2008-06-23T17:00:00+01:00', '5 pm on Monday 23 June', 4),
  report: due(
    'reportToDemocraticServices',
    'Report to democratic services',
    '2008-07-11T12:00:00+01:00',
    'midday on Friday 11 July',
    6,
  ),
  agenda: due(
    'agendaPublished',
    'Agenda and reports published',
    '2008-07-16T17:00:00+01:00',
    '5 pm on Wednesday 16 July',
    9,
  ),
  publish: due(
    'publishDecision',
    'Decision published',
    '2008-07-26T14:00:00+01:00',
    '2 pm on Saturday 26 July',
    1,
  ),
  callIn: due('callInCloses', 'Call-in closes', '2008-08-04T17:00:00+01:00', '5 pm on Monday 4 August', 7),
  scrutiny: due('scrutinyMeets', 'Scrutiny meets', '2008-08-14T23:59:59+01:00', 'Thursday 14 August', 10),
  reconsider: due(
    'reconsideration',
    'Decision reconsidered',
    '2008-08-21T23:59:59+01:00',
    'Thursday 21 August',
    5,
  ),
  council: due('councilMeets', 'Council meets', '2008-09-17T23:59:59+01:00', 'Wednesday 17 September', 24),
  addendum: due(
    'addendum',
    'Assessment confirmed',
    '2008-08-07T17:00:00+01:00',
    '5 pm on Thursday 7 August',
    10,
  ),
  reviewOn: due('reviewDate', 'Review', '2009-07-24T23:59:59+01:00', 'Friday 24 July 2009', 20),
  action: due('actionDue', 'Action finished', '2009-03-31T23:59:59+01:00', 'Tuesday 31 March 2009', 60),
} as const satisfies Record<string, LetterDeadline>;

const council = {
  name: 'Example Borough Council',
  colour: '#00467f',
  baseUrl: 'https://due-regard.example.org',
};
export const page = (path: string, label: string) => ({ href: `${council.baseUrl}/cases/${path}`, label });
const author = {
  name: 'Sam Example',
  roleName: roleNames.officer,
  becauseOf: 'you are an author of this case',
};
export const holds = (role: keyof typeof roleNames) => ({
  name: 'Alex Example',
  roleName: roleNames[role],
  becauseOf: `you hold the role of ${roleNames[role]}`,
});
export const by = (role: keyof typeof roleNames) => ({ name: roleNames[role] });
export const cabinetMeeting = { body: 'Cabinet', at: '2008-07-24T14:00:00+01:00' };
export const mayActFrom = { day: '2008-08-05', inWords: 'Tuesday 5 August 2008' };

type Own = Partial<Omit<LetterData, 'kind'>> & { at: string };

/** What it is to the example's reader: an author, an owner, or the holder of a role. */
function mannerTo(kind: NoticeKind, { roleName, becauseOf }: LetterData['recipient']): Manner {
  const role = roles.find((it) => roleNames[it] === roleName) ?? 'officer';
  return mannerOf(kind, [/\bauthor\b/.test(becauseOf) ? 'authors' : role]);
}

export const assessment = (kind: NoticeKind, state: string, own: Own): LetterData => ({
  kind,
  manner: mannerTo(kind, own.recipient ?? author),
  council,
  recipient: author,
  case: {
    reference: 'DIA-2008-0001',
    title: 'Community cohesion policy',
    kind: 'assessment',
    stateSentence: state,
  },
  deadlines: [],
  link: page('DIA-2008-0001', 'Open the case'),
  ...own,
});

export const action = (kind: NoticeKind, state: string, own: Own): LetterData => ({
  ...assessment(kind, state, {
    actor: by('officer'),
    deadlines: [dates.action],
    link: page('ACT-2008-0001', 'Open the action'),
    ...own,
  }),
  case: {
    reference: 'ACT-2008-0001',
    title: 'Welcome pack for new residents in five languages',
    kind: 'action',
    stateSentence: state,
  },
});
