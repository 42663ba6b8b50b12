import type { Audience } from '../notices.ts';
import type { TurningName } from './guards.ts';
import { calendarChanged, publishNotice } from './parts-before.ts';
import type { RelationName } from './relations.ts';
import { type Allowance, allow, road, tell } from './setup.ts';

const authors: Audience = { part: 'authors' };
const democraticServices: Audience = { role: 'democraticServices' };
const directors: Audience[] = [{ role: 'solicitor' }, { role: 'finance' }];
const cabinet: Audience = { role: 'cabinet' };
const scrutiny: Audience = { role: 'scrutiny' };

/** Open from the decision on while an approval with amendments waits for its author's word. */
const addendum = { kind: 'addendum' } as const;

/** The decision takes its effect: in force for an approval, closed for a refusal or a rescission. */
const effect = (
  by: readonly RelationName[],
  way: { if?: Allowance['if']; when?: readonly TurningName[] },
  takeEffect: 'takeEffectAfterWindow' | 'takeEffectAtOnce',
  record: readonly (
    | 'recordPublication'
    | 'withdrawRequest'
    | 'rejectRequest'
    | 'recordScrutiny'
    | 'recordCouncilMeeting'
  )[],
  also: readonly ReturnType<typeof tell>[] = [],
) =>
  [
    {
      guard: allow({ by, if: way.if, when: [...(way.when ?? []), 'approvalStands'] }),
      target: '#inForce',
      actions: [...record, takeEffect, tell('inForce', authors, democraticServices, ...directors), ...also],
    },
    {
      guard: allow({ by, if: way.if, when: [...(way.when ?? []), 'refusalStands'] }),
      target: '#closed.refused',
      actions: [...record, takeEffect, tell('closed', authors, democraticServices), ...also],
    },
    {
      guard: allow({ by, if: way.if, when: [...(way.when ?? []), 'rescissionStands'] }),
      target: '#closed.setAside',
      actions: [...record, takeEffect, tell('closed', authors, democraticServices), ...also],
    },
  ] as const;

const correct = {
  guard: allow({ by: ['democraticServices'] }),
  actions: ['stay', tell('corrected', authors)],
} as const;
const confirmAssessment = {
  guard: allow({ by: ['author'], if: ['awaitsConfirmation'] }),
  actions: ['recordConfirmation', tell('assessmentConfirmed', democraticServices)],
} as const;
export const afterDecision = { correct, confirmAssessment, publishNotice, calendarChanged } as const;

export const publication = road.createStateConfig({
  id: 'publication',
  meta: { label: 'Decided, to be published', deadlines: [{ kind: 'publishDecision' }, addendum] },
  on: {
    publish: [
      {
        guard: allow({ by: ['democraticServices'], if: ['noBlockingFinding'], when: ['subjectToCallIn'] }),
        target: '#callInWindow',
        actions: ['recordPublication', tell('decisionPublished', authors, ...directors, cabinet, scrutiny)],
      },
      ...effect(
        ['democraticServices'],
        { if: ['noBlockingFinding'], when: ['notSubjectToCallIn'] },
        'takeEffectAtOnce',
        ['recordPublication'],
        [tell('decisionPublished', cabinet, scrutiny)],
      ),
    ],
    ...afterDecision,
  },
});

const validateCallIn = {
  guard: allow({ by: ['democraticServices'], if: ['requestIsPending', 'requestHasEnoughSignatures'] }),
  target: '#scrutiny',
  actions: [
    'validateRequest',
    tell('calledIn', authors, ...directors, cabinet, scrutiny, democraticServices),
  ],
} as const;
const addCallInSignature = {
  guard: allow({
    by: ['callInMember'],
    if: ['requestIsPending', 'beforeTheCutOff', 'isMembersRequest', 'notSignedRequestYet', 'isUnderTheCap'],
  }),
  actions: ['signRequest', tell('callInSignatureAdded', democraticServices)],
} as const;
/** Before the cut-off only: at that moment the request stands as it is signed. */
const withdrawCallInSignature = {
  guard: allow({
    by: ['callInMember'],
    if: ['requestIsPending', 'beforeTheCutOff', 'hasSignedRequest', 'isNotLodgerOfRequest'],
  }),
  actions: ['unsignRequest', tell('callInSignatureWithdrawn', democraticServices)],
} as const;
/** The member who lodged it; democratic services where they lodged it for residents. */
const mayWithdraw = ['callInMember', 'democraticServices'] as const;

export const callInWindow = road.createStateConfig({
  id: 'callInWindow',
  initial: 'open',
  meta: { label: 'Call-in window' },
  states: {
    open: {
      meta: {
        label: 'Call-in window open',
        deadlines: [{ kind: 'callInCloses', event: 'callInCloses' }, { kind: 'mayActFrom' }, addendum],
      },
      on: {
        lodgeCallIn: [
          {
            guard: allow({
              by: ['democraticServices'],
              if: [
                'residentsMayCallIn',
                'callInIsAllowed',
                'beforeTheCutOff',
                'noRequestOfResidents',
                'countsTheResidents',
              ],
            }),
            actions: ['recordResidentsRequest', tell('callInLodged', democraticServices, scrutiny)],
          },
          {
            guard: allow({
              by: ['callInMember'],
              if: ['callInIsAllowed', 'beforeTheCutOff', 'noRequestOfOnesOwn', 'isUnderTheCap'],
            }),
            actions: ['recordRequest', tell('callInLodged', democraticServices, scrutiny)],
          },
        ],
        addCallInSignature,
        withdrawCallInSignature,
        withdrawCallIn: {
          guard: allow({ by: mayWithdraw, if: ['requestIsPending', 'isLodgerOfRequest'] }),
          actions: ['withdrawRequest', tell('callInWithdrawn', democraticServices)],
        },
        rejectCallIn: {
          guard: allow({ by: ['democraticServices'], if: ['requestIsPending'] }),
          actions: [tell('callInRejected', { part: 'callInSignatories' }), 'rejectRequest'],
        },
        validateCallIn,
        callInCloses: [
          {
            guard: allow({ by: ['clock'], if: ['dateHasCome'], when: ['requestsPending'] }),
            target: 'closing',
            actions: tell('callInClosing', democraticServices),
          },
          ...effect(
            ['clock'],
            { if: ['dateHasCome'], when: ['noRequestPending'] },
            'takeEffectAfterWindow',
            [],
          ),
        ],
        ...afterDecision,
      },
    },
    closing: {
      meta: { label: 'Call-in window closed, a request still to be judged', deadlines: [addendum] },
      on: {
        withdrawCallIn: [
          {
            guard: allow({
              by: mayWithdraw,
              if: ['requestIsPending', 'isLodgerOfRequest'],
              when: ['otherRequestPending'],
            }),
            actions: ['withdrawRequest', tell('callInWithdrawn', democraticServices)],
          },
          ...effect(
            mayWithdraw,
            { if: ['requestIsPending', 'isLodgerOfRequest'], when: ['lastRequestPending'] },
            'takeEffectAfterWindow',
            ['withdrawRequest'],
          ),
        ],
        rejectCallIn: [
          {
            guard: allow({
              by: ['democraticServices'],
              if: ['requestIsPending'],
              when: ['otherRequestPending'],
            }),
            actions: [tell('callInRejected', { part: 'callInSignatories' }), 'rejectRequest'],
          },
          ...effect(
            ['democraticServices'],
            { if: ['requestIsPending'], when: ['lastRequestPending'] },
            'takeEffectAfterWindow',
            ['rejectRequest'],
          ),
        ],
        validateCallIn,
        ...afterDecision,
      },
    },
  },
});

export const scrutinyMeets = road.createStateConfig({
  id: 'scrutiny',
  meta: {
    label: 'Called in, with scrutiny',
    deadlines: [{ kind: 'scrutinyMeets', event: 'dateMissed' }, addendum],
  },
  on: {
    scrutinyDecides: [
      ...effect(['democraticServices'], { when: ['isNoFurtherAction'] }, 'takeEffectAtOnce', [
        'recordScrutiny',
      ]),
      {
        guard: allow({ by: ['democraticServices'], when: ['isReferBack'] }),
        target: '#reconsideration',
        actions: [
          'recordScrutiny',
          tell('scrutinyDecided', authors, ...directors, cabinet, democraticServices),
        ],
      },
      {
        guard: allow({ by: ['democraticServices'], if: ['mayGoToCouncil'], when: ['isReferralToCouncil'] }),
        target: '#council',
        actions: [
          'recordScrutiny',
          tell('scrutinyDecided', authors, ...directors, cabinet, democraticServices),
        ],
      },
    ],
    dateMissed: [
      ...effect(['clock'], { when: ['missedTakesEffect'] }, 'takeEffectAtOnce', []),
      {
        guard: allow({ by: ['clock'], when: ['missedStays'] }),
        actions: ['stay', tell('dateMissed', democraticServices)],
      },
    ],
    ...afterDecision,
  },
});

export const reconsideration = road.createStateConfig({
  id: 'reconsideration',
  meta: {
    label: 'Referred back for reconsideration',
    deadlines: [{ kind: 'reconsideration', event: 'dateMissed' }, addendum],
  },
  on: {
    reconsider: [
      {
        guard: allow({ by: ['democraticServices'], when: ['isReconsideration', 'amendsNothing'] }),
        target: '#publication',
        actions: [
          'recordReconsideration',
          'needConfirmation',
          tell('reconsidered', authors, ...directors, scrutiny, democraticServices),
        ],
      },
      {
        guard: allow({ by: ['democraticServices'], when: ['isReconsideration', 'amends'] }),
        target: '#publication',
        actions: [
          'recordReconsideration',
          'needConfirmation',
          tell('reconsidered', ...directors, scrutiny, democraticServices),
          tell('addendumRequested', authors),
        ],
      },
    ],
    dateMissed: [
      ...effect(['clock'], { when: ['reconsiderationMissedTakesEffect'] }, 'takeEffectAtOnce', []),
      {
        guard: allow({ by: ['clock'], when: ['reconsiderationMissedStays'] }),
        actions: ['stay', tell('dateMissed', democraticServices, cabinet)],
      },
    ],
    ...afterDecision,
  },
});

export const council = road.createStateConfig({
  id: 'council',
  meta: {
    label: 'Referred to Council',
    deadlines: [{ kind: 'councilMeets', event: 'dateMissed' }, addendum],
  },
  on: {
    councilDecides: [
      ...effect(['democraticServices'], { when: ['isNoObjection'] }, 'takeEffectAtOnce', [
        'recordCouncilMeeting',
      ]),
      {
        guard: allow({ by: ['democraticServices'], when: ['isObjection'] }),
        target: '#reconsideration',
        actions: ['recordCouncilMeeting', tell('councilDecided', authors, ...directors, cabinet)],
      },
      {
        guard: allow({
          by: ['democraticServices'],
          if: ['isCouncilsToDecide'],
          when: ['isCouncilDecision', 'amendsNothing'],
        }),
        target: '#publication',
        actions: [
          'recordCouncilMeeting',
          'recordCouncilDecision',
          'needConfirmation',
          tell('councilDecided', authors, ...directors, democraticServices),
        ],
      },
      {
        guard: allow({
          by: ['democraticServices'],
          if: ['isCouncilsToDecide'],
          when: ['isCouncilDecision', 'amends'],
        }),
        target: '#publication',
        actions: [
          'recordCouncilMeeting',
          'recordCouncilDecision',
          'needConfirmation',
          tell('councilDecided', ...directors, democraticServices),
          tell('addendumRequested', authors),
        ],
      },
    ],
    dateMissed: [
      ...effect(['clock'], { when: ['councilMissedTakesEffect'] }, 'takeEffectAtOnce', []),
      {
        guard: allow({ by: ['clock'], when: ['councilMissedStays'] }),
        actions: ['stay', tell('dateMissed', democraticServices)],
      },
    ],
    ...afterDecision,
  },
});

const closedState = (label: string) => road.createStateConfig({ meta: { label } });

/** Not final for XState: a final state answers nothing, and a closed case still takes corrections. */
export const closed = road.createStateConfig({
  id: 'closed',
  initial: 'withdrawn',
  meta: { label: 'Closed' },
  on: { correct },
  states: {
    refused: closedState('Closed: refused'),
    withdrawn: closedState('Closed: withdrawn'),
    superseded: closedState('Closed: superseded by a new assessment'),
    completed: closedState('Closed: completed'),
    setAside: closedState('Closed: set aside'),
    cancelled: closedState('Closed: cancelled'),
  },
});
