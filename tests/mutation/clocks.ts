/**
 * The tests of the clocks as one file, so that what they import is read once for every change of the code. Those that
 * take longest come last, since the first that fails ends the run. Left out are those that take seconds or need a
 * process of their own.
 */
import.meta.glob(
  [
    '../workflows/clocks/*.test.ts',
    '!**/{command,deadline-properties,second-implementation,time-zones}.test.ts',
    '!**/{arithmetic,london,next-meeting,plan-back,reminders}.test.ts',
  ],
  { eager: true },
);
import.meta.glob('../workflows/clocks/{arithmetic,london,next-meeting,plan-back,reminders}.test.ts', {
  eager: true,
});
