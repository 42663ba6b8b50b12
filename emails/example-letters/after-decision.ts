import type { NoticeKind } from '../../workflows/notices.ts';
import type { LetterData } from '../letter-data.ts';
import { assessment, by, dates, holds, mayActFrom, page } from './parts.ts';

const inWindow = 'It is published. Call-in is open until 5 pm on Monday 4 August 2008.';

/** The decision, its call-in, and the bodies that a called-in decision goes to. */
export const afterDecision = {
  decisionRecorded: assessment('decisionRecorded', 'It is decided, and is to be published.', {
    recipient: holds('democraticServices'),
    actor: by('democraticServices'),
    at: '2008-07-24T15:10:00+01:00',
    outcome: 'approved',
    words: 'It meets a need that the survey of residents showed.',
    deadlines: [dates.publish],
    link: page('DIA-2008-0001/publish', 'Publish the decision'),
  }),
  decisionDeferred: assessment('decisionDeferred', 'It awaits a decision, and is not listed.', {
    actor: by('democraticServices'),
    at: '2008-07-24T15:10:00+01:00',
    outcome: 'deferred',
    words: 'More evidence on age is needed.',
  }),
  referredToCouncil: assessment('referredToCouncil', 'It awaits a decision of the Council.', {
    recipient: holds('democraticServices'),
    actor: by('democraticServices'),
    at: '2008-07-24T15:10:00+01:00',
    outcome: 'referredToCouncil',
    words: 'It departs from the policy framework.',
    deadlines: [dates.council],
  }),
  addendumRequested: assessment('addendumRequested', 'It is decided, and is to be published.', {
    actor: by('democraticServices'),
    at: '2008-07-24T15:10:00+01:00',
    outcome: 'approvedWithAmendments',
    words: 'For one year, not three.',
    deadlines: [dates.addendum],
    link: page('DIA-2008-0001/confirm', 'Confirm the assessment'),
  }),
  assessmentConfirmed: assessment('assessmentConfirmed', inWindow, {
    recipient: holds('democraticServices'),
    actor: by('officer'),
    at: '2008-07-29T09:00:00+01:00',
    words: 'The shorter term changes no impact.',
  }),
  decisionPublished: assessment('decisionPublished', inWindow, {
    recipient: holds('scrutiny'),
    actor: by('democraticServices'),
    at: '2008-07-24T17:30:00+01:00',
    outcome: 'approved',
    deadlines: [dates.callIn],
    mayActFrom,
    link: page('DIA-2008-0001', 'Read the decision'),
  }),
  callInLodged: assessment('callInLodged', inWindow, {
    recipient: holds('democraticServices'),
    actor: by('scrutiny'),
    at: '2008-07-30T10:00:00+01:00',
    words: 'Two of the partners say that they were not consulted.',
    deadlines: [dates.callIn],
    link: page('DIA-2008-0001/call-in', 'Check the request'),
  }),
  callInSignatureAdded: assessment('callInSignatureAdded', inWindow, {
    recipient: holds('democraticServices'),
    actor: by('scrutiny'),
    at: '2008-07-30T12:00:00+01:00',
    deadlines: [dates.callIn],
    link: page('DIA-2008-0001/call-in', 'Check the request'),
  }),
  callInSignatureWithdrawn: assessment('callInSignatureWithdrawn', inWindow, {
    recipient: holds('democraticServices'),
    actor: by('scrutiny'),
    at: '2008-07-30T15:00:00+01:00',
    deadlines: [dates.callIn],
    link: page('DIA-2008-0001/call-in', 'Check the request'),
  }),
  callInWithdrawn: assessment('callInWithdrawn', inWindow, {
    recipient: holds('democraticServices'),
    actor: by('scrutiny'),
    at: '2008-07-31T12:00:00+01:00',
    words: 'The partners have now been heard.',
    deadlines: [dates.callIn],
  }),
  callInRejected: assessment('callInRejected', inWindow, {
    recipient: { ...holds('scrutiny'), becauseOf: 'you signed the call-in request' },
    actor: by('democraticServices'),
    at: '2008-07-31T09:00:00+01:00',
    words: 'The request gives no ground that the constitution knows.',
    deadlines: [dates.callIn],
  }),
  callInClosing: assessment(
    'callInClosing',
    'The call-in window has closed. One request waits for an answer.',
    {
      recipient: holds('democraticServices'),
      at: '2008-08-04T17:00:00+01:00',
      link: page('DIA-2008-0001/call-in', 'Answer the request'),
    },
  ),
  calledIn: assessment('calledIn', 'It is called in, and is with scrutiny.', {
    actor: by('democraticServices'),
    at: '2008-07-31T14:00:00+01:00',
    words: 'Two of the partners say that they were not consulted.',
    deadlines: [dates.scrutiny],
  }),
  scrutinyDecided: assessment('scrutinyDecided', 'It is with Cabinet, to be reconsidered.', {
    recipient: holds('cabinet'),
    actor: by('democraticServices'),
    at: '2008-08-14T20:00:00+01:00',
    outcome: 'referBack',
    words: 'Hear the partners first.',
    deadlines: [dates.reconsider],
  }),
  reconsidered: assessment('reconsidered', 'It is decided again, and is to be published.', {
    recipient: holds('democraticServices'),
    actor: by('democraticServices'),
    at: '2008-08-21T15:00:00+01:00',
    outcome: 'confirm',
    words: 'The partners were heard on 19 August 2008.',
    deadlines: [{ ...dates.publish, dueInWords: '3 pm on Saturday 23 August' }],
    link: page('DIA-2008-0001/publish', 'Publish the decision'),
  }),
  councilDecided: assessment('councilDecided', 'It is with Cabinet, to be reconsidered.', {
    actor: by('democraticServices'),
    at: '2008-09-17T19:45:00+01:00',
    outcome: 'objection',
    words: 'It is contrary to the budget.',
    deadlines: [{ ...dates.reconsider, dueInWords: 'Wednesday 24 September' }],
  }),
} as const satisfies Partial<Record<NoticeKind, LetterData>>;
