/** How long a letter is tried, and how far its tries lie apart. */
export interface RetryPolicy {
  /** From the first try to the second. Each pause after it is twice as long. */
  firstPauseSeconds: number;
  /** No pause is longer. */
  longestPauseSeconds: number;
  /** Counted from the first try; then the letter is given up. */
  hours: number;
}

/** From half a minute to four hours apart, for two days: a mail server that is away over a weekend's night comes back. */
export const usualRetry: RetryPolicy = { firstPauseSeconds: 30, longestPauseSeconds: 4 * 3600, hours: 48 };

/** The pause after a try, the first being 1, before chance makes it up to a quarter shorter or longer. In seconds. */
export const pauseAfter = (attempt: number, policy: RetryPolicy): number =>
  Math.min(policy.longestPauseSeconds, policy.firstPauseSeconds * 2 ** Math.min(30, attempt - 1));

/** Letters that failed together must not come back together: a pause, with chance from 0 to 1. In seconds. */
export const spreadPause = (attempt: number, policy: RetryPolicy, chance: number): number =>
  pauseAfter(attempt, policy) * (0.75 + chance / 2);

/** How often a letter is tried before it is given up: at least twice. */
export function triesOf(policy: RetryPolicy): number {
  let tries = 1;
  for (let seconds = 0; tries < 2 || seconds < policy.hours * 3600; tries += 1) {
    seconds += pauseAfter(tries, policy);
  }
  return tries;
}
