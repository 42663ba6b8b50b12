import type { CaseProgress, Facts, ReportProgress } from './facts.ts';

/** What the machine assigns (`report`, `case`), and what is true outside it at this call (`facts`). */
export interface CaseContext {
  report: ReportProgress;
  case: CaseProgress;
  facts: Facts;
}
