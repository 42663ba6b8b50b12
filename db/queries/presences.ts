import type { Database } from '../database.ts';

/** Somebody who has a case before them now. */
export interface Presence {
  name: string;
  /** `content/purpose`; empty for the page of the case. */
  place: string;
  doing: 'reading' | 'editing';
  /** An instant. */
  since: string;
}

/** Where somebody is in a case. All instants are by the machine's clock. */
export interface Being {
  reference: string;
  personId: string;
  place: string;
  doing: Presence['doing'];
  now: string;
  /** Until when the row counts, unless it is renewed. */
  until: string;
}

/** Says that somebody is there. Who was there before the row ran out has been there since then. */
export async function putPresence(database: Database, being: Being): Promise<void> {
  await database.one(
    `INSERT INTO presences (case_id, person_id, place, doing, since, until)
     SELECT c.id, $2, $3, $4, $5::text::timestamptz, $6::text::timestamptz FROM cases c WHERE c.reference = $1
     ON CONFLICT (case_id, person_id, place) DO UPDATE SET doing = excluded.doing, until = excluded.until,
       since = CASE WHEN presences.until < excluded.since THEN excluded.since ELSE presences.since END
     RETURNING person_id AS result`,
    [being.reference, being.personId, being.place, being.doing, being.now, being.until],
  );
}

export async function deletePresence(
  database: Database,
  { reference, personId, place }: Pick<Being, 'reference' | 'personId' | 'place'>,
): Promise<void> {
  await database.one(
    `DELETE FROM presences WHERE case_id = (SELECT id FROM cases WHERE reference = $1) AND person_id = $2
       AND place = $3 RETURNING person_id AS result`,
    [reference, personId, place],
  );
}

/** Who else is in a case at an instant, whoever came first leading. */
export async function listPresences(
  database: Database,
  reference: string,
  exceptPersonId: string,
  now: string,
): Promise<Presence[]> {
  const found = await database.one(
    `SELECT coalesce(jsonb_agg(jsonb_build_object('name', p.name, 'place', h.place, 'doing', h.doing, 'since', h.since)
       ORDER BY h.since, p.name, h.place), '[]'::jsonb)::text AS result
     FROM presences h JOIN cases c ON c.id = h.case_id JOIN people p ON p.id = h.person_id
     WHERE c.reference = $1 AND h.person_id <> $2 AND h.until >= $3::text::timestamptz`,
    [reference, exceptPersonId, now],
  );
  const presences: Presence[] = JSON.parse(found ?? '[]');
  return presences.map((it) => ({ ...it, since: new Date(it.since).toISOString() }));
}

/** Takes away the rows that have run out. */
export async function deleteEndedPresences(database: Database, now: string): Promise<void> {
  await database.one(
    `WITH gone AS (DELETE FROM presences WHERE until < $1::text::timestamptz RETURNING 1)
     SELECT count(*)::text AS result FROM gone`,
    [now],
  );
}
