import { getTemplate } from '../../workflows/forms/templates.ts';
import type { SignedIn } from '../auth/session.ts';
import { beginCase } from '../commands/begin-case.ts';
import { joinReport } from '../commands/join-report.ts';
import type { Services } from '../services.ts';
import { beginnings, firstAnswers, type TypedCase } from './read-new-case.ts';

/** Begins it in the report of another case, whose front sheet it shares; a refusal has its sentence. */
export async function joinNewCase(services: Services, person: SignedIn, joins: string, typed: TypedCase) {
  const template = getTemplate(typed.template);
  const kind = beginnings.find((b) => b.value === typed.template)?.kind ?? 'assessment';
  const { id, roles, actingFor } = person;
  const answer = await joinReport(services.commands, { id, roles, actingFor }, joins, {
    kind,
    templateId: template.id,
    templateVersion: template.version,
    title: typed.title,
    content: firstAnswers(typed, person.name).content,
    ...(kind === 'action' && { ownerId: person.id }),
  });
  services.jobs.wake();
  return answer;
}

/** Begins what a checked form asks for, by the rules of today, and returns its reference. Throws NoRulesInForce. */
export async function beginNewCase(services: Services, person: SignedIn, typed: TypedCase): Promise<string> {
  const template = getTemplate(typed.template);
  const kind = beginnings.find((b) => b.value === typed.template)?.kind ?? 'assessment';
  const { id, roles, actingFor } = person;
  const reference = await beginCase(
    services.commands,
    { id, roles, actingFor },
    {
      kind,
      templateId: template.id,
      templateVersion: template.version,
      title: typed.title,
      ...firstAnswers(typed, person.name),
      ...(kind === 'action' && { ownerId: person.id }),
    },
  );
  services.jobs.wake();
  return reference;
}
