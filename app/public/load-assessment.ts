import { data } from '@remix-run/node';
import { findRegistered } from '../../db/queries/register.ts';
import { inWords, londonDay } from '../../workflows/clocks/index.ts';
import { listPublicRounds } from '../consultation/reported-rounds.ts';
import type { Services } from '../services.ts';
import { assessmentPublishedAt, groupsAffected, publicAssessment } from './assessments.ts';
import { takenDown } from './load-decision.ts';
import { assessmentAddress, assessmentPage, decisionAddress, decisionPage } from './public-pages.ts';
import { redactedReport } from './redacted-report.ts';

/** A published assessment. Throws the 404 of one that is not, and the 410 of one that was taken down. */
export async function loadPublicAssessment(services: Services, reference = '') {
  const report = await findRegistered(services.database, reference);
  const c = report?.cases.find((it) => it.reference === reference);
  const publishedAt = report && c && assessmentPublishedAt(report, c);
  const none = () => data('No assessment is published under this reference.', { status: 404 });
  if (!publishedAt) throw none();
  const redacted = redactedReport(report);
  const isDown = report.down.includes(assessmentPage(c.id));
  const assessment = publicAssessment({ ...report, down: [] }, redacted, c);
  if (!assessment.content) throw none();
  if (isDown) throw takenDown();
  const [first] = report.cases;
  const decision = report.decisions.findLast(
    (it) => !report.down.includes(decisionPage(report.id, it.number)),
  );
  return {
    assessment,
    canonical: `${services.config.baseUrl}${assessmentAddress(reference)}`,
    groups: groupsAffected(assessment),
    publishedOn: inWords(londonDay(publishedAt)),
    rounds: await listPublicRounds(services.database, reference),
    decision: decision && first && decisionAddress(first.reference, decision.number),
  };
}
