import type { WaitingCase } from '../../db/queries/waiting.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { Actor } from '../../workflows/roles.ts';
import { type DutyRule, dutyRules, pendingRequests } from './duty-rules.ts';

/** The outermost name of the state, and for an action in force its standing there. */
export function stationOf({ state }: Pick<WaitingCase, 'state'>): string {
  if (typeof state === 'string') return state;
  const { inForce } = state;
  if (typeof inForce === 'object' && typeof inForce.standing === 'string') return inForce.standing;
  return Object.keys(state)[0] ?? '';
}

/** Whether the duty is this person's: by role or part in the case, and not where the road would refuse them. */
function isFor(rule: DutyRule, c: WaitingCase, person: Actor): boolean {
  const { signatures } = c.report.progress;
  const holds = (post: 'solicitor' | 'finance') =>
    person.roles.includes(post) || person.actingFor.some((a) => a.role === post);
  const isAuthor = c.authors.includes(person.id);
  switch (rule.by) {
    case 'author':
      return isAuthor;
    case 'owner':
      return c.ownerId === person.id;
    case 'legal':
      return holds('solicitor') && !isAuthor && signatures.finance?.by !== person.id;
    case 'finance':
      return holds('finance') && !isAuthor && signatures.legal?.by !== person.id;
    case 'reviewer':
      return person.roles.includes('reviewer') && !isAuthor && !c.progress.endorsedBy.includes(person.id);
    case 'scrutiny':
      return (
        person.roles.includes('scrutiny') &&
        !pendingRequests(c).some((r) => r.signatures.some((s) => s.by === person.id))
      );
    case 'democraticServices':
      return person.roles.includes('democraticServices');
  }
}

/** A duty of a case: open now, whoever's it is. */
export interface Duty {
  rule: DutyRule;
  c: WaitingCase;
  /** Instant in UTC; absent where no date is set. */
  dueAt: string | undefined;
  dueOn: string | undefined;
}

/** All that the road asks for in a case at a moment. */
export function dutiesOf(c: WaitingCase, now: string): Duty[] {
  const station = stationOf(c);
  const setting = { c, now };
  return dutyRules
    .filter((rule) => rule.at.includes(station) && (rule.when?.(setting) ?? true))
    .map((rule) => {
      const row = c.deadlines.find((d) => d.kind === rule.deadline);
      const given = rule.dueAt?.(setting);
      return {
        rule,
        c,
        dueAt: row
          ? new Date(row.dueAt).toISOString()
          : given && given.length > 10
            ? new Date(given).toISOString()
            : undefined,
        dueOn: row?.dueOn ?? (given && londonDay(given)),
      };
    });
}

export const isDutyOf = (duty: Duty, person: Actor) => isFor(duty.rule, duty.c, person);

/** What to read from the database for a person: the stations at which a role of theirs may have to act. */
export function statesToWatch(person: Actor): string[] {
  const holds = (post: 'solicitor' | 'finance') =>
    person.roles.includes(post) || person.actingFor.some((a) => a.role === post);
  const mine = dutyRules.filter(({ by }) => {
    if (by === 'legal') return holds('solicitor');
    if (by === 'finance') return holds('finance');
    return by !== 'author' && by !== 'owner' && person.roles.includes(by);
  });
  // The notices have deadlines of their own, by which they are found; every draft would be too much.
  return [...new Set(mine.filter((r) => r.event !== 'publishNotice').flatMap((r) => r.at))];
}

/** The kinds of deadline by which the duties that stand at every station are found. */
export function kindsToWatch(person: Actor): DeadlineKind[] {
  return person.roles.includes('democraticServices')
    ? dutyRules.flatMap((r) => (r.event === 'publishNotice' && r.deadline ? [r.deadline] : []))
    : [];
}
