import { listMadeActions, type MadeAction } from '../../db/queries/made-actions.ts';
import { templateOf } from '../../workflows/forms/templates.ts';
import { linesOf, type PlanLine } from '../../workflows/plans/lines.ts';
import { whyNotJoined } from '../../workflows/road/join.ts';
import type { Actor } from '../../workflows/roles.ts';
import type { OpenCase } from '../cases/open-case.ts';
import type { WayForward } from '../commands/make-actions.ts';
import type { Services } from '../services.ts';

/** A line of an assessment, and the action that it became. */
export interface ShownLine extends PlanLine {
  made: MadeAction | undefined;
}

/** The lines of an assessment, and the actions whose words stand in it no more. */
export async function linesOfCase(services: Services, { subject }: OpenCase) {
  const template = templateOf(subject);
  const made = await listMadeActions(services.database, subject.id);
  const lines = linesOf(template, subject.content, subject.reference).map(
    (line): ShownLine => ({ ...line, made: made.find((it) => it.line === line.key) }),
  );
  return { lines, reworded: made.filter((it) => !lines.some(({ key }) => key === it.line)) };
}

/** Why somebody makes no actions of an assessment, as a refusal; undefined where they may. */
export function whyNotMade(
  { subject }: Pick<OpenCase, 'subject'>,
  person: Pick<Actor, 'id' | 'roles'>,
): { status: 403 | 404 | 409; why: string } | undefined {
  if (subject.kind !== 'assessment')
    return { status: 404, why: 'Actions are made of an assessment, and this case is an action itself.' };
  if (!person.roles.includes('officer') || !subject.authors.includes(person.id))
    return { status: 403, why: 'Only an author of an assessment makes actions of it.' };
  return typeof subject.state === 'object' && 'closed' in subject.state
    ? { status: 409, why: 'This assessment is closed. Make the actions of the one that renews it.' }
    : undefined;
}

/** The ways in which new actions can go on, the first of them the usual one. */
export function waysFor(
  { found }: Pick<OpenCase, 'found'>,
  personId: string,
): { value: WayForward; label: string; hint: string }[] {
  const joinable = whyNotJoined(found.cases, personId) === undefined;
  return [
    ...(joinable
      ? [
          {
            value: 'joined' as const,
            label: 'In this report',
            hint: 'They are signed, decided and published together with the assessment.',
          },
        ]
      : []),
    {
      value: 'none',
      label: 'Each by itself, without a decision of its own',
      hint: 'The decision on the assessment covers them. They are reviewed and signed, and then in force.',
    },
    {
      value: 'cabinet',
      label: 'Each by itself, to Cabinet',
      hint: 'Where an action needs a decision of its own.',
    },
  ];
}
