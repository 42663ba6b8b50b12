import { listActionsOfPerson, type PlanAction } from '../../db/queries/plan-actions.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import { joinDate } from '../../workflows/forms/calendar-answers.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import {
  blankUpdate,
  readUpdate,
  type TypedUpdate,
  type UpdateEvent,
  updateChoices,
  updateField,
} from '../../workflows/plans/update.ts';
import type { SignedIn } from '../auth/session.ts';
import { applyEvent } from '../commands/apply-event.ts';
import { formText } from '../lists/form-text.ts';
import { showActions } from '../lists/list-of-actions.ts';
import type { Services } from '../services.ts';

/** Whose delivery can be spoken of: in force, and neither done nor cancelled. */
const isOpen = ({ state, delivery }: PlanAction) =>
  typeof state === 'object' && 'inForce' in state && updateChoices[delivery].length > 0;

const openActions = async (services: Services, personId: string) =>
  (await listActionsOfPerson(services.database, personId)).filter(isOpen);

/** The actions of a person that wait for a line, those in progress first, then by date. */
export async function myUpdate(services: Services, person: SignedIn) {
  const now = services.clock.now();
  const month = londonDay(now).slice(0, 7);
  const open = await openActions(services, person.id);
  const rows = showActions(open, londonDay(now)).map((action) => {
    const toldAt = open.find(({ reference }) => reference === action.reference)?.toldAt ?? '';
    return { action, toldThisMonth: toldAt !== '' && londonDay(toldAt).startsWith(month) };
  });
  return rows.toSorted(
    (a, b) =>
      Number(a.action.deliveryState !== 'inProgress') - Number(b.action.deliveryState !== 'inProgress') ||
      (a.action.dueOn || '9999').localeCompare(b.action.dueOn || '9999'),
  );
}

function typedOf(form: FormData, reference: string): TypedUpdate {
  const text = (name: keyof TypedUpdate) =>
    formText(form, updateField(name, reference)).replaceAll('\r\n', '\n');
  const box = (part: string) => formText(form, `${updateField('dueOn', reference)}-${part}`);
  const parts = { day: box('day'), month: box('month'), year: box('year') };
  return {
    state: text('state'),
    note: text('note'),
    slippage: text('slippage'),
    dueOn: text('dueOn') || (parts.day || parts.month || parts.year ? joinDate(parts) : ''),
  };
}

export type SavedUpdate =
  | { ok: true; saved: number }
  | {
      ok: false;
      status: 400 | 403 | 409;
      errors: FieldError[];
      typed: Record<string, TypedUpdate>;
      /** How many were saved before one was refused. */
      saved: number;
    };

/**
 * Saves what an owner says of all their actions: nothing where anything is wrong, each action's events in their order
 * otherwise. Where the case itself refuses one, what was saved stays saved, and the rest keeps its words.
 */
export async function saveUpdate(services: Services, person: SignedIn, form: FormData): Promise<SavedUpdate> {
  const at = services.clock.now();
  const open = await openActions(services, person.id);
  const typed = Object.fromEntries(open.map(({ reference }) => [reference, typedOf(form, reference)]));
  const read = open.map((action) => ({
    action,
    ...readUpdate(action, typed[action.reference] ?? blankUpdate, at),
  }));
  const errors = read.flatMap((row) => row.errors);
  // Posted about an action that is not open any more: its words must not vanish.
  for (const name of form.keys()) {
    const reference = /^state-(ACT-\d{4}-\d+)$/.exec(name)?.[1];
    if (reference && formText(form, name) !== '' && !Object.hasOwn(typed, reference))
      errors.push({
        field: '',
        message: `${reference} is not yours to report, or is done or closed by now. Open it to see how it stands`,
      });
  }
  const said = read.filter(({ events }) => events.length > 0);
  if (errors.length === 0 && said.length === 0)
    errors.push({ field: '', message: 'Say of at least one action how it stands' });
  if (errors.length > 0) return { ok: false, status: 400, errors, typed, saved: 0 };
  let saved = 0;
  for (const { action, events } of said) {
    const refused = await send(services, person, action.reference, events);
    if (refused) {
      services.jobs.wake();
      const field = updateField('state', action.reference);
      const message = `${action.title}: ${refused.why}`;
      return { ok: false, status: refused.status, errors: [{ field, message }], typed, saved };
    }
    delete typed[action.reference];
    saved += 1;
  }
  services.jobs.wake();
  return { ok: true, saved };
}

async function send(
  services: Services,
  { id, roles, actingFor }: SignedIn,
  reference: string,
  events: readonly UpdateEvent[],
): Promise<{ status: 403 | 409; why: string } | undefined> {
  for (const event of events) {
    const answer = await applyEvent(services.commands, {
      reference,
      actor: { id, roles, actingFor },
      ...event,
    });
    if (!answer.ok) return { status: answer.status === 403 ? 403 : 409, why: answer.why };
  }
  return undefined;
}
