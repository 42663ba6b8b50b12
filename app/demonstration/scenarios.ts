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
}

export interface ScenarioEvent {
  at: string;
  by: string;
  type: EventName;
  data?: EventData;
  words?: Record<string, string>;
  /** The director signs the text as it stands. */
  signsWhatStands?: true;
}
