import { templateOf } from '../../workflows/forms/templates.ts';
import type { Content, Template } from '../../workflows/forms/types.ts';
import { labelOf } from '../../workflows/road/ask.ts';
import { maySee } from '../../workflows/road/visibility.ts';
import { listReportedRounds, type ReportedRound } from '../consultation/reported-rounds.ts';
import type { Services } from '../services.ts';
import type { CaseView } from './case-view.ts';
import { loadCase } from './load-case.ts';

export interface PackedCase {
  reference: string;
  title: string;
  stateLabel: string;
  template: Template;
  content: Content;
  /** The rounds of consultation on it: how many answered, what they said, and what changed. No names. */
  rounds: ReportedRound[];
}

/** The front sheet and the whole form of every case that its report carries, withdrawn ones apart. */
export async function loadPack(
  request: Request,
  services: Services,
  reference: string | undefined,
): Promise<{ view: CaseView; cases: PackedCase[]; now: string }> {
  const { view, open, person } = await loadCase(request, services, reference);
  const carried = open.found.cases.filter(
    (c) => c.reference === view.reference || (maySee(person, c.state) && !isWithdrawn(c.state)),
  );
  const cases = await Promise.all(
    carried.map(async (c) => ({
      reference: c.reference,
      title: c.title,
      stateLabel: labelOf(c.kind, c.state),
      template: templateOf(c),
      content: c.content,
      rounds: await listReportedRounds(services.database, c, 'member'),
    })),
  );
  return { view, cases, now: open.at };
}

const isWithdrawn = (state: CaseView['state']) => typeof state === 'object' && state.closed === 'withdrawn';
