import { type CaseRecord, findCaseRecord } from '../../db/queries/case-file.ts';
import { listComments } from '../../db/queries/comments.ts';
import { listMeetings, type Meeting } from '../../db/queries/meetings.ts';
import { namesOf } from '../../db/queries/people.ts';
import {
  computeDeadline,
  deadlineNames,
  inLondon,
  londonDay,
  timeInWords,
} from '../../workflows/clocks/index.ts';
import type { ComputedDeadline, DeadlineKind } from '../../workflows/clocks/types.ts';
import { deadlineKinds } from '../../workflows/clocks/types.ts';
import { frontSheet as frontSheetTemplate } from '../../workflows/forms/front-sheet.ts';
import { listFields, templateOf } from '../../workflows/forms/templates.ts';
import type { Option } from '../../workflows/forms/types.ts';
import { labelOf } from '../../workflows/road/ask.ts';
import { bodyName, bodyNames, isBody } from '../../workflows/road/bodies.ts';
import { handedRequest, whoActsInWords } from '../../workflows/road/deadline-duties.ts';
import { decisionRecord, type RecordedEvent } from '../../workflows/road/decision-record.ts';
import { formOf } from '../../workflows/road/event-fields.ts';
import type { PersonEvent } from '../../workflows/road/events.ts';
import type { Signature } from '../../workflows/road/facts.ts';
import { eventLabels } from '../../workflows/road/labels.ts';
import { openKinds, startsOf } from '../../workflows/road/open-deadlines.ts';
import { whyNoDate } from '../../workflows/road/ordinary-meetings.ts';
import { isStaff } from '../../workflows/road/visibility.ts';
import { type Refused, whatMayIDo } from '../../workflows/road/what-may-i-do.ts';
import type { SignedIn } from '../auth/session.ts';
import { stateSentence } from '../jobs/state-sentence.ts';
import type { Services } from '../services.ts';
import { type AroundCase, aroundCase } from './colleagues-of.ts';
import { contentPrefix, sheetPrefix } from './form-prefixes.ts';
import { handedNow, handedPeople, handOverFields, withHandOver } from './hand-over-view.ts';
import type { OpenCase } from './open-case.ts';

export interface ViewField {
  name: string;
  label: string;
  hint?: string;
  type: string;
  required: boolean;
  options?: readonly Option[];
}

export interface ViewDeadline {
  kind: DeadlineKind;
  label: string;
  dueOn: string;
  /** With the Europe/London offset of its day. */
  dueAt: string;
  dueInWords: string;
  status: 'open' | 'met' | 'missed' | 'dropped';
  /** When it was settled: an instant. A kind may be settled in several rounds. */
  closedAt?: string;
  whoActs: string;
  /** Working days from today: negative when late, absent where the table of days ends. */
  workingDaysLeft?: number;
  rule?: string;
  source?: string;
  working?: ComputedDeadline['working'];
  calendar?: string;
  projected?: boolean;
  moves: { dueOn: string; dueAt: string; at: string }[];
}

export interface ViewSignature extends Signature {
  name: string;
  onBehalfOfName?: string;
  /** Whether the text that was signed is the text as it stands. */
  current: boolean;
}

/** The whole case file: the page shows it and scripts read it. */
export type CaseView = Awaited<ReturnType<typeof viewCase>>;

const isKind = (text: string): text is DeadlineKind => deadlineKinds.some((kind) => kind === text);

/** The meetings ahead, scrutiny's last: the road says on which of them a report may be listed. */
async function meetingsAhead(services: Services, open: OpenCase): Promise<Meeting[]> {
  const meetings = await listMeetings(services.database.drizzle, open.at);
  return [...meetings.filter((m) => m.body !== 'scrutiny'), ...meetings.filter((m) => m.body === 'scrutiny')];
}

const asNamed = ({ id, at, body }: Meeting) => ({ id, at, ...(isBody(body) && { body }) });

export async function viewCase(services: Services, person: SignedIn, open: OpenCase) {
  const { found, subject, deciding, rules, at } = open;
  const { progress } = found.report;
  const record = await findCaseRecord(services.database, subject.reference);
  if (!record) throw new Error(`${subject.reference} has no record.`);
  const meetings = await meetingsAhead(services, open);
  const context = { report: progress, case: subject.progress, facts: deciding.facts };
  const around = { ...(await aroundCase(services, open)), meetings: meetings.map(asNamed) };
  const may = whatMayIDo(subject.kind, subject.state, context, person, at, around);
  const names = await namesOf(services.database.drizzle, [
    ...subject.authors,
    ...(subject.ownerId ? [subject.ownerId] : []),
    ...Object.values(progress.signatures).flatMap((s) => (s ? [s.by, s.onBehalfOf ?? s.by] : [])),
    ...progress.callIns.flatMap((r) => r.signatures.map((s) => s.by)),
    ...handedPeople(record.events.map(payloadOf)),
    ...handedNow(open).map(({ handed }) => handed.to),
  ]);
  const nameOf = (id: string) => names.get(id) ?? id;
  return {
    reference: subject.reference,
    title: subject.title,
    kind: subject.kind,
    template: templateOf(subject),
    state: subject.state,
    stateLabel: labelOf(subject.kind, subject.state),
    stateSince: record.stateSince,
    sentence: withHandOver(
      open,
      nameOf,
      stateSentence(subject.state, record.stateSince, progress, subject.progress, {
        closesAt: deciding.facts.callIn.closesAt,
        requiredEndorsements: rules.constitution.requiredEndorsements,
      }),
    ),
    version: subject.version,
    contentHash: found.report.contentHash,
    authors: subject.authors.map((id) => ({ id, name: nameOf(id) })),
    owner: subject.ownerId ? { id: subject.ownerId, name: nameOf(subject.ownerId) } : null,
    renews: record.renews,
    renewedBy: record.renewedBy,
    madeFrom: record.madeFrom,
    available: may.available.map(({ event, values }) => ({
      event,
      label: eventLabels[event],
      primary: formOf(event).primary === true && !(event === 'list' && progress.listing),
      warning: formOf(event).warning,
      fields: fieldsOf(event, values, { open, meetings, around, person }),
    })),
    refused: may.refused.map(withLabel),
    deadlines: viewDeadlines(record, open, nameOf),
    undated: undatedDeadlines(open),
    signatures: {
      legal: viewSignature(progress.signatures.legal, found.report.contentHash, nameOf),
      finance: viewSignature(progress.signatures.finance, found.report.contentHash, nameOf),
    },
    report: {
      frontSheet: found.report.frontSheet,
      route: deciding.facts.route,
      cases: found.cases.map((c) => ({
        reference: c.reference,
        title: c.title,
        stateLabel: labelOf(c.kind, c.state),
      })),
      listing: progress.listing
        ? { ...progress.listing, body: bodyOfListing(meetings, progress.listing.meetingId) }
        : null,
      scrutinyListing: progress.scrutinyListing
        ? { ...progress.scrutinyListing, body: bodyNames.scrutiny }
        : null,
      notices: progress.notices,
      decision: progress.decision ?? null,
      decisions: record.decisions.map((it) => ({
        ...it,
        record: decisionRecord(record.events.map(recordedEvent), it.number),
      })),
      mayActFrom: progress.mayActFrom ?? null,
      calledInAt: progress.calledInAt ?? null,
      callInClosesAt: deciding.facts.callIn.closesAt ?? null,
      callInSignaturesNeeded: deciding.facts.callIn.signaturesNeeded,
      callInChairAlone: deciding.facts.callIn.chairAlone ?? false,
      callInResidentsNeeded: deciding.facts.callIn.residents ?? null,
      callIns: progress.callIns.map((request) => ({
        ...request,
        signatures: request.signatures.map((s) => ({ ...s, name: nameOf(s.by) })),
      })),
      constitution: {
        id: rules.constitution.id,
        version: rules.constitution.version,
        name: rules.constitution.name,
      },
    },
    progress: subject.progress,
    content: subject.content,
    /** What staff said of its sections, which is for staff. */
    comments: isStaff(person) ? await listComments(services.database, subject.reference) : null,
    versions: record.versions,
    history: viewHistory(record, nameOf),
    notices: record.notices,
  };
}

const bodyOfListing = (meetings: readonly Meeting[], id: string) =>
  bodyName(meetings.find((m) => m.id === id)?.body ?? id.split('-')[0]);

const withLabel = (refused: Refused) => ({ ...refused, label: eventLabels[refused.event] });

function viewSignature(
  signature: Signature | undefined,
  contentHash: string,
  nameOf: (id: string) => string,
): ViewSignature | null {
  if (!signature) return null;
  return {
    ...signature,
    name: nameOf(signature.by),
    ...(signature.onBehalfOf && { onBehalfOfName: nameOf(signature.onBehalfOf) }),
    current: signature.contentHash === contentHash,
  };
}

interface FormAround {
  open: OpenCase;
  meetings: readonly Meeting[];
  around: AroundCase;
  person: SignedIn;
}

/** The fields of an event's form as a page or a script needs them now: choices narrowed to what would be taken. */
function fieldsOf(
  event: PersonEvent,
  values: Record<string, string[]>,
  { open, meetings, around, person }: FormAround,
): ViewField[] {
  const { callIn } = open.deciding.facts;
  const asked = formOf(event).fields.filter(
    ({ name }) =>
      (name !== 'residents' ||
        (callIn.residents !== undefined && person.roles.includes('democraticServices'))) &&
      (name !== 'asChair' || callIn.chairAlone),
  );
  const own: ViewField[] = asked.flatMap((field) => {
    const taken = values[field.name];
    if (field.name === 'meeting') {
      const possible = meetings.filter((m) => taken?.includes(m.id));
      return {
        ...field,
        options: possible.map((m) => ({ value: m.id, label: `${bodyName(m.body)}, ${timeInWords(m.at)}` })),
      };
    }
    if (field.name === 'agenda') {
      const options = optionsTaken(field, taken);
      // Where there is one agenda only, and it is the deciding body's, there is nothing to choose.
      return options.every((o) => o.value === 'decision') ? [] : { ...field, required: true, options };
    }
    return taken && field.options
      ? { ...field, options: field.options.filter((o) => taken.includes(o.value)) }
      : field;
  });
  if (event === 'handOver') return handOverFields(own, values, around, person);
  if (event !== 'edit') return own;
  const template = templateOf(open.subject);
  return [
    ...own,
    ...listFields(frontSheetTemplate).map((f) => editField(sheetPrefix, f)),
    ...listFields(template).map((f) => editField(contentPrefix, f)),
  ];
}

const optionsTaken = ({ options = [] }: ViewField, taken: readonly string[] = []) =>
  options.filter((o) => taken.includes(o.value));

const editField = (
  prefix: string,
  f: { name: string; label: string; type: string; options?: readonly Option[] },
): ViewField => ({
  name: `${prefix}${f.name}`,
  label: f.label,
  type: f.type,
  required: false,
  ...(f.options && { options: f.options }),
});

/** What the state asks for and has no date yet, since no meeting of its body is recorded: each with the sentence. */
function undatedDeadlines({ found, subject, deciding, rules }: OpenCase) {
  const { progress } = found.report;
  const { facts } = deciding;
  const { kind: of, state } = subject;
  return openKinds(of, state, progress, subject.progress, facts, rules.constitution).flatMap(({ kind }) => {
    const why = whyNoDate(kind, progress, rules.constitution, facts.meetings);
    return why ? [{ kind, label: deadlineNames[kind], why }] : [];
  });
}

/** Every deadline that is or was open, with its working wherever that still leads to its date. */
function viewDeadlines(record: CaseRecord, open: OpenCase, nameOf: (id: string) => string): ViewDeadline[] {
  const { found, subject, deciding, rules, at } = open;
  const starts = startsOf(found.report.progress, subject.progress, deciding.facts);
  return record.deadlines.flatMap((row) => {
    if (!isKind(row.kind)) return [];
    const dueAt = inLondon(row.dueAt);
    // What is settled shows its count too, as long as it still starts from where it did.
    const computed = computeDeadline(row.kind, starts, rules.constitution, rules.calendar);
    const shown = computed && Date.parse(computed.dueAt) === Date.parse(row.dueAt) ? computed : undefined;
    const handed =
      row.status === 'open' ? handedRequest(row.kind, found.report.progress, subject.progress) : undefined;
    const covered = rules.calendar.covers(row.dueOn) && rules.calendar.covers(londonDay(at));
    return [
      {
        kind: row.kind,
        label: deadlineNames[row.kind],
        dueOn: row.dueOn,
        dueAt,
        dueInWords: timeInWords(row.dueAt),
        status: row.status,
        ...(row.closedAt && { closedAt: row.closedAt }),
        whoActs: handed ? `${nameOf(handed.to)}, to whom it was handed` : whoActsInWords[row.kind],
        ...(covered && { workingDaysLeft: rules.calendar.workingDaysBetween(londonDay(at), row.dueOn) }),
        ...(shown && {
          rule: shown.rule,
          source: shown.source,
          working: shown.working,
          calendar: shown.calendar,
          projected: shown.projected,
        }),
        moves: row.moves,
      },
    ];
  });
}

const recordedEvent = (event: CaseRecord['events'][number]): RecordedEvent => {
  const { data = {} }: { data?: RecordedEvent['data'] } = JSON.parse(event.payload);
  return { type: event.type, data, words: event.words };
};

interface Payload {
  data?: {
    part?: string;
    outcome?: string;
    decision?: string;
    meeting?: { at: string; wasAt?: string; body?: string };
    lateness?: string;
    notice?: string;
    touches?: string;
    to?: { id: string };
    from?: { id: string };
  };
  actor?: { isClock?: boolean };
  changed?: string[];
}

const payloadOf = ({ payload }: { payload: string }): Payload => JSON.parse(payload);

function viewHistory(record: CaseRecord, nameOf: (id: string) => string) {
  return record.events.map((event) => {
    const payload = payloadOf(event);
    return {
      seq: event.seq,
      type: event.type,
      at: event.at,
      actor: payload.actor?.isClock ? 'the clock' : (event.actorName ?? event.actorId),
      onBehalfOf: event.onBehalfOfName,
      part: payload.data?.part ?? null,
      outcome: payload.data?.outcome ?? null,
      decision: payload.data?.decision ?? null,
      notice: payload.data?.notice ?? null,
      handedTo: payload.data?.to ? nameOf(payload.data.to.id) : null,
      handedFrom: payload.data?.from ? nameOf(payload.data.from.id) : null,
      meetingAt: payload.data?.meeting?.at ?? null,
      meetingWasAt: payload.data?.meeting?.wasAt ?? null,
      meetingBody: payload.data?.meeting?.body ?? null,
      lateness: payload.data?.lateness ?? null,
      changed: payload.changed ?? [],
      words: event.words,
      hash: event.hash,
    };
  });
}
