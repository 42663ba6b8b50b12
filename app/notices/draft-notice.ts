import type { Database } from '../../db/database.ts';
import { getNoticeTexts, listCabinet } from '../../db/queries/notice-texts.ts';
import { type KeptNotice, listNoticesOfReport } from '../../db/queries/published-notices.ts';
import type { ReportForEvent } from '../../db/queries/report-for-event.ts';
import { inLondon, londonDay } from '../../workflows/clocks/index.ts';
import { draftNotice } from '../../workflows/road/draft-notice.ts';
import type { Facts, PublishableNotice, ReportProgress } from '../../workflows/road/facts.ts';
import { isNoticeKind } from '../../workflows/road/notice-fields.ts';

/** The case whose notice is drafted, with the facts of this moment. */
export interface DraftedCase {
  at: string;
  found: Pick<ReportForEvent, 'report' | 'cases'>;
  subject: { reference: string };
  deciding: { facts: Facts };
}

type Entries = [string, string][];

/** The notice of each kind that is current, as it was kept. */
export function currentNotices(
  kept: readonly KeptNotice[],
  { notices }: Pick<ReportProgress, 'notices'>,
): Partial<Record<PublishableNotice, KeptNotice>> {
  const current: Partial<Record<PublishableNotice, KeptNotice>> = {};
  for (const it of kept) {
    const kind = it.data.notice;
    const at = kind && notices[kind];
    if (kind && at && Date.parse(at) === Date.parse(it.at)) current[kind] = it;
  }
  return current;
}

/**
 * A notice as it would be published now, as the entries of its form: drawn from the front sheet, the case and the
 * council's texts; where it corrects one, from that one.
 */
export async function draftEntries(
  database: Database,
  { at, found, subject, deciding }: DraftedCase,
  kind: PublishableNotice,
  corrects: boolean,
): Promise<Entries> {
  const { frontSheet, progress } = found.report;
  const current = currentNotices(await listNoticesOfReport(database, subject.reference), progress);
  const wrong = corrects ? current[kind] : undefined;
  const drawn = draftNotice(
    {
      frontSheet,
      cases: found.cases,
      report: progress,
      facts: deciding.facts,
      texts: await getNoticeTexts(database),
      cabinet: await listCabinet(database.drizzle, londonDay(at)),
      said: Object.fromEntries(Object.entries(current).map(([name, it]) => [name, it?.words ?? {}])),
    },
    kind,
  );
  const { correction: _before, ...frozen } = wrong?.words ?? {};
  const agreement =
    kind === 'specialUrgencyReasons'
      ? current.specialUrgencyAgreement
      : kind === 'urgentPrivateMeetingNotice'
        ? current.urgentPrivateMeetingAgreement
        : undefined;
  const from = wrong ?? agreement;
  const days: Entries = [['decisionFrom', wrong?.data.decisionFrom ?? drawn.on ?? '']];
  const told: Entries = from
    ? [
        ['agreedBy', from.data.agreedBy ?? ''],
        ['whyNotFirst', from.data.whyNotFirst ?? ''],
        ['agreedAt', from.data.agreedAt ? inLondon(from.data.agreedAt).slice(0, 16) : ''],
        ['informed', from.data.informed ?? ''],
        ['informedOn', from.data.informedOn ?? ''],
        ['decisionUntil', wrong?.data.decisionUntil ?? ''],
      ]
    : [];
  return [...Object.entries({ ...drawn.words, ...frozen }), ...days, ...told].filter(
    ([, value]) => value !== '',
  );
}

/** What was posted, and of the draft whatever it leaves out. A date in its three boxes counts as said. */
export async function withDraft(database: Database, open: DraftedCase, posted: Entries): Promise<Entries> {
  const said = (name: string) => posted.find(([it]) => it === name)?.[1];
  const kind = said('notice');
  if (!isNoticeKind(kind)) return posted;
  const drafted = await draftEntries(database, open, kind, Boolean(said('corrects')));
  const isSaid = (name: string) => posted.some(([it]) => it === name || it === `${name}-day`);
  return [...posted, ...drafted.filter(([name]) => !isSaid(name))];
}
