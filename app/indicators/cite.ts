import type { Actor } from '../../workflows/roles.ts';
import type { OpenCase } from '../cases/open-case.ts';

/** Why somebody names no indicators as evidence of a case, as a refusal; undefined where they may. */
export function whyNotCite(
  { subject }: Pick<OpenCase, 'subject'>,
  person: Pick<Actor, 'id'>,
): { status: 403 | 409; why: string } | undefined {
  if (!subject.authors.includes(person.id))
    return { status: 403, why: 'Only an author of a case names the indicators that it rests on.' };
  return typeof subject.state === 'object' && 'closed' in subject.state
    ? { status: 409, why: 'This case is closed. What it rested on stays as it is.' }
    : undefined;
}
