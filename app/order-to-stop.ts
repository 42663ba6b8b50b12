/**
 * Calls back at the first order to stop. The order may come from several sides, and again while it is being followed
 * (npm's shell, the terminal and `npm start` each pass it on): the later ones must not end the process where it stands.
 */
export function whenToldToStop(stop: () => void): void {
  let told = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (told) return;
      told = true;
      stop();
    });
  }
}
