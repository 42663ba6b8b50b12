import { createHash } from 'node:crypto';
import {
  type CaseText,
  findMeeting,
  listCaseTexts,
  type MeetingRecord,
} from '../../db/queries/meeting-desk.ts';
import { listMemberReadings, type MemberReading } from '../../db/queries/pack-readings.ts';
import { londonDay, timeInWords } from '../../workflows/clocks/index.ts';
import { textOf } from '../../workflows/forms/blank-answers.ts';
import { type StoredForm, templateOf } from '../../workflows/forms/templates.ts';
import type { Content, Template } from '../../workflows/forms/types.ts';
import { bodyName } from '../../workflows/road/bodies.ts';
import { maySee } from '../../workflows/road/visibility.ts';
import type { Role } from '../../workflows/roles.ts';
import type { SignedIn } from '../auth/session.ts';
import { momentInWords } from '../cases/words.ts';
import type { Services } from '../services.ts';
import { inAgendaOrder } from './agenda-order.ts';
import { type FoundReport, listingOn, reportsOf } from './meeting-page.ts';

/** The roles whose holders sit on a body, and so read its packs. */
const membersOf: Record<string, readonly Role[]> = {
  cabinet: ['cabinet'],
  scrutiny: ['scrutiny'],
  council: ['cabinet', 'scrutiny'],
};
export const sitsOn = (person: Pick<SignedIn, 'roles'>, body: string): boolean =>
  (membersOf[body] ?? []).some((role) => person.roles.includes(role));

interface PackedForm {
  reference: string;
  title: string;
  template: Template;
  content: Content;
}

/** One report of a pack, whole: its front sheet and every assessment that it stands on. */
export interface PackedReport {
  reference: string;
  subject: string;
  lateness: 'late' | 'supplementary' | null;
  reasons: string;
  frontSheet: Content;
  cases: PackedForm[];
  /** The assessments from which its actions came. */
  sources: PackedForm[];
}

/** The pack of a meeting as this person may read it; undefined where there is no such meeting. */
export async function meetingPack(services: Services, person: SignedIn, id: string) {
  const meeting = await findMeeting(services.database, id);
  if (!meeting) return undefined;
  const at = services.clock.now();
  const { reports, sources, hash } = await standingPack(services, meeting, at);
  const seen = reports.filter(({ found }) => found.cases.some((c) => maySee(person, c.state)));
  const readings = await listMemberReadings(
    services.database,
    id,
    membersOf[meeting.body] ?? [],
    londonDay(at),
  );
  const mayRun = person.roles.includes('democraticServices');
  return {
    id,
    bodyName: bodyName(meeting.body),
    when: timeInWords(meeting.at),
    cancelled: meeting.cancelledAt !== null,
    asOf: momentInWords(at),
    hash,
    reports: seen.map((it) =>
      packed(
        it,
        meeting,
        sources.filter((s) => maySee(person, s.state)),
        person,
      ),
    ),
    mayAcknowledge: sitsOn(person, meeting.body),
    mine: readingOf(
      readings.find((it) => it.personId === person.id),
      hash,
    ),
    members: mayRun ? readings.map((it) => ({ name: it.name, ...readingOf(it, hash) })) : null,
  };
}
export type MeetingPackData = NonNullable<Awaited<ReturnType<typeof meetingPack>>>;

/** The pack as it stands, whoever reads it, with its SHA-256: of every text in it, their order, and when the meeting is. */
export async function standingPack(services: Services, meeting: MeetingRecord, at: string) {
  const found = await reportsOf(services, meeting, at, false);
  const reports = inAgendaOrder(
    found.filter((it) => it.listed),
    meeting.agenda,
  );
  const sources = await sourcesOf(services, reports);
  const covered = reports.map((it) => [
    it.reportId,
    listingOn(it.found, meeting)?.lateness ?? null,
    withoutNote(it.found.report.frontSheet),
    it.found.cases.map((c) => [c.reference, c.content]),
  ]);
  const texts = JSON.stringify([
    meeting.id,
    meeting.at,
    covered,
    sources.map((s) => [s.reference, s.content]),
  ]);
  return { reports, sources, hash: createHash('sha256').update(texts).digest('hex') };
}

const withoutNote = ({ internalNote: _note, ...sheet }: Content): Content => sheet;

/** What a member said of the pack: of the one that stands, or of one that has changed since. */
function readingOf(reading: Pick<MemberReading, 'readings'> | undefined, hash: string) {
  const current = reading?.readings.find((it) => it.packHash === hash);
  const last = reading?.readings[0];
  return {
    readAt: current ? momentInWords(current.at) : null,
    readBefore: !current && last ? momentInWords(last.at) : null,
  };
}

async function sourcesOf({ database }: Services, reports: readonly FoundReport[]): Promise<CaseText[]> {
  const named = reports.flatMap(({ found }) =>
    found.cases.flatMap((c) => (c.kind === 'action' ? [textOf(c.content, 'fromAssessment')] : [])),
  );
  return listCaseTexts(
    database,
    [...new Set(named)].filter((it) => it !== ''),
  );
}

function packed(
  it: FoundReport,
  meeting: MeetingRecord,
  sources: readonly CaseText[],
  person: SignedIn,
): PackedReport {
  const { frontSheet } = it.found.report;
  const cases = it.found.cases.filter(
    (c) => maySee(person, c.state) && !(typeof c.state === 'object' && c.state.closed === 'withdrawn'),
  );
  const needed = new Set(cases.map((c) => textOf(c.content, 'fromAssessment')));
  const form = (c: { reference: string; title: string; content: Content } & StoredForm) => ({
    reference: c.reference,
    title: c.title,
    template: templateOf(c),
    content: c.content,
  });
  const lateness = listingOn(it.found, meeting)?.lateness ?? null;
  return {
    reference: it.reference,
    subject: textOf(frontSheet, 'subject') || (cases[0]?.title ?? it.reference),
    lateness,
    reasons: lateness ? (it.reasons ?? '') : '',
    frontSheet: withoutNote(frontSheet),
    cases: cases.map(form),
    sources: sources
      .filter((s) => needed.has(s.reference) && !cases.some((c) => c.reference === s.reference))
      .map(form),
  };
}
