import { howMany } from '../../workflows/clocks/index.ts';

const minute = 60_000;

/** How a moment stands to the cut-off: "ten minutes before" is "10 minutes before the cut-off". Both are instants. */
export function againstCutOff(at: string, closesAt: string): string {
  const left = Date.parse(closesAt) - Date.parse(at);
  const minutes = Math.floor(Math.abs(left) / minute);
  const far =
    minutes < 1
      ? 'less than a minute'
      : minutes < 120
        ? howMany(minutes, 'minute')
        : minutes < 48 * 60
          ? howMany(Math.floor(minutes / 60), 'hour')
          : howMany(Math.floor(minutes / 60 / 24), 'day');
  return left > 0 ? `${far} before the cut-off` : `${far} after the cut-off`;
}
