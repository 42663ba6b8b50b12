/**
 * All tests of the report checks as one file, so that what they import is read once for every change of the code. Those
 * that take longest come last, since the first that fails ends the run.
 */
import.meta.glob(['../workflows/checks/*.test.ts', '!**/any-report.test.ts'], { eager: true });
import.meta.glob('../workflows/checks/any-report.test.ts', { eager: true });
