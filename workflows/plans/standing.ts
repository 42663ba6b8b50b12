import { inWords } from '../clocks/words.ts';
import type { Delivery } from '../road/facts.ts';

/** What of an action is told in one line. Days, YYYY-MM-DD; blank where there is none. */
export interface Standing {
  delivery: Delivery;
  /** The due date of the form. */
  plannedOn: string;
  /** The due date as it stands, after any slippage. */
  dueOn: string;
  /** The day on which it was done or cancelled. */
  endedOn: string;
  slipped: boolean;
}

export const deliveryWords = {
  notStarted: 'Not started',
  inProgress: 'In progress',
  done: 'Done',
  cancelled: 'Cancelled',
} as const satisfies Record<Delivery, string>;

const isOver = ({ delivery }: Pick<Standing, 'delivery'>) => delivery === 'done' || delivery === 'cancelled';

/** Whether it should be done and is not. */
export const isLate = (action: Standing, today: string): boolean =>
  !isOver(action) && action.dueOn !== '' && action.dueOn < today;

/** Whether its date has moved back since it was agreed. */
export const hasMoved = ({ plannedOn, dueOn }: Pick<Standing, 'plannedOn' | 'dueOn'>): boolean =>
  plannedOn !== '' && dueOn > plannedOn;

/** "In progress, late since 1 July 2026." "Done on 3 May 2026, after its date." For the drawing and the table alike. */
export function standingInWords(action: Standing, today: string): string {
  const word = deliveryWords[action.delivery];
  if (isOver(action)) {
    const when = action.endedOn ? ` on ${inWords(action.endedOn)}` : '';
    const after =
      action.delivery === 'done' &&
      action.endedOn !== '' &&
      action.dueOn !== '' &&
      action.endedOn > action.dueOn
        ? ', after its date'
        : '';
    return `${word}${when}${after}.`;
  }
  const parts: string[] = [word.toLowerCase()];
  if (action.dueOn === '') parts.push('no due date');
  if (isLate(action, today)) parts.push(`late since ${inWords(action.dueOn)}`);
  if (hasMoved(action)) parts.push(`moved from ${inWords(action.plannedOn)}`);
  else if (action.slipped) parts.push('slipped');
  const sentence = parts.join(', ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** What a careful reader finds in a plan as a whole: what nobody can follow up. */
export function planFindings(
  actions: readonly { dueOn: string; owner: string; delivery: Delivery }[],
): string[] {
  const open = actions.filter((it) => !isOver(it));
  const count = (n: number, one: string, many: string) =>
    n === 1 ? `1 of ${open.length} open actions ${one}` : `${n} of ${open.length} open actions ${many}`;
  const undated = open.filter(({ dueOn }) => dueOn === '').length;
  const unowned = open.filter(({ owner }) => owner.trim() === '').length;
  return [
    ...(undated > 0
      ? [`${count(undated, 'has no due date', 'have no due date')}, so nobody can say that it is late.`]
      : []),
    ...(unowned > 0 ? [`${count(unowned, 'has nobody', 'have nobody')} who is responsible.`] : []),
  ];
}
