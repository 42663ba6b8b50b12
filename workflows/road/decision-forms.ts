import { consentNames, consents } from '../constitution/consents.ts';
import { recommendationNames } from './decision-record.ts';
import { recommendationOutcomes } from './facts.ts';
import { choice, type EventField, type EventForm, neededIf, words } from './form-fields.ts';

const request: EventField = { name: 'request', label: 'Request', type: 'hidden', required: false };
const metOn: EventField = {
  name: 'metOn',
  label: 'Date of the meeting',
  hint: 'Leave it blank for today.',
  type: 'day',
  required: false,
};

const yesOrNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;
const recommendationOptions = recommendationOutcomes.flatMap((value) =>
  value === '' ? [] : [{ value, label: recommendationNames[value] }],
);
const consentOptions = consents.map((value) => ({ value, label: consentNames[value] }));

/** What regulations 12 and 13 of SI 2012/2089 ask the record of an executive decision to hold beside its reasons. */
const record = [
  words(
    'alternatives',
    'Alternatives considered and rejected',
    false,
    'With the reason. Left blank, the report’s own words stand.',
  ),
  words(
    'interests',
    'Conflicts of interest declared',
    false,
    'By whom, by the post that they hold, and what it was. Blank where none was declared.',
  ),
  words('dispensations', 'Dispensations granted', false, 'By the head of paid service, for what, and when.'),
];

/** The forms of the decision, its publication, and the call-in. */
export const decisionForms = {
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
      neededIf(
        words('amendments', 'Amendments', false, 'Their text, if it was approved with amendments.'),
        'outcome',
        ['approvedWithAmendments'],
        'Enter the text of the amendments: it was approved with amendments',
      ),
      {
        name: 'recommendation',
        label: 'Each recommendation',
        hint: 'For the record. The outcome above is what moves the case.',
        type: 'outcomes',
        required: false,
        options: recommendationOptions,
      },
      ...record,
      {
        ...choice('keyDecision', 'Is it a key decision?', yesOrNo),
        hint: 'Leave it blank where it is as the report says.',
        required: false,
      },
      words(
        'keyDecisionReason',
        'Why that is not as the report says',
        false,
        'Only where the report says otherwise.',
      ),
      {
        ...choice('callIn', 'Call-in', [
          { value: 'subject', label: 'Subject to call-in' },
          { value: 'exempt', label: 'Exempt from call-in, with the consent that the constitution asks for' },
        ]),
        hint: 'Leave it blank where it is as the report says.',
        required: false,
      },
      neededIf(
        choice('consentBy', 'Who consented to the exemption', consentOptions),
        'callIn',
        ['exempt'],
        'Choose who consented: a decision is exempt from call-in only with that consent',
      ),
      neededIf(
        { name: 'consentOn', label: 'When they consented', type: 'day', required: false },
        'callIn',
        ['exempt'],
        'Enter the date of the consent to the exemption',
      ),
      neededIf(
        words('urgency', 'Why it could not wait for call-in', false),
        'callIn',
        ['exempt'],
        'Enter why it could not wait for call-in: the public is told',
      ),
    ],
    primary: true,
  },
  publish: {
    fields: [],
    primary: true,
    warning: 'The decision goes on the public register now, and the call-in window opens.',
  },
  lodgeCallIn: {
    fields: [
      words('grounds', 'Grounds', true, 'Why the decision should be looked at again.'),
      {
        name: 'residents',
        label: 'How many residents have signed',
        hint: 'Counted by you. Only where you lodge it on their behalf.',
        type: 'number',
        required: false,
      },
    ],
    warning: 'Democratic services are told at once.',
  },
  addCallInSignature: { fields: [request], primary: true },
  withdrawCallInSignature: { fields: [request] },
  withdrawCallIn: { fields: [request, words('reasons', 'Reasons', false)] },
  validateCallIn: {
    fields: [
      request,
      {
        ...choice('asChair', 'Is it the request of the chair of Overview and Scrutiny?', yesOrNo),
        hint: 'The constitution lets the chair call in alone.',
        required: false,
      },
      words('note', 'Note', false, 'Anything about its validity that the record should hold.'),
    ],
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
      {
        ...choice('contrary', 'What the decision is contrary to', [
          { value: 'policyFramework', label: 'The policy framework' },
          { value: 'budget', label: 'The budget' },
        ]),
        hint: 'Only if it is referred to Council for that.',
        required: false,
      },
      neededIf(
        words('advice', 'On whose advice', false, 'Of the monitoring officer or the section 151 officer.'),
        'contrary',
        ['policyFramework', 'budget'],
        'Enter on whose advice scrutiny found it contrary',
      ),
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
      neededIf(
        words('amendments', 'Amendments', false, 'Their text, if it was amended.'),
        'outcome',
        ['amend'],
        'Enter the text of the amendments: the decision was amended',
      ),
      ...record,
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
      neededIf(
        {
          ...choice('decision', 'What Council decided', [
            { value: 'approved', label: 'Approved' },
            { value: 'approvedWithAmendments', label: 'Approved with amendments' },
            { value: 'refused', label: 'Refused' },
          ]),
          hint: 'Only if Council decided it itself.',
        },
        'outcome',
        ['decided'],
        'Choose what Council decided',
      ),
      neededIf(
        words('amendments', 'Amendments', false, 'Their text, if Council approved it with amendments.'),
        'decision',
        ['approvedWithAmendments'],
        'Enter the text of the amendments: Council approved it with amendments',
      ),
      metOn,
      words('reasons', 'Reasons', false),
    ],
    primary: true,
  },
} as const satisfies Record<string, EventForm>;
