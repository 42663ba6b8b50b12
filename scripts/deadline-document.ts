import {
  bankHolidays,
  calendarFor,
  computeDeadline,
  deadlineNames,
  inWords,
  projectedFrom,
  shippedYears,
} from '../workflows/clocks/index.ts';
import { type DeadlineStarts, deadlineKinds } from '../workflows/clocks/types.ts';
import { type Constitution, presets } from '../workflows/constitution/index.ts';
import { whoActsInWords } from '../workflows/road/deadline-duties.ts';

/** Every start that a rule may count from: a meeting in ordinary weeks, so that each rule can say itself. */
const starts: DeadlineStarts = {
  consultationClosesOn: '2026-05-29',
  submittedAt: '2026-06-01T10:00:00+01:00',
  askedAt: '2026-06-08T10:00:00+01:00',
  meetingAt: '2026-07-09T18:00:00+01:00',
  decidedAt: '2026-07-09T18:30:00+01:00',
  publishedAt: '2026-07-10T10:00:00+01:00',
  calledInAt: '2026-07-14T10:00:00+01:00',
  scrutinyMetAt: '2026-07-21T18:00:00+01:00',
  reviewOn: '2027-07-09',
  actionDueOn: '2026-12-01',
};

function presetTable(constitution: Constitution): string {
  const rows = deadlineKinds.flatMap((kind) => {
    const found = computeDeadline(kind, starts, constitution, calendarFor(constitution));
    if (!found) return [];
    return [`| ${deadlineNames[kind]} | ${whoActsInWords[kind]} | ${found.rule} | ${found.source} |`];
  });
  const until = constitution.effectiveUntil ? ` to ${inWords(constitution.effectiveUntil)}` : '';
  return [
    `### ${constitution.name} (\`${constitution.id}\`)`,
    '',
    `In force from ${inWords(constitution.effectiveFrom)}${until}.`,
    '',
    '| deadline | who acts | rule | source |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** The text of docs/deadlines.md, made from the presets and the rules themselves. */
export function deadlineDocument(): string {
  return `# The dates, and where each comes from

This page is made from the program's own rules by \`npm run docs:deadlines\`. A test fails when it is stale.

A **working day** is Monday to Friday, not a bank holiday in England and Wales, and not one of the council's closure days. A day belongs to Europe/London, whatever the machine's time zone. **Clear days** leave out both ends: the day of the notice and the day of the meeting. A notice is published by an office, so a date that would fall on a weekend or holiday comes back to the working day before. The statutes say “28 clear days” and not of which kind: the program shows the date under both readings.

The bank holidays shipped cover ${shippedYears.first} to ${shippedYears.last}, ${bankHolidays.length} days. From ${inWords(projectedFrom)} they are worked out from the usual rules and are not proclaimed yet, and every date that rests on them says so. A date outside the table is an error, never a guess. An administrator loads a newer file of gov.uk's; the deadlines that it would move are shown first.

A deadline that has passed is never rewritten. One that moves keeps its old dates.

## What each council sets

Everything above is a setting of the council's **constitution**, which is data: versioned, with the days from which it is in force, so that an old case is judged by the rules of its day. Four presets come with the program; a council's own is a JSON file of the same shape, and a wrong one is refused with the place of each problem (\`npm run -s deadlines -- --constitution FILE …\`).

${Object.values(presets).map(presetTable).join('\n')}`;
}
