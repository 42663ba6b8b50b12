import type { Content, Template } from '../../workflows/forms/types.ts';
import type { SignedIn } from '../auth/session.ts';
import { beginCase } from '../commands/begin-case.ts';
import { joinReport } from '../commands/join-report.ts';
import type { Services } from '../services.ts';
import { firstAnswers, type TypedCase } from './read-new-case.ts';

/** Begins it in the report of another case, whose front sheet it shares; a refusal has its sentence. */
export async function joinNewCase(
  services: Services,
  person: SignedIn,
  joins: string,
  typed: TypedCase,
  template: Template,
) {
  const { content } = firstAnswers(typed, template, person.name);
  const { id, roles, actingFor } = person;
  const answer = await joinReport(services.commands, { id, roles, actingFor }, joins, {
    ...begun(person, typed, template),
    content,
  });
  services.jobs.wake();
  return answer;
}

/** Begins what a checked form asks for, by the rules of today, and returns its reference. Throws NoRulesInForce. */
export async function beginNewCase(
  services: Services,
  person: SignedIn,
  typed: TypedCase,
  template: Template,
  /** The assessment that it starts from, with what is copied of it. */
  from?: { source: { id: string; reference: string }; content: Content },
): Promise<string> {
  const { id, roles, actingFor } = person;
  const first = firstAnswers(typed, template, person.name);
  const reference = await beginCase(
    services.commands,
    { id, roles, actingFor },
    {
      ...begun(person, typed, template),
      ...first,
      ...(from && { content: { ...from.content, ...first.content }, madeFrom: from.source }),
    },
  );
  services.jobs.wake();
  return reference;
}

const begun = (person: SignedIn, typed: TypedCase, template: Template) => ({
  kind: template.kind === 'action' ? ('action' as const) : ('assessment' as const),
  template,
  title: typed.title,
  ...(template.kind === 'action' && { ownerId: person.id }),
});
