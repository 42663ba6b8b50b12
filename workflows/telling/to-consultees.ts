import type { RoundStanding } from '../consultation/rounds.ts';
import type { NoticeKind } from '../notices.ts';

/** What goes to those who are consulted: people outside the council, who see nothing of its work but what they are asked. */
export const kindsToConsultees = [
  'consultationInvited',
  'consultationClosing',
  'consultationExtended',
  'consultationCalledOff',
] as const satisfies readonly NoticeKind[];
export type KindToConsultees = (typeof kindsToConsultees)[number];

export const goesToConsultees = (kind: NoticeKind): kind is KindToConsultees =>
  kindsToConsultees.some((it) => it === kind);

/** How somebody who is consulted stands in the moment in which a letter to them would be handed over. */
export interface ConsultedThen {
  round: RoundStanding['name'];
  answered: boolean;
  declined: boolean;
  removed: boolean;
  /** Whether an earlier letter of the round was sent to them. */
  toldBefore: boolean;
}

/** Why a letter to them is of no use any more, as a sentence for the record; undefined while it has its point. */
export function whyPointlessToConsultee(
  kind: KindToConsultees,
  { round, answered, declined, removed, toldBefore }: ConsultedThen,
): string | undefined {
  if (removed) return 'They were taken out of the consultation.';
  if (kind === 'consultationCalledOff')
    return toldBefore ? undefined : 'No invitation had gone to them, so there is nothing to take back.';
  if (round !== 'open') return 'The consultation is not open any more.';
  if (kind !== 'consultationClosing') return undefined;
  if (answered) return 'They have answered.';
  return declined ? 'They have said that they have nothing to say.' : undefined;
}
