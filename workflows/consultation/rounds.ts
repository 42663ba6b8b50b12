import type { Day, Instant } from '../clocks/types.ts';
import type { CaseProgress } from '../road/facts.ts';

/** Who is asked, as the front sheet's tracking knows them; `others` are those that it has no line for. */
export const consulteeGroups = ['wardMembers', 'partners', 'panel', 'others'] as const;
export type ConsulteeGroup = (typeof consulteeGroups)[number];

export const groupNames = {
  wardMembers: 'Ward members',
  partners: 'Partners',
  panel: 'Panel',
  others: 'Others',
} as const satisfies Record<ConsulteeGroup, string>;

/** How many were asked of a group, and how many answered. */
export interface GroupCount {
  asked: number;
  answered: number;
}
export type CountByGroup = Partial<Record<ConsulteeGroup, GroupCount>>;

/** Where a round stands, as its case's progress says: a round that the progress does not name is only prepared. */
export type RoundStanding =
  | { name: 'prepared' }
  | { name: 'open'; openedAt: Instant; closesOn: Day }
  | { name: 'closed' | 'calledOff'; openedAt: Instant; closesOn: Day; endedAt: Instant };

export function standingOfRound(
  id: string,
  { consultation, consultations }: Pick<CaseProgress, 'consultation' | 'consultations'>,
): RoundStanding {
  if (consultation?.id === id) {
    return { name: 'open', openedAt: consultation.openedAt, closesOn: consultation.closesOn };
  }
  const ended = consultations?.find((it) => it.id === id);
  if (!ended) return { name: 'prepared' };
  const { openedAt, closesOn, endedAt, how } = ended;
  return { name: how, openedAt, closesOn, endedAt };
}

/** What is counted of somebody who is asked. */
export interface Counted {
  group: ConsulteeGroup;
  removedAt: Instant | null;
  answer: unknown;
}

/** Whom the round asked and who answered, by group, in the order of the groups. One who was taken out counts no more. */
export function countByGroup(consultees: readonly Counted[]): CountByGroup {
  const counts: CountByGroup = {};
  for (const group of consulteeGroups) {
    const asked = consultees.filter((it) => it.group === group && it.removedAt === null);
    const answered = asked.filter((it) => it.answer !== null).length;
    if (asked.length > 0) counts[group] = { asked: asked.length, answered };
  }
  return counts;
}
