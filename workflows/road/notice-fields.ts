import { type PublishableNotice, publishableNotices } from './facts.ts';
import type { EventField } from './form-fields.ts';
import { noticeNames } from './notice-names.ts';

const words = (name: string, label: string, hint?: string): EventField => ({
  name,
  label,
  type: 'words',
  required: false,
  ...(hint && { hint }),
});
const day = (name: string, label: string, hint?: string): EventField => ({
  name,
  label,
  type: 'day',
  required: false,
  ...(hint && { hint }),
});

/**
 * Everything that a statutory notice may say, by name. Of each kind `noticeParts` says what belongs to it. The names are
 * those of SI 2012/2089: what is free text is kept word for word with the event, and its salted hash in the chain.
 */
export const noticeFields = [
  {
    name: 'notice',
    label: 'Notice',
    type: 'choice',
    required: true,
    options: publishableNotices.map((value) => ({ value, label: noticeNames[value] })),
  },
  { name: 'corrects', label: 'Notice that it corrects', type: 'hidden', required: false },
  words('correction', 'What is corrected', 'Readers of both notices see it.'),
  words('matter', 'The matter to be decided', 'So that nothing exempt or confidential is in it.'),
  day(
    'decisionFrom',
    'Date of the decision',
    'The day, or the first day of the period in which it is to be made.',
  ),
  day('decisionUntil', 'Last day of the period', 'Leave it blank where the notice names one day.'),
  words('decisionMaker', 'Who decides', 'The body, or the name and title of the person.'),
  words('members', 'Members of the body', 'One on each line.'),
  words('ground', 'Why it is a key decision'),
  words('documents', 'Documents submitted to the decision maker', 'One on each line.'),
  words('copies', 'Where copies can be had'),
  words('otherDocuments', 'Other documents'),
  words('requests', 'How to ask for details of other documents'),
  words('privacy', 'Open or private', 'If any of it is taken in private, the ground on which.'),
  {
    name: 'informed',
    label: 'Who was told in writing',
    type: 'choice',
    required: false,
    options: [
      { value: 'chair', label: 'The chair of the scrutiny committee' },
      { value: 'everyMember', label: 'There is no chair: each member of the scrutiny committee' },
    ],
  },
  day('informedOn', 'When they were told', 'Before the public notice, or on its day.'),
  {
    name: 'agreedBy',
    label: 'Who agreed that it is urgent and cannot reasonably be deferred',
    type: 'choice',
    required: false,
    options: [
      { value: 'scrutinyChair', label: 'The chair of the scrutiny committee' },
      { value: 'councilChair', label: 'The chair of the council' },
      { value: 'councilViceChair', label: 'The vice-chair of the council' },
    ],
  },
  {
    name: 'whyNotFirst',
    label: 'If not the chair of the scrutiny committee, why',
    type: 'choice',
    required: false,
    options: [
      { value: 'noSuchPerson', label: 'There is no such person' },
      { value: 'unableToAct', label: 'That chair is unable to act' },
    ],
  },
  {
    name: 'agreedAt',
    label: 'When they agreed',
    type: 'moment',
    required: false,
  },
  words('reasons', 'Reasons'),
  words('representations', 'Representations received', 'Why the meeting should be open. If none, say so.'),
  words('response', 'The answer to them'),
  words('contact', 'Ask'),
] as const satisfies readonly EventField[];
export type NoticePart = Exclude<(typeof noticeFields)[number]['name'], 'notice' | 'corrects' | 'correction'>;

/** What a kind of notice says: what it must, and what it may. `law` is where that comes from. */
export interface NoticeForm {
  law: string;
  /** Whether it is put before the public, or is a record that gates the decision. */
  isPublic: boolean;
  /** The statement with which it begins, on the page where the public reads it. */
  states: string;
  parts: readonly NoticePart[];
  optional: readonly NoticePart[];
  /** Another wording of a part's label, where the regulation gives the part another sense. */
  labels?: Partial<Record<NoticePart, string>>;
}

const regulations = 'SI 2012/2089';
const period = ['decisionFrom'] as const;

export const noticeForms = {
  keyDecisionNotice: {
    law: `${regulations}, regulation 9`,
    isPublic: true,
    states: 'A key decision is to be made on behalf of the council.',
    parts: [
      'matter',
      ...period,
      'decisionMaker',
      'documents',
      'copies',
      'otherDocuments',
      'requests',
      'privacy',
      'contact',
    ],
    optional: ['decisionUntil', 'members', 'ground'],
  },
  generalExceptionNotice: {
    law: `${regulations}, regulation 10(1)`,
    isPublic: true,
    states:
      'A key decision is to be made for which 28 clear days’ notice cannot be given. The scrutiny committee has been told in writing of the matter.',
    parts: ['matter', ...period, 'decisionMaker', 'informed', 'informedOn', 'privacy', 'contact'],
    optional: ['members', 'ground', 'documents', 'copies'],
  },
  generalExceptionReasons: {
    law: `${regulations}, regulation 10(3)`,
    isPublic: true,
    states: 'Why 28 clear days’ notice of this key decision cannot be given.',
    parts: ['matter', ...period, 'decisionMaker', 'reasons', 'contact'],
    optional: [],
    labels: { reasons: 'Why compliance with regulation 9 is impracticable' },
  },
  specialUrgencyAgreement: {
    law: `${regulations}, regulation 11(1)`,
    isPublic: false,
    states: 'The making of this key decision is urgent and cannot reasonably be deferred.',
    parts: [...period, 'agreedBy', 'agreedAt', 'reasons'],
    optional: ['whyNotFirst'],
    labels: { reasons: 'Why it is urgent and cannot reasonably be deferred' },
  },
  specialUrgencyReasons: {
    law: `${regulations}, regulation 11(2)`,
    isPublic: true,
    states: 'This key decision is urgent and cannot reasonably be deferred. That has been agreed.',
    parts: ['matter', ...period, 'decisionMaker', 'agreedBy', 'agreedAt', 'reasons', 'contact'],
    optional: ['whyNotFirst'],
    labels: { reasons: 'Why it is urgent and cannot reasonably be deferred', agreedBy: 'Who agreed' },
  },
  privateMeetingNotice: {
    law: `${regulations}, regulation 5(2) and (3)`,
    isPublic: true,
    states: 'The council intends to hold part of a meeting of its executive in private.',
    parts: ['matter', ...period, 'decisionMaker', 'reasons', 'contact'],
    optional: ['requests'],
    labels: {
      reasons: 'Why it is to be held in private',
      decisionFrom: 'Date of the meeting',
      requests: 'How to say why it should be open',
    },
  },
  privateMeetingSecondNotice: {
    law: `${regulations}, regulation 5(4) and (5)`,
    isPublic: true,
    states: 'The council still intends to hold part of a meeting of its executive in private.',
    parts: ['matter', ...period, 'decisionMaker', 'reasons', 'representations', 'response', 'contact'],
    optional: [],
    labels: { reasons: 'Why it is to be held in private', decisionFrom: 'Date of the meeting' },
  },
  urgentPrivateMeetingAgreement: {
    law: `${regulations}, regulation 5(6)`,
    isPublic: false,
    states: 'This private meeting is urgent and cannot reasonably be deferred.',
    parts: [...period, 'agreedBy', 'agreedAt', 'reasons'],
    optional: ['whyNotFirst'],
    labels: {
      reasons: 'Why the meeting is urgent and cannot reasonably be deferred',
      decisionFrom: 'Date of the meeting',
    },
  },
  urgentPrivateMeetingNotice: {
    law: `${regulations}, regulation 5(7)`,
    isPublic: true,
    states: 'A private meeting is urgent and cannot reasonably be deferred. That has been agreed.',
    parts: ['matter', ...period, 'decisionMaker', 'agreedBy', 'agreedAt', 'reasons', 'contact'],
    optional: ['whyNotFirst'],
    labels: {
      reasons: 'Why the meeting is urgent and cannot reasonably be deferred',
      agreedBy: 'Who agreed',
      decisionFrom: 'Date of the meeting',
    },
  },
} as const satisfies Record<PublishableNotice, NoticeForm>;

/** The label of a value that was chosen in a field of a notice; undefined where it has no such value. */
export function choiceInWords(name: string, value: string | undefined): string | undefined {
  const fields: readonly EventField[] = noticeFields;
  return fields.find((field) => field.name === name)?.options?.find((it) => it.value === value)?.label;
}

export const noticeFormOf = (kind: PublishableNotice): NoticeForm => noticeForms[kind];

export const isNoticeKind = (text: string | undefined): text is PublishableNotice =>
  publishableNotices.some((kind) => kind === text);

/** The parts of a kind in the order in which they are shown, each with its label there. */
export function partsOfNotice(
  kind: PublishableNotice,
): { field: EventField; label: string; must: boolean }[] {
  const form = noticeFormOf(kind);
  return noticeFields.flatMap((field) => {
    const must = form.parts.some((part) => part === field.name);
    const may = form.optional.find((part) => part === field.name);
    const part = form.parts.find((it) => it === field.name) ?? may;
    return part ? [{ field, label: form.labels?.[part] ?? field.label, must }] : [];
  });
}
