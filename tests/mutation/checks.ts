/** All tests of the report checks as one file, so that what they import is read once for every change of the code. */
import.meta.glob('../workflows/checks/*.test.ts', { eager: true });
