import { defineConfig } from 'vitest/config';

/**
 * The tests that mutants of the checks and the clocks are tried against. Left out are those that take seconds each:
 * the command line's own, which start processes, and the ones that count every day of the table a second time.
 */
export default defineConfig({
  test: {
    include: ['tests/workflows/{checks,clocks}/*.test.ts'],
    exclude: ['command', 'deadline-properties', 'second-implementation'].map(
      (name) => `tests/workflows/clocks/${name}.test.ts`,
    ),
    environment: 'node',
    testTimeout: 20_000,
    env: { NODE_ENV: 'test' },
  },
});
