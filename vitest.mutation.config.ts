import { defineConfig } from 'vitest/config';

/** The tests that mutants of the checks and the clocks are tried against. The command line's own start processes. */
export default defineConfig({
  test: {
    include: ['tests/workflows/{checks,clocks}/*.test.ts'],
    exclude: ['tests/workflows/clocks/command.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
    env: { NODE_ENV: 'test' },
  },
});
