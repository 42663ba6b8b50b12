import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

/**
 * The databases and the browser come from outside, in TEST_DB, TEST_DATABASE_URL and CHROMIUM_PATH: see
 * scripts/test.mjs, which runs the suite once for each database.
 */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    // A process for each file: a test may stop a server, move a clock or change the environment.
    pool: 'forks',
    // Two at a time: on two cores vitest would take one, and most files wait more than they compute.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // PGlite's first boot takes seconds where the machine is busy.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A test that prints an error shows it.
    silent: false,
    env: { NODE_ENV: 'test' },
  },
});
