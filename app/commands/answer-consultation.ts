import type { Asked } from '../../db/queries/consultations.ts';
import { addAnswer, decline } from '../../db/queries/write-consultation.ts';
import { readAnswers } from '../../workflows/consultation/typed-round.ts';
import { type ConsultationRefusal, refused } from '../../workflows/consultation/who-may.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import { roundOfAsked } from '../consultation/round-of-asked.ts';
import type { CommandParts } from './apply-event.ts';

type Done = { ok: true } | (ConsultationRefusal & { errors?: FieldError[] });

const over = refused(409, 'This consultation has closed, so your answer could not be taken.');
const answered = refused(409, 'You have answered already. Change your answer, if it is not right any more.');

const sameWords = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((text, index) => text === other[index]);

/**
 * Keeps what somebody answers. They may answer again until the round closes: the latest counts, and all are kept. What
 * is sent twice over is one answer.
 */
export async function answerConsultation(
  parts: CommandParts,
  asked: Asked,
  typed: readonly string[],
): Promise<Done> {
  const { consultee, round } = asked;
  const { words, errors } = readAnswers(round.questions, typed);
  if (errors.length > 0) return { ...refused(400, ''), errors };
  if ((await roundOfAsked(parts, asked)).name !== 'open') return over;
  const isKnown = consultee.answer && consultee.declinedAt === null;
  if (isKnown && sameWords(consultee.answer?.words ?? [], words)) return { ok: true };
  const answer = { consulteeId: consultee.id, words, at: parts.now() };
  return (await addAnswer(parts.database, answer)) ? { ok: true } : over;
}

/**
 * Somebody says that they have nothing to say: they are reminded no more, and may still answer. Not where they typed
 * something, which would be lost, nor where they have answered, which would not.
 */
export async function declineConsultation(
  parts: CommandParts,
  asked: Asked,
  typed: readonly string[] = [],
): Promise<Done> {
  const index = typed.findIndex((text) => text.trim() !== '');
  if (index >= 0) {
    const message = 'You have typed an answer. Send it, or clear it if you have nothing to say';
    return { ...refused(400, ''), errors: [{ field: `answer-${index + 1}`, message }] };
  }
  if ((await roundOfAsked(parts, asked)).name !== 'open') return over;
  if (asked.consultee.answer) return answered;
  return (await decline(parts.database, asked.consultee.id, parts.now())) ? { ok: true } : over;
}
