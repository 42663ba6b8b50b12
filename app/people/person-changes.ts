import type { FieldError } from '../../workflows/forms/types.ts';
import type { Role } from '../../workflows/roles.ts';

/** What an administrator changes about a person. Days are of London. */
export type PersonChange =
  | { type: 'rename'; name: string }
  | { type: 'changeAddress'; email: string }
  | { type: 'markAsLeft'; on: string }
  | { type: 'markAsReturned' }
  | { type: 'giveRole'; role: Role; fromOn: string }
  /** Without a last day it ends at once. */
  | { type: 'endRole'; holdingId: string; lastOn: string | undefined }
  | { type: 'revokeSessions' }
  /** Letters to this address come back: none goes there any more. */
  | { type: 'markAddress'; why: string }
  | { type: 'clearAddress' };

export interface PersonRefusal {
  ok: false;
  status: 400 | 404 | 409;
  errors: FieldError[];
}
export type PersonAnswer = { ok: true; personId: string } | PersonRefusal;

export const refusal = (status: 400 | 404 | 409, message: string, field = ''): PersonRefusal => ({
  ok: false,
  status,
  errors: [{ field, message }],
});

const limit = 200;

/** Whether a name is what a heading, a letter and a mail's header can carry: one line, nothing that cannot be seen. */
export function nameProblem(name: string): string | undefined {
  if (name === '') return 'Enter the name, or the name of the post';
  if (/[\p{C}\u2028\u2029]/u.test(name)) return 'The name must be one line, without control characters';
  return name.length > limit ? `The name must be ${limit} characters or fewer` : undefined;
}

const oneDay = 86_400_000;
const daysFrom = (day: string, days: number) =>
  new Date(Date.parse(day) + days * oneDay).toISOString().slice(0, 10);
export const dayBefore = (day: string) => daysFrom(day, -1);
export const dayAfter = (day: string) => daysFrom(day, 1);
