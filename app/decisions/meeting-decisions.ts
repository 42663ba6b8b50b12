import { findMeetingToDecide, type ReportOfMeeting } from '../../db/queries/meeting-decisions.ts';
import { inLondon, lowerFirst, timeInWords } from '../../workflows/clocks/index.ts';
import { listOf, textOf } from '../../workflows/forms/blank-answers.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import { bodyName } from '../../workflows/road/bodies.ts';
import { formOf } from '../../workflows/road/event-fields.ts';
import type { SignedIn } from '../auth/session.ts';
import { actOnCase } from '../cases/act-on-case.ts';
import type { ViewField } from '../cases/case-view.ts';
import { outcomeInWords } from '../cases/components/outcome-words.ts';
import type { Services } from '../services.ts';
import { publishInWords } from './publish-clock.ts';

export type Entries = [string, string][];

/** A report that is still to be decided: its form, and what it offers to begin with. */
export interface ItemToDecide {
  reference: string;
  title: string;
  cases: { reference: string; title: string }[];
  recommendations: string[];
  fields: ViewField[];
  /** What the form begins with: the meeting's time, and the report's own words. */
  offered: Entries;
  state: string;
}

/** A report whose decision is recorded. */
export interface ItemDecided {
  reference: string;
  title: string;
  outcome: string;
  /** "publish by 6 pm today (3 hours left)"; undefined once it is published. */
  publish: string | undefined;
}

export type MeetingDecisions = NonNullable<Awaited<ReturnType<typeof meetingDecisions>>>;

const fieldName = (reference: string, name: string) => `${reference}.${name}`;
const isToDecide = (report: ReportOfMeeting) =>
  report.cases.every(({ state }) => state === 'awaitingDecision');
/** The reasons that the form offers: they are the officers' for approving, so another outcome needs its own. */
const offeredReasons = (report: ReportOfMeeting) => {
  const purpose = textOf(report.frontSheet, 'purpose');
  return purpose === '' ? '' : `For the reasons set out in the report: ${lowerFirst(purpose)}`;
};
/** A decision of Council's, or of an officer that is not key, is not called in, so nothing is asked about it. */
const asksCallIn = (body: string, { frontSheet }: ReportOfMeeting) =>
  body !== 'council' && frontSheet.route !== 'officerNonKey';
const aboutCallIn = ['callIn', 'consentBy', 'consentOn', 'urgency'];

/** The decisions of a meeting: those still to be recorded, each with its form, and those that are. */
export async function meetingDecisions(services: Services, id: string) {
  const meeting = await findMeetingToDecide(services.database, id);
  if (!meeting) return undefined;
  const now = services.clock.now();
  return {
    id: meeting.id,
    body: bodyName(meeting.body),
    when: timeInWords(meeting.at),
    /** Nothing is decided before the meeting has begun. */
    begun: Date.parse(meeting.at) <= Date.parse(now),
    toDecide: meeting.reports.filter(isToDecide).map((report) => itemToDecide(report, meeting)),
    decided: meeting.reports.flatMap((report): ItemDecided[] => {
      const { decision } = report.progress;
      if (!decision) return [];
      return [
        {
          reference: report.reference,
          title: titleOf(report),
          outcome: outcomeInWords('decide', decision.stands),
          publish: report.publishBy ? publishInWords(report.publishBy, now) : undefined,
        },
      ];
    }),
  };
}

const titleOf = (report: ReportOfMeeting) =>
  textOf(report.frontSheet, 'subject') || (report.cases[0]?.title ?? report.reference);

function itemToDecide(report: ReportOfMeeting, meeting: { body: string; at: string }): ItemToDecide {
  const { reference, frontSheet, cases } = report;
  const callIn = asksCallIn(meeting.body, report);
  const council = meeting.body === 'council';
  const fields = formOf('decide')
    .fields.filter(({ name }) => callIn || !aboutCallIn.includes(name))
    .map((field) => ({
      ...field,
      name: fieldName(reference, field.name),
      required: field.required || field.name === 'decidedAt',
      ...(field.name === 'outcome' && {
        hint: 'Leave it blank to record this one later.',
        options: field.options?.filter((it) => !(council && it.value === 'referredToCouncil')),
      }),
    }));
  const offered: Record<string, string> = {
    decidedAt: inLondon(meeting.at).slice(0, 16),
    reasons: offeredReasons(report),
    alternatives: textOf(frontSheet, 'alternatives'),
    keyDecision: frontSheet.keyDecision === 'yes' ? 'yes' : 'no',
    ...(callIn && { callIn: frontSheet.callInExempt === 'yes' ? 'exempt' : 'subject' }),
    ...(callIn && { urgency: textOf(frontSheet, 'callInExemptReason') }),
  };
  return {
    reference,
    title: titleOf(report),
    cases: cases.map((c) => ({ reference: c.reference, title: c.title })),
    recommendations: listOf(frontSheet, 'recommendations'),
    fields,
    offered: Object.entries(offered).map(([name, text]) => [fieldName(reference, name), text]),
    state: JSON.stringify(cases[0]?.state),
  };
}

/** What was saved, and what was not, with every typed word. */
export interface Recorded {
  saved: { reference: string; title: string; outcome: string }[];
  errors: FieldError[];
  entries: Entries;
}

/** What the address says was saved, where it names an outcome that there is. */
export function savedBy(meeting: MeetingDecisions, named: readonly string[]): Recorded['saved'] {
  const options = formOf('decide').fields.find(({ name }) => name === 'outcome')?.options ?? [];
  return named.flatMap((it) => {
    const [, reference = '', outcome = ''] = /^([A-Z]{3}-\d{4}-\d{4})\.(\w+)$/.exec(it) ?? [];
    if (!options.some(({ value }) => value === outcome)) return [];
    const title = meeting.decided.find((known) => known.reference === reference)?.title ?? reference;
    return [{ reference, title, outcome }];
  });
}

const withoutDecision = ['deferred', 'referredToCouncil'];

/**
 * Records what was filled in for a meeting, report by report, each by its own event: what is wrong with one does not
 * keep the others. A report without an outcome is left for later, unless something else was typed for it.
 */
export async function recordDecisions(
  services: Services,
  person: SignedIn,
  meeting: MeetingDecisions,
  entries: Entries,
): Promise<Recorded> {
  const result: Recorded = { saved: [], errors: [], entries };
  for (const item of meeting.toDecide) {
    const own = new Map(
      entries.flatMap(
        ([name, value]): Entries =>
          name.startsWith(`${item.reference}.`) ? [[name.slice(item.reference.length + 1), value]] : [],
      ),
    );
    const wrong = (field: string, message: string) =>
      result.errors.push({
        field: fieldName(item.reference, field),
        message: `${item.title}: ${lowerFirst(message)}`,
      });
    const outcome = own.get('outcome') ?? '';
    if (outcome === '') {
      if (isTyped(own, item)) wrong('outcome', 'Choose what was decided. Something is filled in for it');
      continue;
    }
    const reasons = (own.get('reasons') ?? '').trim();
    const offered = item.offered.find(([name]) => name === fieldName(item.reference, 'reasons'))?.[1] ?? '';
    const approves = outcome === 'approved' || outcome === 'approvedWithAmendments';
    if (!approves && reasons !== '' && sameWords(reasons, offered)) {
      wrong('reasons', 'Enter the reasons. Those that were filled in are the report’s, for approving it');
      continue;
    }
    const answer = await actOnCase(services, person, item.reference, formOfOne(own, outcome));
    if (answer instanceof Response) {
      result.saved.push({ reference: item.reference, title: item.title, outcome });
      continue;
    }
    for (const { field, message } of answer.errors) wrong(field, message);
    if (answer.why) wrong('outcome', answer.why);
  }
  if (result.saved.length === 0 && result.errors.length === 0) {
    const first = meeting.toDecide[0];
    result.errors.push({
      field: first ? fieldName(first.reference, 'outcome') : '',
      message: 'Choose what was decided on one report at least',
    });
  }
  return result;
}

/** The form of one report's event. A deferral or a referral is no decision, and has no record of one. */
function formOfOne(own: ReadonlyMap<string, string>, outcome: string): FormData {
  const form = new FormData();
  form.set('event', 'decide');
  for (const [name, value] of own) {
    const belongs = ['outcome', 'decidedAt', 'reasons', 'state'].includes(name);
    const exemption = ['consentBy', 'urgency'].includes(name) || name.startsWith('consentOn');
    if (withoutDecision.includes(outcome) && !belongs) continue;
    if (exemption && own.get('callIn') !== 'exempt') continue;
    form.set(name, value);
  }
  return form;
}

const sameWords = (a: string, b: string) =>
  a.replaceAll(/\s+/g, ' ').trim() === b.replaceAll(/\s+/g, ' ').trim();

/** Whether anything was changed from what the form began with. */
function isTyped(own: ReadonlyMap<string, string>, { reference, offered }: ItemToDecide): boolean {
  const began = new Map(offered);
  return [...own].some(
    ([name, value]) => name !== 'state' && !sameWords(value, began.get(fieldName(reference, name)) ?? ''),
  );
}
