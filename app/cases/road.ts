import { inWords, londonDay, type PlannedStep } from '../../workflows/clocks/index.ts';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { CaseView } from './case-view.ts';

/** The states in the order of the road; the detours stand where one comes upon them. */
const order = [
  'draft',
  'review',
  'signOff',
  'awaitingDecision',
  'publication',
  'callInWindow',
  'scrutiny',
  'council',
  'reconsideration',
  'publicationAgain',
  'inForce',
  'suspended',
  'reviewDue',
  'closed',
] as const;
type Station = (typeof order)[number];

export interface RoadStep {
  station: Station;
  label: string;
  /** `stopped` is now, too: nobody may act on the decision. */
  status: 'done' | 'now' | 'stopped' | 'coming';
  /** When, in words: "9 June 2008", "since 2 July 2008", "by 4 July 2008". */
  when?: string;
  /** The last safe day has passed. */
  late?: true;
}

/** What the road needs beside the case's own view. */
export interface RoadFacts {
  today: string;
  /** The last day for each step before the intended meeting, where there is one. */
  safe: Partial<Record<PlannedStep, string>> | undefined;
  meetingAt: string | undefined;
  /** The first day on which one may act: as it is, or if it is decided and published on the day of the meeting. */
  mayActFrom: { on: string; earliest?: true } | undefined;
  reviewOn: string | undefined;
  needsDecision: boolean;
  exemptFromCallIn: boolean;
}

type Viewed = Pick<CaseView, 'state' | 'stateLabel' | 'stateSince' | 'history' | 'deadlines' | 'report'>;

const labels: Record<Station, string> = {
  draft: 'Draft',
  review: 'Review',
  signOff: 'Sign-off',
  awaitingDecision: 'Awaiting decision',
  publication: 'Publication',
  callInWindow: 'Call-in',
  scrutiny: 'Scrutiny',
  council: 'Council',
  reconsideration: 'Reconsideration',
  publicationAgain: 'Publication again',
  inForce: 'In force',
  suspended: 'Suspended',
  reviewDue: 'Review due',
  closed: 'Closed',
};

/** The events with which a case leaves a station: the last of them is the day on which it was done. */
const leavesBy: Record<Station, readonly string[]> = {
  draft: ['submitForReview'],
  review: ['endorse'],
  signOff: ['sign'],
  awaitingDecision: ['decide'],
  publication: ['publish'],
  callInWindow: ['callInCloses', 'validateCallIn', 'rejectCallIn', 'withdrawCallIn'],
  scrutiny: ['scrutinyDecides'],
  council: ['councilDecides'],
  reconsideration: ['reconsider'],
  publicationAgain: ['publish'],
  inForce: ['reviewFallsDue', 'reviewEarly', 'suspend', 'setAside', 'completeReview'],
  suspended: ['liftSuspension'],
  reviewDue: ['completeReview'],
  closed: [],
};

const stopped: readonly Station[] = ['scrutiny', 'council', 'reconsideration', 'suspended'];
const mainRoad: readonly Station[] = [
  'draft',
  'review',
  'signOff',
  'awaitingDecision',
  'publication',
  'callInWindow',
  'inForce',
  'reviewDue',
];

/** The road of a case as it was taken, with the present station lit and what still comes. */
export function roadOf(view: Viewed, facts: RoadFacts): RoadStep[] {
  const now = presentStation(view);
  const here = order.indexOf(now);
  const isRefused =
    view.report.decision?.stands === 'refused' || view.report.decision?.stands === 'rescinded';
  return order.flatMap((station, index): RoadStep[] => {
    const step = { station, label: labels[station] };
    if (station === now) {
      const label = now === 'closed' ? view.stateLabel : step.label;
      const status = stopped.includes(station) ? 'stopped' : 'now';
      return [{ ...step, label, status, when: `since ${inWords(londonDay(sinceOf(view)))}` }];
    }
    if (index < here) {
      const left = leftAt(view, station, now);
      return left ? [{ ...step, status: 'done', when: inWords(londonDay(left)) }] : [];
    }
    if (now === 'closed' || !isComing(station, facts, isRefused)) return [];
    const known = stopped.includes(now) ? { ...facts, mayActFrom: undefined } : facts;
    return [{ ...step, status: 'coming', ...comingWhen(station, view, known) }];
  });
}

function presentStation({ state, history }: Viewed): Station {
  const name = typeof state === 'string' ? state : (Object.keys(state)[0] ?? '');
  const hasTurned = history.some(
    (it) => it.type === 'reconsider' || (it.type === 'councilDecides' && it.outcome === 'decided'),
  );
  if (name === 'publication' && hasTurned) return 'publicationAgain';
  return order.find((station) => station === name) ?? 'draft';
}

/** A part of a parallel state changes the moment of the row, and not the station. */
function sinceOf({ state, stateSince, history }: Viewed): string {
  if (typeof state === 'string') return stateSince;
  const entered = 'signOff' in state ? 'endorse' : 'callInWindow' in state ? 'publish' : undefined;
  return history.findLast((it) => it.type === entered)?.at ?? stateSince;
}

function leftAt({ history }: Viewed, station: Station, now: Station): string | undefined {
  const left = history.filter((it) => leavesBy[station].includes(it.type));
  const published = station === 'publication' || station === 'publicationAgain';
  if (!published) return left.at(-1)?.at;
  const turned = history.findLast((it) => it.type === 'reconsider' || it.type === 'councilDecides');
  if (station === 'publicationAgain' || now === 'publicationAgain' || turned) {
    const isAgain = station === 'publicationAgain';
    return left.findLast((it) => (turned !== undefined && it.seq > turned.seq) === isAgain)?.at;
  }
  return left.at(-1)?.at;
}

function isComing(station: Station, facts: RoadFacts, isRefused: boolean): boolean {
  if (station === 'closed') return isRefused;
  if (!mainRoad.includes(station)) return false;
  if (station === 'callInWindow') return facts.needsDecision && !facts.exemptFromCallIn;
  if (station === 'awaitingDecision' || station === 'publication') return facts.needsDecision;
  if (station === 'inForce' || station === 'reviewDue') return !isRefused;
  return true;
}

/** The earliest or the last safe date of a station to come, where one is known. */
function comingWhen(
  station: Station,
  { deadlines }: Viewed,
  { safe, meetingAt, mayActFrom, reviewOn, today }: RoadFacts,
): Pick<RoadStep, 'when' | 'late'> {
  const due = (kind: DeadlineKind) => deadlines.find((it) => it.kind === kind && it.status === 'open')?.dueOn;
  const by = (day: string | undefined): Pick<RoadStep, 'when' | 'late'> => {
    if (!day) return {};
    return day < today
      ? { when: `late: it was to be by ${inWords(day)}`, late: true }
      : { when: `by ${inWords(day)}` };
  };
  const from = (day: string | undefined, rest = '') => (day ? { when: `from ${inWords(day)}${rest}` } : {});
  switch (station) {
    case 'review':
      return by(safe?.submitForReview);
    case 'signOff':
      return by(due('reviewerAnswers') ?? safe?.askDirectors);
    case 'awaitingDecision':
      return by([safe?.legalSigns ?? '', safe?.financeSigns ?? ''].sort().at(-1));
    case 'publication':
      return meetingAt ? { when: `after ${inWords(londonDay(meetingAt))}` } : {};
    case 'callInWindow':
      return by(due('publishDecision'));
    case 'inForce':
      return from(due('mayActFrom') ?? mayActFrom?.on, mayActFrom?.earliest && ' at the earliest');
    case 'reviewDue':
      return from(due('reviewDate') ?? reviewOn);
    default:
      return {};
  }
}
