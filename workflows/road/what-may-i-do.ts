import type { StateValue } from 'xstate';
import { londonDay } from '../clocks/london.ts';
import type { Actor } from '../roles.ts';
import { ask, eventsOf, type Refusal } from './ask.ts';
import type { CaseContext } from './context.ts';
import { formOf } from './event-fields.ts';
import { type Colleague, type EventData, type PersonEvent, personEvents } from './events.ts';
import { type CaseKind, publishableNotices } from './facts.ts';

/** An event that this person may send now, and of a choice the values that the machine would take. */
export interface Available {
  event: PersonEvent;
  /** Values by choice field; a field that is not here is free. */
  values: Record<string, string[]>;
}
export interface Refused {
  event: PersonEvent;
  status: 403 | 409;
  why: string;
  /** The state has no such event at all. */
  notHere: boolean;
}

const idOf = (value: unknown) =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
/** Choices that a try needs and that do not narrow what the page offers. */
const freeChoices = new Set([
  'decision',
  'lateness',
  'contrary',
  'agreedBy',
  'agreedAt',
  'informed',
  'informedOn',
  'closesOn',
  'consultation',
]);
const farAhead = '9000-01-01';

/** Whom a request could go to, and who has left while one waited for them: looked up by whoever asks. */
export interface Around {
  colleagues: readonly Colleague[];
  leavers: readonly Colleague[];
  /** The meetings on which a report could be listed: without them one of each kind is tried. */
  meetings?: readonly NonNullable<EventData['meeting']>[];
}
const nobodyAround: Around = { colleagues: [], leavers: [] };

/** Each colleague with each thing that they may answer, for oneself and for each leaver who was asked for it. */
function handOverTries({ colleagues, leavers }: Around): EventData[] {
  const found = colleagues.flatMap((to) =>
    to.answers.flatMap((answering): EventData[] => {
      const own = { to, ...(answering !== 'review' && { part: answering }) };
      return [own, ...leavers.filter((l) => l.answers.includes(answering)).map((from) => ({ ...own, from }))];
    }),
  );
  // Without a colleague: so that a holder reads that there is nobody, and not that it is not theirs to hand over.
  return [...found, {}, { part: 'legal' }, { part: 'finance' }];
}

/** Each notice, new and as a correction of the one that is current, with whatever it must say filled in. */
function noticeTries({ report }: CaseContext, at: string): EventData[] {
  const told: EventData = {
    agreedBy: 'scrutinyChair',
    agreedAt: at,
    informed: 'chair',
    informedOn: londonDay(at),
  };
  return publishableNotices.flatMap((notice) => {
    const corrects = report.notices[notice];
    return [{ ...told, notice }, ...(corrects === undefined ? [] : [{ ...told, notice, corrects }])];
  });
}

/** The choices of an event's form that decide its way, as the data of a try. */
function tries(event: PersonEvent, context: CaseContext, at: string, around: Around): EventData[] {
  const fields = formOf(event).fields;
  const outcomes = fields.find((f) => f.name === 'outcome')?.options ?? [];
  switch (event) {
    case 'edit':
      return [{ touches: 'hashed' }, { touches: 'legalImplications' }, { touches: 'financeImplications' }];
    case 'sign':
    case 'withdrawSignature':
      return [
        { part: 'legal', contentHash: context.facts.contentHash },
        { part: 'finance', contentHash: context.facts.contentHash },
      ];
    case 'handOver':
      return handOverTries(around);
    case 'openConsultation':
      return [{ consultation: { id: '', asked: 1 }, closesOn: farAhead }];
    case 'extendConsultation':
      return [{ closesOn: farAhead }];
    case 'publishNotice':
      return noticeTries(context, at);
    case 'list':
      return around.meetings && around.meetings.length > 0
        ? around.meetings.map((meeting) => ({ meeting, lateness: 'late' }))
        : [{ meeting: { id: '', at } }, { meeting: { id: '', at, body: 'scrutiny' } }];
    case 'delist':
    case 'publishAgenda':
      return [{ agenda: 'decision' }, { agenda: 'scrutiny' }];
    case 'lodgeCallIn':
      return [{}, { residents: Number.MAX_SAFE_INTEGER }];
    case 'addCallInSignature':
    case 'withdrawCallInSignature':
    case 'withdrawCallIn':
    case 'validateCallIn':
    case 'rejectCallIn':
      return [
        {},
        ...context.report.callIns.flatMap((r) => [{ request: r.id }, { request: r.id, asChair: true }]),
      ];
    case 'scrutinyDecides':
      return outcomes.map(({ value }) => ({ outcome: value, contrary: 'policyFramework' }));
    case 'councilDecides':
      return outcomes.map(({ value }) => ({ outcome: value, decision: 'approved' }));
    case 'completeReview':
      return outcomes.map(({ value }) => ({ outcome: value, reviewOn: farAhead }));
    default:
      return outcomes.length > 0 ? outcomes.map(({ value }) => ({ outcome: value })) : [{}];
  }
}

/**
 * What a person may do with a case now, and why not what they may not: asked of the same guards that decide. `at` is
 * the moment of asking.
 * @param around needed only for what can be handed over: without it nobody is there to take it
 */
export function whatMayIDo(
  kind: CaseKind,
  state: StateValue,
  context: CaseContext,
  actor: Actor,
  at: string,
  around: Around = nobodyAround,
): { available: Available[]; refused: Refused[] } {
  const available: Available[] = [];
  const refused: Refused[] = [];
  const known = new Set<string>(eventsOf(kind));
  for (const event of personEvents) {
    if (!known.has(event)) continue;
    const values: Record<string, Set<string>> = {};
    let mayDo = false;
    let refusal: Refusal | undefined;
    for (const data of tries(event, context, at, around)) {
      const answer = ask(kind, state, context, { type: event, actor, at, ...data });
      if (answer.ok) {
        mayDo = true;
        for (const [name, value] of Object.entries(data)) {
          const chosen = typeof value === 'object' ? idOf(value) : value;
          if (typeof chosen !== 'string' || freeChoices.has(name)) continue;
          values[name] = (values[name] ?? new Set()).add(chosen);
        }
      } else if (!refusal || (refusal.status === 403 && answer.status === 409)) refusal = answer;
    }
    if (mayDo) {
      available.push({
        event,
        values: Object.fromEntries(Object.entries(values).map(([k, v]) => [k, [...v]])),
      });
    } else if (refusal)
      refused.push({ event, status: refusal.status, why: refusal.why, notHere: refusal.notHere === true });
  }
  return { available, refused };
}
