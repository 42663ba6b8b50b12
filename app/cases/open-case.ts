import {
  type CarriedCase,
  findReportForEvent,
  type ReportForEvent,
} from '../../db/queries/report-for-event.ts';
import { blockedBy, type Finding } from '../../workflows/checks/index.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import type { DecidingCase } from '../../workflows/road/decide.ts';
import { maySee } from '../../workflows/road/visibility.ts';
import type { SignedIn } from '../auth/session.ts';
import { decidingCase } from '../commands/apply-event.ts';
import type { Rules } from '../commands/council-rules.ts';
import { findingsOf } from '../commands/findings-of.ts';
import type { Services } from '../services.ts';

/** A case that a person has before them, with the rules of its day and the facts of this moment. */
export interface OpenCase {
  at: string;
  found: ReportForEvent;
  subject: CarriedCase;
  deciding: DecidingCase;
  rules: Rules;
  /** What the report checks find in it now. */
  findings: Finding[];
}

/** Finds a case that this person may see. To others it is not there. */
export async function findOpenCase(
  services: Services,
  person: SignedIn,
  reference: string,
): Promise<OpenCase | undefined> {
  const at = services.clock.now();
  const found = await findReportForEvent(services.database, reference, 'whole', londonDay(at));
  const subject = found?.cases.find((c) => c.reference === reference);
  if (!found || !subject || !maySee(person, subject.state)) return undefined;
  const rules = await services.commands.rules.get(
    found.report.constitutionId,
    found.report.constitutionVersion,
  );
  const findings = findingsOf(found, rules, at);
  const deciding = decidingCase(subject, found, rules, { at }, true, blockedBy(findings));
  return { at, found, subject, deciding, rules, findings };
}
