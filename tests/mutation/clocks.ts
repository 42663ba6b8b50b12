/** All tests of the clocks as one file, so that what they import is read once for every change of the code. */
import.meta.glob(
  [
    '../workflows/clocks/*.test.ts',
    '!**/command.test.ts',
    '!**/deadline-properties.test.ts',
    '!**/second-implementation.test.ts',
  ],
  { eager: true },
);
