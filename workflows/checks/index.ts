export * from './blocked-by.ts';
export * from './check-report.ts';
export * from './describe-checks.ts';
export type { Finding, ReportToCheck } from './finding.ts';
