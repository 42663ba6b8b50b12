import type { Database } from '../database.ts';
import { packReadings } from '../schema/index.ts';

/** A member of the body that meets, and which pack of the meeting they have said that they read, the latest first. */
export interface MemberReading {
  personId: string;
  name: string;
  readings: { packHash: string; at: string }[];
}

/**
 * Everybody who sits on the body on a day, or has read the pack of its meeting.
 * @param roles those of its members
 * @param on the Europe/London day on which roles are looked up
 */
export async function listMemberReadings(
  database: Database,
  meetingId: string,
  roles: readonly string[],
  on: string,
): Promise<MemberReading[]> {
  const found: MemberReading[] = JSON.parse(
    (await database.one(
      `SELECT coalesce(jsonb_agg(x ORDER BY x.name), '[]'::jsonb)::text AS result FROM (
         SELECT p.id AS "personId", p.name,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('packHash', r.pack_hash, 'at', r.at) ORDER BY r.at DESC), '[]'::jsonb)
             FROM pack_readings r WHERE r.meeting_id = $1 AND r.person_id = p.id) AS readings
         FROM people p
         WHERE EXISTS (SELECT 1 FROM role_holdings h WHERE h.person_id = p.id AND p.left_on IS NULL
             AND h.role IN (SELECT jsonb_array_elements_text($2::text::jsonb))
             AND h.from_on <= $3::text::date AND (h.until_on IS NULL OR h.until_on >= $3::text::date))
           OR EXISTS (SELECT 1 FROM pack_readings r WHERE r.meeting_id = $1 AND r.person_id = p.id)) x`,
      [meetingId, JSON.stringify(roles), on],
    )) ?? '[]',
  );
  return found;
}

/** Records that a member has read a pack as it stands. A second time for the same pack changes nothing. */
export async function recordPackReading(
  { drizzle }: Database,
  reading: { meetingId: string; personId: string; packHash: string; at: string },
): Promise<void> {
  await drizzle.insert(packReadings).values(reading).onConflictDoNothing();
}
