import type { Indicator, Reading } from '../../workflows/indicators/types.ts';
import type { Database } from '../database.ts';

/** An indicator with its readings, the latest year first. */
export interface IndicatorWithReadings extends Indicator {
  readings: Reading[];
}

const statement = (where: string) => `
SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name, 'unit', i.unit, 'area', i.area,
  'baseline', i.baseline, 'baselineYear', i.baseline_year, 'target', i.target, 'targetYear', i.target_year,
  'direction', i.direction, 'objectiveArea', i.objective_area,
  'readings', (SELECT coalesce(jsonb_agg(jsonb_build_object('year', r.year, 'area', r.area, 'kind', r.kind,
      'value', r.value) ORDER BY r.year DESC, r.kind, r.area), '[]'::jsonb)
    FROM indicator_readings r WHERE r.indicator_id = i.id)) ORDER BY i.objective_area, i.name), '[]'::jsonb)::text AS result
FROM indicators i WHERE ${where}`;
const all = statement('true');
const one = statement('i.id = $1');
const cited = statement(
  'i.id IN (SELECT n.indicator_id FROM cited_indicators n JOIN cases c ON c.id = n.case_id WHERE c.reference = $1)',
);

const read = (result: string | null | undefined): IndicatorWithReadings[] => JSON.parse(result ?? '[]');

export const listIndicators = async (database: Database): Promise<IndicatorWithReadings[]> =>
  read(await database.one(all, []));
export const findIndicator = async (
  database: Database,
  id: string,
): Promise<IndicatorWithReadings | undefined> => read(await database.one(one, [id]))[0];

/** Those that a case names as its evidence. */
export const listCitedIndicators = async (
  database: Database,
  reference: string,
): Promise<IndicatorWithReadings[]> => read(await database.one(cited, [reference]));

/** The references of the cases that name an indicator, with their titles and states. */
export async function listCitingCases(
  database: Database,
  indicatorId: string,
): Promise<{ reference: string; title: string; state: string }[]> {
  const found: { reference: string; title: string; state: string }[] = JSON.parse(
    (await database.one(
      `SELECT coalesce(jsonb_agg(jsonb_build_object('reference', c.reference, 'title', c.title, 'state', c.state::text)
         ORDER BY c.reference), '[]'::jsonb)::text AS result
       FROM cited_indicators n JOIN cases c ON c.id = n.case_id WHERE n.indicator_id = $1`,
      [indicatorId],
    )) ?? '[]',
  );
  return found;
}

/** Adds an indicator. False where one has that name or id already. */
export async function insertIndicator(
  database: Database,
  indicator: Indicator,
  by: string | null,
  at: string,
): Promise<boolean> {
  const id = await database.one(
    `INSERT INTO indicators (id, name, unit, area, baseline, baseline_year, target, target_year, direction,
       objective_area, added_by, added_at)
     SELECT x.id, x.name, x.unit, x.area, x.baseline, x."baselineYear", x.target, x."targetYear", x.direction,
       x."objectiveArea", $2, $3::text::timestamptz
     FROM jsonb_to_record($1::text::jsonb) AS x(id text, name text, unit text, area text, baseline double precision,
       "baselineYear" int, target double precision, "targetYear" int, direction text, "objectiveArea" text)
     ON CONFLICT DO NOTHING RETURNING id AS result`,
    [JSON.stringify(indicator), by, at],
  );
  return id !== null && id !== undefined;
}

/**
 * Records readings, all or none. Where one of them was recorded by somebody else meanwhile, none is, and the answer is
 * false.
 */
export async function insertReadings(
  database: Database,
  readings: readonly (Reading & { indicatorId: string })[],
  by: string | null,
  at: string,
): Promise<boolean> {
  const written = await database.one(
    `WITH input AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset($1::text::jsonb) AS x("indicatorId" text, year int, area text, kind text, value double precision)),
     taken AS (SELECT count(*) AS n FROM input x JOIN indicator_readings r
       ON r.indicator_id = x."indicatorId" AND r.year = x.year AND r.area = x.area),
     written AS (
       INSERT INTO indicator_readings (indicator_id, year, area, kind, value, recorded_by, recorded_at)
       SELECT x."indicatorId", x.year, x.area, x.kind, x.value, $2, $3::text::timestamptz
       FROM input x, taken WHERE taken.n = 0 RETURNING 1)
     SELECT count(*)::text AS result FROM written`,
    [JSON.stringify(readings), by, at],
  );
  return Number(written) === readings.length;
}

/** Puts another value in a reading's place; what it was stays beside it. */
export async function correctReading(
  database: Database,
  reading: Reading & { indicatorId: string },
  by: string,
  at: string,
): Promise<void> {
  await database.one(
    `UPDATE indicator_readings SET value = $4::text::double precision, kind = $5,
       was = was || jsonb_build_array(jsonb_build_object('value', value, 'kind', kind, 'at', recorded_at, 'by', recorded_by)),
       recorded_by = $6, recorded_at = $7::text::timestamptz
     WHERE indicator_id = $1 AND year = $2::text::int AND area = $3 RETURNING indicator_id AS result`,
    [reading.indicatorId, String(reading.year), reading.area, String(reading.value), reading.kind, by, at],
  );
}

/** Has a case name exactly these indicators. Those that it names already keep who named them, and when. */
export async function citeIndicators(
  database: Database,
  caseId: string,
  indicatorIds: readonly string[],
  by: string,
  at: string,
): Promise<void> {
  await database.one(
    `WITH wanted AS MATERIALIZED (SELECT jsonb_array_elements_text($2::text::jsonb) AS id),
     gone AS (DELETE FROM cited_indicators WHERE case_id = $1 AND indicator_id NOT IN (SELECT id FROM wanted)),
     come AS (INSERT INTO cited_indicators (case_id, indicator_id, cited_by, cited_at)
       SELECT $1, i.id, $3, $4::text::timestamptz FROM indicators i JOIN wanted w ON w.id = i.id
       ON CONFLICT DO NOTHING RETURNING 1)
     SELECT count(*)::text AS result FROM come`,
    [caseId, JSON.stringify(indicatorIds), by, at],
  );
}
