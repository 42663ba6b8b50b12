import { findMeeting } from '../../db/queries/meeting-desk.ts';
import { isPageDown, listPublicAgenda, type PublicAgendaItem } from '../../db/queries/public-agendas.ts';
import { type KeptNotice, listNoticesOfReports } from '../../db/queries/published-notices.ts';
import { londonDay, timeInWords } from '../../workflows/clocks/index.ts';
import { bodyName } from '../../workflows/road/bodies.ts';
import { momentInWords } from '../cases/words.ts';
import { inAgendaOrder } from '../meetings/agenda-order.ts';
import type { Services } from '../services.ts';
import { type NoticeLink, publicNotice } from './notices.ts';
import { agendaPage } from './public-pages.ts';
import { publicWords } from './redacted-report.ts';

/** An agenda as the public reads it. */
export interface PublicAgenda {
  id: string;
  bodyName: string;
  /** The day of the meeting, and its time in words. */
  on: string;
  when: string;
  cancelled: boolean;
  /** When it was first published, in words; absent while nothing of it is. */
  publishedInWords?: string;
  items: {
    reference: string;
    subject: string;
    keyDecision: boolean;
    openness: string;
    /** "Late report" or "Supplementary report", and why. */
    mark?: string;
    reasons: string;
    publishedInWords: string;
    /** Its decision is on the register. */
    isDecided: boolean;
    /** The statutory notices of the decision that are current, and not taken down. */
    notices: NoticeLink[];
    /** Its decision was taken down, and its words with it: the item keeps its place and says no more than that. */
    isDown: boolean;
  }[];
}

/**
 * The agenda of a meeting with what democratic services have published of it; undefined where there is no such meeting,
 * and `down` where the agenda was taken down. What is listed and not published, and everything of a report but its subject and its openness, stays out.
 */
export async function publicAgenda(
  services: Services,
  id: string,
): Promise<PublicAgenda | 'down' | undefined> {
  const meeting = await findMeeting(services.database, id);
  if (!meeting) return undefined;
  if (await isPageDown(services.database, agendaPage(id))) return 'down';
  const items = inAgendaOrder(await listPublicAgenda(services.database, id), meeting.agenda);
  const first = items.map((it) => it.publishedAt).sort()[0];
  const reportIds = items.map((it) => it.reportId);
  const shown = await publicWords(services, reportIds);
  const kept = await listNoticesOfReports(services.database, reportIds);
  const noticesOf = (it: PublicAgendaItem) =>
    currentNotices(kept.filter(({ reportId }) => reportId === it.reportId));
  return {
    id,
    bodyName: bodyName(meeting.body),
    on: londonDay(meeting.at),
    when: timeInWords(meeting.at),
    cancelled: meeting.cancelledAt !== null,
    ...(first && { publishedInWords: momentInWords(first) }),
    items: items.map((it) =>
      it.decisionDown ? withoutWords(it) : { ...agendaItem(it, shown(it.reportId)), notices: noticesOf(it) },
    ),
  };
}

type Item = PublicAgenda['items'][number];

function agendaItem(
  it: PublicAgendaItem,
  { subject, textOf }: { subject: string; textOf: (text: string) => string },
): Omit<Item, 'notices'> {
  return {
    reference: it.reference,
    subject,
    keyDecision: it.keyDecision === 'yes',
    openness: textOf(opennessOf(it)),
    ...(it.lateness && { mark: it.lateness === 'late' ? 'Late report' : 'Supplementary report' }),
    reasons: textOf(it.reasons),
    publishedInWords: momentInWords(it.publishedAt),
    isDecided: it.decidedAt !== null,
    isDown: false,
  };
}

const withoutWords = ({ reference, publishedAt }: PublicAgendaItem): Item => ({
  reference,
  subject: 'An item whose decision the council has taken down',
  keyDecision: false,
  openness: '',
  reasons: '',
  publishedInWords: momentInWords(publishedAt),
  isDecided: false,
  notices: [],
  isDown: true,
});

const currentNotices = (ofReport: readonly KeptNotice[]): NoticeLink[] =>
  ofReport.flatMap((it) => {
    const notice = publicNotice(it, ofReport);
    return notice?.standing === 'current' && !it.isDown
      ? [{ id: notice.id, name: notice.name, publishedAt: notice.publishedAt }]
      : [];
  });

function opennessOf({ openOrExempt, exemptParagraph }: PublicAgendaItem): string {
  const paragraph = exemptParagraph ? `, paragraph ${exemptParagraph}` : '';
  if (openOrExempt === 'exempt') return `Exempt: taken without the public${paragraph}`;
  return openOrExempt === 'partlyExempt' ? `Open, with an exempt appendix${paragraph}` : 'Open';
}
