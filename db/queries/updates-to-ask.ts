import type { Audience, NoticeKind } from '../../workflows/notices.ts';
import { progressEvents } from '../../workflows/plans/monthly-update.ts';
import type { Database } from '../database.ts';

const types = progressEvents.map((type) => `'${type}'`).join(', ');
const inDelivery = `c.kind = 'action' AND c.state_name <> 'closed' AND c.state_name = 'inForce'
  AND c.progress->>'delivery' = 'inProgress'`;
const kind: NoticeKind = 'updateAsked';
const audience: readonly Audience[] = [{ part: 'actionOwner' }];

/** Whether any action is being delivered. */
export const anyInDelivery = async (database: Database): Promise<boolean> =>
  (await database.one(`SELECT (EXISTS (SELECT FROM cases c WHERE ${inDelivery}))::text AS result`, [])) ===
  'true';

/**
 * Asks, once a month, for each action that is being delivered and of which nothing was said since an instant. However many
 * processes do it, an action is asked for once.
 * @param month "2026-03", the notice's own key
 */
export async function writeUpdateNotices(
  database: Database,
  month: string,
  since: string,
  at: string,
): Promise<void> {
  await database.one(
    `WITH asked AS (
       INSERT INTO notices (id, case_id, key, kind, audience, about, at)
       SELECT gen_random_uuid()::text, c.id, 'update.' || $1, '${kind}', $4::text::jsonb, '{}'::jsonb, $3::text::timestamptz
       FROM cases c WHERE ${inDelivery}
         AND NOT EXISTS (SELECT FROM events e WHERE e.case_id = c.id AND e.type IN (${types})
           AND e.at >= $2::text::timestamptz)
         AND NOT EXISTS (SELECT FROM notices n WHERE n.case_id = c.id AND n.key = 'update.' || $1)
       ON CONFLICT DO NOTHING RETURNING id)
     SELECT count(*)::text AS result FROM asked`,
    [month, since, at, JSON.stringify(audience)],
  );
}
