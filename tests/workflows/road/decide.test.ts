import { describe, expect, test } from 'vitest';
import type { StateValue } from 'xstate';
import { type Decided, type DecidingCase, decide } from '../../../workflows/road/decide.ts';
import {
  type CaseEvent,
  type EventName,
  eventNames,
  type Scope,
  scopeOf,
} from '../../../workflows/road/events.ts';
import type { CaseKind, Facts, ReportProgress } from '../../../workflows/road/facts.ts';
import { at, event, facts, now } from './situations.ts';

interface Carried {
  state: StateValue;
  facts?: Partial<Facts>;
  kind?: CaseKind;
}
const named = (reference: string, { state, facts: over, kind }: Carried): DecidingCase => ({
  reference,
  kind: kind ?? 'assessment',
  state,
  progress: { endorsedBy: [], delivery: 'notStarted' },
  facts: facts(over),
});

/** A report that carries the housing assessment and the transport assessment; housing is asked. */
const answer = (report: ReportProgress, housing: Carried, transport: Carried, asked: CaseEvent) =>
  decide(report, named('housing', housing), [named('transport', transport)], asked);
const done = (...given: Parameters<typeof answer>): Decided => {
  const decided = answer(...given);
  if (!decided.ok) throw new Error(decided.why);
  return decided;
};
const statesOf = (decided: Decided) => Object.fromEntries(decided.moved.map((m) => [m.reference, m.state]));
const tellsOf = (decided: Decided, reference: string) =>
  decided.moved.filter((m) => m.reference === reference).flatMap((m) => m.tells.map((tell) => tell.kind));

const { state: asked } = at('asked/asked');
const { state: legalSigned } = at('signed/asked');
const reportAt = (point: string) => at(point).context.report;

describe('a change of one case unsettles what was signed for all', () => {
  const changes: [string, CaseEvent][] = [
    ['a hashed edit', event('edit', 'author', { touches: 'hashed' })],
    ['a return', event('returnForChanges', 'solicitor')],
    ['a recall', event('recall', 'author')],
    ['a withdrawal', event('withdraw', 'author')],
  ];
  test.each(changes)('%s voids the signature that the other case has', (_name, change) => {
    const decided = done(reportAt('signed/asked'), { state: legalSigned }, { state: legalSigned }, change);
    expect(statesOf(decided).transport).toEqual(asked);
    expect(decided.report.signatures).toEqual({});
    expect(tellsOf(decided, 'transport')).toEqual(['signatureVoided']);
    expect(decided.moved[1]?.event).toMatchObject({
      type: 'reportChanged',
      actor: { isClock: true },
      at: now,
    });
  });

  const afterSignOff = changes.filter(([, change]) => change.type !== 'returnForChanges');
  test.each(afterSignOff)('%s takes the other case off the agenda and back to sign-off', (_name, change) => {
    const waiting = { state: 'awaitingDecision' };
    const decided = done(reportAt('listed'), waiting, waiting, change);
    expect(statesOf(decided).transport).toEqual(asked);
    expect(decided.report.listing).toBeUndefined();
    expect(decided.report.askedAt).toBe(now);
    expect(tellsOf(decided, 'transport')).toEqual(['signatureVoided']);
  });

  test('an edit of nothing hashed leaves the other case alone', () => {
    const change = event('edit', 'author', { touches: 'other' });
    const decided = done(reportAt('signed/asked'), { state: legalSigned }, { state: legalSigned }, change);
    expect(decided.moved.map((m) => m.reference)).toEqual(['housing']);
    expect(Object.keys(decided.report.signatures)).toEqual(['legal']);
  });
});

describe('where nobody has signed yet', () => {
  test('an edit or a return of one case tells the directors nothing about the other', () => {
    const draftEdit = event('edit', 'author', { touches: 'hashed' });
    expect(done(reportAt('asked/asked'), { state: 'draft' }, { state: asked }, draftEdit).moved).toHaveLength(
      1,
    );
    const returned = event('returnForChanges', 'reviewer');
    expect(done(reportAt('asked/asked'), { state: 'review' }, { state: asked }, returned).moved).toHaveLength(
      1,
    );
  });

  test('the directors are asked for the rest when the case that they waited for is withdrawn', () => {
    const recalled = done(
      reportAt('asked/asked'),
      { state: asked },
      { state: asked },
      event('recall', 'author'),
    );
    expect(recalled.report.askedAt).toBeUndefined();
    const withdrawn = done(
      recalled.report,
      { state: 'draft' },
      { state: asked },
      event('withdraw', 'author'),
    );
    expect(statesOf(withdrawn)).toEqual({ housing: { closed: 'withdrawn' }, transport: asked });
    expect(withdrawn.report.askedAt).toBe(now);
    expect(tellsOf(withdrawn, 'transport')).toEqual([]);
  });
});

describe("the directors' time runs from when they were asked last", () => {
  test.each([
    ['a hashed edit', event('edit', 'author', { touches: 'hashed' })],
    ['a withdrawn signature', event('withdrawSignature', 'finance', { part: 'finance' })],
  ])('%s of a report that was signed asks them anew', (_name, change) => {
    const decided = done(
      reportAt('listed'),
      { state: 'awaitingDecision' },
      { state: 'awaitingDecision' },
      change,
    );
    expect(decided.report.askedAt).toBe(now);
  });

  test('a signature withdrawn while the other director is still asked gives nobody more time', () => {
    const change = event('withdrawSignature', 'solicitor', { part: 'legal' });
    const decided = done(reportAt('signed/asked'), { state: legalSigned }, { state: legalSigned }, change);
    expect(decided.report.askedAt).toBe(reportAt('signed/asked').askedAt);
  });
});

const waiting = { state: 'awaitingDecision' };
const sign = event('sign', 'finance', { part: 'finance', contentHash: 'the text' });

describe('what happens to the report happens to all its cases', () => {
  test('one signature signs both cases, and the second sends both to be decided', () => {
    const decided = done(reportAt('signed/asked'), { state: legalSigned }, { state: legalSigned }, sign);
    expect(statesOf(decided)).toEqual({ housing: 'awaitingDecision', transport: 'awaitingDecision' });
    expect(decided.report.signatures).toMatchObject({
      legal: { by: 'solicitor' },
      finance: { by: 'finance' },
    });
  });

  test('a director who wrote one of the cases signs none', () => {
    const own = { state: legalSigned, facts: { authors: ['finance'] } };
    expect(answer(reportAt('signed/asked'), { state: legalSigned }, own, sign)).toEqual({
      ok: false,
      status: 403,
      why: 'transport: You wrote part of this case, so you may not sign it. Your deputy must act.',
    });
  });

  test('a signature withdrawn from one is withdrawn from both', () => {
    const change = event('withdrawSignature', 'solicitor');
    const decided = done(reportAt('listed'), waiting, waiting, change);
    const state = { signOff: { legal: 'asked', finance: 'signed' } };
    expect(statesOf(decided)).toEqual({ housing: state, transport: state });
    expect(decided.report.listing).toBeUndefined();
  });

  test('an assessment and an action are listed, decided and put into force together', () => {
    const action: Carried = { state: 'awaitingDecision', kind: 'action' };
    const decided = done(
      reportAt('listed'),
      waiting,
      action,
      event('decide', 'clerk', { outcome: 'approved' }),
    );
    expect(statesOf(decided)).toEqual({ housing: 'publication', transport: 'publication' });
    const exempt = { facts: { exemptFromCallIn: true } };
    const published = done(
      decided.report,
      { state: 'publication', ...exempt },
      { state: 'publication', kind: 'action', ...exempt },
      event('publish', 'clerk'),
    );
    expect(statesOf(published)).toEqual({
      housing: 'inForce',
      transport: { inForce: { standing: 'inForce', delivery: 'notStarted' } },
    });
  });

  test('nothing is listed where one case lacks its assessment, and the case is named', () => {
    const gap = {
      state: 'awaitingDecision',
      facts: { packGap: 'The pack lacks the full current assessment.' },
    };
    const meeting = { id: 'cabinet-september', at: '2008-09-11T18:00:00+01:00' };
    expect(answer(reportAt('unlisted'), waiting, gap, event('list', 'clerk', { meeting }))).toEqual({
      ok: false,
      status: 409,
      why: 'transport: The pack lacks the full current assessment.',
    });
  });

  test('a case that is closed already is left where it is', () => {
    const withdrawn = { state: { closed: 'withdrawn' } };
    const decided = done(reportAt('signed/asked'), { state: legalSigned }, withdrawn, sign);
    expect(statesOf(decided)).toEqual({ housing: 'awaitingDecision' });
  });
});

describe('what happens to one case or to those that can', () => {
  test('one case is submitted, endorsed and reviewed by itself', () => {
    const submitted = done(
      reportAt('draft'),
      { state: 'draft' },
      { state: 'draft' },
      event('submitForReview', 'author'),
    );
    expect(statesOf(submitted)).toEqual({ housing: 'review' });
    const early = done(
      reportAt('inForce'),
      { state: 'inForce' },
      { state: 'inForce' },
      event('reviewEarly', 'author'),
    );
    expect(statesOf(early)).toEqual({ housing: 'reviewDue' });
  });

  test('a statutory report suspends every case that is in force and leaves one under review', () => {
    const suspends = event('suspend', 'solicitor');
    expect(statesOf(done(reportAt('inForce'), { state: 'inForce' }, { state: 'inForce' }, suspends))).toEqual(
      {
        housing: 'suspended',
        transport: 'suspended',
      },
    );
    expect(
      statesOf(done(reportAt('inForce'), { state: 'inForce' }, { state: 'reviewDue' }, suspends)),
    ).toEqual({
      housing: 'suspended',
    });
  });

  test('a decision that is set aside falls for all its cases', () => {
    const decided = done(
      reportAt('inForce'),
      { state: 'suspended' },
      { state: 'reviewDue' },
      event('setAside', 'clerk'),
    );
    expect(statesOf(decided)).toEqual({ housing: { closed: 'setAside' }, transport: { closed: 'setAside' } });
  });
});

describe('whom each event moves', () => {
  const moves: Record<Scope, EventName[]> = {
    report: [
      'sign',
      'withdrawSignature',
      'list',
      'delist',
      'publishAgenda',
      'recordScrutinyComments',
      'meetingMoved',
      'meetingCancelled',
      'decide',
      'publish',
      'lodgeCallIn',
      'addCallInSignature',
      'withdrawCallInSignature',
      'withdrawCallIn',
      'validateCallIn',
      'rejectCallIn',
      'callInCloses',
      'scrutinyDecides',
      'reconsider',
      'councilDecides',
      'dateMissed',
    ],
    standing: ['publishNotice', 'suspend', 'liftSuspension', 'setAside'],
    case: [
      'edit',
      'submitForReview',
      'endorse',
      'returnForChanges',
      'handOver',
      'recall',
      'openConsultation',
      'extendConsultation',
      'callOffConsultation',
      'consultationCloses',
      'withdraw',
      'reviewFallsDue',
      'reviewEarly',
      'completeReview',
      'confirmAssessment',
      'correct',
      'startDelivery',
      'reportProgress',
      'completeDelivery',
      'cancel',
      'reopen',
      'reportChanged',
      'calendarChanged',
    ],
  };

  test('is known of every event', () => {
    const wanted = Object.entries(moves).flatMap(([scope, names]) => names.map((name) => [name, scope]));
    expect(Object.entries(scopeOf).sort()).toEqual(wanted.sort());
    expect(Object.keys(scopeOf).sort()).toEqual([...eventNames].sort());
  });
});
