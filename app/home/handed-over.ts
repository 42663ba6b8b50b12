import { inWords, londonDay } from '../../workflows/clocks/index.ts';
import type { HandedOver } from '../../workflows/road/facts.ts';
import type { Actor } from '../../workflows/roles.ts';
import type { Duty } from './duties.ts';

/** Whether the request behind a duty was handed to a colleague, who then comes first. */
export function handedOf({ rule, c }: Duty): HandedOver | undefined {
  if (rule.event === 'endorse') return c.progress.handed;
  return rule.by === 'legal' || rule.by === 'finance' ? c.report.progress.handed?.[rule.by] : undefined;
}

/** How the event of handing over was recorded: the same moment, and the same part. */
const recordOf = ({ rule, c }: Duty, handed: HandedOver) =>
  c.handOvers.findLast(
    (it) =>
      Date.parse(it.at) === Date.parse(handed.at) &&
      it.part === (rule.by === 'legal' || rule.by === 'finance' ? rule.by : null),
  );

/** Who has it first, as a sentence for one of those who may answer; the reason for the colleague alone. */
export function handedInWords(duty: Duty, person: Actor): string | undefined {
  const handed = handedOf(duty);
  const record = handed && recordOf(duty, handed);
  if (!handed || !record) return undefined;
  const on = inWords(londonDay(handed.at));
  if (handed.to !== person.id)
    return `Handed to ${record.toName} on ${on}, who is asked first. You may still answer it: the authority is the post’s.`;
  const reason = record.reason?.split('\n')[0]?.trim();
  return `Handed to you on ${on} by ${record.byName}${reason ? `: “${reason}”` : '.'}`;
}

/** The colleague as who has to act, for those who wait. */
export function colleagueToAct(duty: Duty): string | undefined {
  const handed = handedOf(duty);
  const record = handed && recordOf(duty, handed);
  if (!record) return undefined;
  return `${record.toName} to ${duty.rule.event === 'endorse' ? 'answer' : 'sign'}, to whom it was handed`;
}

/** Duties that a holder can hand to a colleague. */
export const canBeHandedOver = ({ rule }: Duty) => rule.event === 'endorse' || rule.event === 'sign';
