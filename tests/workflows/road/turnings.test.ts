import { describe, expect, test } from 'vitest';
import { step } from '../../../workflows/road/ask.ts';
import type { CaseEvent, EventData } from '../../../workflows/road/events.ts';
import { type TurningName, turnings } from '../../../workflows/road/guards.ts';
import type { Person } from './cast.ts';
import { at, type Differs, decision, event, nameOf, now, request } from './situations.ts';

/** A step as it goes where the turning holds, and as it goes where it does not: another point, or another notice. */
interface Way {
  point: string;
  differs?: Differs;
  by: Person;
  type: CaseEvent['type'];
  data?: EventData & { at?: string };
  leads: string;
}

const chooseOne = 'refused 409';
const signs = { part: 'legal', contentHash: 'the text' } as const;
const two = { facts: { reviewers: ['reviewer', 'second'], endorsementsNeeded: 2 } };
const [approval, refusal, rescission] = (['approved', 'refused', 'rescinded'] as const).map(
  (stands): Differs => ({ report: { decision: decision({ stands }) }, facts: { exemptFromCallIn: true } }),
);
const second = request({ id: 'CI-2', signatures: [{ by: 'scrutiny', at: now }] });
const none = { report: { callIns: [] } };

const endorses = { point: 'review', by: 'reviewer', type: 'endorse' } as const;
const edits = { point: 'listed', by: 'author', type: 'edit' } as const;
const sign = { by: 'solicitor', type: 'sign', data: signs } as const;
const lists = (over: Partial<NonNullable<EventData['meeting']>>, leads: string): Way => ({
  point: 'unlisted',
  by: 'clerk',
  type: 'list',
  data: { meeting: { id: 'july', at: '2008-07-31T18:00:00+01:00', ...over } },
  leads,
});
const decides = (outcome: string, leads: string): Way => ({
  point: 'listed',
  by: 'clerk',
  type: 'decide',
  data: { outcome },
  leads,
});
const scrutiny = (outcome: string, leads: string): Way => ({
  point: 'scrutiny',
  differs: { facts: { contraryToFramework: true } },
  by: 'clerk',
  type: 'scrutinyDecides',
  data: { outcome },
  leads,
});
const council = (data: EventData, leads: string): Way => ({
  point: 'council',
  differs: { facts: { contraryToFramework: true } },
  by: 'clerk',
  type: 'councilDecides',
  data,
  leads,
});
const review = (data: EventData, leads: string): Way => ({
  point: 'reviewDue',
  by: 'author',
  type: 'completeReview',
  data: { reviewOn: '2010-06-09', ...data },
  leads,
});
const reconsider = (outcome: string, leads: string): Way => ({
  point: 'reconsideration',
  by: 'clerk',
  type: 'reconsider',
  data: { outcome },
  leads,
});
const publishes = (differs: Differs | undefined, leads: string): Way => ({
  point: 'publication',
  differs,
  by: 'clerk',
  type: 'publish',
  leads,
});
const closes = (differs: Differs | undefined, leads: string): Way => ({
  point: 'open',
  differs,
  by: 'clock',
  type: 'callInCloses',
  leads,
});
const rejects = (differs: Differs | undefined, leads: string): Way => ({
  point: 'closing',
  differs,
  by: 'clerk',
  type: 'rejectCallIn',
  leads,
});
const missed = (effectWhenScrutinyMissed: boolean, leads: string): Way => ({
  point: 'scrutiny',
  differs: { facts: { effectWhenScrutinyMissed } },
  by: 'clock',
  type: 'dateMissed',
  leads,
});
const missedLater = (point: 'reconsideration' | 'council', takesEffect: boolean, leads: string): Way => ({
  point,
  differs: {
    facts:
      point === 'council'
        ? { effectWhenCouncilMissed: takesEffect }
        : { effectWhenReconsiderationMissed: takesEffect },
  },
  by: 'clock',
  type: 'dateMissed',
  leads,
});
const lifts = (reviewOn: string | undefined, leads: string): Way => ({
  point: 'suspended',
  differs: { facts: { reviewOn } },
  by: 'solicitor',
  type: 'liftSuspension',
  leads,
});
const progress = (slipped: boolean, leads: string): Way => ({
  point: 'inForce+inProgress',
  by: 'owner',
  type: 'reportProgress',
  data: { slipped },
  leads,
});

const runs = {
  case: {
    consultation: { id: 'round-1', openedAt: '2008-07-21T10:00:00+01:00', closesOn: '2008-08-15' },
  },
};
const withdraws = (differs: Differs | undefined, leads: string): Way => ({
  point: 'review',
  differs,
  by: 'author',
  type: 'withdraw',
  leads,
});

const subject = publishes(undefined, 'open: decisionPublished');
const exempt = publishes({ facts: { exemptFromCallIn: true } }, 'inForce: inForce, decisionPublished');
const stays = 'closing: callInRejected';

const ways: Record<TurningName, { holds: Way; otherwise: Way }> = {
  isForTheDecision: {
    holds: lists({}, 'listed: listed'),
    otherwise: lists({ body: 'scrutiny' }, 'unlisted: listed'),
  },
  isForScrutiny: {
    holds: lists({ body: 'scrutiny' }, 'unlisted: listed'),
    otherwise: lists({ body: 'cabinet' }, 'listed: listed'),
  },
  consultationRuns: {
    holds: withdraws(runs, 'closed.withdrawn: withdrawn, consultationCalledOff'),
    otherwise: withdraws(undefined, 'closed.withdrawn: withdrawn'),
  },
  noConsultationRuns: {
    holds: withdraws(undefined, 'closed.withdrawn: withdrawn'),
    otherwise: withdraws(runs, 'closed.withdrawn: withdrawn, consultationCalledOff'),
  },
  moreEndorsementsNeeded: {
    holds: { ...endorses, differs: two, leads: 'review: endorsed' },
    otherwise: { ...endorses, leads: 'asked/asked: endorsed, signOffRequested' },
  },
  lastEndorsement: {
    holds: {
      ...endorses,
      differs: { ...two, case: { endorsedBy: ['second'] } },
      leads: 'asked/asked: endorsed, signOffRequested',
    },
    otherwise: { ...endorses, differs: two, leads: 'review: endorsed' },
  },
  touchesHashed: {
    holds: { ...edits, data: { touches: 'hashed' }, leads: 'asked/asked: signatureVoided' },
    otherwise: { ...edits, data: { touches: 'other' }, leads: 'listed' },
  },
  touchesNothingHashed: {
    holds: { ...edits, data: { touches: 'other' }, leads: 'listed' },
    otherwise: { ...edits, leads: 'asked/asked: signatureVoided' },
  },
  otherHasSigned: {
    holds: { ...sign, point: 'asked/signed', leads: 'unlisted: readyForDecision' },
    otherwise: { ...sign, point: 'asked/asked', leads: 'signed/asked: oneDirectorSigned' },
  },
  otherHasNotSigned: {
    holds: { ...sign, point: 'asked/asked', leads: 'signed/asked: oneDirectorSigned' },
    otherwise: { ...sign, point: 'asked/signed', leads: 'unlisted: readyForDecision' },
  },
  decisionNeeded: {
    holds: { ...sign, point: 'asked/signed', leads: 'unlisted: readyForDecision' },
    otherwise: {
      ...sign,
      point: 'asked/signed',
      differs: { facts: { route: 'none' } },
      leads: 'inForce: inForce',
    },
  },
  noDecisionNeeded: {
    holds: {
      ...sign,
      point: 'asked/signed',
      differs: { facts: { route: 'none' } },
      leads: 'inForce: inForce',
    },
    otherwise: {
      ...sign,
      point: 'asked/signed',
      differs: { facts: { route: 'officerNonKey' } },
      leads: 'unlisted: readyForDecision',
    },
  },
  isDecision: {
    holds: decides('refused', 'publication: decisionRecorded'),
    otherwise: decides('noted', chooseOne),
  },
  isDeferral: {
    holds: decides('deferred', 'unlisted: decisionDeferred'),
    otherwise: decides('delayed', chooseOne),
  },
  isReferralToCouncil: {
    holds: decides('referredToCouncil', 'unlisted: referredToCouncil'),
    otherwise: decides('referToCouncil', chooseOne),
  },
  isNoFurtherAction: {
    holds: scrutiny('noFurtherAction', 'inForce: inForce'),
    otherwise: scrutiny('nothing', chooseOne),
  },
  isReferBack: {
    holds: scrutiny('referBack', 'reconsideration: scrutinyDecided'),
    otherwise: scrutiny('referToCouncil', 'council: scrutinyDecided'),
  },
  isReconsideration: {
    holds: reconsider('rescind', 'publication: reconsidered'),
    otherwise: reconsider('withdraw', chooseOne),
  },
  isNoObjection: {
    holds: council({ outcome: 'noObjection' }, 'inForce: inForce'),
    otherwise: council({ outcome: 'objection' }, 'reconsideration: councilDecided'),
  },
  isObjection: {
    holds: council({ outcome: 'objection' }, 'reconsideration: councilDecided'),
    otherwise: council({ outcome: 'noObjection' }, 'inForce: inForce'),
  },
  isCouncilDecision: {
    holds: council({ outcome: 'decided', decision: 'approved' }, 'publication: councilDecided'),
    otherwise: council({ outcome: 'decided', decision: 'perhaps' }, chooseOne),
  },
  isStillRight: {
    holds: review({ outcome: 'stillRight' }, 'inForce: reviewCompleted'),
    otherwise: review({ outcome: 'renew' }, 'closed.superseded: reviewCompleted'),
  },
  isRenewal: {
    holds: review({ outcome: 'renew' }, 'closed.superseded: reviewCompleted'),
    otherwise: review({ outcome: 'renewed' }, chooseOne),
  },
  isFinished: {
    holds: review({ outcome: 'finished' }, 'closed.completed: reviewCompleted'),
    otherwise: review({}, chooseOne),
  },
  subjectToCallIn: { holds: subject, otherwise: exempt },
  notSubjectToCallIn: { holds: exempt, otherwise: subject },
  approvalStands: {
    holds: publishes(approval, 'inForce: inForce, decisionPublished'),
    otherwise: publishes(refusal, 'closed.refused: closed, decisionPublished'),
  },
  refusalStands: {
    holds: publishes(refusal, 'closed.refused: closed, decisionPublished'),
    otherwise: publishes(approval, 'inForce: inForce, decisionPublished'),
  },
  rescissionStands: {
    holds: publishes(rescission, 'closed.setAside: closed, decisionPublished'),
    otherwise: publishes(refusal, 'closed.refused: closed, decisionPublished'),
  },
  requestsPending: {
    holds: closes(undefined, 'closing: callInClosing'),
    otherwise: closes(none, 'inForce: inForce'),
  },
  noRequestPending: {
    holds: closes({ report: { callIns: [request({ status: 'rejected' })] } }, 'inForce: inForce'),
    otherwise: closes(undefined, 'closing: callInClosing'),
  },
  otherRequestPending: {
    holds: rejects({ report: { callIns: [request(), second] } }, stays),
    otherwise: rejects(undefined, 'inForce: inForce'),
  },
  lastRequestPending: {
    holds: rejects(
      { report: { callIns: [request(), { ...second, status: 'withdrawn' }] } },
      'inForce: inForce',
    ),
    otherwise: rejects({ report: { callIns: [request(), second] } }, stays),
  },
  missedTakesEffect: {
    holds: missed(true, 'inForce: inForce'),
    otherwise: missed(false, 'scrutiny: dateMissed'),
  },
  missedStays: {
    holds: missed(false, 'scrutiny: dateMissed'),
    otherwise: missed(true, 'inForce: inForce'),
  },
  reconsiderationMissedTakesEffect: {
    holds: missedLater('reconsideration', true, 'inForce: inForce'),
    otherwise: missedLater('reconsideration', false, 'reconsideration: dateMissed'),
  },
  reconsiderationMissedStays: {
    holds: missedLater('reconsideration', false, 'reconsideration: dateMissed'),
    otherwise: missedLater('reconsideration', true, 'inForce: inForce'),
  },
  councilMissedTakesEffect: {
    holds: missedLater('council', true, 'inForce: inForce'),
    otherwise: missedLater('council', false, 'council: dateMissed'),
  },
  councilMissedStays: {
    holds: missedLater('council', false, 'council: dateMissed'),
    otherwise: missedLater('council', true, 'inForce: inForce'),
  },
  amends: {
    holds: decides('approvedWithAmendments', 'publication: decisionRecorded, addendumRequested'),
    otherwise: decides('approved', 'publication: decisionRecorded'),
  },
  amendsNothing: {
    holds: reconsider('confirm', 'publication: reconsidered'),
    otherwise: reconsider('amend', 'publication: reconsidered, addendumRequested'),
  },
  reviewDateIsPast: {
    holds: lifts('2008-07-29', 'reviewDue: suspensionLifted, reviewDue'),
    otherwise: lifts('2008-07-30', 'inForce: suspensionLifted'),
  },
  reviewDateIsAhead: {
    holds: lifts(undefined, 'inForce: suspensionLifted'),
    otherwise: lifts('2008-07-01', 'reviewDue: suspensionLifted, reviewDue'),
  },
  hasSlipped: {
    holds: progress(true, 'inForce+inProgress: actionSlipped'),
    otherwise: progress(false, 'inForce+inProgress: progressReported'),
  },
  hasNotSlipped: {
    holds: progress(false, 'inForce+inProgress: progressReported'),
    otherwise: progress(true, 'inForce+inProgress: actionSlipped'),
  },
  isCancelled: {
    holds: {
      ...review({ outcome: 'finished' }, 'closed.cancelled: reviewCompleted'),
      point: 'reviewDue+cancelled',
    },
    otherwise: {
      ...review({ outcome: 'finished' }, 'closed.completed: reviewCompleted'),
      point: 'reviewDue+done',
    },
  },
};

function take({ point, differs, by, type, data }: Way): { leads: string; holds(name: TurningName): boolean } {
  const kind = point.includes('+') ? 'action' : 'assessment';
  const { state, context } = at(point, differs, kind);
  const asked = event(type, by, data);
  const done = step(kind, state, context, asked);
  const holds = (name: TurningName) => turnings[name](context, asked);
  if (!done.ok) return { leads: `refused ${done.status}`, holds };
  const tells = done.tells.map((tell) => tell.kind).join(', ');
  const name = nameOf(kind, done.state, done.report);
  return { leads: tells === '' ? name : `${name}: ${tells}`, holds };
}

const isTurning = (name: string): name is TurningName => name in turnings;
const names = Object.keys(turnings).filter(isTurning);

describe('every turning of the road goes both ways', () => {
  test.each(names)('%s', (name) => {
    const { holds, otherwise } = ways[name];
    const [yes, no] = [take(holds), take(otherwise)];
    expect([yes.leads, no.leads]).toEqual([holds.leads, otherwise.leads]);
    expect([yes.holds(name), no.holds(name)]).toEqual([true, false]);
    expect(yes.leads).not.toBe(no.leads);
  });
});

describe('what is subject to call-in', () => {
  const officer = decision({ body: 'officer' });
  const reconsidered = decision({ reconsidered: 1 });
  const secondAllowed = { callIn: { signaturesNeeded: 1, secondAllowed: true } };
  const expected: [string, Differs, string][] = [
    ['a decision of Cabinet', {}, 'open'],
    ['a decision of one Cabinet member', { report: { decision: decision({ body: 'member' }) } }, 'open'],
    [
      'a key decision of an officer',
      { report: { decision: officer }, facts: { route: 'officerKey' } },
      'open',
    ],
    [
      'another decision of an officer',
      { report: { decision: officer }, facts: { route: 'officerNonKey' } },
      'inForce',
    ],
    ['a decision of Council', { report: { decision: decision({ body: 'council' }) } }, 'inForce'],
    ['a refusal', { report: { decision: decision({ outcome: 'refused', stands: 'refused' }) } }, 'open'],
    ['a decision exempt by its front sheet', { facts: { exemptFromCallIn: true } }, 'inForce'],
    [
      'a decision that was recorded as exempt, with the consent',
      {
        report: {
          decision: decision({ callIn: 'exempt', consent: { by: 'scrutinyChair', on: '2008-07-22' } }),
        },
      },
      'inForce',
    ],
    [
      'a decision that was recorded as subject to call-in, whatever its front sheet says',
      { report: { decision: decision({ callIn: 'subject' }) }, facts: { exemptFromCallIn: true } },
      'open',
    ],
    ['a reconsidered decision', { report: { decision: reconsidered } }, 'inForce'],
    [
      'a reconsidered decision where a second call-in is allowed',
      { report: { decision: reconsidered }, facts: secondAllowed },
      'open',
    ],
  ];
  test.each(expected)('%s', (_name, differs, leads) => {
    expect(take(publishes(differs, leads)).leads.split(':')[0]).toBe(leads);
  });
});
