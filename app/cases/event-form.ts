import { isDay, londonInstant, lowerFirst } from '../../workflows/clocks/index.ts';
import { isConsent } from '../../workflows/constitution/consents.ts';
import { joinDate } from '../../workflows/forms/calendar-answers.ts';
import { limits, withoutForbiddenCharacters } from '../../workflows/forms/check-content.ts';
import { frontSheet as frontSheetTemplate } from '../../workflows/forms/front-sheet.ts';
import { parseContent } from '../../workflows/forms/parse-content.ts';
import type { Content, FieldError, Template } from '../../workflows/forms/types.ts';
import { isBody } from '../../workflows/road/bodies.ts';
import { formOf } from '../../workflows/road/event-fields.ts';
import type { EventData, PersonEvent } from '../../workflows/road/events.ts';
import {
  agreeing,
  contraries,
  latenesses,
  publishableNotices,
  recommendationOutcomes,
} from '../../workflows/road/facts.ts';
import type { EventField } from '../../workflows/road/form-fields.ts';
import { type SignOffPart, signOffParts } from '../../workflows/roles.ts';
import type { EventRequest } from '../commands/event-request.ts';
import { checkNotice } from '../notices/check-notice.ts';
import { type AroundCase, asColleague } from './colleagues-of.ts';
import { contentPrefix, sheetPrefix } from './form-prefixes.ts';
import { readReasonsAbout } from './reasons-about.ts';

export type PostedEvent = Pick<EventRequest, 'data' | 'words' | 'edit' | 'expects'>;

export interface ParsedEvent {
  request: PostedEvent;
  errors: FieldError[];
}

/** What a form needs beside its own words. */
export interface FormSetting {
  template: Template;
  /** The meetings that may be named, by id. */
  meetings: readonly { id: string; body: string; at: string }[];
  /** Whom a request could go to, and who has left while it waited. Nobody where it is not about handing over. */
  around?: AroundCase;
  /** Of the report that is decided. */
  frontSheet?: Content;
  /** The half of sign-off that the person answers, where it is one: they need not name it. */
  ownPart?: SignOffPart | undefined;
}

/**
 * Reads a posted event. Every problem is named with its field; nothing that was typed is lost, because the page shows
 * the same entries again.
 */
export function parseEvent(
  event: PersonEvent,
  entries: [string, string][],
  setting: FormSetting,
): ParsedEvent {
  const posted = new Map(entries.map(([name, value]) => [name, value.replaceAll('\r\n', '\n').trim()]));
  const errors: FieldError[] = [];
  const data: EventData = {};
  const words: Record<string, string> = {};
  for (const field of formOf(event).fields) {
    if (field.type === 'outcomes') {
      readOutcomes(field, posted, data, errors);
      continue;
    }
    const value = posted.get(field.name) || datePartsOf(field, posted);
    if (value === '') {
      if (isNeeded(field, posted)) errors.push({ field: field.name, message: neededMessage(field) });
      continue;
    }
    if (field.type === 'words') readWords(field, value, words, errors);
    else readData(field, value, data, setting, errors);
  }
  if (event === 'returnForChanges') readReasonsAbout(posted, setting.template, words, errors);
  if (event === 'handOver') checkHandOver(data, setting);
  checkTogether(event, data, errors);
  if (event === 'decide') checkKeyDecision(data, words, setting, errors);
  if (event === 'publishNotice') checkNotice(data, words, errors);
  const expects = expectsOf(event, posted, errors);
  const edit = event === 'edit' ? readEdit(entries, setting, errors) : undefined;
  return { request: { data, words, ...(edit && { edit }), ...(expects && { expects }) }, errors };
}

function datePartsOf(field: EventField, posted: ReadonlyMap<string, string>): string {
  if (field.type !== 'day') return '';
  const part = (name: string) => posted.get(`${field.name}-${name}`) ?? '';
  const parts = { day: part('day'), month: part('month'), year: part('year') };
  return parts.day || parts.month || parts.year ? joinDate(parts) : '';
}

/** Needed always, or because of what was chosen in another field. */
const isNeeded = ({ required, requiredIf }: EventField, posted: ReadonlyMap<string, string>) =>
  required || (requiredIf?.is.includes(posted.get(requiredIf.field) ?? '') ?? false);

function neededMessage({ name, label, type, needed }: EventField): string {
  if (needed) return needed;
  if (type === 'hidden') return `${name} is missing. Open the case again and use its page`;
  return `${type === 'choice' ? 'Choose' : 'Enter'} ${asked(label)}`;
}

/** A label within a sentence: “Which part” is which part, “Meeting” is the meeting. */
function asked(label: string): string {
  const text = lowerFirst(label).replace(/\?$/, '');
  return /^(what|which|who|whom|when|why|to whom|is|has)\b/.test(text) ? text : `the ${text}`;
}

/** What became of each recommendation: `recommendation-1`, `recommendation-2` …, as many as were answered. */
function readOutcomes(
  field: EventField,
  posted: ReadonlyMap<string, string>,
  data: EventData,
  errors: FieldError[],
): void {
  const found: (typeof recommendationOutcomes)[number][] = [];
  for (const [name, value] of posted) {
    const index = Number(new RegExp(`^${field.name}-([1-9]\\d?)$`).exec(name)?.[1] ?? 0) - 1;
    if (index < 0 || value === '') continue;
    const outcome = recommendationOutcomes.find((it) => it === value);
    if (outcome) found[index] = outcome;
    else errors.push({ field: name, message: `Choose what became of recommendation ${index + 1}` });
  }
  if (found.length > 0) data.recommendations = Array.from(found, (it) => it ?? '');
}

function readWords(
  field: EventField,
  value: string,
  words: Record<string, string>,
  errors: FieldError[],
): void {
  const clean = withoutForbiddenCharacters(value);
  words[field.name] = clean;
  if (clean !== value) {
    errors.push({
      field: field.name,
      message: `${field.label} has characters that cannot be kept, such as NUL. They were taken out; check it`,
    });
  }
  if (clean.length > limits.longText) {
    errors.push({
      field: field.name,
      message: `${field.label} must be ${limits.longText} characters or fewer`,
    });
  }
}

function readData(
  field: EventField,
  value: string,
  data: EventData,
  setting: FormSetting,
  errors: FieldError[],
): void {
  const wrong = (message: string) => errors.push({ field: field.name, message });
  switch (field.name) {
    case 'part':
      data.part = signOffParts.find((p) => p === value);
      if (!data.part) wrong('Choose legal or finance');
      return;
    case 'notice':
      data.notice = publishableNotices.find((n) => n === value);
      if (!data.notice) wrong('Choose a notice from the list');
      return;
    case 'meeting': {
      const meeting = setting.meetings.find((m) => m.id === value || m.at.startsWith(value));
      if (meeting) {
        data.meeting = {
          id: meeting.id,
          at: meeting.at,
          ...(isBody(meeting.body) && { body: meeting.body }),
        };
      } else wrong('Choose a meeting from the list');
      return;
    }
    case 'lateness':
      data.lateness = latenesses.find((it) => it === value);
      if (!data.lateness) wrong('Choose late or supplementary');
      return;
    case 'agenda':
      if (value === 'decision' || value === 'scrutiny') data.agenda = value;
      else wrong('Choose which agenda');
      return;
    case 'to':
    case 'from': {
      const people = field.name === 'to' ? setting.around?.colleagues : setting.around?.leavers;
      const found = people?.find((p) => p.id === value);
      if (found) data[field.name] = asColleague(found);
      else
        wrong(
          field.name === 'to'
            ? 'Choose a colleague from the list'
            : 'Choose somebody who has left, from the list',
        );
      return;
    }
    case 'outcome':
    case 'decision':
      if (field.options?.some((o) => o.value === value)) data[field.name] = value;
      else wrong(`Choose ${asked(field.label)} from the list`);
      return;
    case 'slipped':
      data.slipped = value === 'yes' || value === 'true';
      return;
    case 'keyDecision':
      if (value === 'yes' || value === 'no') data.keyDecision = value;
      else wrong('Choose whether it is a key decision');
      return;
    case 'callIn':
      if (value === 'subject' || value === 'exempt') data.callIn = value;
      else wrong('Choose whether it is subject to call-in');
      return;
    case 'contrary': {
      const contrary = contraries.find((it) => it === value);
      if (contrary) data.contrary = contrary;
      else wrong('Choose what the decision is contrary to from the list');
      return;
    }
    case 'residents': {
      const count = /^\d{1,6}$/.test(value) ? Number(value) : 0;
      if (count > 0) data.residents = count;
      else wrong('How many residents have signed must be a whole number, such as 120');
      return;
    }
    case 'asChair':
      data.asChair = value === 'yes';
      return;
    case 'consentBy':
      if (isConsent(value)) data.consentBy = value;
      else wrong('Choose who consented from the list');
      return;
    case 'decidedAt': {
      const at = readMoment(value);
      if (at) data.decidedAt = at;
      else wrong('Enter a date and time, such as 2008-07-24T18:40');
      return;
    }
    case 'agreedAt':
    case 'corrects': {
      const at = readMoment(value);
      if (at) data[field.name] = at;
      else wrong('Enter a date and time, such as 2008-07-24T18:40');
      return;
    }
    case 'agreedBy':
      data.agreedBy = agreeing.find((it) => it === value);
      if (!data.agreedBy) wrong('Choose who agreed, from the list');
      return;
    case 'whyNotFirst':
      if (value === 'noSuchPerson' || value === 'unableToAct') data.whyNotFirst = value;
      else wrong('Choose why, from the list');
      return;
    case 'informed':
      if (value === 'chair' || value === 'everyMember') data.informed = value;
      else wrong('Choose who was told, from the list');
      return;
    case 'decisionFrom':
    case 'decisionUntil':
    case 'informedOn':
    case 'reviewOn':
    case 'dueOn':
    case 'closesOn':
    case 'consentOn':
    case 'metOn':
      if (isDay(value)) data[field.name] = value;
      else wrong(`${field.label} must be a real date`);
      return;
    case 'contentHash':
      data.contentHash = value;
      return;
    case 'request':
      data.request = value;
      return;
    default:
      return;
  }
}

/** A Europe/London date and time without an offset, or an instant with one. */
function readMoment(value: string): string | undefined {
  const local = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?$/.exec(value);
  if (local?.[1] && local[2]) {
    if (!isDay(local[1]) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(local[2])) return undefined;
    return new Date(londonInstant(local[1], local[2])).toISOString();
  }
  if (!/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(value)) return undefined;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

/** In review there is no part to name; in sign-off whoever answers one part means that one. */
function checkHandOver(data: EventData, { around, ownPart }: FormSetting): void {
  const inReview = around?.colleagues.some((c) => c.answers.includes('review')) === true;
  if (inReview) delete data.part;
  else if (!data.part && ownPart) data.part = ownPart;
}

/** Answers that another answer makes necessary. */
function checkTogether(event: PersonEvent, data: EventData, errors: FieldError[]): void {
  if (event === 'completeReview' && data.outcome === 'stillRight' && !data.reviewOn) {
    if (!errors.some((e) => e.field === 'reviewOn')) {
      errors.push({ field: 'reviewOn', message: 'Enter the new review date' });
    }
  }
}

/** What is recorded as a key decision may differ from the report, and then says why. */
function checkKeyDecision(
  { keyDecision }: EventData,
  words: Readonly<Record<string, string>>,
  { frontSheet }: FormSetting,
  errors: FieldError[],
): void {
  if (!keyDecision || !frontSheet || words.keyDecisionReason) return;
  const { route } = frontSheet;
  const reportSays = frontSheet.keyDecision === 'yes' || route === 'officerKey' ? 'yes' : 'no';
  if (keyDecision !== reportSays) {
    errors.push({
      field: 'keyDecisionReason',
      message: `Enter why it is ${keyDecision === 'yes' ? 'a key decision' : 'not a key decision'}: the report says otherwise`,
    });
  }
}

function expectsOf(
  event: PersonEvent,
  posted: ReadonlyMap<string, string>,
  errors: FieldError[],
): PostedEvent['expects'] {
  if (event === 'edit') {
    const version = posted.get('version') ?? '';
    if (version !== '' && !/^\d{1,9}$/.test(version))
      errors.push({ field: 'version', message: 'version must be a whole number' });
    return { version: Number(version) };
  }
  const state = posted.get('state');
  if (!state) return undefined;
  try {
    return { state: JSON.parse(state) };
  } catch {
    return { state };
  }
}

function readEdit(
  entries: [string, string][],
  setting: FormSetting,
  errors: FieldError[],
): PostedEvent['edit'] {
  const sheet = parseContent(frontSheetTemplate, entries, sheetPrefix);
  const content = parseContent(setting.template, entries, contentPrefix);
  errors.push(...sheet.errors, ...content.errors);
  return { frontSheet: sheet.content, content: content.content };
}
