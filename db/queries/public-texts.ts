import type { Database } from '../database.ts';

export type PublicKind = 'decision' | 'assessment';

/** A page that the public may read, as lists and the search know it. */
export interface PublicPageRow {
  page: string;
  kind: PublicKind;
  reportId: string;
  caseId: string | null;
  number: number | null;
  /** ISO with an offset. */
  publishedAt: string;
}

export interface FoundPage extends PublicPageRow {
  /** With the words that were found between `foundFrom` and `foundTo`. */
  title: string;
  passages: string;
}

/** What the words of a page are made of. */
export interface TextToWrite {
  page: string;
  /** What the page's counter stood at when it was read. */
  made: number;
  title: string | null;
  body: string | null;
  publishedAt: string | null;
  facets: readonly string[];
}

/** Where found words begin and end. No text holds them: they are taken out of it before. */
export const foundFrom = '\uE000';
export const foundTo = '\uE001';

/** Reports of which some text for the public's search is not fresh. */
export async function listStaleReports(database: Database, limit: number): Promise<string[]> {
  const found: string[] = JSON.parse(
    (await database.one(
      `SELECT coalesce(jsonb_agg(x.report_id), '[]'::jsonb)::text AS result FROM (
         SELECT DISTINCT report_id FROM public_texts WHERE made <> stale LIMIT $1::int) x`,
      [String(limit)],
    )) ?? '[]',
  );
  return found;
}

/** Writes what was made. What went stale meanwhile stays stale: its counter is then ahead of `made`. */
export async function writePublicTexts(database: Database, texts: readonly TextToWrite[]): Promise<void> {
  if (texts.length === 0) return;
  await database.one(
    `UPDATE public_texts p SET made = x.made, title = x.title, body = x.body, published_at = x."publishedAt",
       facets = ARRAY(SELECT jsonb_array_elements_text(x.facets)),
       words = setweight(to_tsvector('english', coalesce(x.title, '')), 'A') || to_tsvector('english', coalesce(x.body, ''))
     FROM jsonb_to_recordset($1::text::jsonb) AS x(page text, made int, title text, body text,
       "publishedAt" timestamptz, facets jsonb)
     WHERE p.page = x.page AND p.made < x.made RETURNING p.page AS result`,
    [JSON.stringify(texts)],
  );
}

/** Fresh, with something to read, and not taken down: nothing else is ever listed or found. */
const readable = `p.made = p.stale AND p.body IS NOT NULL AND p.published_at IS NOT NULL
  AND NOT EXISTS (SELECT FROM take_downs t WHERE t.page = p.page AND t.back_at IS NULL)`;
const row = `p.page, p.kind, p.report_id AS "reportId", p.case_id AS "caseId", p.number, p.published_at AS "publishedAt"`;
const asked = `($1 = '' OR p.kind = $1) AND p.facets @> ARRAY(SELECT jsonb_array_elements_text($2::text::jsonb))`;

const latest = `
SELECT coalesce(jsonb_agg(x), '[]'::jsonb)::text AS result FROM (
  SELECT ${row} FROM public_texts p
  WHERE ${readable} AND ${asked}
    AND ($3 = '' OR (p.published_at, p.page) < (nullif($3, '')::timestamptz, $4))
  ORDER BY p.published_at DESC, p.page DESC LIMIT $5::int) x`;

export interface PagesAsked {
  kind: PublicKind | undefined;
  facets: readonly string[];
}
export interface PagePlace {
  publishedAt: string;
  page: string;
}

/** Published pages, the latest first, from after a place on. */
export async function listPublicPages(
  database: Database,
  { kind, facets }: PagesAsked,
  limit: number,
  after?: PagePlace,
): Promise<PublicPageRow[]> {
  const found: PublicPageRow[] = JSON.parse(
    (await database.one(latest, [
      kind ?? '',
      JSON.stringify(facets),
      after?.publishedAt ?? '',
      after?.page ?? '',
      String(limit),
    ])) ?? '[]',
  );
  return found;
}

const headline = `'StartSel=${foundFrom},StopSel=${foundTo}`;
const search = `
WITH asked AS (SELECT websearch_to_tsquery('english', $3) AS q, to_tsquery('english', $4) AS ahead)
SELECT coalesce(jsonb_agg(jsonb_build_object('page', f.page, 'kind', f.kind, 'reportId', f."reportId",
    'caseId', f."caseId", 'number', f.number, 'publishedAt', f."publishedAt",
    'title', ts_headline('english', f.title, f.q, ${headline},HighlightAll=true'),
    'passages', ts_headline('english', f.body, f.q, ${headline},MaxFragments=2,MaxWords=30,MinWords=12'))
    ORDER BY f.rank DESC, f."publishedAt" DESC, f.page), '[]'::jsonb)::text AS result
FROM (
  SELECT ${row}, p.title, p.body, asked.q || asked.ahead AS q,
    ts_rank_cd(p.words, asked.q || asked.ahead)
      + CASE WHEN p.facets @> ARRAY['reference:' || upper($3)] THEN 10 WHEN lower(p.title) LIKE $5 THEN 5 ELSE 0 END AS rank
  FROM public_texts p, asked
  WHERE ${readable} AND ${asked}
    AND (p.words @@ asked.q OR p.words @@ asked.ahead OR lower(p.title) LIKE $5
      OR EXISTS (SELECT FROM unnest(p.facets) f WHERE f LIKE 'reference:' || upper($5)))
  ORDER BY rank DESC, p.published_at DESC, p.page LIMIT $6::int OFFSET $7::int) f`;

/** What a search asks of the database: the words, the words with the last one begun, and the beginning of a title. */
export interface WordsAsked {
  text: string;
  ahead: string;
  beginning: string;
}

export async function searchPublicPages(
  database: Database,
  words: WordsAsked,
  { kind, facets }: PagesAsked,
  limit: number,
  offset: number,
): Promise<FoundPage[]> {
  const found: FoundPage[] = JSON.parse(
    (await database.one(search, [
      kind ?? '',
      JSON.stringify(facets),
      words.text,
      words.ahead,
      words.beginning,
      String(limit),
      String(offset),
    ])) ?? '[]',
  );
  return found;
}

/** The values that a filter can take, from what is public and not taken down. */
export async function listFacets(database: Database, kind: PublicKind): Promise<string[]> {
  const found: string[] = JSON.parse(
    (await database.one(
      `SELECT coalesce(jsonb_agg(DISTINCT f), '[]'::jsonb)::text AS result
       FROM public_texts p, unnest(p.facets) f WHERE ${readable} AND p.kind = $1 AND f NOT LIKE 'reference:%'`,
      [kind],
    )) ?? '[]',
  );
  return found;
}

/** Where each page that can be read now is, for a list of them all: a decision by the first case of its report. */
export async function listPublicReferences(
  database: Database,
  limit: number,
): Promise<{ number: number | null; reference: string }[]> {
  const found: { number: number | null; reference: string }[] = JSON.parse(
    (await database.one(
      `SELECT coalesce(jsonb_agg(x), '[]'::jsonb)::text AS result FROM (
         SELECT p.number, (SELECT min(c.reference) FROM cases c WHERE c.report_id = p.report_id
           AND c.state <> '{"closed":"withdrawn"}' AND (p.case_id IS NULL OR c.id = p.case_id)) AS reference
         FROM public_texts p WHERE ${readable} ORDER BY p.published_at DESC, p.page DESC LIMIT $1::int) x
       WHERE x.reference IS NOT NULL`,
      [String(limit)],
    )) ?? '[]',
  );
  return found;
}
