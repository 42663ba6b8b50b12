import type { Audience } from '../../workflows/notices.ts';
import type { Database } from '../database.ts';

export interface CaseComment {
  id: string;
  form: 'content' | 'front-sheet';
  section: string;
  words: string;
  by: { id: string; name: string };
  at: string;
  /** Null while it is open. */
  resolved: { by: string; at: string } | null;
}

const list = `
SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'form', m.form, 'section', m.section, 'words', m.words,
  'by', jsonb_build_object('id', p.id, 'name', p.name), 'at', m.at,
  'resolved', CASE WHEN m.resolved_at IS NOT NULL THEN jsonb_build_object(
    'by', (SELECT r.name FROM people r WHERE r.id = m.resolved_by), 'at', m.resolved_at) END)
  ORDER BY m.at, m.id), '[]'::jsonb)::text AS result
FROM comments m JOIN cases c ON c.id = m.case_id JOIN people p ON p.id = m.by WHERE c.reference = $1`;

/** Every comment on a case, oldest first. */
export async function listComments(database: Database, reference: string): Promise<CaseComment[]> {
  const comments: CaseComment[] = JSON.parse((await database.one(list, [reference])) ?? '[]');
  return comments;
}

/**
 * Adds a comment and, in the same statement, the notice of it: to the case's authors and to whoever else has commented on
 * the section. `title` is the section's, as a letter names it.
 */
export async function addComment(
  database: Database,
  reference: string,
  comment: {
    id: string;
    form: string;
    section: string;
    title: string;
    words: string;
    by: string;
    at: string;
  },
): Promise<void> {
  const { id, form, section, title, words, by, at } = comment;
  const audience: readonly Audience[] = [{ part: 'authors' }, { part: 'commenters' }];
  await database.one(
    `WITH others AS (SELECT coalesce(jsonb_agg(DISTINCT m.by), '[]'::jsonb) AS ids
       FROM comments m JOIN cases c ON c.id = m.case_id
       WHERE c.reference = $1 AND m.form = $3 AND m.section = $4 AND m.by <> $6),
     added AS (INSERT INTO comments (id, case_id, form, section, words, by, at)
       SELECT $2, c.id, $3, $4, $5, $6, $7::text::timestamptz FROM cases c WHERE c.reference = $1
       RETURNING id, case_id, by, at),
     told AS (INSERT INTO notices (id, case_id, key, kind, audience, about, at)
       SELECT added.id, case_id, 'comment.' || added.id, 'commented', $9::text::jsonb,
         jsonb_build_object('actorId', added.by, 'commentId', added.id, 'commenters', others.ids,
           'section', jsonb_build_object('form', $3::text, 'id', $4::text, 'title', $8::text)), at
       FROM added, others)
     SELECT id AS result FROM added`,
    [reference, id, form, section, words, by, at, title, JSON.stringify(audience)],
  );
}

/** Marks a comment as resolved, or open again where `by` is null. What is so already stays with its first moment. */
export async function settleComment(
  database: Database,
  id: string,
  by: string | null,
  at: string,
): Promise<void> {
  await database.one(
    `UPDATE comments SET resolved_by = $2, resolved_at = CASE WHEN $2::text IS NULL THEN NULL ELSE $3::text::timestamptz END
     WHERE id = $1 AND (resolved_at IS NULL) <> ($2::text IS NULL) RETURNING id AS result`,
    [id, by, at],
  );
}
