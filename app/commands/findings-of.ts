import type { ReportForEvent } from '../../db/queries/report-for-event.ts';
import { checkReport, type Finding } from '../../workflows/checks/index.ts';
import { templateOf } from '../../workflows/forms/templates.ts';
import type { Rules } from './council-rules.ts';

/** What the report checks find in a report at a moment. Needs the whole text of its forms. */
export function findingsOf(found: ReportForEvent, rules: Rules, now: string): Finding[] {
  return checkReport({
    frontSheet: found.report.frontSheet,
    cases: found.cases.map((c) => ({
      reference: c.reference,
      kind: c.kind,
      template: templateOf(c),
      content: c.content,
      state: c.state,
    })),
    progress: found.report.progress,
    constitution: rules.constitution,
    calendar: rules.calendar,
    now,
  });
}
