import type { Asked } from '../../db/queries/consultations.ts';
import { addAnswer, decline } from '../../db/queries/write-consultation.ts';
import { readAnswers } from '../../workflows/consultation/typed-round.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import { roundOfAsked } from '../consultation/round-of-asked.ts';
import { type ConsultationRefusal, refused } from '../consultation/who-may.ts';
import type { CommandParts } from './apply-event.ts';

type Done = { ok: true } | (ConsultationRefusal & { errors?: FieldError[] });

const over = refused(409, 'This consultation has closed, so your answer could not be taken.');

/** Keeps what somebody answers. They may answer again until the round closes: the latest counts, and all are kept. */
export async function answerConsultation(
  parts: CommandParts,
  asked: Asked,
  typed: readonly string[],
): Promise<Done> {
  const { words, errors } = readAnswers(asked.round.questions, typed);
  if (errors.length > 0) return { ...refused(400, ''), errors };
  if ((await roundOfAsked(parts, asked)).name !== 'open') return over;
  const answer = { consulteeId: asked.consultee.id, words, at: parts.now() };
  return (await addAnswer(parts.database, answer)) ? { ok: true } : over;
}

/** Somebody says that they have nothing to say: they are reminded no more, and may still answer. */
export async function declineConsultation(parts: CommandParts, asked: Asked): Promise<Done> {
  if ((await roundOfAsked(parts, asked)).name !== 'open') return over;
  return (await decline(parts.database, asked.consultee.id, parts.now())) ? { ok: true } : over;
}
