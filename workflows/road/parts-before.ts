import type { Audience } from '../notices.ts';
import { noticeConditionNames } from './notice-conditions.ts';
import { allow, road, tell } from './setup.ts';

const authors: Audience = { part: 'authors' };
const democraticServices: Audience = { role: 'democraticServices' };
const directors: Audience[] = [{ role: 'solicitor' }, { role: 'finance' }];
const cabinet: Audience = { role: 'cabinet' };
const scrutiny: Audience = { role: 'scrutiny' };

const consultees: Audience = { part: 'consultees' };

const beforeTheMeeting = [
  /** Once it is missed the general exception's own last day runs, so the clock says when. */
  { kind: 'keyDecisionNotice', event: 'dateMissed' },
  { kind: 'privateMeetingNotice' },
  { kind: 'privateMeetingSecondNotice' },
  { kind: 'generalExceptionNotice' },
  { kind: 'reportToDemocraticServices' },
  { kind: 'agendaPublished' },
] as const;

/** A bank holiday was proclaimed, or a closure added: the open dates are counted again, and who answers is told. */
export const calendarChanged = {
  guard: allow({ by: ['clock'] }),
  actions: ['stay', tell('deadlineMoved', authors, democraticServices)],
} as const;

const dateMissed = {
  guard: allow({ by: ['clock'] }),
  actions: ['stay', tell('dateMissed', democraticServices)],
} as const;

/**
 * A meeting was moved or cancelled: the reports that are listed on it, or intend it, follow. Whoever changed the meeting
 * sends it, or the program where a process died in between. Afterwards scrutiny's comments on it can be recorded.
 */
const meetings = (...alsoTold: Audience[]) =>
  ({
    meetingMoved: {
      guard: allow({ by: ['democraticServices', 'clock'] }),
      actions: ['followMeeting', tell('meetingMoved', authors, democraticServices, ...alsoTold)],
    },
    meetingCancelled: {
      guard: allow({ by: ['democraticServices', 'clock'] }),
      actions: ['leaveMeeting', tell('meetingCancelled', authors, democraticServices, ...alsoTold)],
    },
    recordScrutinyComments: {
      guard: allow({ by: ['democraticServices'], if: ['scrutinyHasMet', 'scrutinyHasNotCommented'] }),
      actions: ['recordScrutinyComments', tell('scrutinyCommented', authors, cabinet)],
    },
  }) as const;

/** While the text can still follow what people say. A round closes by the clock, and sign-off waits for that. */
const consultation = {
  openConsultation: {
    guard: allow({
      by: ['author'],
      if: ['noConsultationIsOpen', 'consultationIsPrepared', 'lastDayIsAhead'],
    }),
    actions: ['openConsultation', tell('consultationInvited', consultees)],
  },
  extendConsultation: {
    guard: allow({ by: ['author', 'democraticServices'], if: ['consultationIsOpen', 'lastDayIsLater'] }),
    actions: ['extendConsultation', tell('consultationExtended', consultees)],
  },
  callOffConsultation: {
    guard: allow({ by: ['author', 'democraticServices'], if: ['consultationIsOpen'] }),
    actions: ['callOffConsultation', tell('consultationCalledOff', consultees)],
  },
  consultationCloses: {
    guard: allow({ by: ['clock'], if: ['lastDayHasCome'] }),
    actions: ['closeConsultation', tell('consultationClosed', authors)],
  },
} as const;

const consultationDate = { kind: 'consultationCloses', event: 'consultationCloses' } as const;

const withdraw = {
  guard: allow({ by: ['author', 'democraticServices'] }),
  target: '#closed.withdrawn',
  actions: ['backToDraft', tell('withdrawn', democraticServices, authors)],
} as const;

/** Who was asked is told that there is nothing to answer any more. */
const withdrawWithConsultation = [
  {
    guard: allow({ by: ['author', 'democraticServices'], when: ['consultationRuns'] }),
    target: '#closed.withdrawn',
    actions: [
      'backToDraft',
      'callOffConsultation',
      tell('withdrawn', democraticServices, authors),
      tell('consultationCalledOff', consultees),
    ],
  },
  { ...withdraw, guard: allow({ by: ['author', 'democraticServices'], when: ['noConsultationRuns'] }) },
] as const;

const colleague: Audience = { part: 'colleague' };
const toAReviewer = [
  'notEveryReviewerIsNeeded',
  'colleagueReviews',
  'colleagueIsNotAuthor',
  'colleagueHasNotEndorsed',
  'colleagueDoesNotHaveIt',
] as const;
const handReviewOver = [
  {
    guard: allow({ by: ['reviewer'], if: toAReviewer }),
    actions: ['handReviewOver', tell('requestHandedOver', colleague)],
  },
  {
    guard: allow({ by: ['democraticServices', 'administrator'], if: ['isForALeaver', ...toAReviewer] }),
    actions: ['handReviewOver', tell('requestHandedOver', colleague)],
  },
] as const;

const toASignatory = [
  'namesAPart',
  'partIsNotSigned',
  'colleagueSigns',
  'colleagueIsNotAuthor',
  'colleagueHasNotGivenTheOther',
  'colleagueDoesNotHaveIt',
] as const;
const handPartOver = [
  {
    guard: allow({ by: ['legal', 'finance'], if: toASignatory }),
    actions: ['handPartOver', tell('requestHandedOver', colleague)],
  },
  {
    guard: allow({ by: ['democraticServices', 'administrator'], if: ['isForALeaver', ...toASignatory] }),
    actions: ['handPartOver', tell('requestHandedOver', colleague)],
  },
] as const;

export const publishNotice = {
  guard: allow({ by: ['democraticServices'], if: noticeConditionNames }),
  actions: ['recordNotice', tell('noticePublished', authors)],
} as const;

export const draft = road.createStateConfig({
  id: 'draft',
  meta: { label: 'Draft', deadlines: [consultationDate, ...beforeTheMeeting] },
  on: {
    edit: [
      { guard: allow({ by: ['author'] }), actions: 'stay' },
      {
        guard: allow({ by: ['legalDirector', 'financeDirector'], if: ['editsOwnImplicationsOnly'] }),
        actions: 'stay',
      },
    ],
    submitForReview: {
      guard: allow({ by: ['author'], if: ['isComplete', 'hasReviewers', 'noBlockingFinding'] }),
      target: '#review',
      actions: ['recordSubmission', tell('reviewRequested', { part: 'reviewersAsked' })],
    },
    ...consultation,
    publishNotice,
    calendarChanged,
    ...meetings(),
    dateMissed,
    withdraw: withdrawWithConsultation,
  },
});

export const review = road.createStateConfig({
  id: 'review',
  meta: {
    label: 'In review',
    deadlines: [consultationDate, { kind: 'reviewerAnswers' }, ...beforeTheMeeting],
  },
  on: {
    endorse: [
      {
        guard: allow({
          by: ['reviewer'],
          if: ['reviewerIsNotAuthor', 'notYetEndorsed'],
          when: ['moreEndorsementsNeeded'],
        }),
        actions: ['recordEndorsement', tell('endorsed', authors)],
      },
      {
        guard: allow({
          by: ['reviewer'],
          if: ['reviewerIsNotAuthor', 'notYetEndorsed', 'noConsultationStillRuns'],
          when: ['lastEndorsement'],
        }),
        target: '#signOff',
        actions: [
          'recordEndorsement',
          'askDirectors',
          tell('endorsed', authors),
          tell('signOffRequested', ...directors),
        ],
      },
    ],
    returnForChanges: {
      guard: allow({ by: ['reviewer'] }),
      target: '#draft',
      actions: ['forgetEndorsements', tell('returned', authors)],
    },
    recall: {
      guard: allow({ by: ['author'] }),
      target: '#draft',
      actions: ['forgetEndorsements', tell('recalled', { part: 'reviewersAsked' })],
    },
    handOver: handReviewOver,
    ...consultation,
    publishNotice,
    calendarChanged,
    ...meetings(),
    dateMissed,
    withdraw: withdrawWithConsultation,
  },
});

const mayAlwaysSign = ['signerIsNotAuthor', 'signerHasNotGivenTheOther', 'allCasesInSignOff'] as const;
const signs = [...mayAlwaysSign, 'contentIsAsShown', 'noBlockingFinding'] as const;

/** One half of sign-off. Who routes is `sign` itself: at the parallel state's end the actor and the time are lost. */
const half = (part: 'legal' | 'finance', deadline: 'legalSigns' | 'financeSigns') =>
  road.createStateConfig({
    initial: 'asked',
    states: {
      asked: {
        meta: { part: `the ${part} part is not signed`, deadlines: [{ kind: deadline }] },
        on: {
          sign: [
            {
              guard: allow({ by: [part], if: signs, when: ['otherHasNotSigned'] }),
              target: 'signed',
              actions: ['recordSignature', tell('oneDirectorSigned', authors, ...directors)],
            },
            {
              guard: allow({ by: [part], if: signs, when: ['otherHasSigned', 'decisionNeeded'] }),
              target: '#awaitingDecision',
              actions: ['recordSignature', tell('readyForDecision', democraticServices, authors)],
            },
            {
              guard: allow({ by: [part], if: signs, when: ['otherHasSigned', 'noDecisionNeeded'] }),
              target: '#inForce',
              actions: ['recordSignature', 'takeEffectAtOnce', tell('inForce', authors, democraticServices)],
            },
          ],
        },
      },
      signed: {
        meta: { part: `the ${part} part is signed` },
        on: {
          withdrawSignature: {
            guard: allow({ by: [part] }),
            target: 'asked',
            actions: ['voidOwnSignature', tell('signatureWithdrawn', authors, ...directors)],
          },
        },
      },
    },
  });

export const signOff = road.createStateConfig({
  id: 'signOff',
  type: 'parallel',
  meta: { label: 'In sign-off', deadlines: beforeTheMeeting },
  states: { legal: half('legal', 'legalSigns'), finance: half('finance', 'financeSigns') },
  on: {
    edit: [
      {
        guard: allow({ by: ['author', 'democraticServices'], when: ['touchesHashed'] }),
        target: '#signOff',
        reenter: true,
        actions: ['voidSignatures', tell('signatureVoided', ...directors)],
      },
      {
        guard: allow({ by: ['author', 'democraticServices'], when: ['touchesNothingHashed'] }),
        actions: 'stay',
      },
    ],
    returnForChanges: {
      guard: allow({ by: ['director'] }),
      target: '#draft',
      actions: ['backToDraft', 'forgetEndorsements', tell('returned', authors, ...directors)],
    },
    recall: {
      guard: allow({ by: ['author'] }),
      target: '#draft',
      actions: ['backToDraft', 'forgetEndorsements', tell('recalled', ...directors)],
    },
    reportChanged: [
      {
        guard: allow({ by: ['clock'], when: ['touchesHashed'] }),
        target: '#signOff',
        reenter: true,
        actions: ['voidSignatures', tell('signatureVoided', ...directors)],
      },
      { guard: allow({ by: ['clock'], when: ['touchesNothingHashed'] }), actions: 'askAgain' },
    ],
    handOver: handPartOver,
    publishNotice,
    calendarChanged,
    ...meetings(),
    dateMissed,
    withdraw,
  },
});

const backToSignOff = (part: 'legal' | 'finance') =>
  ({
    guard: allow({ by: [part] }),
    target:
      part === 'legal'
        ? ['#signOff.legal.asked', '#signOff.finance.signed']
        : ['#signOff.legal.signed', '#signOff.finance.asked'],
    actions: [
      'voidOwnSignature',
      'askAgain',
      'leaveAgendas',
      tell('signatureWithdrawn', authors, democraticServices, ...directors),
    ],
  }) as const;

export const awaitingDecision = road.createStateConfig({
  id: 'awaitingDecision',
  meta: { label: 'Awaiting decision', deadlines: beforeTheMeeting },
  on: {
    list: [
      {
        guard: allow({
          by: ['democraticServices'],
          if: [
            'goesToAMeeting',
            'meetingIsOfTheBody',
            'notListed',
            'packIsWhole',
            'latenessIsSaid',
            'noBlockingFinding',
          ],
          when: ['isForTheDecision'],
        }),
        actions: ['recordListing', tell('listed', authors, ...directors, cabinet)],
      },
      {
        guard: allow({
          by: ['democraticServices'],
          if: ['notListedAtScrutiny', 'packIsWhole', 'latenessIsSaid', 'noBlockingFinding'],
          when: ['isForScrutiny'],
        }),
        actions: ['recordScrutinyListing', tell('listed', authors, scrutiny)],
      },
    ],
    delist: [
      {
        guard: allow({ by: ['democraticServices'], if: ['isListed'], when: ['isForTheDecision'] }),
        actions: ['delist', tell('delisted', authors, ...directors)],
      },
      {
        guard: allow({
          by: ['democraticServices'],
          if: ['isListed', 'scrutinyHasNotCommented'],
          when: ['isForScrutiny'],
        }),
        actions: ['leaveScrutiny', tell('delisted', authors)],
      },
    ],
    publishAgenda: [
      {
        guard: allow({
          by: ['democraticServices'],
          if: ['isListed', 'agendaIsNotPublished'],
          when: ['isForTheDecision'],
        }),
        actions: ['recordAgenda', tell('agendaPublished', authors, cabinet)],
      },
      {
        guard: allow({
          by: ['democraticServices'],
          if: ['isListed', 'agendaIsNotPublished'],
          when: ['isForScrutiny'],
        }),
        actions: ['recordScrutinyAgenda', tell('agendaPublished', authors, scrutiny)],
      },
    ],
    edit: [
      {
        guard: allow({ by: ['author', 'democraticServices'], when: ['touchesHashed'] }),
        target: '#signOff',
        actions: [
          'voidSignatures',
          'leaveAgendas',
          tell('signatureVoided', ...directors, democraticServices),
        ],
      },
      {
        guard: allow({ by: ['author', 'democraticServices'], when: ['touchesNothingHashed'] }),
        actions: 'stay',
      },
    ],
    withdrawSignature: [backToSignOff('legal'), backToSignOff('finance')],
    recall: {
      guard: allow({ by: ['author'] }),
      target: '#draft',
      actions: ['backToDraft', 'forgetEndorsements', tell('recalled', ...directors, democraticServices)],
    },
    reportChanged: {
      guard: allow({ by: ['clock'] }),
      target: '#signOff',
      actions: ['voidSignatures', 'leaveAgendas', tell('signatureVoided', ...directors, democraticServices)],
    },
    decide: [
      {
        guard: allow({
          by: ['democraticServices'],
          if: [
            'isReadyToDecide',
            'decisionDayHasCome',
            'noticesAreInOrder',
            'exemptionHasConsent',
            'consentCameFirst',
            'noBlockingFinding',
          ],
          when: ['isDecision', 'amendsNothing'],
        }),
        target: '#publication',
        actions: [
          'recordDecision',
          'needConfirmation',
          tell('decisionRecorded', authors, democraticServices),
        ],
      },
      {
        guard: allow({
          by: ['democraticServices'],
          if: [
            'isReadyToDecide',
            'decisionDayHasCome',
            'noticesAreInOrder',
            'exemptionHasConsent',
            'consentCameFirst',
            'noBlockingFinding',
          ],
          when: ['isDecision', 'amends'],
        }),
        target: '#publication',
        actions: [
          'recordDecision',
          'needConfirmation',
          tell('decisionRecorded', democraticServices),
          tell('addendumRequested', authors),
        ],
      },
      {
        guard: allow({
          by: ['democraticServices'],
          if: ['isReadyToDecide', 'decisionDayHasCome'],
          when: ['isDeferral'],
        }),
        actions: ['defer', tell('decisionDeferred', authors, ...directors)],
      },
      {
        guard: allow({
          by: ['democraticServices'],
          if: ['isReadyToDecide', 'decisionDayHasCome', 'notReferredBefore'],
          when: ['isReferralToCouncil'],
        }),
        actions: ['recordReferralToCouncil', tell('referredToCouncil', authors, democraticServices)],
      },
    ],
    publishNotice,
    calendarChanged,
    ...meetings(...directors, cabinet),
    dateMissed,
    withdraw,
  },
});
