import type { Services } from '../services.ts';
import type { CaseView } from './case-view.ts';
import { loadCase } from './load-case.ts';

/** The parts of a case, each an address of its own. */
export const tabs = ['content', 'report', 'sign-off', 'decision', 'evidence', 'history'] as const;
export type Tab = (typeof tabs)[number];

export interface CasePageData {
  view: CaseView;
  tab: Tab;
  done: string | undefined;
  unchanged: boolean;
}

/** What the page of a case shows. Throws as `loadCase` does. */
export async function loadCasePage(
  request: Request,
  services: Services,
  reference: string | undefined,
): Promise<CasePageData> {
  const { view } = await loadCase(request, services, reference);
  const { searchParams } = new URL(request.url);
  return {
    view,
    tab: tabs.find((tab) => tab === searchParams.get('tab')) ?? 'content',
    done: searchParams.get('done') ?? undefined,
    unchanged: searchParams.has('unchanged'),
  };
}
