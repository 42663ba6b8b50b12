import type { ReportForEvent } from '../../db/queries/report-for-event.ts';
import { writeJoiningCase } from '../../db/queries/write-decision.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import type { Template } from '../../workflows/forms/types.ts';
import { whyNotJoined } from '../../workflows/road/join.ts';
import type { Actor } from '../../workflows/roles.ts';
import type { CommandParts } from './apply-event.ts';
import { type CaseToBegin, newCase, nextReference } from './begin-case.ts';
import { deadlinesToOpen } from './deadline-rows.ts';
import { hashOfReport } from './edit-report.ts';
import { readReport } from './read-together.ts';

/** More tries than any real contest for one report can cost. */
const tries = 20;

/**
 * Begins a case in draft in the report of another, whose front sheet and constitution it shares. Guarded by the report's
 * version like every write of its cases: whoever sends the report on at that moment wins, or is asked again.
 */
export async function joinReport(
  parts: CommandParts,
  actor: Actor,
  joins: string,
  wanted: Omit<CaseToBegin, 'frontSheet' | 'renews'>,
): Promise<{ ok: true; reference: string } | { ok: false; status: 403 | 404 | 409; why: string }> {
  const at = new Date(wanted.at ?? parts.now()).toISOString();
  let reference: string | undefined;
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const found = await readReport(parts.database, joins, 'whole', londonDay(at));
    if (!found) return { ok: false, status: 404, why: `There is no case ${joins}.` };
    const refused = whyNotJoined(found.cases, actor.id);
    if (refused) return refused;
    reference ??= await nextReference(parts.database, wanted.kind, at);
    const rules = await parts.rules.get(
      found.report.constitutionId,
      found.report.constitutionVersion,
      found.daysOff,
    );
    const { begun, event } = newCase(
      actor,
      reference,
      { ...wanted, frontSheet: found.report.frontSheet, joins },
      rules.constitution,
      at,
    );
    const joining = { ...begun, reportId: found.report.id, reportProgress: found.report.progress };
    const contentHash = hashOfReport(withCase(found, joining, wanted.template), found.report.frontSheet);
    const { id, version, progress } = found.report;
    const report = { id, version, progress, contentHash };
    const opened = deadlinesToOpen({ ...joining, contentHash }, wanted.template, rules, at);
    if (await writeJoiningCase(parts.database, report, joining, event, opened))
      return { ok: true, reference };
  }
  throw new Error(`A case that joins ${joins} lost ${tries} races in a row.`);
}

type Joining = ReturnType<typeof newCase>['begun'];

const withCase = (found: ReportForEvent, begun: Joining, ownTemplate: Template): ReportForEvent => ({
  ...found,
  cases: [
    ...found.cases,
    {
      id: begun.id,
      reference: begun.reference,
      kind: begun.kind === 'action' ? 'action' : 'assessment',
      title: begun.title,
      templateId: begun.templateId,
      templateVersion: begun.templateVersion,
      ownTemplate,
      state: begun.state,
      progress: begun.progress,
      authors: begun.authors,
      ownerId: begun.ownerId,
      version: 1,
      lastHash: begun.lastHash,
      source: null,
      content: begun.content,
    },
  ],
});
