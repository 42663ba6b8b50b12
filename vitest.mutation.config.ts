import { defineConfig } from 'vitest/config';

/**
 * The tests that changes of the checks and the clocks are tried against, each family as one file. Left out are those
 * that take seconds each: the command line's own, which start processes, and the ones that count every day of the
 * table a second time.
 */
export default defineConfig({
  test: {
    include: ['tests/mutation/{clocks,checks}.ts'],
    setupFiles: ['tests/mutation/few-runs.ts'],
    environment: 'node',
    testTimeout: 20_000,
    env: { NODE_ENV: 'test' },
  },
});
