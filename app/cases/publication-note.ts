import { findRegistered } from '../../db/queries/register.ts';
import { maySettleRedaction } from '../../workflows/publication/may.ts';
import type { SignedIn } from '../auth/session.ts';
import { redactedReport } from '../public/redacted-report.ts';
import type { Services } from '../services.ts';

/** What democratic services are told of a case's publication wherever they open the case. */
export interface PublicationNote {
  leftOut: number;
  /** Proposals that nobody has settled. */
  proposed: number;
  /** Words that are no longer where they were left out, so that the whole answer is. */
  missing: number;
}

/** Undefined for whoever does not settle what is left out. */
export async function publicationNote(
  services: Services,
  person: SignedIn,
  reference: string,
): Promise<PublicationNote | undefined> {
  if (!maySettleRedaction(person)) return undefined;
  const report = await findRegistered(services.database, reference);
  if (!report) return undefined;
  return {
    leftOut: report.redactions.filter((it) => it.applied).length,
    proposed: report.redactions.filter((it) => !it.applied).length,
    missing: redactedReport(report).missing.length,
  };
}
