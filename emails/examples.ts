import type { DeadlineKind } from '../workflows/clocks/types.ts';
import type { NoticeKind } from '../workflows/notices.ts';
import { roleNames } from '../workflows/roles.ts';
import type { LetterData, LetterDeadline } from './letter-data.ts';

/** One letter of each kind about the demonstration case of 2008, for the tests and for the gallery. */

const due = (kind: DeadlineKind, label: string, dueAt: string, dueInWords: string, workingDaysLeft?: number): LetterDeadline =>
  ({ kind, label, dueAt, dueInWords, workingDaysLeft });

const dates = {
  review: due('reviewerAnswers', 'Reviewer’s answer', '2008-06-16T17:00:00+01:00', '5 pm on Monday 16 June', 5),
  legal: due('legalSigns', 'Legal sign-off', '2008-06-23T17:00:00+01:00', '5 pm on Monday 23 June', 4),
  finance: due('financeSigns', 'Finance sign-off', '2008-06-23T17:00:00+01:00', '5 pm on Monday 23 June', 4),
  report: due('reportToDemocraticServices', 'Report to democratic services', '2008-07-11T12:00:00+01:00', 'midday on Friday 11 July', 6),
  agenda: due('agendaPublished', 'Agenda and reports published', '2008-07-16T17:00:00+01:00', '5 pm on Wednesday 16 July', 9),
  publish: due('publishDecision', 'Decision published', '2008-07-26T14:00:00+01:00', '2 pm on Saturday 26 July', 1),
  callIn: due('callInCloses', 'Call-in closes', '2008-08-04T17:00:00+01:00', '5 pm on Monday 4 August', 7),
  scrutiny: due('scrutinyMeets', 'Scrutiny meets', '2008-08-14T23:59:59+01:00', 'Thursday 14 August', 10),
  reconsider: due('reconsideration', 'Decision reconsidered', '2008-08-21T23:59:59+01:00', 'Thursday 21 August', 5),
  council: due('councilMeets', 'Council meets', '2008-09-17T23:59:59+01:00', 'Wednesday 17 September', 24),
  addendum: due('addendum', 'Assessment confirmed', '2008-08-07T17:00:00+01:00', '5 pm on Thursday 7 August', 10),
  reviewOn: due('reviewDate', 'Review', '2009-07-24T23:59:59+01:00', 'Friday 24 July 2009', 20),
  action: due('actionDue', 'Action finished', '2009-03-31T23:59:59+01:00', 'Tuesday 31 March 2009', 60),
} as const satisfies Record<string, LetterDeadline>;

const council = { name: 'Example Borough Council', colour: '#00467f', baseUrl: 'https://due-regard.example.org' };
const page = (path: string, label: string) => ({ href: `${council.baseUrl}/cases/${path}`, label });
const author = { name: 'Sam Example', roleName: roleNames.officer, becauseOf: 'you are an author of this case' };
const holds = (role: keyof typeof roleNames) => ({
  name: 'Alex Example',
  roleName: roleNames[role],
  becauseOf: `you hold the role of ${roleNames[role]}`,
});
const by = (role: keyof typeof roleNames) => ({ name: roleNames[role] });
const cabinetMeeting = { body: 'Cabinet', at: '2008-07-24T14:00:00+01:00' };
const mayActFrom = { day: '2008-08-05', inWords: 'Tuesday 5 August 2008' };

type Own = Partial<Omit<LetterData, 'kind'>> & { at: string };

const assessment = (kind: NoticeKind, state: string, own: Own): LetterData => ({
  kind,
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

const action = (kind: NoticeKind, state: string, own: Own): LetterData => ({
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

const withDirectors = 'It is in sign-off with both directors.';
const inWindow = 'It is published. Call-in is open until 5 pm on Monday 4 August 2008.';
const aboutFinance = { ...dates.finance, whoActs: roleNames.finance };

export const examples = {
  reviewRequested: assessment('reviewRequested', 'It is with the reviewers since 9 June 2008.', {
    recipient: holds('reviewer'), actor: by('officer'), at: '2008-06-09T09:30:00+01:00', deadlines: [dates.review],
    link: page('DIA-2008-0001/review', 'Review it'),
  }),
  endorsed: assessment('endorsed', withDirectors, {
    actor: by('reviewer'), at: '2008-06-13T11:00:00+01:00', words: 'Clear, and the evidence is named.', deadlines: [dates.legal, dates.finance],
  }),
  returned: assessment('returned', 'It is with its authors, in draft.', {
    actor: by('reviewer'), at: '2008-06-12T16:05:00+01:00',
    words: 'The grid of disadvantage is blank.\nName a person for each action.\n\nAdd a date for the next review.',
    link: page('DIA-2008-0001/edit', 'Make the changes'),
  }),
  recalled: assessment('recalled', 'It is with its authors, in draft.', {
    recipient: holds('reviewer'), actor: by('officer'), at: '2008-06-10T10:00:00+01:00',
  }),
  signOffRequested: assessment('signOffRequested', withDirectors, {
    recipient: holds('finance'), actor: by('reviewer'), at: '2008-06-16T14:00:00+01:00', part: 'finance',
    deadlines: [dates.finance], link: page('DIA-2008-0001/sign-off/finance', 'Sign or return it'),
  }),
  oneDirectorSigned: assessment('oneDirectorSigned', 'It is with the Director of Finance. Legal has signed.', {
    actor: { name: 'Deputy Director of Legal', onBehalfOf: roleNames.solicitor }, at: '2008-06-18T09:12:00+01:00', part: 'legal',
    words: 'Within the powers of the Council.', deadlines: [dates.finance],
  }),
  readyForDecision: assessment('readyForDecision', 'It awaits a decision, and is not listed yet.', {
    recipient: holds('democraticServices'), actor: by('finance'), at: '2008-06-20T15:40:00+01:00', part: 'finance',
    deadlines: [dates.report, dates.agenda], link: page('DIA-2008-0001', 'List it'),
  }),
  signatureVoided: assessment('signatureVoided', withDirectors, {
    recipient: { ...holds('solicitor'), becauseOf: `you are the deputy of ${roleNames.solicitor}` }, actor: by('officer'),
    at: '2008-06-19T12:00:00+01:00', deadlines: [dates.legal],
    changes: [
      { label: 'Recommendations', before: 'Adopt the policy.', after: 'Adopt the policy for one year.' },
      { label: 'Property implications', before: '', after: 'None.' },
    ],
    link: page('DIA-2008-0001/sign-off/legal', 'Read the changes and sign'),
  }),
  signatureWithdrawn: assessment('signatureWithdrawn', 'It is with the Director of Finance. Legal has signed.', {
    actor: by('finance'), at: '2008-06-23T10:20:00+01:00', part: 'finance', words: 'The cost of the second year is not in the budget.',
    deadlines: [dates.finance],
  }),
  listed: assessment('listed', 'It is listed for Cabinet on 24 July 2008.', {
    recipient: holds('cabinet'), actor: by('democraticServices'), at: '2008-07-07T09:00:00+01:00', meeting: cabinetMeeting,
    deadlines: [dates.agenda], link: page('DIA-2008-0001/pack', 'Read the pack'),
  }),
  delisted: assessment('delisted', 'It awaits a decision, and is not listed.', {
    actor: by('democraticServices'), at: '2008-07-08T09:00:00+01:00', meeting: cabinetMeeting, words: 'The meeting is too full.',
  }),
  noticePublished: assessment('noticePublished', 'It is in draft.', {
    actor: by('democraticServices'), at: '2008-06-10T09:00:00+01:00', meeting: cabinetMeeting, outcome: 'keyDecisionNotice',
  }),
  decisionRecorded: assessment('decisionRecorded', 'It is decided, and is to be published.', {
    recipient: holds('democraticServices'), actor: by('democraticServices'), at: '2008-07-24T15:10:00+01:00', outcome: 'approved',
    words: 'It meets a need that the survey of residents showed.', deadlines: [dates.publish],
    link: page('DIA-2008-0001/publish', 'Publish the decision'),
  }),
  decisionDeferred: assessment('decisionDeferred', 'It awaits a decision, and is not listed.', {
    actor: by('democraticServices'), at: '2008-07-24T15:10:00+01:00', outcome: 'deferred', words: 'More evidence on age is needed.',
  }),
  referredToCouncil: assessment('referredToCouncil', 'It awaits a decision of the Council.', {
    recipient: holds('democraticServices'), actor: by('democraticServices'), at: '2008-07-24T15:10:00+01:00',
    outcome: 'referredToCouncil', words: 'It departs from the policy framework.', deadlines: [dates.council],
  }),
  addendumRequested: assessment('addendumRequested', 'It is decided, and is to be published.', {
    actor: by('democraticServices'), at: '2008-07-24T15:10:00+01:00', outcome: 'approvedWithAmendments',
    words: 'For one year, not three.', deadlines: [dates.addendum], link: page('DIA-2008-0001/confirm', 'Confirm the assessment'),
  }),
  assessmentConfirmed: assessment('assessmentConfirmed', inWindow, {
    recipient: holds('democraticServices'), actor: by('officer'), at: '2008-07-29T09:00:00+01:00', words: 'The shorter term changes no impact.',
  }),
  decisionPublished: assessment('decisionPublished', inWindow, {
    recipient: holds('scrutiny'), actor: by('democraticServices'), at: '2008-07-24T17:30:00+01:00', outcome: 'approved',
    deadlines: [dates.callIn], mayActFrom, link: page('DIA-2008-0001', 'Read the decision'),
  }),
  callInLodged: assessment('callInLodged', inWindow, {
    recipient: holds('democraticServices'), actor: by('scrutiny'), at: '2008-07-30T10:00:00+01:00',
    words: 'Two of the partners say that they were not consulted.', deadlines: [dates.callIn],
    link: page('DIA-2008-0001/call-in', 'Check the request'),
  }),
  callInSignatureAdded: assessment('callInSignatureAdded', inWindow, {
    recipient: holds('democraticServices'), actor: by('scrutiny'), at: '2008-07-30T12:00:00+01:00', deadlines: [dates.callIn],
    link: page('DIA-2008-0001/call-in', 'Check the request'),
  }),
  callInWithdrawn: assessment('callInWithdrawn', inWindow, {
    recipient: holds('democraticServices'), actor: by('scrutiny'), at: '2008-07-31T12:00:00+01:00', words: 'The partners have now been heard.',
    deadlines: [dates.callIn],
  }),
  callInRejected: assessment('callInRejected', inWindow, {
    recipient: { ...holds('scrutiny'), becauseOf: 'you signed the call-in request' }, actor: by('democraticServices'),
    at: '2008-07-31T09:00:00+01:00', words: 'The request gives no ground that the constitution knows.', deadlines: [dates.callIn],
  }),
  callInClosing: assessment('callInClosing', 'The call-in window has closed. One request waits for an answer.', {
    recipient: holds('democraticServices'), at: '2008-08-04T17:00:00+01:00', link: page('DIA-2008-0001/call-in', 'Answer the request'),
  }),
  calledIn: assessment('calledIn', 'It is called in, and is with scrutiny.', {
    actor: by('democraticServices'), at: '2008-07-31T14:00:00+01:00', words: 'Two of the partners say that they were not consulted.',
    deadlines: [dates.scrutiny],
  }),
  scrutinyDecided: assessment('scrutinyDecided', 'It is with Cabinet, to be reconsidered.', {
    recipient: holds('cabinet'), actor: by('democraticServices'), at: '2008-08-14T20:00:00+01:00', outcome: 'referBack',
    words: 'Hear the partners first.', deadlines: [dates.reconsider],
  }),
  reconsidered: assessment('reconsidered', 'It is decided again, and is to be published.', {
    recipient: holds('democraticServices'), actor: by('democraticServices'), at: '2008-08-21T15:00:00+01:00', outcome: 'confirm',
    words: 'The partners were heard on 19 August 2008.', deadlines: [{ ...dates.publish, dueInWords: '3 pm on Saturday 23 August' }],
    link: page('DIA-2008-0001/publish', 'Publish the decision'),
  }),
  councilDecided: assessment('councilDecided', 'It is with Cabinet, to be reconsidered.', {
    actor: by('democraticServices'), at: '2008-09-17T19:45:00+01:00', outcome: 'objection', words: 'It is contrary to the budget.',
    deadlines: [{ ...dates.reconsider, dueInWords: 'Wednesday 24 September' }],
  }),
  dateMissed: assessment('dateMissed', 'It is with Cabinet, to be reconsidered.', {
    recipient: holds('democraticServices'), at: '2008-08-22T00:00:00+01:00',
    deadline: { ...dates.reconsider, workingDaysLeft: -1, whoActs: roleNames.cabinet },
  }),
  inForce: assessment('inForce', 'It is in force.', { at: '2008-08-04T17:00:00+01:00', mayActFrom, deadlines: [dates.reviewOn] }),
  closed: assessment('closed', 'It is closed.', {
    actor: by('democraticServices'), at: '2008-10-01T10:00:00+01:00', outcome: 'setAside', words: 'The court quashed the decision.',
  }),
  suspended: assessment('suspended', 'It is suspended.', {
    actor: by('solicitor'), at: '2008-09-02T10:00:00+01:00', words: 'A statutory report is before the Council.',
  }),
  suspensionLifted: assessment('suspensionLifted', 'It is in force.', {
    actor: by('solicitor'), at: '2008-09-25T10:00:00+01:00', words: 'The Council has considered the report.', deadlines: [dates.reviewOn],
  }),
  reviewDue: assessment('reviewDue', 'Its review is due.', {
    actor: by('democraticServices'), at: '2009-02-02T09:00:00+00:00', words: 'New figures on hate crime.', deadlines: [dates.reviewOn],
    link: page('DIA-2008-0001/review', 'Answer the review'),
  }),
  reviewCompleted: assessment('reviewCompleted', 'It is in force, with a new review date.', {
    actor: by('officer'), at: '2009-07-20T09:00:00+01:00', outcome: 'stillRight',
  }),
  withdrawn: assessment('withdrawn', 'It is closed: withdrawn.', {
    recipient: holds('democraticServices'), actor: by('officer'), at: '2008-06-11T09:00:00+01:00', words: 'A wider policy takes its place.',
  }),
  corrected: assessment('corrected', 'It is in force.', {
    actor: by('democraticServices'), at: '2008-08-12T09:00:00+01:00', words: 'The day of publication was typed wrongly.',
    changes: [{ label: 'Published on', before: '25 July 2008', after: '24 July 2008' }],
  }),
  deliveryStarted: action('deliveryStarted', 'Its owner is working on it.', { at: '2008-09-01T09:00:00+01:00' }),
  progressReported: action('progressReported', 'Its owner is working on it.', {
    at: '2008-11-03T09:00:00+00:00', words: 'Three of the five languages are printed.',
  }),
  actionSlipped: action('actionSlipped', 'Its owner is working on it.', {
    at: '2009-01-12T09:00:00+00:00', words: 'The printer closed.', deadlines: [{ ...dates.action, dueInWords: 'Thursday 30 April 2009' }],
  }),
  actionDone: action('actionDone', 'It is done, and waits for its review.', { at: '2009-03-20T09:00:00+00:00', deadlines: [] }),
  actionCancelled: action('actionCancelled', 'It is cancelled.', {
    at: '2009-03-20T09:00:00+00:00', words: 'The library gives out the same pack.', deadlines: [],
  }),
  actionReopened: action('actionReopened', 'Its owner is working on it.', {
    at: '2009-03-23T09:00:00+00:00', words: 'One language was forgotten.',
  }),
  deadlineSoon: assessment('deadlineSoon', withDirectors, {
    recipient: holds('finance'), at: '2008-06-20T09:00:00+01:00', deadline: { ...aboutFinance, workingDaysLeft: 1 },
    link: page('DIA-2008-0001/sign-off/finance', 'Sign or return it'),
  }),
  deadlineDue: assessment('deadlineDue', withDirectors, {
    recipient: holds('finance'), at: '2008-06-23T09:00:00+01:00', deadline: { ...aboutFinance, workingDaysLeft: 0 },
    link: page('DIA-2008-0001/sign-off/finance', 'Sign or return it'),
  }),
  deadlineLate: assessment('deadlineLate', withDirectors, {
    recipient: holds('finance'), at: '2008-06-25T09:00:00+01:00', deadline: { ...aboutFinance, workingDaysLeft: -2 },
    link: page('DIA-2008-0001/sign-off/finance', 'Sign or return it'),
  }),
  deadlineEscalated: assessment('deadlineEscalated', withDirectors, {
    recipient: holds('administrator'), at: '2008-06-27T09:00:00+01:00', deadline: { ...aboutFinance, workingDaysLeft: -4 },
  }),
  deadlineMoved: assessment('deadlineMoved', withDirectors, {
    recipient: holds('finance'), actor: by('administrator'), at: '2008-06-18T09:00:00+01:00', words: 'A closure day was added.',
    deadline: { ...aboutFinance, dueAt: '2008-06-24T17:00:00+01:00', dueInWords: '5 pm on Tuesday 24 June', movedFrom: '2008-06-23T17:00:00+01:00' },
  }),
} as const satisfies Record<NoticeKind, LetterData>;
