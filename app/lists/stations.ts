import { labelOf } from '../../workflows/road/ask.ts';
import { assessmentMachine } from '../../workflows/road/machines.ts';
import { everyStateValue } from '../../workflows/road/state-values.ts';

/** The outermost states of the road with their labels, in its order: read from the machine. */
export const stations: readonly { value: string; label: string }[] = [
  ...new Map(
    everyStateValue(assessmentMachine).map((state) => {
      const name = typeof state === 'string' ? state : (Object.keys(state)[0] ?? '');
      return [name, state] as const;
    }),
  ),
].map(([value, state]) => ({
  value,
  label:
    value === 'closed'
      ? 'Closed'
      : value === 'callInWindow'
        ? 'Call-in window'
        : labelOf('assessment', state),
}));

export const isStation = (text: string) => stations.some(({ value }) => value === text);
