import type { StateValue } from 'xstate';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { Database } from '../database.ts';

/** An open deadline, as far as it decides whether somebody may call it dealt with. */
export interface DeadlineToDealWith {
  kind: DeadlineKind;
  reference: string;
  state: StateValue;
  authors: string[];
  ownerId: string | null;
}

export async function findOpenDeadline(
  database: Database,
  id: string,
): Promise<DeadlineToDealWith | undefined> {
  const found = await database.one(
    `SELECT jsonb_build_object('kind', d.kind, 'reference', c.reference, 'state', c.state, 'authors', c.authors,
       'ownerId', c.owner_id)::text AS result
     FROM deadlines d JOIN cases c ON c.id = d.case_id WHERE d.id = $1 AND d.status = 'open'`,
    [id],
  );
  return found === undefined ? undefined : JSON.parse(found);
}

/** Marks it at the date that it has now: on another date it comes back. */
export async function markDealtWith(
  database: Database,
  personId: string,
  deadlineId: string,
  at: string,
): Promise<void> {
  await database.one(
    `INSERT INTO dealt_with (person_id, deadline_id, due_at, at)
     SELECT $1, d.id, d.due_at, $3::text::timestamptz FROM deadlines d WHERE d.id = $2
     ON CONFLICT (person_id, deadline_id) DO UPDATE SET due_at = excluded.due_at, at = excluded.at
     RETURNING deadline_id AS result`,
    [personId, deadlineId, at],
  );
}

export async function unmarkDealtWith(
  database: Database,
  personId: string,
  deadlineId: string,
): Promise<void> {
  await database.one(
    'DELETE FROM dealt_with WHERE person_id = $1 AND deadline_id = $2 RETURNING deadline_id AS result',
    [personId, deadlineId],
  );
}
