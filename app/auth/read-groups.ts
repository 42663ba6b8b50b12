import { z } from 'zod';
import { type Role, roles } from '../../workflows/roles.ts';

const shape = z.record(z.string().min(1), z.union([z.string(), z.array(z.string()).min(1)]));
const isRole = (text: string): text is Role => roles.some((role) => role === text);

export type GroupsRead =
  | { ok: true; groups: Readonly<Record<string, readonly Role[]>> }
  | { ok: false; why: string };

/** Which roles a council's groups bring, from JSON: a group, and a role or a list of roles. */
export function readGroups(text: string): GroupsRead {
  const given = shape.safeParse(jsonOf(text));
  if (!given.success) return { ok: false, why: 'must be JSON such as {"Equality officers": "officer"}' };
  const groups: Record<string, readonly Role[]> = {};
  for (const [group, named] of Object.entries(given.data)) {
    const brought = [named].flat();
    if (!brought.every(isRole)) return { ok: false, why: `may only name the roles ${roles.join(', ')}` };
    groups[group] = brought;
  }
  return { ok: true, groups };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
