import { inWords } from '../clocks/words.ts';
import type { Condition } from './guards.ts';
import { daysOrder } from './moments.ts';

const until = (closesOn: string | undefined) => (closesOn ? ` until ${inWords(closesOn)}` : '');

/**
 * What a round of consultation asks for. That its answers are in before the directors are asked, and so before anybody
 * decides, is what the courts ask of a consultation: what people say is conscientiously taken into account (R v Brent
 * LBC, ex parte Gunning, 1985).
 */
export const consultationConditions = {
  noConsultationIsOpen: {
    test: (c) => c.case.consultation === undefined,
    status: 409,
    why: (c) =>
      `A consultation is open already${until(c.case.consultation?.closesOn)}. The next can be opened after it.`,
  },
  consultationIsPrepared: {
    test: (_c, e) => (e.consultation?.asked ?? 0) > 0,
    status: 409,
    why: 'Say first what you ask, and add those whom you ask: nobody would get an invitation.',
  },
  lastDayIsAhead: {
    test: (_c, e) => e.closesOn !== undefined && daysOrder(e.closesOn, e.at) > 0,
    status: 409,
    why: 'Give a last day that is still ahead, so that people have time to answer.',
  },
  consultationIsOpen: {
    test: (c) => c.case.consultation !== undefined,
    status: 409,
    why: 'No consultation is open on this case.',
  },
  lastDayIsLater: {
    test: (c, e) =>
      c.case.consultation !== undefined &&
      e.closesOn !== undefined &&
      daysOrder(e.closesOn, c.case.consultation.closesOn) > 0,
    status: 409,
    why: (c) =>
      `It is open${until(c.case.consultation?.closesOn)}, and people count on that. Give a later day.`,
  },
  lastDayHasCome: {
    test: (c, e) => c.case.consultation !== undefined && daysOrder(e.at, c.case.consultation.closesOn) >= 0,
    status: 409,
    why: 'The date has not come yet.',
  },
  noConsultationStillRuns: {
    test: (c) => c.case.consultation === undefined,
    status: 409,
    why: (c) =>
      `A consultation is open${until(c.case.consultation?.closesOn)}. The directors are asked after it, so that they sign what takes account of the answers.`,
  },
} as const satisfies Record<string, Condition>;
