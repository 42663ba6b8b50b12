import type { NoticeKind } from '../../workflows/notices.ts';
import { roleNames } from '../../workflows/roles.ts';
import type { LetterData } from '../letter-data.ts';
import { action, assessment, by, dates, holds, mayActFrom, page } from './parts.ts';

const withDirectors = 'It is in sign-off with both directors.';
const aboutFinance = { ...dates.finance, whoActs: roleNames.finance };

/** Dates, taking effect, the end of a case, and the delivery of an action. */
export const laterLife = {
  dateMissed: assessment('dateMissed', 'It is with Cabinet, to be reconsidered.', {
    recipient: holds('democraticServices'),
    at: '2008-08-22T00:00:00+01:00',
    deadline: { ...dates.reconsider, workingDaysLeft: -1, whoActs: 'Cabinet' },
  }),
  inForce: assessment('inForce', 'It is in force.', {
    at: '2008-08-04T17:00:00+01:00',
    mayActFrom,
    deadlines: [dates.reviewOn],
  }),
  closed: assessment('closed', 'It is closed.', {
    actor: by('democraticServices'),
    at: '2008-10-01T10:00:00+01:00',
    outcome: 'setAside',
    words: 'The court quashed the decision.',
  }),
  suspended: assessment('suspended', 'It is suspended.', {
    actor: by('solicitor'),
    at: '2008-09-02T10:00:00+01:00',
    words: 'A statutory report is before the Council.',
  }),
  suspensionLifted: assessment('suspensionLifted', 'It is in force.', {
    actor: by('solicitor'),
    at: '2008-09-25T10:00:00+01:00',
    words: 'The Council has considered the report.',
    deadlines: [dates.reviewOn],
  }),
  reviewDue: assessment('reviewDue', 'Its review is due.', {
    actor: by('democraticServices'),
    at: '2009-02-02T09:00:00+00:00',
    words: 'New figures on hate crime.',
    deadlines: [dates.reviewOn],
    link: page('DIA-2008-0001/review', 'Answer the review'),
  }),
  reviewCompleted: assessment('reviewCompleted', 'It is in force, with a new review date.', {
    actor: by('officer'),
    at: '2009-07-20T09:00:00+01:00',
    outcome: 'stillRight',
  }),
  withdrawn: assessment('withdrawn', 'It is closed: withdrawn.', {
    recipient: holds('democraticServices'),
    actor: by('officer'),
    at: '2008-06-11T09:00:00+01:00',
    words: 'A wider policy takes its place.',
  }),
  corrected: assessment('corrected', 'It is in force.', {
    actor: by('democraticServices'),
    at: '2008-08-12T09:00:00+01:00',
    words: 'The day of publication was typed wrongly.',
    changes: [{ label: 'Published on', before: '25 July 2008', after: '24 July 2008' }],
  }),
  deliveryStarted: action('deliveryStarted', 'Its owner is working on it.', {
    at: '2008-09-01T09:00:00+01:00',
  }),
  progressReported: action('progressReported', 'Its owner is working on it.', {
    at: '2008-11-03T09:00:00+00:00',
    words: 'Three of the five languages are printed.',
  }),
  actionSlipped: action('actionSlipped', 'Its owner is working on it.', {
    at: '2009-01-12T09:00:00+00:00',
    words: 'The printer closed.',
    deadlines: [{ ...dates.action, dueInWords: 'Thursday 30 April 2009' }],
  }),
  actionDone: action('actionDone', 'It is done, and waits for its review.', {
    at: '2009-03-20T09:00:00+00:00',
    deadlines: [],
  }),
  actionCancelled: action('actionCancelled', 'It is cancelled.', {
    at: '2009-03-20T09:00:00+00:00',
    words: 'The library gives out the same pack.',
    deadlines: [],
  }),
  actionReopened: action('actionReopened', 'Its owner is working on it.', {
    at: '2009-03-23T09:00:00+00:00',
    words: 'One language was forgotten.',
  }),
  updateAsked: action('updateAsked', 'Its owner is working on it.', {
    at: '2008-11-21T09:00:00+00:00',
    link: { href: 'https://due-regard.example.org/plans/update', label: 'Say how they stand' },
  }),
  deadlineSoon: assessment('deadlineSoon', withDirectors, {
    recipient: holds('finance'),
    at: '2008-06-20T09:00:00+01:00',
    deadline: { ...aboutFinance, workingDaysLeft: 1 },
    link: page('DIA-2008-0001/sign-off/finance', 'Sign or return it'),
  }),
  deadlineDue: assessment('deadlineDue', withDirectors, {
    recipient: holds('finance'),
    at: '2008-06-23T09:00:00+01:00',
    deadline: { ...aboutFinance, workingDaysLeft: 0 },
    link: page('DIA-2008-0001/sign-off/finance', 'Sign or return it'),
  }),
  deadlineLate: assessment('deadlineLate', withDirectors, {
    recipient: holds('finance'),
    at: '2008-06-25T09:00:00+01:00',
    deadline: { ...aboutFinance, workingDaysLeft: -2 },
    link: page('DIA-2008-0001/sign-off/finance', 'Sign or return it'),
  }),
  deadlineEscalated: assessment('deadlineEscalated', withDirectors, {
    recipient: holds('administrator'),
    at: '2008-06-27T09:00:00+01:00',
    deadline: { ...aboutFinance, workingDaysLeft: -4 },
  }),
  deadlineMoved: assessment('deadlineMoved', withDirectors, {
    recipient: holds('finance'),
    actor: by('administrator'),
    at: '2008-06-18T09:00:00+01:00',
    words: 'A closure day was added.',
    deadline: {
      ...aboutFinance,
      dueAt: '2008-06-24T17:00:00+01:00',
      dueInWords: '5 pm on Tuesday 24 June',
      movedFrom: '2008-06-23T17:00:00+01:00',
    },
  }),
} as const satisfies Partial<Record<NoticeKind, LetterData>>;
