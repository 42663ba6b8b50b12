import { expect, test } from 'vitest';
import { step } from '../../../workflows/road/ask.ts';
import type { CaseEvent } from '../../../workflows/road/events.ts';
import { at, cutOff, decision, event, nameOf, now, request } from './situations.ts';

/** What each step leaves on the record: of the report, and of the case itself. */
const lodged = { id: 'CI-2', lodgedAt: now, signatures: [{ by: 'scrutiny', at: now }], status: 'pending' };
const amended = { report: { decision: decision({ stands: 'approvedWithAmendments' }) } };
const noticedInJuly = {
  notices: { keyDecisionNotice: '2008-07-01T09:00:00+01:00' },
  noticeTerms: {
    keyDecisionNotice: { from: '2008-09-11', until: '2008-09-30', since: '2008-07-01T09:00:00+01:00' },
  },
};
const meeting = { id: 'cabinet-september', at: '2008-09-11T18:00:00+01:00' };
const deputySigns = event('sign', 'solicitorDeputy', { part: 'legal', contentHash: 'the text' });

const steps: [string, CaseEvent, Record<string, unknown>, Parameters<typeof at>[1]?][] = [
  ['draft', event('submitForReview', 'author'), { case: { submittedAt: now, endorsedBy: [] } }],
  [
    'review',
    event('endorse', 'reviewer'),
    { report: { askedAt: now, signatures: {} }, case: { endorsedBy: ['reviewer'] } },
  ],
  [
    'review',
    event('recall', 'author'),
    { case: { endorsedBy: [], submittedAt: undefined } },
    { case: { endorsedBy: ['x'] } },
  ],
  [
    'asked/asked',
    deputySigns,
    {
      report: {
        signatures: {
          legal: {
            by: 'solicitorDeputy',
            onBehalfOf: 'solicitor',
            authority: 'standing deputy',
            at: now,
            contentHash: 'the text',
          },
        },
      },
    },
  ],
  ['signed/asked', event('returnForChanges', 'finance'), { report: { signatures: {}, askedAt: undefined } }],
  ['listed', event('recall', 'author'), { report: { signatures: {}, listing: undefined } }],
  ['listed', event('withdraw', 'author'), { report: { signatures: {}, listing: undefined } }],
  [
    'draft',
    event('publishNotice', 'clerk', {
      notice: 'keyDecisionNotice',
      decisionFrom: '2008-09-11',
      decisionUntil: '2008-09-30',
    }),
    {
      report: {
        notices: { keyDecisionNotice: now },
        noticeTerms: { keyDecisionNotice: { from: '2008-09-11', until: '2008-09-30', since: now } },
      },
    },
  ],
  [
    'draft',
    event('publishNotice', 'clerk', {
      notice: 'keyDecisionNotice',
      decisionFrom: '2008-09-11',
      corrects: '2008-07-01T09:00:00+01:00',
    }),
    {
      report: {
        notices: { keyDecisionNotice: now },
        noticeTerms: {
          keyDecisionNotice: { from: '2008-09-11', until: '2008-09-11', since: '2008-07-01T09:00:00+01:00' },
        },
      },
    },
    { report: noticedInJuly },
  ],
  [
    'draft',
    event('publishNotice', 'clerk', {
      notice: 'keyDecisionNotice',
      decisionFrom: '2008-10-09',
      corrects: '2008-07-01T09:00:00+01:00',
    }),
    {
      report: {
        notices: { keyDecisionNotice: now },
        noticeTerms: { keyDecisionNotice: { from: '2008-10-09', until: '2008-10-09', since: now } },
      },
    },
    { report: noticedInJuly },
  ],
  [
    'draft',
    event('publishNotice', 'clerk', {
      notice: 'specialUrgencyAgreement',
      decisionFrom: '2008-09-11',
      agreedBy: 'councilChair',
      whyNotFirst: 'unableToAct',
      agreedAt: '2008-07-29T09:00:00+01:00',
    }),
    {
      report: {
        notices: { specialUrgencyAgreement: now },
        noticeTerms: {
          specialUrgencyAgreement: {
            from: '2008-09-11',
            until: '2008-09-11',
            since: now,
            agreedBy: 'councilChair',
            agreedAt: '2008-07-29T09:00:00+01:00',
          },
        },
      },
    },
    { facts: { keyNoticeMissed: true, generalExceptionMissed: true } },
  ],
  [
    'unlisted',
    event('list', 'clerk', { meeting }),
    { report: { listing: { meetingId: 'cabinet-september', meetingAt: meeting.at } } },
  ],
  [
    'listed',
    event('decide', 'clerk', { outcome: 'deferred' }),
    { report: { listing: undefined, decisions: 0, deferredAt: now } },
  ],
  // What was agreed for that one day ends with a deferral; the notice of the key decision stays what it was.
  [
    'listed',
    event('decide', 'clerk', { outcome: 'deferred' }),
    {
      report: {
        notices: noticedInJuly.notices,
        noticeTerms: noticedInJuly.noticeTerms,
      },
    },
    {
      report: {
        notices: { ...noticedInJuly.notices, specialUrgencyAgreement: now, urgentPrivateMeetingNotice: now },
        noticeTerms: {
          ...noticedInJuly.noticeTerms,
          specialUrgencyAgreement: { from: '2008-07-24', until: '2008-07-24', since: now },
        },
      },
    },
  ],
  [
    'listed',
    event('decide', 'clerk', { outcome: 'refused', decidedAt: '2008-07-24T19:00:00+01:00' }),
    {
      report: {
        decisions: 1,
        decision: {
          number: 1,
          body: 'cabinet',
          outcome: 'refused',
          stands: 'refused',
          decidedAt: '2008-07-24T19:00:00+01:00',
          reconsidered: 0,
        },
      },
    },
  ],
  ['publication', event('publish', 'clerk'), { report: { decision: { publishedAt: now } } }],
  ['open', event('lodgeCallIn', 'scrutiny'), { report: { callIns: [request(), lodged] } }],
  [
    'open',
    event('addCallInSignature', 'scrutiny'),
    {
      report: {
        callIns: [{ signatures: [{ by: 'lodger' }, { by: 'scrutiny', at: now }], status: 'pending' }],
      },
    },
  ],
  ['open', event('withdrawCallIn', 'lodger'), { report: { callIns: [{ status: 'withdrawn' }] } }],
  ['open', event('rejectCallIn', 'clerk'), { report: { callIns: [{ status: 'rejected' }] } }],
  [
    'closing',
    event('withdrawCallIn', 'lodger'),
    { report: { callIns: [{ status: 'withdrawn' }], effectAt: now } },
  ],
  [
    'closing',
    event('rejectCallIn', 'clerk'),
    { report: { callIns: [{ status: 'rejected' }], effectAt: now } },
  ],
  [
    'open',
    event('validateCallIn', 'clerk'),
    { report: { callIns: [{ status: 'validated' }], calledInAt: now } },
  ],
  [
    'open',
    event('callInCloses', 'clock', { at: cutOff }),
    { report: { effectAt: cutOff, mayActFrom: '2008-08-05' } },
    { report: { callIns: [] } },
  ],
  [
    'scrutiny',
    event('scrutinyDecides', 'clerk', { outcome: 'noFurtherAction', metOn: '2008-07-28' }),
    { report: { scrutinyMetAt: '2008-07-28', effectAt: now, mayActFrom: '2008-07-29' } },
  ],
  [
    'reconsideration',
    event('reconsider', 'clerk', { outcome: 'rescind' }),
    {
      report: {
        decisions: 2,
        decision: { number: 2, outcome: 'approved', stands: 'rescinded', decidedAt: now, reconsidered: 1 },
      },
    },
  ],
  [
    'council',
    event('councilDecides', 'clerk', { outcome: 'objection', metOn: '2008-07-28' }),
    { report: { councilMetAt: '2008-07-28' } },
  ],
  ['inForce', event('confirmAssessment', 'author'), { case: { confirmedAt: now } }, amended],
  [
    'reviewDue',
    event('completeReview', 'author', { outcome: 'stillRight', reviewOn: '2010-06-09' }),
    { case: { reviewOn: '2010-06-09' } },
  ],
  ['inForce+notStarted', event('startDelivery', 'owner'), { case: { delivery: 'inProgress' } }],
  ['inForce+inProgress', event('reportProgress', 'owner', { slipped: true }), { case: { slipped: true } }],
  [
    'inForce+inProgress',
    event('reportProgress', 'owner', { slipped: true, dueOn: '2027-03-31' }),
    { case: { slipped: true, dueOn: '2027-03-31' } },
  ],
  [
    'inForce+inProgress',
    event('reportProgress', 'owner'),
    { case: { slipped: undefined } },
    { case: { slipped: true } },
  ],
  ['inForce+inProgress', event('completeDelivery', 'owner'), { case: { delivery: 'done' } }],
  ['inForce+inProgress', event('cancel', 'owner'), { case: { delivery: 'cancelled' } }],
  ['inForce+done', event('reopen', 'owner'), { case: { delivery: 'inProgress' } }],
];

const titled = steps.map(([point, asked, record, differs]) => ({
  point,
  type: asked.type,
  asked,
  record,
  differs,
}));
test.each(titled)('at $point, $type leaves its record', ({ point, asked, record, differs }) => {
  const kind = point.includes('+') ? 'action' : 'assessment';
  const { state, context } = at(point, differs, kind);
  const done = step(kind, state, context, asked);
  expect(done).toMatchObject({ ok: true, ...record });
});

test('a reconsidered decision is to be published anew', () => {
  const { state, context } = at('reconsideration');
  const done = step('assessment', state, context, event('reconsider', 'clerk', { outcome: 'confirm' }));
  if (!done.ok) throw new Error(done.why);
  expect(nameOf('assessment', done.state, done.report)).toBe('publication');
  expect(done.report.decision?.publishedAt).toBeUndefined();
});
