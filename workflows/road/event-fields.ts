import { consultationForms } from './consultation-forms.ts';
import { decisionForms } from './decision-forms.ts';
import type { PersonEvent } from './events.ts';
import { choice, type EventForm, words } from './form-fields.ts';
import { listingForms } from './listing-forms.ts';
import { noticeFields } from './notice-fields.ts';

const part = choice('part', 'Which part', [
  { value: 'legal', label: 'Legal: the recommendations are lawful and within the Constitution' },
  { value: 'finance', label: 'Finance: any expenditure is consistent with the budget' },
]);

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
    fields: noticeFields,
    warning:
      'The notice is dated now and kept word for word. It cannot be changed: a correction is a new notice.',
  },
  ...consultationForms,
  ...listingForms,
  ...decisionForms,
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
  correct: {
    fields: [
      words(
        'note',
        'What is corrected',
        true,
        'This note is published: everybody reads it on the page of the decision.',
      ),
    ],
  },
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
      {
        name: 'dueOn',
        label: 'New due date',
        hint: 'If it has slipped. Reminders follow the new date, and the plan shows both.',
        type: 'day',
        required: false,
      },
    ],
  },
  completeDelivery: { fields: [words('note', 'What was done', false)], primary: true },
  cancel: { fields: [words('reasons', 'Reasons')] },
  reopen: { fields: [words('reasons', 'Reasons', false)] },
} as const satisfies Record<PersonEvent, EventForm>;

/** The form of an event, without the narrow types of the table. */
export const formOf = (event: PersonEvent): EventForm => eventForms[event];
