import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  type ComputedDeadline,
  calendarFor,
  computeDeadlines,
  type Day,
  type DeadlineKind,
  deadlineNames,
  howMany,
  type Instant,
  inLondon,
  inWords,
  isDay,
  londonInstant,
  londonTime,
  NotADate,
  OutsideCalendar,
  timeInWords,
} from '../../workflows/clocks/index.ts';
import {
  type Constitution,
  defaultConstitution,
  findPreset,
  parseConstitution,
  presetIds,
} from '../../workflows/constitution/index.ts';

const usage = `Works out the statutory dates around a meeting, and shows how each was counted.

  npm run -s deadlines -- --meeting 2026-09-10T18:00 [options]

  --constitution   ${presetIds.join(', ')}, or a JSON file (default ${defaultConstitution.id})
  --meeting        date and time of the meeting, in London
  --published      date on which the decision was published
  --called-in      date of the call-in
  --scrutiny-met   date on which scrutiny met
  --json           for programs, with the working`;

const kinds = [
  'keyDecisionNotice',
  'agendaPublished',
  'publishDecision',
  'callInCloses',
  'mayActFrom',
  'scrutinyMeets',
  'reconsideration',
] as const satisfies readonly DeadlineKind[];

/** Something that the person at the keyboard can put right. The message is for them. */
class WrongArgument extends Error {}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        constitution: { type: 'string' },
        meeting: { type: 'string' },
        published: { type: 'string' },
        'called-in': { type: 'string' },
        'scrutiny-met': { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    throw new WrongArgument(`${said.replace(/\.$/, '')}. Use --help to see what can be given.`);
  }
}

/** A moment as London's clocks show it, or with an offset of its own. */
function readMoment(option: string, text: string): Instant {
  const example = `Write it as 2008-07-24T18:00`;
  const local = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::00)?$/.exec(text);
  try {
    if (!local) return inLondon(text);
    const [, day = '', time = ''] = local;
    const instant = londonInstant(day, time);
    if (londonTime(instant) === time) return instant;
  } catch (error) {
    if (error instanceof NotADate)
      throw new WrongArgument(`--${option} "${text}" is not a date and time. ${example}.`);
    throw error;
  }
  throw new WrongArgument(`--${option} "${text}" did not exist: the clocks went forward past it that night.`);
}

function readDayOrMoment(option: string, text: string | undefined): Instant | Day | undefined {
  if (text === undefined || isDay(text)) return text;
  if (text.includes('T')) return readMoment(option, text);
  throw new WrongArgument(`--${option} "${text}" is not a date. Write it as 2008-07-24.`);
}

function readMeeting(text: string | undefined): Instant {
  if (text === undefined)
    throw new WrongArgument('Say when the meeting is, as in --meeting 2008-07-24T18:00.');
  if (!isDay(text)) return readMoment('meeting', text);
  throw new WrongArgument(
    `--meeting "${text}" needs its time too, as in ${text}T18:00: the hours to publish run from it.`,
  );
}

function readConstitution(named: string | undefined): Constitution {
  if (named === undefined) return defaultConstitution;
  return findPreset(named) ?? readConstitutionFile(named);
}

function readConstitutionFile(path: string): Constitution {
  const json = parseJson(path, readFile(path));
  const parsed = parseConstitution(json);
  if (parsed.ok) return parsed.constitution;
  const lines = parsed.problems.map((it) => `  ${it.path || 'the whole file'}: expected ${it.expected}`);
  throw new WrongArgument(
    `${path} has ${howMany(lines.length, 'problem')} as a constitution:\n${lines.join('\n')}`,
  );
}

function readFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new WrongArgument(
      `--constitution "${path}" is neither a file that can be read nor one of ${presetIds.join(', ')}.`,
    );
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongArgument(`${path} is not valid JSON.`);
  }
}

function table(
  constitution: Constitution,
  meetingAt: Instant,
  deadlines: readonly ComputedDeadline[],
): string {
  const rows = deadlines.map((it) => [deadlineNames[it.kind], timeInWords(it.dueAt), it.rule]);
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const lines = rows.map(([name = '', when = '', rule = '']) =>
    [name.padEnd(width(0)), when.padEnd(width(1)), rule].join('   '),
  );
  const until = constitution.effectiveUntil ? ` to ${inWords(constitution.effectiveUntil)}` : '';
  return [
    `${constitution.name} (${constitution.id}, in force from ${inWords(constitution.effectiveFrom)}${until})`,
    `Meeting at ${timeInWords(meetingAt)}`,
    '',
    ...lines,
    ...(deadlines.some((it) => it.projected)
      ? ['', 'Rests on bank holidays that are not proclaimed yet.']
      : []),
  ].join('\n');
}

function run(args: string[]): string {
  const given = readArguments(args);
  if (given.help) return usage;
  const constitution = readConstitution(given.constitution);
  const meetingAt = readMeeting(given.meeting);
  const starts = {
    meetingAt,
    decidedAt: meetingAt,
    publishedAt: readDayOrMoment('published', given.published),
    calledInAt: readDayOrMoment('called-in', given['called-in']),
    scrutinyMetAt: readDayOrMoment('scrutiny-met', given['scrutiny-met']),
  };
  const deadlines = computeDeadlines(kinds, starts, constitution, calendarFor(constitution));
  return given.json
    ? JSON.stringify({ constitution: constitution.id, deadlines }, null, 2)
    : table(constitution, meetingAt, deadlines);
}

try {
  process.stdout.write(`${run(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof WrongArgument || error instanceof OutsideCalendar)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
