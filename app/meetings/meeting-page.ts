import {
  findMeeting,
  listMeetingChanges,
  listReportsOfMeeting,
  type MeetingRecord,
} from '../../db/queries/meeting-desk.ts';
import { listTakeDowns } from '../../db/queries/publication-record.ts';
import { findReportsForEvent, type ReportForEvent } from '../../db/queries/report-for-event.ts';
import { londonDay, timeInWords } from '../../workflows/clocks/index.ts';
import { textOf } from '../../workflows/forms/blank-answers.ts';
import { mayTakeDown } from '../../workflows/publication/may.ts';
import { labelOf } from '../../workflows/road/ask.ts';
import { bodyName, isBody } from '../../workflows/road/bodies.ts';
import type { EventData, EventName } from '../../workflows/road/events.ts';
import { decidingBody } from '../../workflows/road/listing.ts';
import { maySee } from '../../workflows/road/visibility.ts';
import type { SignedIn } from '../auth/session.ts';
import { momentInWords } from '../cases/words.ts';
import { decideRequest } from '../commands/apply-event.ts';
import { safeDates } from '../lists/safe-dates.ts';
import { directorsAway } from '../planning/directors-away.ts';
import { agendaPage } from '../public/public-pages.ts';
import type { Services } from '../services.ts';
import { inAgendaOrder } from './agenda-order.ts';

/** A report as a meeting's page shows it. */
export interface ReportThere {
  reportId: string;
  /** The case by which the report is acted on. */
  reference: string;
  subject: string;
  cases: { reference: string; title: string; state: string }[];
}

export interface AgendaItem extends ReportThere {
  lateness: 'late' | 'supplementary' | null;
  reasons: string;
  /** In words; null while it is not on the published agenda. */
  publishedAt: string | null;
  mayComeOff: boolean;
  /** Why democratic services may not take it off, or nothing. */
  commented: boolean;
}

export interface Candidate extends ReportThere {
  /** Can be listed; `late` where it must be said that it is. */
  can: 'yes' | 'late' | 'no';
  /** Why not, or why it must be said. */
  why: string;
}

/** What a meeting's page shows to a person; undefined where there is no such meeting. */
export async function meetingPage(services: Services, person: SignedIn, id: string) {
  const meeting = await findMeeting(services.database, id);
  if (!meeting) return undefined;
  const at = services.clock.now();
  const mayRun = person.roles.includes('democraticServices');
  const reports = await reportsOf(services, meeting, at, mayRun);
  const rules = await services.commands.rules.findOn(londonDay(at));
  const agenda = inAgendaOrder(
    reports.filter((it) => it.listed),
    meeting.agenda,
  )
    .filter(({ found }) => found.cases.some((c) => maySee(person, c.state)))
    .map((it) => itemOf(it, meeting, person));
  const publishedAt = agendaPublishedAt(reports, meeting);
  const begun = Date.parse(meeting.at) <= Date.parse(at);
  const candidates =
    mayRun && !begun && !meeting.cancelledAt
      ? await candidatesOf(services, reports, meeting, person, at, publishedAt)
      : [];
  const takeDowns = await listTakeDowns(services.database, agendaPage(id));
  const dates = rules ? safeDates(meeting.at, at, rules, await directorsAway(services)) : [];
  return {
    id,
    body: meeting.body,
    bodyName: bodyName(meeting.body),
    when: timeInWords(meeting.at),
    cancelled: meeting.cancelledAt ? momentInWords(meeting.cancelledAt) : null,
    begun,
    mayRun,
    dates: dates.filter(({ only }) => only.some((body) => body === meeting.body)),
    agenda,
    published: publishedAt ? momentInWords(publishedAt) : null,
    isDown: takeDowns.some((it) => it.backAt === null),
    mayTakeDown: mayTakeDown(person),
    takeDowns: takeDowns.flatMap(({ downBy, downAt, why, backBy, backAt, backWhy }) => [
      { what: 'Agenda taken down from the public pages', by: downBy, at: momentInWords(downAt), why },
      ...(backAt
        ? [
            {
              what: 'Agenda put back on the public pages',
              by: backBy ?? '',
              at: momentInWords(backAt),
              why: backWhy ?? '',
            },
          ]
        : []),
    ]),
    toPublish: agenda.filter((it) => it.publishedAt === null).length,
    ready: candidates.filter((it) => it.can !== 'no'),
    notReady: candidates.filter((it) => it.can === 'no'),
    history: (await listMeetingChanges(services.database, id)).map((change) => ({
      ...change,
      at: momentInWords(change.at),
      wasAt: change.wasAt && timeInWords(change.wasAt),
      isAt: change.isAt && timeInWords(change.isAt),
    })),
  };
}
export type MeetingPageData = NonNullable<Awaited<ReturnType<typeof meetingPage>>>;

/** A report with all that the road asks about it. */
export interface FoundReport {
  reportId: string;
  reference: string;
  listed: boolean;
  reasons: string | null;
  found: ReportForEvent;
}

/** The reports of a meeting, whole; with those that could be listed on it where it is asked. */
export async function reportsOf(
  { database }: Services,
  meeting: MeetingRecord,
  at: string,
  withCandidates: boolean,
): Promise<FoundReport[]> {
  const rows = await listReportsOfMeeting(database, meeting, londonDay(meeting.at), withCandidates);
  if (rows.length === 0) return [];
  const found = await findReportsForEvent(
    database,
    rows.map((row) => row.reference),
    'whole',
    londonDay(at),
  );
  return rows.flatMap((row) => {
    const report = found.get(row.reference);
    return report ? [{ ...row, found: report }] : [];
  });
}

/** The listing that a report has on a meeting. */
export const listingOn = ({ report }: ReportForEvent, { id }: Pick<MeetingRecord, 'id'>) =>
  [report.progress.listing, report.progress.scrutinyListing].find((it) => it?.meetingId === id);

/** When the agenda was first published with a report on it. */
export const agendaPublishedAt = (
  reports: readonly FoundReport[],
  meeting: MeetingRecord,
): string | undefined =>
  reports.flatMap(({ found }) => listingOn(found, meeting)?.agendaPublishedAt ?? []).sort()[0];

function reportThere({ reportId, found }: FoundReport): ReportThere {
  const open = found.cases.filter((c) => !(typeof c.state === 'object' && 'closed' in c.state));
  const shown = open.length > 0 ? open : found.cases;
  const [first] = shown;
  return {
    reportId,
    reference: first?.reference ?? '',
    subject: textOf(found.report.frontSheet, 'subject') || (first?.title ?? ''),
    cases: shown.map((c) => ({ reference: c.reference, title: c.title, state: labelOf(c.kind, c.state) })),
  };
}

function itemOf(it: FoundReport, meeting: MeetingRecord, person: SignedIn): AgendaItem {
  const listing = listingOn(it.found, meeting);
  const { scrutinyListing } = it.found.report.progress;
  return {
    ...reportThere(it),
    lateness: listing?.lateness ?? null,
    reasons: listing?.lateness ? (it.reasons ?? '') : '',
    publishedAt: listing?.agendaPublishedAt ? momentInWords(listing.agendaPublishedAt) : null,
    mayComeOff:
      person.roles.includes('democraticServices') &&
      it.found.cases.some((c) => c.state === 'awaitingDecision'),
    commented: meeting.body === 'scrutiny' && scrutinyListing?.commentedAt !== undefined,
  };
}

/** Signed reports, and those meant for this meeting: whether each could be listed now, asked of the road itself. */
async function candidatesOf(
  services: Services,
  reports: readonly FoundReport[],
  meeting: MeetingRecord,
  person: SignedIn,
  at: string,
  published: string | undefined,
): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  const asked = {
    id: meeting.id,
    at: meeting.at,
    ...(isBody(meeting.body) && { body: meeting.body }),
    ...(published && { agendaPublishedAt: published }),
  };
  for (const it of reports.filter(({ listed }) => !listed)) {
    const ask = asking(services, it.found, person, at);
    const [plain, late] = [
      await ask('list', { meeting: asked }),
      await ask('list', { meeting: asked, lateness: 'late' }),
    ];
    const there = reportThere(it);
    if (plain === undefined) candidates.push({ ...there, can: 'yes', why: '' });
    else if (late === undefined) candidates.push({ ...there, can: 'late', why: plain });
    else if (isMeantFor(it.found, meeting)) candidates.push({ ...there, can: 'no', why: late });
  }
  return candidates;
}

/** Why the road refuses an event of a report, asked for all its cases; undefined where it would be taken. */
function asking(
  { commands }: Services,
  found: ReportForEvent,
  { id, roles, actingFor }: SignedIn,
  at: string,
) {
  return async (type: EventName, data: EventData): Promise<string | undefined> => {
    const subject = found.cases.find((c) => !(typeof c.state === 'object' && 'closed' in c.state));
    if (!subject) return 'It is closed.';
    const { constitutionId, constitutionVersion } = found.report;
    const rules = await commands.rules.get(constitutionId, constitutionVersion, found.daysOff);
    const request = { reference: subject.reference, type, actor: { id, roles, actingFor }, data };
    const answer = decideRequest(request, found, subject, rules, at);
    return answer.ok ? undefined : answer.why;
  };
}

/** Whether a report names the day of this meeting, of the body that decides it or of scrutiny before. */
function isMeantFor({ report }: ReportForEvent, meeting: MeetingRecord): boolean {
  if (meeting.body === 'scrutiny') return report.progress.scrutinyListing === undefined;
  const body = decidingBody(textOf(report.frontSheet, 'route') || 'cabinet', report.progress);
  return body === meeting.body && textOf(report.frontSheet, 'meetingOn') === londonDay(meeting.at);
}
