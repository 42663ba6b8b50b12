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
  'mailFails', p.mail_fails,
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

/** A letter that did not go out. */
export interface TroubledLetter {
  id: string;
  to: string;
  kind: string;
  reference: string;
  at: string;
  status: string;
  attempts: number;
  problem: string;
}

const letters = `
SELECT jsonb_build_object(
  'counts', (SELECT coalesce(jsonb_object_agg(s.status, s.n), '{}'::jsonb) FROM (
    SELECT status, count(*) AS n FROM letters GROUP BY status) s),
  'untold', (SELECT count(*) FROM notices WHERE relayed_at IS NULL),
  'troubled', (SELECT coalesce(jsonb_agg(x), '[]'::jsonb) FROM (
    SELECT l.id, l.address AS to, l.kind, c.reference, l.at, l.status, l.attempts, l.problem
    FROM letters l JOIN cases c ON c.id = l.case_id
    WHERE l.status = 'failed' OR (l.status = 'waiting' AND l.problem IS NOT NULL)
    ORDER BY l.at DESC LIMIT 100) x))::text AS result`;

export interface MailHealth {
  /** Letters by status: sent, waiting, failed, pointless. */
  counts: Partial<Record<string, number>>;
  /** Notices that have not been moved on yet. */
  untold: number;
  troubled: TroubledLetter[];
}

export async function findMailHealth(database: Database): Promise<MailHealth> {
  const result = await database.one(letters, []);
  if (result === undefined) throw new Error('The letters cannot be counted.');
  const found: MailHealth = JSON.parse(result);
  return found;
}
