import type { Answering, Colleague } from '../../workflows/road/events.ts';
import type { Execute } from '../database.ts';
import { listHolders } from './people.ts';

/** Somebody who may answer a request, or who left while one waited for them, with what a page says of them. */
export interface NamedColleague extends Colleague {
  name: string;
  /** Acts for the holder of the post. */
  isDeputy: boolean;
}

const answeredBy = { reviewer: 'review', solicitor: 'legal', finance: 'finance' } as const;
const roles = ['reviewer', 'solicitor', 'finance'] as const;
const answeringOf = (role: unknown): Answering | undefined => {
  const found = roles.find((name) => name === role);
  return found && answeredBy[found];
};

interface Found {
  id: unknown;
  name: unknown;
  role: unknown;
  isDeputy: boolean;
}

function together(found: readonly Found[], left?: true): NamedColleague[] {
  const byId = new Map<string, NamedColleague>();
  for (const { id, name, role, isDeputy } of found) {
    const answering = answeringOf(role);
    if (!answering) continue;
    const key = String(id);
    const known = byId.get(key);
    byId.set(key, {
      id: key,
      name: String(name),
      answers: [...new Set([...(known?.answers ?? []), answering])],
      isDeputy: isDeputy && (known?.isDeputy ?? true),
      ...(left && { left }),
    });
  }
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** Everybody who may answer a review or a half of sign-off on a day, as a holder or as a deputy. */
export async function listColleagues(execute: Execute, on: string): Promise<NamedColleague[]> {
  const holders = await listHolders(execute, roles, on);
  return together(holders.map((h) => ({ ...h, role: h.role, isDeputy: h.deputyOf !== undefined })));
}

/**
 * Who has left since a day, and held one of these roles until then; and of the people to whom a request was handed,
 * those who have left.
 */
export async function listLeavers(
  execute: Execute,
  since: string,
  handedTo: readonly { to: string; answering: Answering }[],
): Promise<NamedColleague[]> {
  const { rows } = await execute(
    `SELECT p.id, p.name, h.role FROM people p JOIN role_holdings h ON h.person_id = p.id
     WHERE p.left_on >= $1::text::date AND h.from_on <= p.left_on
       AND (h.until_on IS NULL OR h.until_on >= p.left_on)
       AND h.role IN ('reviewer', 'solicitor', 'finance')
     UNION
     SELECT p.id, p.name, x.role
     FROM jsonb_to_recordset($2::text::jsonb) AS x("to" text, role text) JOIN people p ON p.id = x."to"
     WHERE p.left_on IS NOT NULL`,
    [since, JSON.stringify(handedTo.map(({ to, answering }) => ({ to, role: roleOf(answering) })))],
  );
  return together(
    rows.map(({ id, name, role }) => ({ id, name, role, isDeputy: false })),
    true,
  );
}

const roleOf = (answering: Answering) => roles.find((role) => answeredBy[role] === answering);
