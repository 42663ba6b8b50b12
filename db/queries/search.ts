import type { StateValue } from 'xstate';
import type { CaseKind } from '../../workflows/road/facts.ts';
import type { Database } from '../database.ts';
import { storedStates } from '../schema/states.ts';
import { department } from './department.ts';
import { foundFrom, foundTo, type WordsAsked } from './public-texts.ts';

/** Where words were found. */
export type FoundIn = 'content' | 'frontSheet' | 'comment' | 'history';

export interface FoundCase {
  reference: string;
  kind: CaseKind;
  state: StateValue;
  /** With the words that were found between `foundFrom` and `foundTo`. */
  title: string;
  passages: { source: FoundIn; text: string }[];
}

export interface SearchFilter {
  kind: string;
  /** The outermost name of the state. */
  station: string;
  /** Who decides, as the front sheet says. */
  route: string;
  department: string;
  /** In which the case was begun. */
  year: string;
  /** A group of people that the assessment found to be affected. */
  group: string;
  maySee(state: StateValue): boolean;
  /** Comments are read by the council's staff. */
  seesComments: boolean;
}

function visibleStates({ maySee }: SearchFilter): string {
  const visible = storedStates.filter((state) => maySee(JSON.parse(state)));
  return visible.length === storedStates.length ? '' : `[${visible.join(',')}]`;
}

/** Every text of several words within some answers, a line each, without the signs that mark what was found. */
const textIn = (answers: string) => `translate((SELECT string_agg(v #>> '{}', E'\\n')
  FROM jsonb_path_query(${answers}, 'strict $.**') v WHERE jsonb_typeof(v) = 'string' AND v #>> '{}' ~ '\\s'), '${foundFrom}${foundTo}', '')`;
const marks = `'StartSel=${foundFrom},StopSel=${foundTo}`;
const fragments = `${marks},MaxFragments=2,MaxWords=25,MinWords=10'`;

/**
 * Each kind of text by its own way to its cases, so that every way has an index; then the cases that the person may
 * see; and words are marked only in those that are shown.
 */
const statement = `
WITH asked AS MATERIALIZED (
  SELECT websearch_to_tsquery('english', $1) || to_tsquery('english', $2) AS q),
hits AS MATERIALIZED (
  SELECT s.case_id AS id, s.kind, s.source, ts_rank_cd(s.words, asked.q) AS rank
  FROM search_texts s, asked WHERE s.words @@ asked.q AND s.kind = 'content'
  UNION ALL
  SELECT s.case_id, s.kind, s.source, ts_rank_cd(s.words, asked.q)
  FROM search_texts s, asked WHERE s.words @@ asked.q AND s.kind = 'comment' AND $11 = 'yes'
  UNION ALL
  SELECT c.id, s.kind, s.source, ts_rank_cd(s.words, asked.q)
  FROM search_texts s JOIN cases c ON c.report_id = s.report_id, asked
  WHERE s.words @@ asked.q AND s.kind = 'frontSheet'
  UNION ALL
  SELECT w.case_id, 'history', concat_ws('/', 'event', w.case_id, w.seq, w.field), ts_rank_cd(words_of_event(w.words), asked.q)
  FROM event_words w, asked WHERE w.words IS NOT NULL AND words_of_event(w.words) @@ asked.q
  UNION ALL
  SELECT c.id, 'title', '', 10 FROM cases c WHERE c.reference LIKE upper($3) OR lower(c.title) LIKE $3),
found AS MATERIALIZED (
  SELECT c.id, max(h.rank) AS rank, array_agg(h.source ORDER BY h.rank DESC) AS sources
  FROM hits h JOIN cases c ON c.id = h.id JOIN reports r ON r.id = c.report_id
  WHERE ($4 = '' OR c.kind = $4) AND ($5 = '' OR c.state_name = $5)
    AND ($6 = '' OR coalesce(r.front_sheet->>'route', 'cabinet') = $6)
    AND ($7 = '' OR lower(${department}) = lower($7))
    AND ($8 = '' OR split_part(c.reference, '-', 2) = $8)
    AND ($9 = '' OR c.content->'groupsHelped' ? $9 OR EXISTS (
      SELECT FROM jsonb_path_query(c.content, 'strict $.groups[*]', silent => true) g
      WHERE g->>'row' = $9 AND (g->>'impact' IN ('positive', 'negative') OR g->>'disadvantage' = 'yes')))
    AND ($10 = '' OR c.state IN (SELECT jsonb_array_elements($10::text::jsonb)))
  GROUP BY c.id ORDER BY rank DESC, c.id LIMIT $12::int OFFSET $13::int)
SELECT coalesce(jsonb_agg(jsonb_build_object('reference', c.reference, 'kind', c.kind, 'state', c.state,
    'title', ts_headline('english', translate(c.title, '${foundFrom}${foundTo}', ''), asked.q, ${marks},HighlightAll=true'),
    'passages', (SELECT coalesce(jsonb_agg(x), '[]'::jsonb) FROM (
      SELECT split_part(s.source, '/', 1) AS "of",
        s.kind AS source,
        ts_headline('english', CASE s.kind WHEN 'content' THEN ${textIn('c.content')}
          WHEN 'frontSheet' THEN ${textIn('r.front_sheet')}
          WHEN 'history' THEN (SELECT translate(w.words, '${foundFrom}${foundTo}', '') FROM event_words w
            WHERE w.case_id = split_part(s.source, '/', 2) AND w.seq = split_part(s.source, '/', 3)::int
              AND w.field = split_part(s.source, '/', 4))
          ELSE (SELECT translate(m.words, '${foundFrom}${foundTo}', '') FROM comments m
            WHERE m.id = split_part(s.source, '/', 2)) END, asked.q, ${fragments}) AS text
      FROM (SELECT source, kind FROM search_texts WHERE source = ANY (f.sources[1:3])
        UNION ALL SELECT it, 'history' FROM unnest(f.sources[1:3]) it WHERE it LIKE 'event/%') s ORDER BY array_position(f.sources, s.source)) x))
  ORDER BY f.rank DESC, f.id), '[]'::jsonb)::text AS result
FROM found f JOIN cases c ON c.id = f.id JOIN reports r ON r.id = c.report_id, asked`;

/** Cases in which words stand, the best first, of those that a person may see and in texts that they may read. */
export async function searchCases(
  database: Database,
  words: WordsAsked,
  filter: SearchFilter,
  limit: number,
  offset: number,
): Promise<FoundCase[]> {
  const found: FoundCase[] = JSON.parse(
    (await database.one(statement, [
      words.text,
      words.ahead,
      words.beginning,
      filter.kind,
      filter.station,
      filter.route,
      filter.department,
      filter.year,
      filter.group,
      visibleStates(filter),
      filter.seesComments ? 'yes' : '',
      String(limit),
      String(offset),
    ])) ?? '[]',
  );
  return found;
}
