import type { PersonEvent, ProgramEvent } from '../../workflows/road/events.ts';
import type { Asker } from './askers.ts';

/**
 * Who may do what to a case, written down by hand. Whoever is not named is answered 403 with `isFor`; where the case
 * is not on its way to a decision yet, it is not there for members (404). Somebody without a session is led to sign in.
 */
export interface EventExpectation {
  /** A point of the road where the event is possible: see cases-on-the-road.ts. */
  at: string;
  form: Readonly<Record<string, string>>;
  /** 303: it is taken. Another number: the person may in general, and not here, or in part. */
  may: Partial<Record<Asker, 303 | 400 | 403 | 409>>;
  isFor: string;
}

const words = { reasons: 'As the hearing showed.' };
const clerk = { may: { 'democratic-services': 303 }, isFor: 'is for democratic services.' } as const;
const author = { may: { officer: 303 }, isFor: 'is for its author.' } as const;
const authorOrClerk = {
  may: { officer: 303, 'democratic-services': 303 },
  isFor: 'is for its author or democratic services.',
} as const;
const deliverers = {
  may: { officer: 303, 'second-officer': 303 },
  isFor: 'is for its author or the action&#x27;s owner.',
} as const;
const eitherPart =
  'is for the Director of Legal (or deputy) for the legal part or the Director of Finance (or deputy) for the finance part.';
const handers =
  'is for a reviewer on the council&#x27;s list, democratic services, an administrator, the Director of Legal (or deputy) for the legal part or the Director of Finance (or deputy) for the finance part.';

export const eventExpectations: Readonly<Record<PersonEvent, readonly EventExpectation[]>> = {
  edit: [
    {
      at: 'draft',
      form: { version: 'VERSION', 'frontSheet.purpose': 'To say it plainly' },
      may: {
        officer: 303,
        solicitor: 403,
        'deputy-solicitor': 403,
        finance: 403,
        'democratic-services': 409,
      },
      isFor:
        'is for its author, the Director of Legal (or deputy), the Director of Finance (or deputy) or democratic services.',
    },
  ],
  submitForReview: [{ at: 'draft', form: {}, ...author }],
  endorse: [
    {
      at: 'review',
      form: {},
      may: { reviewer: 303 },
      isFor: 'is for a reviewer on the council&#x27;s list.',
    },
  ],
  returnForChanges: [
    {
      at: 'review',
      form: words,
      may: { reviewer: 303, solicitor: 409, 'deputy-solicitor': 409, finance: 409 },
      isFor: 'is for a reviewer on the council&#x27;s list or either director.',
    },
    {
      at: 'signOff',
      form: words,
      may: { reviewer: 409, solicitor: 303, 'deputy-solicitor': 303, finance: 303 },
      isFor: 'is for a reviewer on the council&#x27;s list or either director.',
    },
  ],
  sign: [
    {
      at: 'signOff',
      form: { part: 'legal', contentHash: 'HASH' },
      may: { solicitor: 303, 'deputy-solicitor': 303 },
      isFor: eitherPart,
    },
    {
      at: 'signOff',
      form: { part: 'finance', contentHash: 'HASH' },
      may: { finance: 303 },
      isFor: eitherPart,
    },
  ],
  withdrawSignature: [
    {
      at: 'awaitingDecision',
      form: { part: 'legal', ...words },
      may: { solicitor: 303, 'deputy-solicitor': 303 },
      isFor: eitherPart,
    },
    { at: 'awaitingDecision', form: { part: 'finance', ...words }, may: { finance: 303 }, isFor: eitherPart },
  ],
  handOver: [
    {
      at: 'signOff',
      form: { part: 'legal', to: 'deputy-solicitor', reason: 'I am away.' },
      // Who may for a leaver, and nobody has left; and nobody hands over to themselves.
      may: { solicitor: 303, 'deputy-solicitor': 409, 'democratic-services': 403, admin: 403, reviewer: 409 },
      isFor: handers,
    },
    {
      at: 'review',
      form: { to: 'scrutiny-6', reason: 'I am away.' },
      may: { reviewer: 303, 'democratic-services': 403, admin: 403 },
      isFor: handers,
    },
  ],
  recall: [{ at: 'review', form: {}, ...author }],
  openConsultation: [{ at: 'consultationPrepared', form: { closesOn: '2026-04-30' }, ...author }],
  extendConsultation: [{ at: 'consultationOpen', form: { closesOn: '2026-05-29' }, ...authorOrClerk }],
  callOffConsultation: [
    { at: 'consultationOpen', form: { reason: 'It is put off for a year.' }, ...authorOrClerk },
  ],
  publishNotice: [{ at: 'draft', form: { notice: 'keyDecisionNotice' }, ...clerk }],
  list: [{ at: 'awaitingDecision', form: { meeting: 'MEETING' }, ...clerk }],
  delist: [{ at: 'listed', form: {}, ...clerk }],
  publishAgenda: [{ at: 'listed', form: {}, ...clerk }],
  recordScrutinyComments: [{ at: 'scrutinyMet', form: { comments: 'Ask the wards once more.' }, ...clerk }],
  decide: [{ at: 'meetingHeld', form: { outcome: 'approved', ...words }, ...clerk }],
  publish: [{ at: 'publication', form: {}, ...clerk }],
  lodgeCallIn: [
    {
      at: 'callInWindow',
      form: { grounds: 'Nobody asked the tenants.' },
      may: { scrutiny: 303, 'scrutiny-2': 303, 'democratic-services': 403 },
      isFor: 'is for democratic services or a member whom the constitution lets call in.',
    },
  ],
  addCallInSignature: [
    {
      at: 'callInLodged',
      form: {},
      may: { scrutiny: 409, 'scrutiny-2': 303 },
      isFor: 'is for a member whom the constitution lets call in.',
    },
  ],
  withdrawCallInSignature: [
    {
      at: 'callInSigned',
      form: {},
      may: { scrutiny: 409, 'scrutiny-2': 303 },
      isFor: 'is for a member whom the constitution lets call in.',
    },
  ],
  withdrawCallIn: [
    {
      at: 'callInLodged',
      form: {},
      may: { scrutiny: 303, 'scrutiny-2': 403, 'democratic-services': 403 },
      isFor: 'is for a member whom the constitution lets call in or democratic services.',
    },
  ],
  validateCallIn: [{ at: 'callInSigned', form: {}, ...clerk }],
  rejectCallIn: [{ at: 'callInSigned', form: words, ...clerk }],
  scrutinyDecides: [{ at: 'scrutiny', form: { outcome: 'noFurtherAction' }, ...clerk }],
  reconsider: [{ at: 'reconsideration', form: { outcome: 'confirm', ...words }, ...clerk }],
  councilDecides: [{ at: 'council', form: { outcome: 'noObjection' }, ...clerk }],
  suspend: [
    {
      at: 'inForce',
      form: words,
      may: { solicitor: 303, 'deputy-solicitor': 303, finance: 303 },
      isFor: 'is for the Director of Legal (or deputy) or the Director of Finance (or deputy).',
    },
  ],
  liftSuspension: [
    {
      at: 'suspended',
      form: {},
      may: { solicitor: 303, 'deputy-solicitor': 303, finance: 303, 'democratic-services': 303 },
      isFor:
        'is for the Director of Legal (or deputy), the Director of Finance (or deputy) or democratic services.',
    },
  ],
  setAside: [{ at: 'inForce', form: words, ...clerk }],
  reviewEarly: [{ at: 'inForce', form: { trigger: 'Complaints doubled.' }, ...authorOrClerk }],
  completeReview: [{ at: 'reviewDue', form: { outcome: 'finished' }, ...author }],
  confirmAssessment: [{ at: 'approvedWithAmendments', form: {}, ...author }],
  withdraw: [{ at: 'draft', form: words, ...authorOrClerk }],
  correct: [{ at: 'publication', form: { note: 'The date of the form was wrong.' }, ...clerk }],
  startDelivery: [{ at: 'actionNotStarted', form: {}, ...deliverers }],
  reportProgress: [{ at: 'actionInProgress', form: { note: 'Half of it.' }, ...deliverers }],
  completeDelivery: [{ at: 'actionInProgress', form: {}, ...deliverers }],
  cancel: [{ at: 'actionNotStarted', form: words, ...deliverers }],
  reopen: [{ at: 'actionDone', form: {}, ...deliverers }],
};

/** Nobody who is signed in sends these, whatever the state: the program does when a date has come. */
export const forTheProgramAlone: Readonly<Record<ProgramEvent, 403>> = {
  consultationCloses: 403,
  callInCloses: 403,
  reviewFallsDue: 403,
  dateMissed: 403,
  reportChanged: 403,
  calendarChanged: 403,
  meetingMoved: 403,
  meetingCancelled: 403,
};
