import { type KeptNotice, listNoticesOfComingDecisions } from '../../db/queries/published-notices.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import type { Services } from '../services.ts';
import { type PublicNotice, publicNotice, withoutLeftOut } from './notices.ts';
import { noticeAddress } from './public-pages.ts';

/** One line of the forward plan, in the words of the notice that was published. */
export interface ForwardPlanEntry {
  subject: string;
  decisionMaker: string;
  /** The day on which the decision is intended, or the first day of its period. */
  on: string;
  /** The last day of that period: the same day as a rule. */
  until: string;
  /** It has gone by, and nothing is decided yet. */
  overdue: boolean;
  ground: string;
  contact: string;
  /** "Open", or in what part it is exempt. */
  openOrExempt: string;
  /** The lasting name of the notice, and its page. */
  reference: string;
  page: string;
  publishedAt: string;
  /** Everything that the notice says, by its label. */
  notice: { name: string; label: string; words: string }[];
}

/** The notices of key decisions that are current and whose decisions are still to be taken, the soonest first. */
export async function forwardPlan(
  services: Pick<Services, 'database' | 'clock'>,
): Promise<ForwardPlanEntry[]> {
  const today = londonDay(services.clock.now());
  const entries = (await comingNotices(services)).flatMap(({ kept, shown }) =>
    shown.kind === 'keyDecisionNotice' ? [entryOf(kept, shown, today)] : [],
  );
  return entries.sort((a, b) => (a.on + a.subject < b.on + b.subject ? -1 : 1));
}

/** The other notices of coming decisions: of exceptions, of urgency, and of meetings in private. */
export async function otherNotices(services: Pick<Services, 'database'>): Promise<PublicNotice[]> {
  const coming = await comingNotices(services);
  return coming.flatMap(({ shown }) => (shown.kind === 'keyDecisionNotice' ? [] : [shown]));
}

/** A notice that is taken down takes its line with it. */
async function comingNotices({ database }: Pick<Services, 'database'>) {
  const all = await withoutLeftOut({ database }, await listNoticesOfComingDecisions(database));
  return all.flatMap((kept) => {
    const shown = publicNotice(
      kept,
      all.filter((it) => it.reportId === kept.reportId),
    );
    return shown?.standing === 'current' && !kept.isDown ? [{ kept, shown }] : [];
  });
}

function entryOf(
  { data, words, progress }: KeptNotice,
  shown: PublicNotice,
  today: string,
): ForwardPlanEntry {
  const terms = progress.noticeTerms?.keyDecisionNotice;
  const on = data.decisionFrom ?? terms?.from ?? '';
  const until = data.decisionUntil ?? terms?.until ?? on;
  return {
    subject: shown.matter,
    decisionMaker: words.decisionMaker ?? '',
    on,
    until,
    overdue: until < today,
    ground: words.ground ?? '',
    contact: words.contact ?? '',
    openOrExempt: words.privacy ?? '',
    reference: shown.id,
    page: noticeAddress(shown.id),
    publishedAt: shown.publishedAt,
    notice: shown.parts,
  };
}
