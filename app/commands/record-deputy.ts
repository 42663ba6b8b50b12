import { randomUUID } from 'node:crypto';
import type { Drizzle } from '../../db/database.ts';
import {
  addDeputy,
  type DeputyOnRecord,
  endDeputy,
  findDeputy,
  holdPerson,
  listDeputies,
  listDirectors,
  listStaff,
} from '../../db/queries/deputies.ts';
import {
  hasNotEnded,
  problemsWithDeputy,
  stateOfDeputising,
  type WantedDeputy,
} from '../../workflows/absences.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import type { CommandParts } from './apply-event.ts';
import { tellDeputies } from './tell-deputies.ts';

type Parts = Pick<CommandParts, 'database' | 'rules' | 'now'>;

/** What the page is told: what is wrong with the form, or that it was too late for this. */
export type DeputyAnswer =
  | { ok: true; id: string }
  | { ok: false; errors: FieldError[] }
  | { ok: false; late: string };

const late = (why: string): DeputyAnswer => ({ ok: false, late: why });
const alreadyEnded = 'Somebody has ended, cancelled or changed it in the meantime.';

async function problemsNow(tx: Drizzle, wanted: WantedDeputy, today: string, changes?: DeputyOnRecord) {
  return problemsWithDeputy(wanted, {
    today,
    holders: await listDirectors(tx, today),
    staff: (await listStaff(tx, today)).map(({ id }) => id),
    onRecord: await listDeputies(tx),
    ...(changes && { changes }),
  });
}

/** Records an absence with its deputy, or a standing deputy, and tells the deputy of what is open. */
export async function recordDeputy(parts: Parts, wanted: WantedDeputy, by: string): Promise<DeputyAnswer> {
  const at = parts.now();
  const answer = await parts.database.drizzle.transaction<DeputyAnswer>(async (tx) => {
    await holdPerson(tx, wanted.holderId);
    const errors = await problemsNow(tx, wanted, londonDay(at));
    if (errors.length > 0 || !wanted.post) return { ok: false, errors };
    const id = await add(tx, { ...wanted, post: wanted.post }, { by, at, followsId: null });
    return { ok: true, id };
  });
  if (answer.ok) await tellDeputies(parts, at);
  return answer;
}

/**
 * Changes what has not ended. The old row stays, ended now; a new one follows it, from today where the old one had
 * begun, so that what was signed until now keeps its authority on record.
 */
export async function changeDeputy(
  parts: Parts,
  id: string,
  wanted: WantedDeputy,
  by: string,
): Promise<DeputyAnswer> {
  const at = parts.now();
  const today = londonDay(at);
  const answer = await parts.database.drizzle.transaction<DeputyAnswer>(async (tx) => {
    await holdPerson(tx, wanted.holderId);
    const changes = await findDeputy(tx, id);
    if (!changes || !hasNotEnded(changes, today)) return late(alreadyEnded);
    const errors = await problemsNow(tx, wanted, today, changes);
    if (errors.length > 0 || !wanted.post) return { ok: false, errors };
    if (!(await endDeputy(tx, id, by, at))) return late(alreadyEnded);
    const fromOn = stateOfDeputising(changes, today) === 'now' ? today : wanted.fromOn;
    const next = await add(tx, { ...wanted, post: wanted.post, fromOn }, { by, at, followsId: id });
    return { ok: true, id: next };
  });
  if (answer.ok) await tellDeputies(parts, at);
  return answer;
}

/** Ends what has begun, or cancels what has not. Its row stays. */
export async function endDeputising({ database, now }: Parts, id: string, by: string): Promise<DeputyAnswer> {
  const at = now();
  const found = await findDeputy(database.drizzle, id);
  if (!found || !hasNotEnded(found, londonDay(at))) return late(alreadyEnded);
  return (await endDeputy(database.drizzle, id, by, at)) ? { ok: true, id } : late(alreadyEnded);
}

async function add(
  tx: Drizzle,
  {
    post,
    holderId,
    deputyId,
    authority,
    fromOn,
    untilOn,
    standing,
  }: WantedDeputy & { post: 'solicitor' | 'finance' },
  { by, at, followsId }: { by: string; at: string; followsId: string | null },
): Promise<string> {
  const id = randomUUID();
  await addDeputy(tx, {
    id,
    role: post,
    holderId,
    deputyId,
    authority,
    fromOn,
    untilOn: standing ? null : untilOn,
    recordedBy: by,
    recordedAt: at,
    followsId,
  });
  return id;
}
