import type { StateValue } from 'xstate';
import type { Content } from '../../workflows/forms/types.ts';
import type { EventData, EventName } from '../../workflows/road/events.ts';
import type { Actor } from '../../workflows/roles.ts';

/** An event that somebody asks for. */
export interface EventRequest {
  reference: string;
  type: EventName;
  actor: Actor;
  data?: EventData;
  /** Free text by field name: reasons, remark, grounds, note, trigger. Kept apart from the hashed payload. */
  words?: Record<string, string>;
  /** For an edit: the answers that were given; the others stay. */
  edit?: { frontSheet?: Content; content?: Content };
  /** What the asker's page still has to match. */
  expects?: { version?: number; state?: StateValue };
  /** The clock's events happen at their own time; a person's when they are asked for. */
  at?: string;
  /** The deadline that fell, for the clock's events. */
  deadlineId?: string;
}

export type EventAnswer =
  | { ok: true; reference: string; seq: number; state: StateValue; begun?: string; unchanged?: true }
  | {
      ok: false;
      status: 403 | 404 | 409;
      why: string;
      /** `stale` where what the page showed has changed meanwhile; the page then shows both. */
      reason?: 'stale';
    };
