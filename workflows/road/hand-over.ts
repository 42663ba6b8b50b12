import type { CaseEvent } from './events.ts';
import type { HandedOver } from './facts.ts';
import type { Condition } from './guards.ts';

/** A holder hands over what waits for themselves; anybody else, what waited for the person who has left. */
export function handedOver(event: CaseEvent): HandedOver | undefined {
  if (!event.to) return undefined;
  const from = event.from?.left ? event.from.id : event.actor.id;
  return { from, to: event.to.id, by: event.actor.id, at: event.at };
}

const notToThem =
  'Hand it to somebody else who holds the same role or is a deputy for it. If there is nobody, ask an administrator.';
const isAnother = (e: CaseEvent) => e.to !== undefined && e.to.id !== e.actor.id;

/** On what conditions a request is handed to a colleague. */
export const handOverConditions = {
  isForALeaver: {
    test: (_c, e) => e.from?.left === true && (e.part === undefined || e.from.answers.includes(e.part)),
    status: 403,
    why: 'Only who holds a request hands it over. Democratic services and administrators do so for somebody who has left.',
  },
  namesAPart: {
    test: (_c, e) => e.part !== undefined,
    status: 409,
    why: 'Say which part of sign-off is handed over: legal or finance.',
  },
  partIsNotSigned: {
    test: (c, e) => e.part === undefined || c.report.signatures[e.part] === undefined,
    status: 409,
    why: 'This part is signed already, so there is nothing to hand over.',
  },
  notEveryReviewerIsNeeded: {
    test: (c) => c.facts.reviewers.length <= 1 || c.facts.endorsementsNeeded < c.facts.reviewers.length,
    status: 409,
    why: 'Every reviewer on the list must endorse this, so none of them can answer for another.',
  },
  colleagueReviews: {
    test: (_c, e) => isAnother(e) && e.part === undefined && e.to?.answers.includes('review') === true,
    status: 409,
    why: notToThem,
  },
  colleagueSigns: {
    test: (_c, e) => isAnother(e) && e.part !== undefined && e.to?.answers.includes(e.part) === true,
    status: 409,
    why: notToThem,
  },
  colleagueIsNotAuthor: {
    test: (c, e) => e.to === undefined || !c.facts.authors.includes(e.to.id),
    status: 409,
    why: 'This colleague wrote part of the case, so somebody else must answer.',
  },
  colleagueHasNotEndorsed: {
    test: (c, e) => e.to === undefined || !c.case.endorsedBy.includes(e.to.id),
    status: 409,
    why: 'This colleague has endorsed it already.',
  },
  colleagueHasNotGivenTheOther: {
    test: (c, e) => {
      const other = e.part === 'legal' ? c.report.signatures.finance : c.report.signatures.legal;
      return e.to === undefined || other?.by !== e.to.id;
    },
    status: 409,
    why: 'This colleague has given the other signature. One person may not give both.',
  },
  colleagueDoesNotHaveIt: {
    test: (c, e) =>
      e.to === undefined || (e.part ? c.report.handed?.[e.part] : c.case.handed)?.to !== e.to.id,
    status: 409,
    why: 'It has been handed to this colleague already.',
  },
} as const satisfies Record<string, Condition>;
