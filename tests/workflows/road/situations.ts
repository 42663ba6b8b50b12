import type { StateValue } from 'xstate';
import type { CaseContext } from '../../../workflows/road/context.ts';
import type { CaseEvent, EventData, EventName } from '../../../workflows/road/events.ts';
import type {
  CallInRequest,
  CaseKind,
  CaseProgress,
  DecisionInProgress,
  Delivery,
  Facts,
  ReportProgress,
  Signature,
} from '../../../workflows/road/facts.ts';
import { cast, type Person } from './cast.ts';

/**
 * One case of summer 2008 at every point of its road: Cabinet on 24 July, published that day, call-in until 5 pm on
 * 4 August, review on 9 June 2009. People ask on 29 July, inside the window; the clock speaks on the review date.
 */
export const now = '2008-07-29T10:00:00+01:00';
export const cutOff = '2008-08-04T17:00:00+01:00';
export const reviewOn = '2009-06-09';

export const facts = (over: Partial<Facts> = {}): Facts => ({
  authors: ['author'],
  owner: 'owner',
  reviewers: ['reviewer'],
  endorsementsNeeded: 1,
  missing: [],
  contentHash: 'the text',
  blocked: {},
  route: 'cabinet',
  keyDecision: true,
  contraryToFramework: false,
  exemptFromCallIn: false,
  isPrivate: false,
  meetingAt: '2008-07-24',
  allInSignOff: true,
  callIn: { signaturesNeeded: 1, secondAllowed: false, closesAt: cutOff, mayActFrom: '2008-08-05' },
  scrutinyMayReferToCouncil: false,
  effectWhenScrutinyMissed: true,
  reviewOn,
  ...over,
});

export const signature = (by: string): Signature => ({
  by,
  at: '2008-07-02T09:00:00+01:00',
  contentHash: 'the text',
});
export const bothSigned = { legal: signature('solicitor'), finance: signature('finance') };
export const listing = { meetingId: 'cabinet-july', meetingAt: '2008-07-24T18:00:00+01:00' };
export const decision = (over: Partial<DecisionInProgress> = {}): DecisionInProgress => ({
  number: 1,
  body: 'cabinet',
  outcome: 'approved',
  stands: 'approved',
  decidedAt: '2008-07-24T19:00:00+01:00',
  publishedAt: '2008-07-24T20:00:00+01:00',
  reconsidered: 0,
  ...over,
});
export const request = (over: Partial<CallInRequest> = {}): CallInRequest => ({
  id: 'CI-1',
  lodgedAt: '2008-07-28T10:00:00+01:00',
  signatures: [{ by: 'lodger', at: '2008-07-28T10:00:00+01:00' }],
  status: 'pending',
  ...over,
});

export const report = (over: Partial<ReportProgress> = {}): ReportProgress => ({
  signatures: {},
  notices: {},
  decisions: 0,
  callIns: [],
  ...over,
});
const asked = { askedAt: '2008-06-16T09:00:00+01:00' };
const decided = { ...asked, signatures: bothSigned, listing, decisions: 1, decision: decision() };
const { publishedAt: _notYet, ...unpublished } = decision();

interface Point {
  state: StateValue;
  report: ReportProgress;
  case?: Partial<CaseProgress>;
}

/** Every point before and after the stretch in force, by the short names that the expectations use. */
const points = {
  draft: { state: 'draft', report: report() },
  review: { state: 'review', report: report() },
  'asked/asked': { state: { signOff: { legal: 'asked', finance: 'asked' } }, report: report(asked) },
  'signed/asked': {
    state: { signOff: { legal: 'signed', finance: 'asked' } },
    report: report({ ...asked, signatures: { legal: bothSigned.legal } }),
  },
  'asked/signed': {
    state: { signOff: { legal: 'asked', finance: 'signed' } },
    report: report({ ...asked, signatures: { finance: bothSigned.finance } }),
  },
  unlisted: { state: 'awaitingDecision', report: report({ ...asked, signatures: bothSigned }) },
  listed: { state: 'awaitingDecision', report: report({ ...asked, signatures: bothSigned, listing }) },
  publication: { state: 'publication', report: report({ ...decided, decision: unpublished }) },
  open: { state: { callInWindow: 'open' }, report: report({ ...decided, callIns: [request()] }) },
  closing: { state: { callInWindow: 'closing' }, report: report({ ...decided, callIns: [request()] }) },
  scrutiny: {
    state: 'scrutiny',
    report: report({ ...decided, callIns: [request({ status: 'validated' })], calledInAt: now }),
  },
  reconsideration: {
    state: 'reconsideration',
    report: report({ ...decided, callIns: [request({ status: 'validated' })], calledInAt: now }),
  },
  council: {
    state: 'council',
    report: report({ ...decided, callIns: [request({ status: 'validated' })], calledInAt: now }),
  },
  'closed.refused': { state: { closed: 'refused' }, report: report(decided) },
  'closed.withdrawn': { state: { closed: 'withdrawn' }, report: report() },
  'closed.superseded': { state: { closed: 'superseded' }, report: report(decided) },
  'closed.completed': { state: { closed: 'completed' }, report: report(decided) },
  'closed.setAside': { state: { closed: 'setAside' }, report: report(decided) },
  'closed.cancelled': { state: { closed: 'cancelled' }, report: report(decided) },
} as const satisfies Record<string, Point>;

export const standings = ['inForce', 'suspended', 'reviewDue'] as const;
export const deliveries = ['notStarted', 'inProgress', 'done', 'cancelled'] as const satisfies Delivery[];
const inForce = { ...decided, effectAt: cutOff, mayActFrom: '2008-08-05' };

const standingPoints: Record<CaseKind, Record<string, Point>> = {
  assessment: Object.fromEntries(standings.map((s) => [s, { state: s, report: report(inForce) }])),
  action: Object.fromEntries(
    standings.flatMap((standing) =>
      deliveries.map((delivery) => [
        `${standing}+${delivery}`,
        { state: { inForce: { standing, delivery } }, report: report(inForce), case: { delivery } },
      ]),
    ),
  ),
};

/** The points of one kind of case by short name; an action's three in force are written `inForce+notStarted` …. */
export const pointsOf = (kind: CaseKind): Record<string, Point> => ({ ...points, ...standingPoints[kind] });

/** The short name of a point, told apart by the listing where two share a state. */
export function nameOf(kind: CaseKind, state: StateValue, { listing: on }: ReportProgress): string {
  const value = JSON.stringify(state);
  const names = Object.entries(pointsOf(kind)).flatMap(([name, point]) =>
    JSON.stringify(point.state) === value ? [name] : [],
  );
  return (names.length > 1 ? names.find((name) => name === (on ? 'listed' : 'unlisted')) : names[0]) ?? value;
}

export interface Situation {
  state: StateValue;
  context: CaseContext;
}

/** What differs from the ordinary case of that summer. */
export interface Differs {
  facts?: Partial<Facts>;
  report?: Partial<ReportProgress>;
  case?: Partial<CaseProgress>;
}

/** A case at a point of its road, with what differs from the ordinary in its facts, its report or itself. */
export function at(name: string, differs: Differs = {}, kind: CaseKind = 'assessment'): Situation {
  const point = pointsOf(kind)[name];
  if (!point) throw new Error(`No point of the road is called ${name}.`);
  return {
    state: point.state,
    context: {
      report: { ...point.report, ...differs.report },
      case: { endorsedBy: [], delivery: 'notStarted', ...point.case, ...differs.case },
      facts: facts(differs.facts),
    },
  };
}

/** An event of a person on 29 July 2008, or of the clock on the review date. */
export const event = (type: EventName, by: Person, data: EventData & { at?: string } = {}): CaseEvent => ({
  type,
  actor: cast[by],
  at: by === 'clock' ? `${reviewOn}T09:00:00+01:00` : now,
  ...data,
});
