import { ask, type Refusal } from '../../workflows/road/ask.ts';
import type { Touches } from '../../workflows/road/events.ts';
import type { SignedIn } from '../auth/session.ts';
import type { OpenCase } from './open-case.ts';

const anything: readonly Touches[] = ['hashed', 'legalImplications', 'financeImplications'];

/** Why a person may edit nothing of a case now; undefined where they may edit something. */
export function whyNotEdit({ subject, found, deciding, at }: OpenCase, actor: SignedIn): Refusal | undefined {
  const context = { report: found.report.progress, case: subject.progress, facts: deciding.facts };
  let refused: Refusal | undefined;
  for (const touches of anything) {
    const asked = ask(subject.kind, subject.state, context, { type: 'edit', actor, at, touches });
    if (asked.ok) return undefined;
    if (!refused || asked.status !== 403) refused = asked;
  }
  return refused;
}
