import type { Constitution } from '../constitution/schema.ts';

/** What is still asked for: "One more endorsement is needed." */
export function moreEndorsements(n: number): string {
  return n === 1 ? 'One more endorsement is needed.' : `${n} more endorsements are needed.`;
}

/** How far a review has come, once somebody has endorsed and that was not enough. */
export function endorsementsSoFar(
  given: number,
  required: Constitution['requiredEndorsements'],
): string | undefined {
  if (given === 0 || required === 1) return undefined;
  return required === 'all'
    ? 'Every reviewer on the list must endorse it, and some are still to answer.'
    : moreEndorsements(Math.max(1, required - given));
}
