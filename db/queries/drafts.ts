import { eq } from 'drizzle-orm';
import type { Content } from '../../workflows/forms/types.ts';
import type { Database, Drizzle } from '../database.ts';
import { drafts } from '../schema/index.ts';

/** Which section of which of a case's two forms, as the addresses of the pages name them. */
export interface SectionPlace {
  form: 'content' | 'front-sheet';
  section: string;
}

/** What somebody typed into a section and has not saved. */
export interface Draft extends SectionPlace {
  id: string;
  /** The case's version when the page was opened, and the section's answers in it. */
  fromVersion: number;
  opened: Content;
  content: Content;
  /** An instant, by the machine's clock. */
  keptAt: string;
}

/** So many of one section at most: a window that is opened again goes on with the draft that is there. */
export const mostDrafts = 20;

const list = `
SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'form', d.form, 'section', d.section,
  'fromVersion', d.from_version, 'opened', d.opened, 'content', d.content, 'keptAt', d.kept_at)
  ORDER BY d.kept_at DESC, d.id), '[]'::jsonb)::text AS result
FROM drafts d JOIN cases c ON c.id = d.case_id WHERE d.person_id = $1 AND c.reference = $2`;

/** A person's own drafts of a case, the newest first. */
export async function listDrafts(database: Database, personId: string, reference: string): Promise<Draft[]> {
  const found: Draft[] = JSON.parse((await database.one(list, [personId, reference])) ?? '[]');
  return found.map((draft) => ({ ...draft, keptAt: new Date(draft.keptAt).toISOString() }));
}

/** A draft that another one goes on from: it goes, unless it was changed since it was read. */
export interface Before {
  id: string;
  keptAt: string;
}

const put = `
WITH input AS MATERIALIZED (SELECT $1::text::jsonb AS j),
 of AS (SELECT c.id AS case_id, j->>'personId' AS person_id, j->>'form' AS form, j->>'section' AS section
   FROM input JOIN cases c ON c.reference = j->>'reference'),
 gone AS (
   DELETE FROM drafts d USING of, input WHERE d.person_id = of.person_id AND d.id = j->'before'->>'id'
     AND d.kept_at = (j->'before'->>'keptAt')::timestamptz AND d.id <> j->>'id'),
 there AS (
   SELECT count(*) FILTER (WHERE d.id <> j->>'id' AND d.id IS DISTINCT FROM j->'before'->>'id') AS others
   FROM of JOIN input ON true LEFT JOIN drafts d ON d.person_id = of.person_id AND d.case_id = of.case_id
     AND d.form = of.form AND d.section = of.section),
 kept AS (
   INSERT INTO drafts (id, person_id, case_id, form, section, from_version, opened, content, kept_at)
   SELECT j->>'id', of.person_id, of.case_id, of.form, of.section, (j->>'fromVersion')::integer, j->'opened',
     j->'content', (j->>'keptAt')::timestamptz
   FROM input, of, there WHERE there.others < ${mostDrafts}
   ON CONFLICT (id) DO UPDATE SET content = excluded.content, opened = excluded.opened,
     from_version = excluded.from_version, kept_at = excluded.kept_at
   WHERE drafts.person_id = excluded.person_id AND drafts.case_id = excluded.case_id
     AND drafts.form = excluded.form AND drafts.section = excluded.section
   RETURNING id)
SELECT count(*)::text AS result FROM kept`;

/** Keeps a draft in one statement. False: there are too many of this section, or the id is somebody else's. */
export async function putDraft(
  database: Database,
  personId: string,
  reference: string,
  draft: Draft,
  before?: Before,
): Promise<boolean> {
  const input = JSON.stringify({ ...draft, personId, reference, before: before ?? null });
  return (await database.one(put, [input])) === '1';
}

/** Lets drafts of a person go: by their ids, and the one before only as it was read. Gives how many there were. */
export async function deleteDrafts(
  database: Database,
  personId: string,
  ids: readonly string[],
  before?: Before,
): Promise<number> {
  const gone = await database.one(
    `WITH input AS MATERIALIZED (SELECT $1::text::jsonb AS j),
     gone AS (DELETE FROM drafts d USING input WHERE d.person_id = j->>'personId'
       AND (j->'ids' ? d.id OR (d.id = j->'before'->>'id' AND d.kept_at = (j->'before'->>'keptAt')::timestamptz))
       RETURNING d.id)
     SELECT count(*)::text AS result FROM gone`,
    [JSON.stringify({ personId, ids, before: before ?? null })],
  );
  return Number(gone ?? 0);
}

/** Lets all drafts of somebody who leaves go, in the transaction of that. */
export async function deleteDraftsOf(tx: Drizzle, personId: string): Promise<void> {
  await tx.delete(drafts).where(eq(drafts.personId, personId));
}

/** Lets the drafts of cases go that were closed before an instant. Gives how many. */
export async function deleteDraftsOfClosed(database: Database, closedBefore: string): Promise<number> {
  const gone = await database.one(
    `WITH gone AS (DELETE FROM drafts d USING cases c WHERE c.id = d.case_id AND c.state_name = 'closed'
       AND c.state_since < $1::text::timestamptz RETURNING d.id)
     SELECT count(*)::text AS result FROM gone`,
    [closedBefore],
  );
  return Number(gone ?? 0);
}
