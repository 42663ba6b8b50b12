export * from './blocked-by.ts';
export * from './check-report.ts';
export * from './describe-checks.ts';
export type { CaseToCheck, Finding, ReportToCheck, Step, Where } from './finding.ts';
export type { CheckCode } from './table.ts';
