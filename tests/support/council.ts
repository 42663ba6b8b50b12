import { randomUUID } from 'node:crypto';
import { applyEvent, type CommandParts } from '../../app/commands/apply-event.ts';
import { beginCase } from '../../app/commands/begin-case.ts';
import { CouncilRules } from '../../app/commands/council-rules.ts';
import { hashOfReport } from '../../app/commands/edit-report.ts';
import type { EventAnswer, EventRequest } from '../../app/commands/event-request.ts';
import { publishDrafted } from '../../app/notices/publish-notice.ts';
import { demonstrationSubjects } from '../../db/demonstration/content/subjects.ts';
import { type CouncilToFill, fillCouncil } from '../../db/demonstration/fill-council.ts';
import type { demonstrationPeople } from '../../db/demonstration/people.ts';
import { findActor } from '../../db/queries/people.ts';
import { findReportForEvent, type ReportForEvent } from '../../db/queries/report-for-event.ts';
import { londonDay, londonInstant } from '../../workflows/clocks/index.ts';
import { type PresetId, presets } from '../../workflows/constitution/index.ts';
import { getTemplate } from '../../workflows/forms/templates.ts';
import type { Content } from '../../workflows/forms/types.ts';
import type { EventData, EventName } from '../../workflows/road/events.ts';
import type { CaseKind, PublishableNotice } from '../../workflows/road/facts.ts';
import type { Actor } from '../../workflows/roles.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';

export type PersonId = (typeof demonstrationPeople)[number]['id'];

/** The clock of a test: it stands still until it is set. */
export class TestClock {
  #at: string;
  constructor(at: string) {
    this.#at = new Date(at).toISOString();
  }
  readonly now = () => this.#at;
  /** To a time of a day in London, or to an instant. */
  set(day: string, time?: string): void {
    this.#at = new Date(time === undefined ? day : londonInstant(day, time)).toISOString();
  }
}

/** What a test says about a new case; the rest is a whole, plausible one. */
export interface Wanted {
  kind?: CaseKind;
  /** The assessment's template: the one of 2026 where a test does not say. Its content is then the test's own. */
  template?: '2008' | '2026';
  /** Which of the demonstration's subjects. */
  subject?: number;
  frontSheet?: Content;
  content?: Content;
  ownerId?: string;
}

export interface Sending extends Pick<EventRequest, 'words' | 'edit' | 'expects' | 'at' | 'deadlineId'> {
  data?: EventData;
  /** The case; the one begun last where a test has but one. */
  reference?: string;
}

export const meetingOn = '2026-05-14';
export const meeting = {
  id: `cabinet-${meetingOn}`,
  at: new Date(londonInstant(meetingOn, '18:00')).toISOString(),
};

/** Stations of the road with what is sent on the way, from draft. */
const steps = {
  review: [['officer', 'submitForReview', {}]],
  signOff: [['reviewer', 'endorse', { words: { remark: 'Clear, and the evidence is there.' } }]],
  awaitingDecision: [
    ['solicitor', 'sign', { data: { part: 'legal' } }],
    ['finance', 'sign', { data: { part: 'finance' } }],
  ],
  listed: [['democratic-services', 'list', { data: { meeting } }]],
  publication: [
    [
      'democratic-services',
      'decide',
      { data: { outcome: 'approved' }, words: { reasons: 'As the report says.' } },
    ],
  ],
  callInWindow: [['democratic-services', 'publish', {}]],
} as const satisfies Record<string, readonly (readonly [PersonId, EventName, Sending])[]>;
export type Station = keyof typeof steps;
const stations = ['review', 'signOff', 'awaitingDecision', 'listed', 'publication', 'callInWindow'] as const;

const councilOf = (preset: PresetId): CouncilToFill => ({
  name: 'Demonstration Borough Council',
  colour: '#1d4f91',
  scenario: 'test',
  constitutions: [presets[preset]],
  since: '2000-01-01',
  meetings: [
    { body: 'cabinet', on: meetingOn, time: '18:00' },
    { body: 'scrutiny', on: '2026-06-04', time: '18:00' },
    { body: 'cabinet', on: '2026-06-18', time: '18:00' },
    { body: 'council', on: '2026-07-15', time: '18:30' },
  ],
});

export interface CouncilOptions {
  preset?: PresetId;
  /** Each statement that is sent, on PostgreSQL. */
  onStatement?: (text: string) => void;
  /** Where a test brings its own database. */
  database?: TestDatabase;
}

/** A test database with the demonstration council in it, early on Monday 2 March 2026. */
export async function openCouncil(options: CouncilOptions = {}): Promise<Council> {
  const database = options.database ?? (await openTestDatabase(options.onStatement));
  const preset = options.preset ?? 'england-2012';
  await fillCouncil(database, councilOf(preset));
  return new Council(database, preset);
}

export class Council {
  readonly clock = new TestClock('2026-03-02T09:00:00Z');
  readonly parts: CommandParts;
  readonly #actors = new Map<string, Actor>();
  #latest = '';

  constructor(
    readonly database: TestDatabase,
    readonly preset: PresetId,
  ) {
    this.parts = { database, rules: new CouncilRules(database), now: this.clock.now };
  }

  /** A person as the roles of this day make them. */
  async actor(id: PersonId): Promise<Actor> {
    const known = this.#actors.get(id);
    if (known) return known;
    const found = await findActor(this.database.drizzle, id, londonDay(this.clock.now()));
    if (!found) throw new Error(`The demonstration has no ${id}.`);
    const actor = { id: found.id, roles: found.roles, actingFor: found.actingFor };
    this.#actors.set(id, actor);
    return actor;
  }

  /** To be called where a test changes who holds a role. */
  forgetRoles(): void {
    this.#actors.clear();
  }

  async begin(who: PersonId, wanted: Wanted = {}): Promise<string> {
    const kind = wanted.kind ?? 'assessment';
    const { frontSheet, content } = wholeCase(wanted.subject ?? 0, kind);
    const template = getTemplate(kind === 'action' ? 'action' : (wanted.template ?? '2026'));
    this.#latest = await beginCase(this.parts, await this.actor(who), {
      kind,
      template,
      title: String(frontSheet.subject),
      frontSheet: { ...frontSheet, ...wanted.frontSheet },
      content: wanted.template === '2008' ? { ...wanted.content } : { ...content, ...wanted.content },
      ownerId: wanted.ownerId,
    });
    return this.#latest;
  }

  /** Sends an event and gives the answer, refusals too. A signature is for the text as it stands. */
  async attempt(who: PersonId, type: EventName, sending: Sending = {}): Promise<EventAnswer> {
    const { reference = this.#latest, data, ...rest } = sending;
    const contentHash =
      type === 'sign' && data?.contentHash === undefined
        ? (await this.report(reference)).report.contentHash
        : data?.contentHash;
    return applyEvent(this.parts, {
      reference,
      type,
      actor: await this.actor(who),
      data: { ...data, ...(contentHash && { contentHash }) },
      ...rest,
    });
  }

  /** Sends an event that must be taken. */
  async send(
    who: PersonId,
    type: EventName,
    sending: Sending = {},
  ): Promise<Extract<EventAnswer, { ok: true }>> {
    const answer = await this.attempt(who, type, sending);
    if (!answer.ok) throw new Error(`${who} may not ${type}: ${answer.status} ${answer.why}`);
    return answer;
  }

  /** Brings a case from draft to a station by its own events, its statutory notice published first. */
  async bringTo(station: Station, reference = this.#latest): Promise<void> {
    const { frontSheet, progress } = (await this.report(reference)).report;
    const { keyDecision, route } = frontSheet;
    const isKey = keyDecision === 'yes' && route !== 'council' && route !== 'none';
    if (isKey && !progress.notices.keyDecisionNotice)
      await this.publishNotice('keyDecisionNotice', { reference });
    for (const name of stations.slice(0, stations.indexOf(station) + 1)) {
      if (name === 'publication') this.clock.set(meetingOn, '19:00');
      for (const [who, type, sending] of steps[name]) await this.send(who, type, { ...sending, reference });
    }
  }

  /** Publishes a notice in the words that are drawn from the case. */
  async publishNotice(
    notice: PublishableNotice,
    { reference = this.#latest, data, ...rest }: Sending = {},
  ): Promise<Extract<EventAnswer, { ok: true }>> {
    const actor = await this.actor('democratic-services');
    const answer = await publishDrafted(this.parts, { reference, actor, data: { ...data, notice }, ...rest });
    if (!answer.ok) throw new Error(`The ${notice} cannot be published: ${answer.status} ${answer.why}`);
    return answer;
  }

  async report(reference = this.#latest): Promise<ReportForEvent> {
    const found = await findReportForEvent(this.database, reference, 'whole', londonDay(this.clock.now()));
    if (!found) throw new Error(`There is no case ${reference}.`);
    return found;
  }

  async caseOf(reference = this.#latest) {
    const found = (await this.report(reference)).cases.find((c) => c.reference === reference);
    if (!found) throw new Error(`There is no case ${reference}.`);
    return found;
  }

  /** Puts the second case into the first one's report, as a budget report carries dozens. */
  async carryTogether(first: string, second: string): Promise<void> {
    const { report } = await this.report(first);
    await this.rows('UPDATE cases SET report_id = $1 WHERE reference = $2', report.id, second);
    const both = await this.report(first);
    const hash = hashOfReport(both, both.report.frontSheet);
    await this.rows('UPDATE reports SET content_hash = $1 WHERE id = $2', hash, report.id);
  }

  /** Rows of plain SQL, for looking and for doing harm. */
  async rows(text: string, ...parameters: unknown[]): Promise<Record<string, unknown>[]> {
    return (await this.database.execute(text, parameters)).rows;
  }

  /** The one value of one row, as text. */
  async value(text: string, ...parameters: unknown[]): Promise<string> {
    const [row] = await this.rows(text, ...parameters);
    return String(Object.values(row ?? {})[0]);
  }

  /** How many rows each table has, the queue's apart. */
  async rowCounts(): Promise<Record<string, number>> {
    const tables = await this.rows(
      `SELECT table_name::text AS name FROM information_schema.tables
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables)
      counts[String(name)] = Number(await this.value(`SELECT count(*) FROM ${name}`));
    return counts;
  }

  close(): Promise<void> {
    return this.database.close();
  }
}

function wholeCase(subject: number, kind: CaseKind): { frontSheet: Content; content: Content } {
  const make = demonstrationSubjects[subject % demonstrationSubjects.length];
  if (!make) throw new Error('There are no demonstration subjects.');
  const { frontSheet, assessment } = make({
    completedOn: '2026-03-02',
    reportOn: '2026-04-01',
    meetingOn,
    mayActFrom: '2026-05-26',
    actionsDueOn: '2026-09-01',
    reviewOn: '2027-05-14',
  });
  if (kind === 'assessment') return { frontSheet, content: assessment };
  return {
    frontSheet,
    content: {
      title: `An action of its plan, ${randomUUID().slice(0, 4)}`,
      objectiveArea: 'Access to services',
      priorityIssue: 'Information that everybody can use',
      owner: 'Policy officer',
      measure: 'Calls answered the first time.',
      timescale: 'By the end of the year',
      dueOn: '2026-11-30',
      reviewOn: '2027-01-15',
      fromAssessment: 'DIA-2026-0001',
    },
  };
}
