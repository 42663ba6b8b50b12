import type { TypedRound } from '../../workflows/consultation/typed-round.ts';
import type { Content } from '../../workflows/forms/types.ts';
import type { EventData, EventName } from '../../workflows/road/events.ts';
import type { CaseKind } from '../../workflows/road/facts.ts';

export const scenarioIds = ['wigan-2008', 'today'] as const;
export type ScenarioId = (typeof scenarioIds)[number];

/** A case of a scenario, and the events that bring it to where the visitor finds it. */
export interface ScenarioCase {
  kind: CaseKind;
  templateId: string;
  by: string;
  /** Instant of its beginning. */
  at: string;
  frontSheet: Content;
  content: Content;
  events: ScenarioEvent[];
  /** Of its first round of consultation: what is no event of the case. */
  consulting?: ScenarioConsulting[];
}

/** A round is prepared; somebody who is asked answers, or has nothing to say; and what came of it is written. */
export type ScenarioConsulting =
  | { at: string; by: string; prepares: TypedRound }
  | { at: string; name: string; answers: string[] | 'nothing' }
  | { at: string; by: string; found: string; changed: string };

export interface ScenarioEvent {
  at: string;
  by: string;
  type: EventName;
  data?: EventData;
  words?: Record<string, string>;
  /** The director signs the text as it stands. */
  signsWhatStands?: true;
}
