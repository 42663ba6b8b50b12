import type { Logger } from '../log.ts';

/** The turns in which a process looks again and again at what is due. */
export interface Watch {
  stop(): void;
  stopped(): boolean;
  /** Whether it keeps up, in words where it does not. `heldUpMs` is how long one turn may take, or be put off. */
  standing(heldUpMs: number): { ok: boolean; why: string };
}

export interface WatchOptions {
  log: Logger;
  everyMs: number;
  works: boolean;
}

const inMinutes = (ms: number) => `${Math.round(ms / 60_000)} minutes`;

/**
 * Takes one turn at once, and one after each pause, until it is stopped. A turn that fails is told in the log and comes
 * again: that alone does not make the process unfit, for another may be held up by the same case.
 */
export function startWatch(
  { log, everyMs, works }: WatchOptions,
  turn: (first: boolean) => Promise<void>,
): Watch {
  let stopped = !works;
  let lastEnded = Date.now();
  let problem: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  const take = async (first: boolean) => {
    try {
      await turn(first);
      problem = undefined;
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
      log.error({ err: error }, 'looking through what is due failed; it is tried again');
    }
    lastEnded = Date.now();
    if (stopped) return;
    timer = setTimeout(() => void take(false), everyMs);
    timer.unref();
  };
  if (works) void take(true);
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
    stopped: () => stopped,
    standing: (heldUpMs) => {
      const since = Date.now() - lastEnded;
      if (works && since > heldUpMs) {
        return { ok: false, why: `This process has not looked at what is due for ${inMinutes(since)}.` };
      }
      return { ok: true, why: problem ? `The last look at what is due failed: ${problem}` : 'working' };
    },
  };
}
