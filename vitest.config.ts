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
    // Processes, each for many files. What a file needs is then loaded and translated once for each process and not once
    // for each file, which took a third of the time. A file that changes its process puts it back when it ends.
    pool: 'forks',
    isolate: false,
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
