import type { ActingAnswer } from '../public/can-it-be-acted-on.ts';

/** The answer that stands on top of a public decision: it says yes, not yet or stopped in words. */
export function ActingPanel({ acting: { answer, sentence } }: { acting: ActingAnswer }) {
  return <p className={`dr-acting dr-acting--${answer}`}>{sentence}</p>;
}
