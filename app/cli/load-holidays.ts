import { readFile } from 'node:fs/promises';
import {
  deadlineNames,
  holidayDifferences,
  inWords,
  parseHolidayFile,
  timeInWords,
} from '../../workflows/clocks/index.ts';
import { toCorrect } from '../calendar/calendar-page.ts';
import { SettableClock } from '../clock.ts';
import { changeCalendar, changedDaysOff, previewCalendarChange } from '../commands/change-calendar.ts';
import { CouncilRules } from '../commands/council-rules.ts';
import { CannotOpen, openRecord } from './open-record.ts';

/**
 * `npm run holidays -- FILE` shows what a newer file of gov.uk's would change; with `--confirm` it is loaded. Exit code
 * 0 when that was done, 2 for a file that cannot be used.
 */
async function run([path, ...options]: string[]): Promise<number> {
  if (!path || path.startsWith('--')) {
    console.error('Name the file: npm run holidays -- bank-holidays.json [--confirm]');
    return 2;
  }
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    console.error(
      `${path} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
    return 2;
  }
  const parsed = parseHolidayFile(json);
  if (!parsed.ok) {
    for (const problem of parsed.problems) console.error(problem);
    return 2;
  }
  const database = await openRecord(process.env);
  const clock = new SettableClock();
  await clock.load(database);
  const parts = { database, rules: new CouncilRules(database), now: () => clock.now() };
  try {
    const change = { type: 'holidays', file: json, holidays: parsed.holidays } as const;
    const now = await parts.rules.daysOff();
    const days = holidayDifferences(now.table, changedDaysOff(now, change).table);
    for (const { date, was, is } of days) {
      console.log(`${inWords(date)}: ${was ?? 'a working day'} becomes ${is ?? 'a working day'}.`);
    }
    if (days.length === 0) console.log('No day differs from what is counted by now.');
    for (const moved of await previewCalendarChange(parts, change)) {
      console.log(
        `${moved.reference}, ${deadlineNames[moved.kind].toLowerCase()}: from ${timeInWords(moved.was.dueAt)} to ${timeInWords(moved.is.dueAt)}. ${toCorrect(moved)}`.trim(),
      );
    }
    if (!options.includes('--confirm')) {
      console.log('Nothing was changed. Add --confirm to load the file.');
      return 0;
    }
    const cases = await changeCalendar(parts, change, 'command');
    console.log(`Loaded. Dates moved on ${cases === 1 ? '1 case' : `${cases} cases`}.`);
    return 0;
  } finally {
    await database.close();
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CannotOpen)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
