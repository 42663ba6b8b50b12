import type { StateValue } from 'xstate';

/**
 * Why another case may not join a report, as a refusal; undefined where it may. Its directors sign all its cases at once,
 * so one joins only before any of them is on its way.
 * @param cases those that the report carries
 * @param asker the id of whoever wants to add one
 */
export function whyNotJoined(
  cases: readonly { state: StateValue; authors: readonly string[] }[],
  asker: string,
): { ok: false; status: 403 | 409; why: string } | undefined {
  if (!cases.some((c) => c.authors.includes(asker))) {
    return { ok: false, status: 403, why: 'Only an author of a report adds a case to it.' };
  }
  return cases.every((c) => c.state === 'draft')
    ? undefined
    : {
        ok: false,
        status: 409,
        why: 'A case joins a report only while every case of it is in draft. Recall them first, or begin a report of its own.',
      };
}
