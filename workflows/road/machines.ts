import { awaitingDecision, draft, review, signOff } from './parts-before.ts';
import {
  callInWindow,
  closed,
  council,
  publication,
  reconsideration,
  scrutinyMeets,
} from './parts-decided.ts';
import { delivery, standing } from './parts-standing.ts';
import { road } from './setup.ts';

/** The version that a case stores with its state. A renamed state is a migration and a new number here. */
export const machineVersion = 2;

const untilInForce = {
  draft,
  review,
  signOff,
  awaitingDecision,
  publication,
  callInWindow,
  scrutiny: scrutinyMeets,
  reconsideration,
  council,
};

const { inForce, ...suspendedOrDue } = standing('assessment');

export const assessmentMachine = road.createMachine({
  id: 'assessment',
  initial: 'draft',
  context: ({ input }) => input,
  states: { ...untilInForce, inForce: { id: 'inForce', ...inForce }, ...suspendedOrDue, closed },
});

export const actionMachine = road.createMachine({
  id: 'action',
  initial: 'draft',
  context: ({ input }) => input,
  states: {
    ...untilInForce,
    inForce: {
      id: 'inForce',
      type: 'parallel',
      states: { standing: { initial: 'inForce', states: standing('action') }, delivery },
    },
    closed,
  },
});

export const machines = { assessment: assessmentMachine, action: actionMachine } as const;
