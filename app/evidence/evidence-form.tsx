import type { CaseView } from '../cases/case-view.ts';
import { stateOnPage } from './load-evidence.ts';

export const evidenceHref = (reference: string) => `/cases/${reference}?tab=evidence`;

/** The way back from a page about a case's evidence. */
export const evidenceTab = ({ reference }: Pick<CaseView, 'reference'>) => ({
  href: evidenceHref(reference),
  back: 'Back to the evidence',
});

/** What a change from this page must still find, so that its warning is about what then happens. */
export function StateField({ view }: { view: Pick<CaseView, 'state'> }) {
  return <input type="hidden" name="state" value={stateOnPage(view)} />;
}
