import type { EventData, EventName } from '../../../workflows/road/events.ts';
import type { Person } from './cast.ts';
import { leaver, secondReviewer } from './hand-over-cases.ts';

/**
 * The road as the council describes it, written down by hand and from nothing in the machines. For each step: who may
 * take it anywhere (everybody else is answered 403 with `forWhom`), and what it leads to at each point where it is
 * possible (everywhere else those who may are answered 409).
 *
 * Points are those of situations.ts. `inForce`, `suspended` and `reviewDue` stand for all four states of an action's
 * delivery, which stays as it is; `notStarted`, `inProgress`, `done` and `cancelled` for all three standings of an
 * action; `reviewDue+done` for one state, before either. `same` is the point where the case stands.
 */
export type Result = string | Refused;
export interface Refused {
  status: 403 | 409;
  says: string;
}
/** One result for all who may, or one for some of them; the rest of those who may are answered 409. */
export type Cell = Result | readonly (readonly [readonly Person[], Result])[];
export interface Expectation {
  type: EventName;
  data?: EventData;
  who: readonly Person[];
  forWhom: string;
  at: Readonly<Record<string, Cell>>;
}

const refused = (status: 403 | 409, says: string): Refused => ({ status, says });
const each = (points: readonly string[], cell: Cell) => Object.fromEntries(points.map((p) => [p, cell]));

const legal: Person[] = ['solicitor', 'solicitorDeputy'];
const money: Person[] = ['finance', 'financeDeputy'];
const directors: Person[] = [...legal, ...money];
const authorOrClerk: Person[] = ['author', 'clerk'];

const inSignOff = ['asked/asked', 'signed/asked', 'asked/signed'];
const awaiting = ['unlisted', 'listed'];
const beforeDecision = ['draft', 'review', ...inSignOff, ...awaiting];
const inForce = ['inForce', 'suspended', 'reviewDue'];
const afterDecision = [
  'publication',
  'open',
  'closing',
  'scrutiny',
  'reconsideration',
  'council',
  ...inForce,
];
const closed = [
  'closed.refused',
  'closed.withdrawn',
  'closed.superseded',
  'closed.completed',
  'closed.setAside',
  'closed.cancelled',
];

const meeting = { id: 'cabinet-september', at: '2008-09-11T18:00:00+01:00' };
const mustBeListed = refused(409, 'It must be listed on a meeting before a decision can be recorded.');
const onlyAnAuthor = refused(403, 'Only an author may edit this.');
const notTheLodger = refused(403, 'Only the member who lodged the request may withdraw it.');

const editors = {
  type: 'edit',
  who: ['author', 'clerk', ...directors],
  forWhom:
    'its author, the Director of Legal (or deputy), the Director of Finance (or deputy) or democratic services',
} as const;
const hashedEditAfterReview = each([...inSignOff, ...awaiting], [[authorOrClerk, 'asked/asked']]);
const clerk = { who: ['clerk'], forWhom: 'democratic services' } as const;
const author = { who: ['author'], forWhom: 'its author' } as const;
const callers = 'a member whom the constitution lets call in';
const members = { who: ['lodger', 'scrutiny'], forWhom: callers } as const;
const membersOrClerk = {
  who: ['lodger', 'scrutiny', 'clerk'],
  forWhom: `democratic services or ${callers}`,
} as const;
const deliverers = { who: ['author', 'owner'], forWhom: "its author or the action's owner" } as const;
const program = { who: ['clock'], forWhom: 'the program itself, when the date has come' } as const;
const changesAMeeting = {
  who: ['clerk', 'clock'],
  forWhom: 'democratic services or the program itself, when the date has come',
} as const;
const eitherPart =
  'the Director of Legal (or deputy) for the legal part or the Director of Finance (or deputy) for the finance part';

const helpers: Person[] = ['clerk', 'administrator'];
const handers = (...holders: Person[]) =>
  ({
    who: [...holders, ...helpers],
    forWhom:
      "a reviewer on the council's list, democratic services, an administrator, the Director of Legal (or deputy) for the legal part or the Director of Finance (or deputy) for the finance part",
  }) as const;
const onlyForALeaver: readonly [readonly Person[], Result] = [
  helpers,
  refused(403, 'Only who holds a request hands it over.'),
];
const notToThem = refused(409, 'Hand it to somebody else who holds the same role');
const signedAlready = refused(409, 'This part is signed already');

const beforeTheDecision: Record<string, Expectation> = {
  'edit what is hashed': {
    ...editors,
    data: { touches: 'hashed' },
    at: {
      draft: [
        [['author'], 'same'],
        [directors, onlyAnAuthor],
      ],
      ...hashedEditAfterReview,
    },
  },
  'edit nothing that is hashed': {
    ...editors,
    data: { touches: 'other' },
    at: {
      draft: [
        [['author'], 'same'],
        [directors, onlyAnAuthor],
      ],
      ...each([...inSignOff, ...awaiting], [[authorOrClerk, 'same']]),
    },
  },
  'edit the legal implications': {
    ...editors,
    data: { touches: 'legalImplications' },
    at: {
      draft: [
        [['author', ...legal], 'same'],
        [money, onlyAnAuthor],
      ],
      ...hashedEditAfterReview,
    },
  },
  'edit the financial implications': {
    ...editors,
    data: { touches: 'financeImplications' },
    at: {
      draft: [
        [['author', ...money], 'same'],
        [legal, onlyAnAuthor],
      ],
      ...hashedEditAfterReview,
    },
  },
  submitForReview: { type: 'submitForReview', ...author, at: { draft: 'review' } },
  endorse: {
    type: 'endorse',
    who: ['reviewer'],
    forWhom: "a reviewer on the council's list",
    at: { review: 'asked/asked' },
  },
  returnForChanges: {
    type: 'returnForChanges',
    who: ['reviewer', ...directors],
    forWhom: "a reviewer on the council's list or either director",
    at: { review: [[['reviewer'], 'draft']], ...each(inSignOff, [[directors, 'draft']]) },
  },
  'hand the review to a colleague': {
    type: 'handOver',
    data: { to: secondReviewer },
    ...handers('reviewer'),
    at: { review: [[['reviewer'], 'same'], onlyForALeaver], ...each(inSignOff, [onlyForALeaver]) },
  },
  'hand the review on for somebody who has left': {
    type: 'handOver',
    data: { to: secondReviewer, from: leaver },
    ...handers('reviewer'),
    at: { review: 'same', ...each(inSignOff, [[helpers, refused(409, 'Say which part of sign-off')]]) },
  },
  'hand the legal part to a colleague': {
    type: 'handOver',
    data: { part: 'legal', to: { id: 'third', answers: ['legal'] } },
    ...handers('reviewer', ...legal),
    at: {
      review: [[['reviewer'], notToThem], onlyForALeaver],
      ...each(['asked/asked', 'asked/signed'], [[legal, 'same'], onlyForALeaver]),
      'signed/asked': [[legal, signedAlready], onlyForALeaver],
    },
  },
  'hand the finance part on for somebody who has left': {
    type: 'handOver',
    data: { part: 'finance', to: { id: 'third', answers: ['finance'] }, from: leaver },
    ...handers('reviewer', ...money),
    at: {
      review: [[['reviewer', ...helpers], notToThem]],
      ...each(['asked/asked', 'signed/asked'], [[[...money, ...helpers], 'same']]),
      'asked/signed': [[[...money, ...helpers], signedAlready]],
    },
  },
  recall: { type: 'recall', ...author, at: each(['review', ...inSignOff, ...awaiting], 'draft') },
  openConsultation: {
    type: 'openConsultation',
    data: { consultation: { id: 'round-1', asked: 3 }, closesOn: '2008-08-29' },
    ...author,
    at: each(['draft', 'review'], 'same'),
  },
  'extend a consultation where none is open': {
    type: 'extendConsultation',
    data: { closesOn: '2008-08-29' },
    who: authorOrClerk,
    forWhom: 'its author or democratic services',
    at: each(['draft', 'review'], refused(409, 'No consultation is open on this case.')),
  },
  'call off a consultation where none is open': {
    type: 'callOffConsultation',
    who: authorOrClerk,
    forWhom: 'its author or democratic services',
    at: each(['draft', 'review'], refused(409, 'No consultation is open on this case.')),
  },
  'a consultation closes where none is open': {
    type: 'consultationCloses',
    ...program,
    at: each(['draft', 'review'], refused(409, 'The date has not come yet.')),
  },
  'sign for legal': {
    type: 'sign',
    data: { part: 'legal', contentHash: 'the text' },
    who: legal,
    forWhom: eitherPart,
    at: { 'asked/asked': 'signed/asked', 'asked/signed': 'unlisted' },
  },
  'sign for finance': {
    type: 'sign',
    data: { part: 'finance', contentHash: 'the text' },
    who: money,
    forWhom: eitherPart,
    at: { 'asked/asked': 'asked/signed', 'signed/asked': 'unlisted' },
  },
  'sign without saying for which part': {
    type: 'sign',
    data: { contentHash: 'the text' },
    who: [],
    forWhom: eitherPart,
    at: {},
  },
  'withdraw the legal signature': {
    type: 'withdrawSignature',
    data: { part: 'legal' },
    who: legal,
    forWhom: eitherPart,
    at: { 'signed/asked': 'asked/asked', ...each(awaiting, 'asked/signed') },
  },
  'withdraw the finance signature': {
    type: 'withdrawSignature',
    data: { part: 'finance' },
    who: money,
    forWhom: eitherPart,
    at: { 'asked/signed': 'asked/asked', ...each(awaiting, 'signed/asked') },
  },
  "withdraw one's own signature": {
    type: 'withdrawSignature',
    who: directors,
    forWhom: eitherPart,
    at: {
      'signed/asked': [[legal, 'asked/asked']],
      'asked/signed': [[money, 'asked/asked']],
      ...each(awaiting, [
        [legal, 'asked/signed'],
        [money, 'signed/asked'],
      ]),
    },
  },
  'publish the notice of a key decision': {
    type: 'publishNotice',
    data: { notice: 'keyDecisionNotice', decisionFrom: '2008-09-11' },
    ...clerk,
    at: {
      ...each(beforeDecision, 'same'),
      ...each(afterDecision, refused(409, 'The decision has been taken. Only a notice of reasons')),
    },
  },
  'publish reasons for what was never published': {
    type: 'publishNotice',
    data: { notice: 'generalExceptionReasons', decisionFrom: '2008-09-11' },
    ...clerk,
    at: each(
      [...beforeDecision, ...afterDecision],
      refused(409, 'It follows another, which is not on record'),
    ),
  },
  list: {
    type: 'list',
    data: { meeting },
    ...clerk,
    at: { unlisted: 'listed', listed: refused(409, 'It is listed on a meeting already.') },
  },
  delist: {
    type: 'delist',
    ...clerk,
    at: { listed: 'unlisted', unlisted: refused(409, 'It is not listed on a meeting.') },
  },
  'list at Overview and Scrutiny before the decision': {
    type: 'list',
    data: { meeting: { ...meeting, body: 'scrutiny' } },
    ...clerk,
    at: { unlisted: 'same', listed: 'same' },
  },
  publishAgenda: {
    type: 'publishAgenda',
    ...clerk,
    at: { listed: 'same', unlisted: refused(409, 'It is not listed on a meeting.') },
  },
  'publish the agenda of Overview and Scrutiny': {
    type: 'publishAgenda',
    data: { agenda: 'scrutiny' },
    ...clerk,
    at: each(awaiting, refused(409, 'It is not listed on a meeting.')),
  },
  recordScrutinyComments: {
    type: 'recordScrutinyComments',
    ...clerk,
    at: each(beforeDecision, refused(409, 'It is not listed at Overview and Scrutiny before the decision.')),
  },
  'its meeting is moved': {
    type: 'meetingMoved',
    data: { meeting: { id: 'cabinet-july', at: '2008-07-31T18:00:00+01:00' } },
    ...changesAMeeting,
    at: each(beforeDecision, 'same'),
  },
  'its meeting is cancelled': {
    type: 'meetingCancelled',
    data: { meeting: { id: 'cabinet-july', at: '2008-07-24T18:00:00+01:00' } },
    ...changesAMeeting,
    at: { ...each(beforeDecision, 'same'), listed: 'unlisted' },
  },
  withdraw: {
    type: 'withdraw',
    who: authorOrClerk,
    forWhom: 'its author or democratic services',
    at: each(beforeDecision, 'closed.withdrawn'),
  },
};

const decisionAndCallIn: Record<string, Expectation> = {
  ...Object.fromEntries(
    ['approved', 'approvedWithAmendments', 'refused'].map((outcome): [string, Expectation] => [
      `decide: ${outcome}`,
      {
        type: 'decide',
        data: { outcome },
        ...clerk,
        at: { listed: 'publication', unlisted: mustBeListed },
      },
    ]),
  ),
  'decide: deferred': {
    type: 'decide',
    data: { outcome: 'deferred' },
    ...clerk,
    at: { listed: 'unlisted', unlisted: mustBeListed },
  },
  'decide: referred to Council': {
    type: 'decide',
    data: { outcome: 'referredToCouncil' },
    ...clerk,
    at: { listed: 'unlisted', unlisted: mustBeListed },
  },
  publish: { type: 'publish', ...clerk, at: { publication: 'open' } },
  lodgeCallIn: {
    type: 'lodgeCallIn',
    ...membersOrClerk,
    at: {
      open: [
        [['scrutiny'], 'same'],
        [['lodger'], refused(409, 'You have signed a request that is still pending.')],
        [['clerk'], refused(403, 'The constitution does not let residents call in')],
      ],
    },
  },
  addCallInSignature: {
    type: 'addCallInSignature',
    ...members,
    at: {
      open: [
        [['scrutiny'], 'same'],
        [['lodger'], refused(409, 'Your name is on this request already.')],
      ],
    },
  },
  withdrawCallInSignature: {
    type: 'withdrawCallInSignature',
    ...members,
    at: {
      open: [
        [['scrutiny'], refused(409, 'Your name is not on this request.')],
        [['lodger'], refused(409, 'You lodged this request. Withdraw it as a whole instead.')],
      ],
    },
  },
  withdrawCallIn: {
    type: 'withdrawCallIn',
    ...membersOrClerk,
    forWhom: `${callers} or democratic services`,
    at: {
      open: [
        [['lodger'], 'same'],
        [['scrutiny', 'clerk'], notTheLodger],
      ],
      closing: [
        [['lodger'], 'inForce'],
        [['scrutiny', 'clerk'], notTheLodger],
      ],
    },
  },
  validateCallIn: { type: 'validateCallIn', ...clerk, at: { open: 'scrutiny', closing: 'scrutiny' } },
  rejectCallIn: { type: 'rejectCallIn', ...clerk, at: { open: 'same', closing: 'inForce' } },
  callInCloses: { type: 'callInCloses', ...program, at: { open: 'closing' } },
  'scrutiny takes no further action': {
    type: 'scrutinyDecides',
    data: { outcome: 'noFurtherAction' },
    ...clerk,
    at: { scrutiny: 'inForce' },
  },
  'scrutiny refers back': {
    type: 'scrutinyDecides',
    data: { outcome: 'referBack' },
    ...clerk,
    at: { scrutiny: 'reconsideration' },
  },
  'scrutiny refers to Council': {
    type: 'scrutinyDecides',
    data: { outcome: 'referToCouncil' },
    ...clerk,
    at: { scrutiny: refused(409, 'only where it is contrary to the policy framework or the budget') },
  },
  ...Object.fromEntries(
    ['confirm', 'amend', 'rescind'].map((outcome): [string, Expectation] => [
      `reconsider: ${outcome}`,
      { type: 'reconsider', data: { outcome }, ...clerk, at: { reconsideration: 'publication' } },
    ]),
  ),
  'Council does not object': {
    type: 'councilDecides',
    data: { outcome: 'noObjection' },
    ...clerk,
    at: { council: 'inForce' },
  },
  'Council objects': {
    type: 'councilDecides',
    data: { outcome: 'objection' },
    ...clerk,
    at: { council: 'reconsideration' },
  },
  'Council decides itself': {
    type: 'councilDecides',
    data: { outcome: 'decided', decision: 'approved' },
    ...clerk,
    at: { council: refused(409, 'Council decides itself only where the decision is contrary') },
  },
  dateMissed: {
    type: 'dateMissed',
    ...program,
    at: { ...each(beforeDecision, 'same'), scrutiny: 'inForce', reconsideration: 'same', council: 'same' },
  },
};

const whileItStands: Record<string, Expectation> = {
  suspend: {
    type: 'suspend',
    who: directors,
    forWhom: 'the Director of Legal (or deputy) or the Director of Finance (or deputy)',
    at: { inForce: 'suspended' },
  },
  liftSuspension: {
    type: 'liftSuspension',
    who: [...directors, 'clerk'],
    forWhom: 'the Director of Legal (or deputy), the Director of Finance (or deputy) or democratic services',
    at: { suspended: 'inForce' },
  },
  setAside: { type: 'setAside', ...clerk, at: each(inForce, 'closed.setAside') },
  reviewFallsDue: { type: 'reviewFallsDue', ...program, at: { inForce: 'reviewDue' } },
  reviewEarly: {
    type: 'reviewEarly',
    who: authorOrClerk,
    forWhom: 'its author or democratic services',
    at: { inForce: 'reviewDue' },
  },
  'the review finds it still right': {
    type: 'completeReview',
    data: { outcome: 'stillRight', reviewOn: '2010-06-09' },
    ...author,
    at: { reviewDue: 'inForce' },
  },
  'the review renews it': {
    type: 'completeReview',
    data: { outcome: 'renew' },
    ...author,
    at: { reviewDue: 'closed.superseded' },
  },
  'the review finds it finished': {
    type: 'completeReview',
    data: { outcome: 'finished' },
    ...author,
    at: {
      reviewDue: 'closed.completed',
      'reviewDue+notStarted': refused(409, 'The action is neither done nor cancelled yet'),
      'reviewDue+inProgress': refused(409, 'The action is neither done nor cancelled yet'),
      'reviewDue+done': 'closed.completed',
      'reviewDue+cancelled': 'closed.cancelled',
    },
  },
  confirmAssessment: {
    type: 'confirmAssessment',
    ...author,
    at: each(afterDecision, refused(409, 'There is no approval with amendments here')),
  },
  correct: { type: 'correct', ...clerk, at: each([...afterDecision, ...closed], 'same') },
  'a holiday or closure moves a date': {
    type: 'calendarChanged',
    ...program,
    at: each([...beforeDecision, ...afterDecision], 'same'),
  },
  'another case of the report changed what was signed': {
    type: 'reportChanged',
    data: { touches: 'hashed' },
    ...program,
    at: each([...inSignOff, ...awaiting], 'asked/asked'),
  },
  'another case left the report before anybody had signed': {
    type: 'reportChanged',
    data: { touches: 'other' },
    ...program,
    at: {
      'asked/asked': 'same',
      'signed/asked': 'same',
      'asked/signed': 'same',
      ...each(awaiting, 'asked/asked'),
    },
  },
};

const ofAnAction: Record<string, Expectation> = {
  startDelivery: { type: 'startDelivery', ...deliverers, at: { notStarted: 'inProgress' } },
  'report progress': {
    type: 'reportProgress',
    data: { slipped: false },
    ...deliverers,
    at: { inProgress: 'same' },
  },
  'report that it slipped': {
    type: 'reportProgress',
    data: { slipped: true },
    ...deliverers,
    at: { inProgress: 'same' },
  },
  completeDelivery: { type: 'completeDelivery', ...deliverers, at: { inProgress: 'done' } },
  cancel: { type: 'cancel', ...deliverers, at: { notStarted: 'cancelled', inProgress: 'cancelled' } },
  reopen: { type: 'reopen', ...deliverers, at: { done: 'inProgress', cancelled: 'inProgress' } },
};
/** An assessment answers these 409 to everybody: they do not belong to it. */
export const actionsOnly: readonly string[] = Object.keys(ofAnAction);

export const expectations: Readonly<Record<string, Expectation>> = {
  ...beforeTheDecision,
  ...decisionAndCallIn,
  ...whileItStands,
  ...ofAnAction,
};
