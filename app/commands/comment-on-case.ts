import { randomUUID } from 'node:crypto';
import type { Database } from '../../db/database.ts';
import { addComment, type CaseComment, listComments, settleComment } from '../../db/queries/comments.ts';
import type { CarriedCase } from '../../db/queries/report-for-event.ts';
import { limits, withoutForbiddenCharacters } from '../../workflows/forms/check-content.ts';
import { isStaff } from '../../workflows/road/visibility.ts';
import type { Actor } from '../../workflows/roles.ts';

/** A section of one of a case's two forms, as the addresses of its pages name it. */
export interface SectionOfCase {
  form: CaseComment['form'];
  section: string;
}

export type CommentAnswer = { ok: true } | { ok: false; status: 400 | 403 | 404 | 409; why: string };

interface Commenting {
  database: Database;
  now(): string;
}
type Subject = Pick<CarriedCase, 'reference' | 'state' | 'authors'>;

const refused = (status: 400 | 403 | 404 | 409, why: string): CommentAnswer => ({ ok: false, status, why });

const isClosed = ({ state }: Pick<Subject, 'state'>) => typeof state === 'object' && 'closed' in state;

/** Why a person may not comment on a case, as a sentence; undefined where they may. */
export function whyNotComment(actor: Actor, subject: Pick<Subject, 'state'>): CommentAnswer | undefined {
  if (!isStaff(actor)) return refused(403, 'Only the council’s staff comment on a case.');
  if (isClosed(subject)) return refused(409, 'The case is closed. Its comments are kept as they are.');
  return undefined;
}

/** Whether a person may say that a comment is dealt with: whoever made it, an author of the case, or democratic services. */
export function maySettle(actor: Actor, subject: Subject, comment: Pick<CaseComment, 'by'>): boolean {
  if (whyNotComment(actor, subject)) return false;
  const answersForIt = actor.roles.includes('democraticServices') || subject.authors.includes(actor.id);
  return answersForIt || comment.by.id === actor.id;
}

/** Puts a comment on a section, and tells of it. The words are kept as they were typed, but for characters that cannot be kept. */
export async function commentOnSection(
  { database, now }: Commenting,
  actor: Actor,
  subject: Subject,
  { form, section, title }: SectionOfCase & { title: string },
  typed: string,
): Promise<CommentAnswer> {
  const why = whyNotComment(actor, subject);
  if (why) return why;
  const words = typed.replaceAll('\r\n', '\n').trim();
  if (words === '') return refused(400, 'Enter your comment');
  if (withoutForbiddenCharacters(words) !== words) {
    return refused(400, 'The comment has characters that cannot be kept, such as NUL. Take them out');
  }
  if (words.length > limits.longText) {
    return refused(400, `The comment must be ${limits.longText} characters or fewer`);
  }
  const comment = { id: randomUUID(), form, section, title, words, by: actor.id, at: now() };
  await addComment(database, subject.reference, comment);
  return { ok: true };
}

/** Marks a comment as resolved, or as open again. To do it twice is the same as once. */
export async function settle(
  { database, now }: Commenting,
  actor: Actor,
  subject: Subject,
  id: string,
  resolved: boolean,
): Promise<CommentAnswer> {
  const comment = (await listComments(database, subject.reference)).find((it) => it.id === id);
  if (!comment) return refused(404, 'There is no such comment.');
  const why = whyNotComment(actor, subject);
  if (why) return why;
  if (!maySettle(actor, subject, comment)) {
    return refused(403, 'Whoever made a comment, the case’s authors and democratic services resolve it.');
  }
  await settleComment(database, id, resolved ? actor.id : null, now());
  return { ok: true };
}
