import type { Audience } from '../notices.ts';
import { afterDecision } from './parts-decided.ts';
import { allow, road, tell } from './setup.ts';

const authors: Audience = { part: 'authors' };
const owner: Audience = { part: 'actionOwner' };
const democraticServices: Audience = { role: 'democraticServices' };
const directors: Audience[] = [{ role: 'solicitor' }, { role: 'finance' }];

const setAside = {
  guard: allow({ by: ['democraticServices'], if: ['decisionWasNeeded'] }),
  target: '#closed.setAside',
  actions: tell('closed', authors, ...directors),
} as const;

const addendum = { kind: 'addendum' } as const;
const reviewDate = { kind: 'reviewDate', event: 'reviewFallsDue' } as const;

const stillRightOrRenewed = [
  {
    guard: allow({ by: ['author'], if: ['newReviewDateIsAhead'], when: ['isStillRight'] }),
    target: 'inForce',
    actions: ['setReviewDate', tell('reviewCompleted', democraticServices, authors)],
  },
  {
    guard: allow({ by: ['author'], when: ['isRenewal'] }),
    target: '#closed.superseded',
    actions: tell('reviewCompleted', democraticServices, authors),
  },
] as const;

/** How an assessment's review ends it, and how an action's does: the one difference on this stretch. */
export const finishes = {
  assessment: [
    {
      guard: allow({ by: ['author'], when: ['isFinished'] }),
      target: '#closed.completed',
      actions: tell('reviewCompleted', democraticServices, authors),
    },
  ],
  action: [
    {
      guard: allow({ by: ['author'], if: ['deliveryHasEnded'], when: ['isFinished', 'isCancelled'] }),
      target: '#closed.cancelled',
      actions: tell('reviewCompleted', democraticServices, authors),
    },
    {
      guard: allow({ by: ['author'], if: ['deliveryHasEnded'], when: ['isFinished'] }),
      target: '#closed.completed',
      actions: tell('reviewCompleted', democraticServices, authors),
    },
  ],
} as const;

/** In force, suspended, review due: written once, top-level in an assessment, one of two parallel parts in an action. */
export const standing = (kind: 'assessment' | 'action') => ({
  inForce: road.createStateConfig({
    meta: { label: 'In force', deadlines: [reviewDate, addendum] },
    on: {
      suspend: {
        guard: allow({ by: ['legalDirector', 'financeDirector'] }),
        target: 'suspended',
        actions: tell('suspended', authors, democraticServices, { role: 'cabinet' }),
      },
      reviewFallsDue: {
        guard: allow({ by: ['clock'], if: ['dateHasCome'] }),
        target: 'reviewDue',
        actions: tell('reviewDue', authors),
      },
      reviewEarly: {
        guard: allow({ by: ['author', 'democraticServices'] }),
        target: 'reviewDue',
        actions: tell('reviewDue', authors),
      },
      setAside,
      ...afterDecision,
    },
  }),
  suspended: road.createStateConfig({
    meta: { label: 'Suspended', deadlines: [addendum] },
    on: {
      liftSuspension: [
        {
          guard: allow({
            by: ['legalDirector', 'financeDirector', 'democraticServices'],
            when: ['reviewDateIsPast'],
          }),
          target: 'reviewDue',
          actions: [tell('suspensionLifted', authors, democraticServices), tell('reviewDue', authors)],
        },
        {
          guard: allow({
            by: ['legalDirector', 'financeDirector', 'democraticServices'],
            when: ['reviewDateIsAhead'],
          }),
          target: 'inForce',
          actions: tell('suspensionLifted', authors, democraticServices),
        },
      ],
      setAside,
      ...afterDecision,
    },
  }),
  reviewDue: road.createStateConfig({
    meta: { label: 'Review due', deadlines: [{ kind: 'reviewDate' }, addendum] },
    on: {
      completeReview: [...stillRightOrRenewed, ...finishes[kind]],
      setAside,
      ...afterDecision,
    },
  }),
});

const byOwner = ['author', 'owner'] as const;
const cancel = {
  guard: allow({ by: byOwner }),
  target: 'cancelled',
  actions: ['deliveryCancelled', tell('actionCancelled', authors, owner)],
} as const;
const reopen = {
  guard: allow({ by: byOwner }),
  target: 'inProgress',
  actions: ['deliveryReopened', tell('actionReopened', authors, owner)],
} as const;
const actionDue = [{ kind: 'actionDue' }] as const;

export const delivery = road.createStateConfig({
  initial: 'notStarted',
  states: {
    notStarted: {
      meta: { part: 'its delivery has not started', deadlines: actionDue },
      on: {
        startDelivery: {
          guard: allow({ by: byOwner }),
          target: 'inProgress',
          actions: ['deliveryStarts', tell('deliveryStarted', authors, owner)],
        },
        cancel,
      },
    },
    inProgress: {
      meta: { part: 'its delivery is in progress', deadlines: actionDue },
      on: {
        reportProgress: [
          {
            guard: allow({ by: byOwner, when: ['hasSlipped'] }),
            actions: ['recordProgress', tell('actionSlipped', authors, owner)],
          },
          {
            guard: allow({ by: byOwner, when: ['hasNotSlipped'] }),
            actions: ['recordProgress', tell('progressReported', authors, owner)],
          },
        ],
        completeDelivery: {
          guard: allow({ by: byOwner }),
          target: 'done',
          actions: ['deliveryDone', tell('actionDone', authors, owner)],
        },
        cancel,
      },
    },
    done: { meta: { part: 'its delivery is done' }, on: { reopen } },
    cancelled: { meta: { part: 'its delivery is cancelled' }, on: { reopen } },
  },
});
