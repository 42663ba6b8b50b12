import type { Day, Instant } from '../clocks/types.ts';
import { isDay } from '../forms/calendar-answers.ts';
import { limits, withoutForbiddenCharacters } from '../forms/check-content.ts';
import type { FieldError } from '../forms/types.ts';
import type { EventData } from '../road/events.ts';
import type { Delivery } from '../road/facts.ts';
import { whyNotDueOn } from '../road/moments.ts';

/** What an owner can say of an action. Blank says nothing, and leaves the action as it is. */
export const updateChoices = {
  notStarted: [{ value: 'started', label: 'Work has started' }],
  inProgress: [
    { value: 'onTrack', label: 'On track' },
    { value: 'slipping', label: 'Slipping' },
    { value: 'done', label: 'Done' },
  ],
  done: [],
  cancelled: [],
} as const satisfies Record<Delivery, readonly { value: string; label: string }[]>;

/** What was typed of one action. The date as the three boxes make it. */
export interface TypedUpdate {
  state: string;
  note: string;
  dueOn: string;
  slippage: string;
}
export const blankUpdate: TypedUpdate = { state: '', note: '', dueOn: '', slippage: '' };

/** An event that an update asks for, in its order. */
export interface UpdateEvent {
  type: 'startDelivery' | 'reportProgress' | 'completeDelivery';
  data?: EventData;
  words?: Record<string, string>;
}

/** The name under which an answer about an action is posted. */
export const updateField = (name: keyof TypedUpdate, reference: string) => `${name}-${reference}`;

/**
 * The events that one row of the update asks for, and what is wrong with it, each with the name of its field. Nothing is
 * asked for where something is wrong or nothing was said.
 * @param at now
 */
export function readUpdate(
  action: { reference: string; title: string; delivery: Delivery },
  typed: TypedUpdate,
  at: Instant,
): { events: UpdateEvent[]; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const wrong = (name: keyof TypedUpdate, message: string) =>
    errors.push({ field: updateField(name, action.reference), message: `${action.title}: ${message}` });
  const choices: readonly { value: string }[] = updateChoices[action.delivery];
  const { state, note, slippage, dueOn } = typed;
  const said = note !== '' || slippage !== '' || dueOn !== '';
  if (state === '' && said) wrong('state', 'choose how it stands, or take your words out');
  if (state !== '' && !choices.some(({ value }) => value === state))
    wrong('state', 'choose how it stands from the list. It may have changed since you opened this page');
  for (const name of ['note', 'slippage'] as const) {
    if (withoutForbiddenCharacters(typed[name]) !== typed[name])
      wrong(name, 'has characters that cannot be kept. Type it again');
    if (typed[name].length > limits.longText) wrong(name, `must be ${limits.longText} characters or fewer`);
  }
  if (state === 'slipping') {
    if (slippage === '') wrong('slippage', 'enter why it is slipping');
    if (dueOn === '') wrong('dueOn', 'enter the new due date');
    else if (!isDay(dueOn)) wrong('dueOn', 'the new due date must be a real date');
    else {
      const why = whyNotDueOn({ slipped: true, dueOn }, at);
      if (why) wrong('dueOn', why.charAt(0).toLowerCase() + why.slice(1));
    }
  } else if (state !== '' && (dueOn !== '' || slippage !== '')) {
    wrong(
      'state',
      'a new date and its reason are for an action that is slipping. Choose that, or take them out',
    );
  }
  if (errors.length > 0 || state === '') return { events: [], errors };
  return { events: eventsOf(typed, dueOn), errors };
}

function eventsOf({ state, note, slippage }: TypedUpdate, dueOn: Day): UpdateEvent[] {
  switch (state) {
    case 'started':
      return [
        { type: 'startDelivery' },
        ...(note ? [{ type: 'reportProgress' as const, data: { slipped: false }, words: { note } }] : []),
      ];
    case 'slipping':
      return [
        {
          type: 'reportProgress',
          data: { slipped: true, dueOn },
          words: { note: note || 'Slipping.', slippage },
        },
      ];
    case 'done':
      return [{ type: 'completeDelivery', ...(note && { words: { note } }) }];
    default:
      return [{ type: 'reportProgress', data: { slipped: false }, words: { note: note || 'On track.' } }];
  }
}
