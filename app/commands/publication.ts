import { randomUUID } from 'node:crypto';
import {
  addRedaction,
  applyRedaction,
  endRedaction,
  putPageBack,
  takePageDown,
} from '../../db/queries/publication-record.ts';
import { withoutForbiddenCharacters } from '../../workflows/forms/check-content.ts';
import type { FieldError, FieldValue } from '../../workflows/forms/types.ts';
import { isGround } from '../../workflows/publication/grounds.ts';
import { mayProposeRedaction, maySettleRedaction, mayTakeDown } from '../../workflows/publication/may.ts';
import { type RedactedForm, standsIn } from '../../workflows/publication/redact.ts';
import type { Actor } from '../../workflows/roles.ts';
import type { CommandParts } from './apply-event.ts';

type Parts = Pick<CommandParts, 'database' | 'now'>;
export type PublicationAnswer =
  | { ok: true }
  | { ok: false; status: 403 | 409; why: string }
  | { ok: false; status: 400; errors: FieldError[] };

/** In characters, for the reasons that are kept on record and for a passage. */
const longest = 4_000;

const refused = (status: 403 | 409, why: string) => ({ ok: false, status, why }) as const;
const notSettling = () =>
  refused(403, 'Only democratic services settle what is left out of what is published.');
const gone = () => refused(409, 'Somebody has settled this already. Open the page again to see how.');

/** An answer from which something can be left out. */
export interface RedactableAnswer {
  form: RedactedForm;
  caseId: string | null;
  field: string;
  value: FieldValue;
}

export interface TypedRedaction {
  answer: string;
  passage: string;
  ground: string;
  why: string;
}

const clean = (text: string) => withoutForbiddenCharacters(text.replaceAll('\r\n', '\n')).trim();

/** Leaves something out, or proposes it: democratic services do, authors propose. */
export async function leaveOut(
  { database, now }: Parts,
  actor: Actor,
  about: { reportId: string; authors: readonly string[]; answer: RedactableAnswer | undefined },
  typed: TypedRedaction,
): Promise<PublicationAnswer> {
  if (!mayProposeRedaction(actor, about.authors))
    return refused(403, 'Only the authors of a case and democratic services say what is to be left out.');
  const { answer } = about;
  const passage = clean(typed.passage);
  const why = clean(typed.why);
  const errors: FieldError[] = [];
  if (!answer)
    errors.push({ field: 'answer', message: 'Choose the answer from which something is left out' });
  if (passage.length === 1)
    errors.push({
      field: 'passage',
      message: 'Enter at least two letters of the words, or none for the whole answer',
    });
  else if (answer && passage !== '' && !standsIn(passage, answer.value))
    errors.push({
      field: 'passage',
      message: 'These words are not in that answer. Copy them from it exactly',
    });
  if (!isGround(typed.ground))
    errors.push({ field: 'ground', message: 'Choose the ground that the reader is told' });
  if (why === '') errors.push({ field: 'why', message: 'Enter why, for the record' });
  for (const [field, text] of Object.entries({ passage, why })) {
    if (text.length > longest)
      errors.push({ field, message: `Use ${longest.toLocaleString('en-GB')} characters at most` });
  }
  if (!answer || errors.length > 0) return { ok: false, status: 400, errors };
  await addRedaction(database, {
    id: randomUUID(),
    reportId: about.reportId,
    caseId: answer.caseId,
    form: answer.form,
    field: answer.field,
    passage: passage === '' ? null : passage,
    ground: typed.ground,
    why,
    by: actor.id,
    at: now(),
    applied: maySettleRedaction(actor),
  });
  return { ok: true };
}

export async function settleRedaction(
  { database, now }: Parts,
  actor: Actor,
  reportId: string,
  id: string,
  how: { apply: true } | { apply: false; why: string },
): Promise<PublicationAnswer> {
  if (!maySettleRedaction(actor)) return notSettling();
  if (how.apply)
    return (await applyRedaction(database, reportId, id, actor.id, now())) ? { ok: true } : gone();
  const why = clean(how.why).slice(0, longest);
  if (why === '')
    return { ok: false, status: 400, errors: [{ field: `why-${id}`, message: 'Enter why, for the record' }] };
  const ending = { by: actor.id, at: now(), why };
  return (await endRedaction(database, reportId, id, ending)) ? { ok: true } : gone();
}

/** Takes a public page down at once, or puts it back. */
export async function changePage(
  { database, now }: Parts,
  actor: Actor,
  about: { page: string; reportId: string | null; down: boolean },
  typedWhy: string,
): Promise<PublicationAnswer> {
  if (!mayTakeDown(actor))
    return refused(403, 'Only democratic services and administrators take public pages down.');
  const why = clean(typedWhy);
  if (why === '' || why.length > longest)
    return { ok: false, status: 400, errors: [{ field: 'why', message: 'Enter why, for the record' }] };
  const at = now();
  const done = about.down
    ? await takePageDown(database, { id: randomUUID(), ...about, why, by: actor.id, at })
    : await putPageBack(database, about.page, { by: actor.id, at, why });
  return done ? { ok: true } : gone();
}
