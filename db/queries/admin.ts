import type { Database } from '../database.ts';
import { actsOnText } from './deputies.ts';

/** A person as an administrator sees them: the roles of a day, and for whom they act then. */
export interface AdminPerson {
  id: string;
  name: string;
  email: string;
  leftOn: string | null;
  mailFails: boolean;
  roles: string[];
  actsFor: { role: string; holder: string; authority: string; untilOn: string | null }[];
}

const people = `
SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'email', p.email, 'leftOn', p.left_on,
  'mailFails', p.bounced_at IS NOT NULL,
  'roles', (SELECT coalesce(jsonb_agg(h.role ORDER BY h.role), '[]'::jsonb) FROM role_holdings h
    WHERE h.person_id = p.id AND h.from_on <= $1::text::date AND (h.until_on IS NULL OR h.until_on >= $1::text::date)),
  'actsFor', (SELECT coalesce(jsonb_agg(jsonb_build_object('role', d.role, 'authority', d.authority,
      'untilOn', d.until_on, 'holder', (SELECT q.name FROM people q WHERE q.id = d.holder_id))), '[]'::jsonb)
    FROM deputies d
    WHERE d.deputy_id = p.id AND ${actsOnText(1)})
) ORDER BY p.name), '[]'::jsonb)::text AS result FROM people p`;

/** Everybody, leavers too, with the roles of a Europe/London day. */
export async function listAdminPeople(database: Database, on: string): Promise<AdminPerson[]> {
  const found: AdminPerson[] = JSON.parse((await database.one(people, [on])) ?? '[]');
  return found;
}
