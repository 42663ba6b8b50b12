import type { Asked } from '../../db/queries/consultations.ts';
import { dueOf } from '../../workflows/clocks/index.ts';
import { type RoundStanding, standingOfRound } from '../../workflows/consultation/rounds.ts';
import type { CommandParts } from '../commands/apply-event.ts';

/** Where the round of one who is asked stands now, with the moment of its close. */
export type RoundOfAsked = RoundStanding & {
  /** UTC or with London's offset; absent while it is only prepared. */
  closesAt?: string;
};

/** By the clock, and not by whether the program has come to close it. */
export async function roundOfAsked(
  parts: Pick<CommandParts, 'rules' | 'now'>,
  { round, case: c, report }: Pick<Asked, 'round' | 'case' | 'report'>,
): Promise<RoundOfAsked> {
  const standing = standingOfRound(round.id, c.progress);
  if (standing.name === 'prepared') return standing;
  const { constitution, calendar } = await parts.rules.get(report.constitutionId, report.constitutionVersion);
  const { closesOn } = standing;
  const closesAt = dueOf(
    'consultationCloses',
    { consultationClosesOn: closesOn },
    constitution,
    calendar,
  )?.dueAt;
  if (standing.name !== 'open' || closesAt === undefined)
    return { ...standing, ...(closesAt && { closesAt }) };
  return Date.parse(parts.now()) < Date.parse(closesAt)
    ? { ...standing, closesAt }
    : { ...standing, name: 'closed', endedAt: closesAt, closesAt };
}
