import { listVersions, type Version } from '../../db/queries/content-versions.ts';
import { isStaff } from '../../workflows/road/visibility.ts';
import { type Verified, verifyReportOf } from '../audit/verify-record.ts';
import { listReportedRounds, type ReportedRound } from '../consultation/reported-rounds.ts';
import type { Services } from '../services.ts';
import type { CaseView } from './case-view.ts';
import { loadCase } from './load-case.ts';
import { commentsFor, type ShownComment } from './section-comments.ts';

/** A signature of the case's history, held against the text that was kept when it was given. */
export interface FiledSignature {
  seq: number;
  fits: boolean;
  /** The step at which that text was kept. */
  keptAtSeq: number | undefined;
}

export interface CaseFile {
  view: CaseView;
  versions: Version[];
  /** None for whoever is not staff. */
  comments: ShownComment[];
  /** The rounds of consultation, for the staff with who said what. */
  rounds: ReportedRound[];
  verified: Pick<Verified, 'ok' | 'events' | 'versions' | 'texts' | 'erased' | 'misfits'>;
  signatures: FiledSignature[];
  now: string;
}

/** All that is on record of a case, with the record itself checked as the page is made. */
export async function loadCaseFile(
  request: Request,
  services: Services,
  reference: string | undefined,
): Promise<CaseFile> {
  const { view, open, person } = await loadCase(request, services, reference);
  const [versions, verified, rounds] = await Promise.all([
    listVersions(services.database, view.reference),
    verifyReportOf(services.database, view.reference),
    listReportedRounds(services.database, open.subject, isStaff(person) ? 'staff' : 'member'),
  ]);
  if (!verified) throw new Error(`${view.reference} has no record.`);
  const { ok, events, versions: checked, texts, erased, misfits, checkedSignatures } = verified;
  return {
    view,
    versions,
    rounds,
    comments: view.comments ? await commentsFor(services, person, open) : [],
    verified: { ok, events, versions: checked, texts, erased, misfits },
    signatures: checkedSignatures
      .filter((it) => it.reference === view.reference)
      .map(({ seq, fits, keptAtSeq }) => ({ seq, fits, keptAtSeq })),
    now: open.at,
  };
}
