import type { Option } from '../forms/types.ts';
import type { PersonEvent } from './events.ts';

/** A field of an event's form. `words` are free text and stay out of the hashed payload. */
export interface EventField {
  name: string;
  label: string;
  hint?: string;
  /** `choice` one of options · `moment` a Europe/London date and time · `day` a date · `hidden` filled by the page. */
  type: 'words' | 'choice' | 'moment' | 'day' | 'hidden';
  required: boolean;
  options?: readonly Option[];
}

export interface EventForm {
  fields: readonly EventField[];
  /** What cannot be undone, or what follows, said before it is done. */
  warning?: string;
  /** The step that the state waits for: the one primary button. */
  primary?: true;
}

const words = (name: string, label: string, required = true, hint?: string): EventField => ({
  name,
  label,
  type: 'words',
  required,
  ...(hint && { hint }),
});
const choice = (name: string, label: string, options: readonly Option[], hint?: string): EventField => ({
  name,
  label,
  type: 'choice',
  required: true,
  options,
  ...(hint && { hint }),
});
const part = choice('part', 'Which part', [
  { value: 'legal', label: 'Legal: the recommendations are lawful and within the Constitution' },
  { value: 'finance', label: 'Finance: any expenditure is consistent with the budget' },
]);
const request: EventField = { name: 'request', label: 'Request', type: 'hidden', required: false };
const metOn: EventField = {
  name: 'metOn',
  label: 'Date of the meeting',
  hint: 'Leave it blank for today.',
  type: 'day',
  required: false,
};

/** The form of every event: the page's inputs, the scripts' fields and the checks come from here. */
export const eventForms = {
  edit: { fields: [{ name: 'version', label: 'Version', type: 'hidden', required: true }] },
  submitForReview: { fields: [], primary: true },
  endorse: { fields: [words('remark', 'Remark', false)], primary: true },
  returnForChanges: {
    fields: [words('reasons', 'Reasons', true, 'Say what to change. The author is told in your words.')],
    warning: 'It goes back to its author, and any signature is void.',
  },
  sign: {
    fields: [
      part,
      { name: 'contentHash', label: 'Text signed', type: 'hidden', required: true },
      words('remark', 'Remark', false),
    ],
    primary: true,
  },
  withdrawSignature: {
    fields: [part, words('reasons', 'Reasons')],
    warning: 'Your signature is void. If the report is on an agenda, it is taken off.',
  },
  handOver: {
    fields: [
      { ...part, required: false, hint: 'In sign-off only.' },
      choice(
        'to',
        'To whom',
        [],
        'Somebody who holds the same role, or is a deputy for it, and did not write the case.',
      ),
      {
        ...choice('from', 'For whom, who has left', []),
        hint: 'Only where you do it for somebody who has left.',
        required: false,
      },
      words('reason', 'Reason', true, 'Your colleague reads it, and it stays in the history.'),
    ],
    warning:
      'Your colleague is asked first from now on. You may still answer it yourself: the authority belongs to the post.',
  },
  recall: {
    fields: [words('reasons', 'Reasons', false)],
    warning: 'It goes back to draft, any signature is void, and it is taken off any agenda.',
  },
  publishNotice: {
    fields: [
      choice(
        'notice',
        'Notice',
        [
          { value: 'keyDecisionNotice', label: 'Key decision notice (forward plan)' },
          { value: 'generalExceptionNotice', label: 'General exception notice' },
          { value: 'specialUrgencyAgreement', label: 'Special urgency: the chair has agreed' },
          { value: 'privateMeetingNotice', label: 'Private meeting notice, first' },
          { value: 'privateMeetingSecondNotice', label: 'Private meeting notice, second' },
          { value: 'urgentPrivateMeetingAgreement', label: 'Urgent private meeting: the chair has agreed' },
        ],
        'Publish it on the council’s website first. It is dated now, and cannot be changed afterwards.',
      ),
    ],
  },
  list: { fields: [choice('meeting', 'Meeting', [])], primary: true },
  delist: { fields: [words('reasons', 'Reasons', false)] },
  decide: {
    fields: [
      choice('outcome', 'What was decided', [
        { value: 'approved', label: 'Approved' },
        { value: 'approvedWithAmendments', label: 'Approved with amendments' },
        { value: 'deferred', label: 'Deferred' },
        { value: 'refused', label: 'Refused' },
        { value: 'referredToCouncil', label: 'Referred to Council' },
      ]),
      {
        name: 'decidedAt',
        label: 'When it was decided',
        hint: 'The clock to publish runs from this moment.',
        type: 'moment',
        required: false,
      },
      words('reasons', 'Reasons'),
      words('amendments', 'Amendments', false, 'Their text, if it was approved with amendments.'),
    ],
    primary: true,
  },
  publish: {
    fields: [],
    primary: true,
    warning: 'The decision goes on the public register now, and the call-in window opens.',
  },
  lodgeCallIn: {
    fields: [words('grounds', 'Grounds', true, 'Why the decision should be looked at again.')],
    warning: 'Your name is the first signature. Democratic services are told at once.',
  },
  addCallInSignature: { fields: [request], primary: true },
  withdrawCallIn: { fields: [request, words('reasons', 'Reasons', false)] },
  validateCallIn: {
    fields: [request],
    primary: true,
    warning: 'The decision may not be acted on until Overview and Scrutiny has met.',
  },
  rejectCallIn: { fields: [request, words('reasons', 'Reasons')] },
  scrutinyDecides: {
    fields: [
      choice('outcome', 'Outcome', [
        { value: 'noFurtherAction', label: 'No further action: the decision takes effect' },
        { value: 'referBack', label: 'Refer back to Cabinet, to reconsider' },
        { value: 'referToCouncil', label: 'Refer to Council' },
      ]),
      metOn,
      words('reasons', 'Reasons', false),
    ],
    primary: true,
  },
  reconsider: {
    fields: [
      choice('outcome', 'Outcome', [
        { value: 'confirm', label: 'Confirm the decision' },
        { value: 'amend', label: 'Amend it' },
        { value: 'rescind', label: 'Rescind it' },
      ]),
      { name: 'decidedAt', label: 'When it was decided', type: 'moment', required: false },
      words('reasons', 'Reasons'),
      words('amendments', 'Amendments', false, 'Their text, if it was amended.'),
    ],
    primary: true,
  },
  councilDecides: {
    fields: [
      choice('outcome', 'Outcome', [
        { value: 'noObjection', label: 'No objection: the decision takes effect' },
        { value: 'objection', label: 'Objection: back to Cabinet, to reconsider' },
        { value: 'decided', label: 'Council decided it itself' },
      ]),
      {
        ...choice('decision', 'What Council decided', [
          { value: 'approved', label: 'Approved' },
          { value: 'approvedWithAmendments', label: 'Approved with amendments' },
          { value: 'refused', label: 'Refused' },
        ]),
        hint: 'Only if Council decided it itself.',
        required: false,
      },
      metOn,
      words('reasons', 'Reasons', false),
    ],
    primary: true,
  },
  suspend: {
    fields: [words('reasons', 'What the report says')],
    warning: 'The decision may not be acted on until the suspension is lifted. Everybody is shown this.',
  },
  liftSuspension: { fields: [words('reasons', 'Reasons', false)], primary: true },
  setAside: {
    fields: [words('reasons', 'Reasons', true, 'For example, that a court has quashed it.')],
    warning: 'The decision is closed as set aside. This cannot be undone.',
  },
  reviewEarly: {
    fields: [words('trigger', 'Trigger', true, 'What has happened that makes a review needed now.')],
  },
  completeReview: {
    fields: [
      choice('outcome', 'Outcome', [
        { value: 'stillRight', label: 'Still right: give a new review date' },
        { value: 'renew', label: 'Renew: begin a new case, filled in from this one' },
        { value: 'finished', label: 'Finished: close the case' },
      ]),
      {
        name: 'reviewOn',
        label: 'New review date',
        hint: 'If it is still right.',
        type: 'day',
        required: false,
      },
      words('reasons', 'What the review found', false),
    ],
    primary: true,
  },
  confirmAssessment: {
    fields: [words('note', 'Addendum', false, 'What the amendments change for people, if anything.')],
  },
  withdraw: {
    fields: [words('reasons', 'Reasons')],
    warning: 'The case is closed. This cannot be undone.',
  },
  correct: { fields: [words('note', 'What is corrected')] },
  startDelivery: { fields: [], primary: true },
  reportProgress: {
    fields: [
      words('note', 'Progress since last time'),
      {
        ...choice('slipped', 'Has it slipped?', [
          { value: 'no', label: 'No, it is on time' },
          { value: 'yes', label: 'Yes' },
        ]),
        required: false,
      },
      words('slippage', 'Why it slipped', false),
    ],
  },
  completeDelivery: { fields: [words('note', 'What was done', false)], primary: true },
  cancel: { fields: [words('reasons', 'Reasons')] },
  reopen: { fields: [words('reasons', 'Reasons', false)] },
} as const satisfies Record<PersonEvent, EventForm>;

/** The form of an event, without the narrow types of the table. */
export const formOf = (event: PersonEvent): EventForm => eventForms[event];
