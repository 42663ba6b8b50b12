import { ask } from '../../workflows/road/ask.ts';
import type { PersonEvent } from '../../workflows/road/events.ts';
import type { SignedIn } from '../auth/session.ts';
import type { OpenCase } from '../cases/open-case.ts';

const steps: readonly PersonEvent[] = [
  'addCallInSignature',
  'withdrawCallInSignature',
  'withdrawCallIn',
  'validateCallIn',
  'rejectCallIn',
];

/** For each request of a case, by its id, the steps that this person may take with it now: asked of the machine. */
export function stepsWithRequests(
  { subject, found, deciding, at }: OpenCase,
  actor: SignedIn,
): Record<string, PersonEvent[]> {
  const report = found.report.progress;
  const context = { report, case: subject.progress, facts: deciding.facts };
  const may = (type: PersonEvent, request: string) =>
    [{}, { asChair: true }].some(
      (data) => ask(subject.kind, subject.state, context, { type, actor, at, request, ...data }).ok,
    );
  return Object.fromEntries(report.callIns.map(({ id }) => [id, steps.filter((type) => may(type, id))]));
}
