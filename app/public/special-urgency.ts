import { listUrgentDecisions, type UrgentDecision } from '../../db/queries/published-notices.ts';
import { inLondon, isDay, londonDay, timeInWords } from '../../workflows/clocks/index.ts';
import { choiceInWords } from '../../workflows/road/notice-fields.ts';
import type { Services } from '../services.ts';
import { noticeId, withoutLeftOut } from './notices.ts';

/** One decision whose making was agreed as urgent, as the report to Council lists it. */
export interface UrgentEntry {
  reference: string;
  /** A summary of the matter, in the words of the published notice. */
  matter: string;
  decidedBy: string;
  decided: string;
  outcome: string;
  agreedBy: string;
  agreed: string;
  reasons: string;
  /** The published notice of reasons, where there is one. */
  notice: string | undefined;
  /** The decision can be read in the register. */
  isPublic: boolean;
}

const outcomes: Readonly<Record<string, string>> = {
  approved: 'Approved',
  approvedWithAmendments: 'Approved with amendments',
  refused: 'Refused',
};

/** The calendar quarter before the one in which a day lies: the report's usual period. */
export function quarterBefore(day: string): { from: string; to: string } {
  const year = Number(day.slice(0, 4));
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  const [y, q] = quarter === 0 ? [year - 1, 3] : [year, quarter - 1];
  const month = (n: number) => String(n).padStart(2, '0');
  const lastDays = ['31', '30', '30', '31'];
  return { from: `${y}-${month(q * 3 + 1)}-01`, to: `${y}-${month(q * 3 + 3)}-${lastDays[q]}` };
}

export interface AskedPeriod {
  from: string;
  to: string;
  /** Why the period that was asked for is none. */
  why: string | undefined;
}

/** The period that an address asks for: the last whole quarter where it does not say. */
export function readPeriod({ searchParams }: URL, now: string): AskedPeriod {
  const usual = quarterBefore(londonDay(now));
  const part = (name: 'from' | 'to') => {
    const boxes = ['day', 'month', 'year'].map((it) => (searchParams.get(`${name}-${it}`) ?? '').trim());
    const [day = '', month = '', year = ''] = boxes;
    const joined = boxes.some(Boolean) ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
    return (searchParams.get(name) ?? '').trim() || joined || usual[name];
  };
  const [from, to] = [part('from'), part('to')];
  if (!isDay(from)) return { ...usual, why: 'The first day of the period must be a real date' };
  if (!isDay(to)) return { ...usual, why: 'The last day of the period must be a real date' };
  if (to < from) return { ...usual, why: 'The last day of the period must not be before its first' };
  return { from, to, why: undefined };
}

/**
 * Decisions of a period that could not wait for a notice (SI 2012/2089, regulation 19): the leader of the executive
 * reports them to Council, at least once a year. Only what is published of each is read.
 */
export async function urgentEntries(
  { database }: Pick<Services, 'database'>,
  { from, to }: Pick<AskedPeriod, 'from' | 'to'>,
): Promise<UrgentEntry[]> {
  const decisions = await listUrgentDecisions(database, from, to);
  return Promise.all(
    decisions.map(async (it) => {
      const notices = await withoutLeftOut({ database }, it.notices);
      return entryOf({ ...it, notices });
    }),
  );
}

const notPublished = 'Its notice of reasons is not published yet.';
const takenDown = 'The council has taken its notice of reasons down.';

function entryOf({ reference, notices, outcome, decidedAt, isPublic }: UrgentDecision): UrgentEntry {
  const current = (kind: 'specialUrgencyReasons' | 'specialUrgencyAgreement') =>
    notices.findLast((it) => it.data.notice === kind);
  const [reasons, agreement] = [current('specialUrgencyReasons'), current('specialUrgencyAgreement')];
  const { agreedBy, agreedAt } = (reasons ?? agreement)?.data ?? {};
  const shown = reasons?.isDown ? undefined : reasons;
  const inPlace = reasons?.isDown ? takenDown : notPublished;
  const who = choiceInWords('agreedBy', agreedBy);
  return {
    reference,
    matter: shown?.words.matter ?? inPlace,
    decidedBy: shown?.words.decisionMaker ?? 'The executive',
    decided: timeInWords(inLondon(decidedAt)),
    outcome: outcomes[outcome] ?? outcome,
    agreedBy: who ?? 'Not on record',
    agreed: agreedAt ? timeInWords(agreedAt) : 'Not on record',
    reasons: shown?.words.reasons ?? inPlace,
    notice: shown && noticeId(shown),
    isPublic,
  };
}
