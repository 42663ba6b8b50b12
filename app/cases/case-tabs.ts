import type { CaseView } from './case-view.ts';

/** The parts of a case, each an address of its own. */
export const tabs = [
  'content',
  'report',
  'sign-off',
  'decision',
  'consultation',
  'evidence',
  'history',
] as const;
export type Tab = (typeof tabs)[number];

export const tabNames = ({ kind }: Pick<CaseView, 'kind'>): Record<Tab, string> => ({
  content: kind === 'action' ? 'Action' : 'Assessment',
  report: 'Report',
  'sign-off': 'Sign-off',
  decision: 'Decision and call-in',
  consultation: 'Consultation',
  evidence: 'Evidence',
  history: 'History',
});
