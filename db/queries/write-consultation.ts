import type { ConsulteeGroup } from '../../workflows/consultation/rounds.ts';
import type { Database } from '../database.ts';

export interface ConsulteeToAdd {
  id: string;
  group: ConsulteeGroup;
  name: string;
  address: string;
}

export interface RoundToPrepare {
  id: string;
  title: string;
  about: string;
  questions: readonly string[];
  salt: string;
  consultees: readonly ConsulteeToAdd[];
  by: string;
  at: string;
}

/** A round whose case's progress names it has begun: nothing of what it asks is changed any more. */
const notBegun = (
  round: string,
  case_: string,
) => `coalesce(${case_}.progress->'consultation'->>'id', '') <> ${round}
  AND NOT coalesce(${case_}.progress->'consultations', '[]'::jsonb) @> jsonb_build_array(jsonb_build_object('id', ${round}))`;

/**
 * Writes a prepared round as it now is: new, or in place of what was prepared under its id. Gives its
 * number; undefined where it has begun meanwhile, or another was prepared.
 */
export async function writePrepared(
  database: Database,
  reference: string,
  round: RoundToPrepare,
): Promise<number | undefined> {
  return database.transaction(async (execute) => {
    // One round is prepared at a time, whoever begins it.
    const { rows: others } = await execute(
      `SELECT o.id FROM cases c LEFT JOIN consultations o ON o.case_id = c.id AND o.id <> $2 AND ${notBegun('o.id', 'c')}
       WHERE c.reference = $1 FOR UPDATE OF c`,
      [reference, round.id],
    );
    if (others.some(({ id }) => id !== null)) return undefined;
    const { rows } = await execute(
      `INSERT INTO consultations (id, case_id, number, title, about, questions, salt, prepared_by, prepared_at)
       SELECT $2, c.id, 1 + (SELECT count(*) FROM consultations o WHERE o.case_id = c.id AND o.id <> $2), $3, $4,
         $5::text::jsonb, $6, $7, $8::text::timestamptz
       FROM cases c WHERE c.reference = $1 AND ${notBegun('$2', 'c')}
       ON CONFLICT (id) DO UPDATE SET title = excluded.title, about = excluded.about, questions = excluded.questions,
         prepared_by = excluded.prepared_by, prepared_at = excluded.prepared_at
       RETURNING number`,
      [
        reference,
        round.id,
        round.title,
        round.about,
        JSON.stringify(round.questions),
        round.salt,
        round.by,
        round.at,
      ],
    );
    const [row] = rows;
    if (!row) return undefined;
    await execute(`DELETE FROM consultees WHERE consultation_id = $1`, [round.id]);
    await execute(
      `INSERT INTO consultees (id, consultation_id, "group", name, address, added_by, added_at)
       SELECT x.id, $1, x."group", x.name, x.address, $2, $3::text::timestamptz
       FROM jsonb_to_recordset($4::text::jsonb) AS x(id text, "group" text, name text, address text)`,
      [round.id, round.by, round.at, JSON.stringify(round.consultees)],
    );
    return Number(row.number);
  });
}

/** Throws away what was only prepared. False where it has begun. */
export async function deletePrepared(database: Database, reference: string, id: string): Promise<boolean> {
  return database.transaction(async (execute) => {
    const { rows } = await execute(
      `SELECT o.id FROM consultations o JOIN cases c ON c.id = o.case_id
       WHERE c.reference = $1 AND o.id = $2 AND ${notBegun('$2', 'c')} FOR UPDATE OF o`,
      [reference, id],
    );
    if (rows.length === 0) return false;
    await execute(`DELETE FROM consultees WHERE consultation_id = $1`, [id]);
    await execute(`DELETE FROM consultations WHERE id = $1`, [id]);
    return true;
  });
}

/** The notice that invites one person, in the words that the relay reads. Each of their links has its own. */
const invitation = `INSERT INTO notices (id, case_id, key, kind, audience, about, at)
  SELECT gen_random_uuid()::text, c.id, 'consultation.' || q.id || '.' || q.link, 'consultationInvited',
    '[{"part":"consultees"}]'::jsonb, jsonb_build_object('consultationId', o.id, 'consulteeId', q.id),
    $2::text::timestamptz
  FROM touched q JOIN consultations o ON o.id = q.consultation_id JOIN cases c ON c.id = o.case_id
  WHERE c.progress->'consultation'->>'id' = o.id ON CONFLICT DO NOTHING`;

/** Asks more people in a round that is open, and invites them, at once or not at all. Returns how many. */
export async function addConsultees(
  database: Database,
  { roundId, by, at }: { roundId: string; by: string; at: string },
  consultees: readonly ConsulteeToAdd[],
): Promise<number> {
  const added = await database.one(
    `WITH touched AS (
       INSERT INTO consultees (id, consultation_id, "group", name, address, added_by, added_at)
       SELECT x.id, o.id, x."group", x.name, x.address, $3, $2::text::timestamptz
       FROM jsonb_to_recordset($4::text::jsonb) AS x(id text, "group" text, name text, address text),
         consultations o JOIN cases c ON c.id = o.case_id
       WHERE o.id = $1 AND c.progress->'consultation'->>'id' = o.id
       ON CONFLICT DO NOTHING RETURNING id, consultation_id, link),
     told AS (${invitation})
     SELECT count(*)::text AS result FROM touched`,
    [roundId, at, by, JSON.stringify(consultees)],
  );
  return Number(added ?? 0);
}

/** Makes the link of somebody new, sends it, and makes the one before void. False where the round is not open. */
export async function renewLink(database: Database, consulteeId: string, at: string): Promise<boolean> {
  const done = await database.one(
    `WITH touched AS (UPDATE consultees q SET link = link + 1, bounced_at = NULL, bounced_why = NULL
         FROM consultations o, cases c
       WHERE q.id = $1 AND q.removed_at IS NULL AND o.id = q.consultation_id AND c.id = o.case_id
         AND c.progress->'consultation'->>'id' = o.id
       RETURNING q.id, q.consultation_id, q.link),
     told AS (${invitation})
     SELECT count(*)::text AS result FROM touched`,
    [consulteeId, at],
  );
  return done === '1';
}

/** Takes somebody out of a round. What they answered is kept, and counts no more. */
export async function removeConsultee(database: Database, consulteeId: string, at: string): Promise<boolean> {
  const done = await database.one(
    `UPDATE consultees q SET removed_at = $2::text::timestamptz FROM consultations o, cases c
     WHERE q.id = $1 AND q.removed_at IS NULL AND o.id = q.consultation_id AND c.id = o.case_id
       AND c.progress->'consultation'->>'id' = o.id RETURNING 'done' AS result`,
    [consulteeId, at],
  );
  return done === 'done';
}

/** What somebody answers, while the round is open: a row more each time. */
export async function addAnswer(
  database: Database,
  answer: { consulteeId: string; words: readonly string[]; at: string },
): Promise<boolean> {
  const done = await database.one(
    `WITH heard AS (UPDATE consultees q SET declined_at = NULL FROM consultations o, cases c
       WHERE q.id = $1 AND q.removed_at IS NULL AND o.id = q.consultation_id AND c.id = o.case_id
         AND c.progress->'consultation'->>'id' = o.id RETURNING q.id)
     INSERT INTO consultation_answers (consultee_id, words, at)
     SELECT heard.id, $2::text::jsonb, $3::text::timestamptz FROM heard RETURNING 'done' AS result`,
    [answer.consulteeId, JSON.stringify(answer.words), answer.at],
  );
  return done === 'done';
}

/** Somebody has nothing to say, and is reminded no more. They may still answer. */
export async function decline(database: Database, consulteeId: string, at: string): Promise<boolean> {
  const done = await database.one(
    `UPDATE consultees q SET declined_at = coalesce(q.declined_at, $2::text::timestamptz) FROM consultations o, cases c
     WHERE q.id = $1 AND q.removed_at IS NULL AND o.id = q.consultation_id AND c.id = o.case_id
       AND c.progress->'consultation'->>'id' = o.id RETURNING 'done' AS result`,
    [consulteeId, at],
  );
  return done === 'done';
}

/** What was said and what changed because of it, as its author puts it. */
export async function writeReport(
  database: Database,
  roundId: string,
  report: { found: string; changed: string; by: string; at: string },
): Promise<void> {
  await database.one(
    `UPDATE consultations SET found = $2, changed = $3, reported_by = $4, reported_at = $5::text::timestamptz
     WHERE id = $1 RETURNING id AS result`,
    [roundId, report.found, report.changed, report.by, report.at],
  );
}
