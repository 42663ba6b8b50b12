import type { NoticeKind } from '../workflows/notices.ts';
import { callInLetters } from './catalogue-call-in.ts';
import { consultationLetters } from './catalogue-consultation.ts';
import { deadlineLetters } from './catalogue-deadlines.ts';
import { decisionLetters } from './catalogue-decision.ts';
import { deliveryLetters } from './catalogue-delivery.ts';
import { handOverLetters } from './catalogue-hand-over.ts';
import { lifeLetters } from './catalogue-life.ts';
import { reviewLetters } from './catalogue-review.ts';
import { signOffLetters } from './catalogue-sign-off.ts';
import type { Entry } from './entry.ts';

/** What each notice says. A kind without a letter does not compile. */
export const catalogue = {
  ...reviewLetters,
  ...consultationLetters,
  ...signOffLetters,
  ...handOverLetters,
  ...decisionLetters,
  ...callInLetters,
  ...lifeLetters,
  ...deliveryLetters,
  ...deadlineLetters,
} as const satisfies Record<NoticeKind, Entry>;
