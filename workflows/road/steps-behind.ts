import type { StateValue } from 'xstate';
import type { PlannedStep } from '../clocks/plan-back.ts';
import type { ReportProgress } from './facts.ts';

/**
 * The steps before a meeting that a case has taken already. Undefined once its decision is behind it, or it is closed:
 * then there is no meeting left to plan for.
 */
export function stepsBehind(
  state: StateValue,
  { signatures, notices }: Pick<ReportProgress, 'signatures' | 'notices'>,
): PlannedStep[] | undefined {
  const name = typeof state === 'string' ? state : Object.keys(state)[0];
  const published = (
    ['keyDecisionNotice', 'privateMeetingNotice', 'privateMeetingSecondNotice'] as const
  ).filter((kind) => notices[kind] !== undefined);
  switch (name) {
    case 'draft':
      return ['draftingStarts', ...published];
    case 'review':
      return ['draftingStarts', 'submitForReview', ...published];
    case 'signOff':
      return [
        'draftingStarts',
        'submitForReview',
        'askDirectors',
        ...(signatures.legal ? (['legalSigns'] as const) : []),
        ...(signatures.finance ? (['financeSigns'] as const) : []),
        ...published,
      ];
    case 'awaitingDecision':
      return [
        'draftingStarts',
        'submitForReview',
        'askDirectors',
        'legalSigns',
        'financeSigns',
        'reportToDemocraticServices',
        ...published,
      ];
    default:
      return undefined;
  }
}
