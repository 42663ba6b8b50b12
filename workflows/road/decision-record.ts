import type { Consent } from '../constitution/consents.ts';
import type { EventData } from './events.ts';
import { outcomes, type RecommendationOutcome } from './facts.ts';

/** A recorded event, as far as a decision is in it. */
export interface RecordedEvent {
  type: string;
  data: Pick<
    EventData,
    'outcome' | 'decision' | 'recommendations' | 'keyDecision' | 'callIn' | 'consentBy' | 'consentOn'
  >;
  words: Readonly<Record<string, string | null>>;
}

/** What the record of one decision holds, beside who took it and when. Absent: nothing was recorded of it. */
export interface DecisionRecord {
  reasons?: string;
  amendments?: string;
  alternatives?: string;
  interests?: string;
  dispensations?: string;
  /** In the order of the report's recommendations; blank where nothing was said of one. */
  recommendations: readonly RecommendationOutcome[];
  keyDecision?: boolean;
  keyDecisionReason?: string;
  callIn?: 'subject' | 'exempt';
  consent?: { by: Consent; on: string };
  urgency?: string;
}

/** Whether an event makes the first, second … decision of a report's life; a deferral or a referral makes none. */
export const makesDecision = ({ type, data }: Pick<RecordedEvent, 'type' | 'data'>): boolean =>
  type === 'reconsider' ||
  (type === 'councilDecides' && data.outcome === 'decided') ||
  (type === 'decide' && outcomes.some((it) => it === data.outcome));

/**
 * The record of the decision of this number.
 * @param events of one case, the first first
 */
export function decisionRecord(events: readonly RecordedEvent[], number: number): DecisionRecord {
  const made = events.filter(makesDecision)[number - 1];
  if (!made) return { recommendations: [] };
  const { data, words } = made;
  const said = (field: keyof DecisionRecord) => {
    const text = words[field];
    return text ? { [field]: text } : {};
  };
  return {
    ...said('reasons'),
    ...said('amendments'),
    ...said('alternatives'),
    ...said('interests'),
    ...said('dispensations'),
    ...said('keyDecisionReason'),
    ...said('urgency'),
    recommendations: data.recommendations ?? [],
    ...(data.keyDecision && { keyDecision: data.keyDecision === 'yes' }),
    ...(data.callIn && { callIn: data.callIn }),
    ...(data.callIn === 'exempt' &&
      data.consentBy &&
      data.consentOn && { consent: { by: data.consentBy, on: data.consentOn } }),
  };
}

export const recommendationNames = {
  agreed: 'Agreed',
  amended: 'Agreed as amended',
  notAgreed: 'Not agreed',
  deferred: 'Deferred',
  '': '',
} as const satisfies Record<RecommendationOutcome, string>;
