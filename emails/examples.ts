import type { NoticeKind } from '../workflows/notices.ts';
import { afterDecision } from './example-letters/after-decision.ts';
import { beforeDecision } from './example-letters/before-decision.ts';
import { aboutConsultation } from './example-letters/consultation.ts';
import { laterLife } from './example-letters/later-life.ts';
import type { LetterData } from './letter-data.ts';

/** One letter of each kind about the demonstration case of 2008, for the tests and for the gallery. */
export const examples: Record<NoticeKind, LetterData> = {
  ...beforeDecision,
  ...aboutConsultation,
  ...afterDecision,
  ...laterLife,
};
