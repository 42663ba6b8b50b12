import type { StateValue } from 'xstate';
import type { Actor } from '../roles.ts';
import { ask, eventsOf, type Refusal } from './ask.ts';
import type { CaseContext } from './context.ts';
import { formOf } from './event-fields.ts';
import { type EventData, type PersonEvent, personEvents } from './events.ts';
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

const farAhead = '9000-01-01';

/** The choices of an event's form that decide its way, as the data of a try. */
function tries(event: PersonEvent, context: CaseContext, at: string): EventData[] {
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
    case 'publishNotice':
      return publishableNotices.map((notice) => ({ notice }));
    case 'list':
      return [{ meeting: { id: '', at } }];
    case 'addCallInSignature':
    case 'withdrawCallIn':
    case 'validateCallIn':
    case 'rejectCallIn':
      return [{}, ...context.report.callIns.map((r) => ({ request: r.id }))];
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
 */
export function whatMayIDo(
  kind: CaseKind,
  state: StateValue,
  context: CaseContext,
  actor: Actor,
  at: string,
): { available: Available[]; refused: Refused[] } {
  const available: Available[] = [];
  const refused: Refused[] = [];
  const known = new Set<string>(eventsOf(kind));
  for (const event of personEvents) {
    if (!known.has(event)) continue;
    const values: Record<string, Set<string>> = {};
    let mayDo = false;
    let refusal: Refusal | undefined;
    for (const data of tries(event, context, at)) {
      const answer = ask(kind, state, context, { type: event, actor, at, ...data });
      if (answer.ok) {
        mayDo = true;
        for (const [name, value] of Object.entries(data)) {
          if (typeof value !== 'string' || name === 'decision') continue;
          values[name] = (values[name] ?? new Set()).add(value);
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
