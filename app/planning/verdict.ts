import {
  earliestDecisionUnderGeneralException,
  inWords,
  londonDay,
  type MeetingChance,
  type PlanBackWish,
  type PlannedStep,
  tooLateInWords,
} from '../../workflows/clocks/index.ts';
import type { Rules } from '../commands/council-rules.ts';

/** What is planned for: a case of its own facts, or any report with those that were ticked. */
export interface Planning {
  today: string;
  wish: Omit<PlanBackWish, 'meetingAt'>;
  rules: Rules;
  done: readonly PlannedStep[];
  body: 'cabinet' | 'council';
}

/** Whether a meeting can be made, and if not, what makes it impossible and what may still help, in sentences. */
export function verdictOf(
  { tooLate, needsDeputy, meetingAt }: MeetingChance,
  { rules, today }: Pick<Planning, 'rules' | 'today'>,
) {
  if (tooLate.length === 0) return { can: 'yes' as const, why: '' };
  const why = `Too late: ${tooLateInWords(tooLate)}.`;
  if (needsDeputy) {
    return {
      can: 'deputy' as const,
      why: `It can be made only if the deputy signs. With the director alone it is too late: ${tooLateInWords(tooLate)}.`,
    };
  }
  const onlyTheNotice = tooLate.length === 1 && tooLate[0]?.step === 'keyDecisionNotice';
  const excepted = onlyTheNotice
    ? earliestDecisionUnderGeneralException(today, rules.constitution, rules.calendar)
    : undefined;
  const help =
    excepted !== undefined && excepted <= londonDay(meetingAt)
      ? ` All else could still be done: ask democratic services whether the general exception applies. Its notice, published today, would allow a decision from ${inWords(excepted)}.`
      : '';
  return { can: 'no' as const, why: `${why}${help}` };
}
