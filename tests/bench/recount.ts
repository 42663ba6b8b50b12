import { calendarOf } from '../../app/commands/council-rules.ts';
import { wantedDeadlines } from '../../app/commands/deadline-rows.ts';
import { movedOf } from '../../app/commands/moved-deadlines.ts';
import type { WatchedReport } from '../../db/queries/watched-reports.ts';
import { shippedHolidays } from '../../workflows/clocks/index.ts';
import { presets } from '../../workflows/constitution/index.ts';
import {
  type CaseProgress,
  emptyCaseProgress,
  emptyReportProgress,
  type ReportProgress,
} from '../../workflows/road/facts.ts';
import { factsOf } from '../../workflows/road/facts-of.ts';

const wantedCount = 100_000;
/** As many reports as the program reads at once. */
const page = 500;
const at = '2026-05-14T19:00:00.000Z';
const constitution = presets['england-2012'];
const now = { constitution, calendar: calendarOf(constitution, { table: shippedHolidays, closures: [] }) };
const proclaimed = { date: '2026-05-20', title: 'Bank holiday for a state occasion', notes: '' };
const holidays = [...shippedHolidays.holidays, proclaimed];

const decision: ReportProgress = {
  ...emptyReportProgress,
  decisions: 1,
  decision: {
    number: 1,
    body: 'cabinet',
    outcome: 'approved',
    stands: 'approved',
    decidedAt: '2026-05-14T17:30:00.000Z',
    publishedAt: '2026-05-14T18:00:00.000Z',
    reconsidered: 0,
  },
};
const submitted: CaseProgress = { ...emptyCaseProgress, submittedAt: '2026-05-13T09:00:00.000Z' };
/** Stations at which dates run, with what they run from. */
const stations = [
  { state: { callInWindow: 'open' }, progress: decision, own: emptyCaseProgress },
  { state: 'review', progress: emptyReportProgress, own: submitted },
  { state: 'publication', progress: { ...decision, decision: withoutPublication() }, own: emptyCaseProgress },
  { state: 'draft', progress: emptyReportProgress, own: emptyCaseProgress },
] as const;

function withoutPublication() {
  const { publishedAt: _published, ...rest } = decision.decision ?? {
    number: 1,
    body: 'cabinet' as const,
    outcome: 'approved' as const,
    stands: 'approved' as const,
    decidedAt: at,
    reconsidered: 0,
  };
  return rest;
}

/** A report with the deadlines that its state asks for, as the program itself works them out. */
function watched(n: number): WatchedReport {
  const station = stations[n % stations.length] ?? stations[0];
  const { state, progress, own } = station;
  const sheet = { route: 'cabinet', keyDecision: 'yes', meetingOn: '2026-07-16' };
  const id = `case-${n}`;
  const facts = factsOf(
    {
      kind: 'assessment',
      report: progress,
      frontSheet: sheet,
      content: {},
      contentHash: '',
      authors: ['officer'],
      ownerId: null,
      reviewers: [],
      source: null,
      allInSignOff: false,
    },
    now.constitution,
    now.calendar,
    { at },
  );
  const wanted = wantedDeadlines('assessment', state, progress, own, facts, now);
  return {
    report: {
      id: `report-${n}`,
      progress,
      frontSheet: sheet,
      contentHash: '',
      constitutionId: constitution.id,
      constitutionVersion: 1,
    },
    cases: [
      {
        id,
        reference: `DIA-2026-${n}`,
        title: 'A case',
        kind: 'assessment',
        state,
        progress: own,
        authors: ['officer'],
        ownerId: null,
        content: { reviewOn: '2027-05-14' },
      },
    ],
    deadlines: wanted.map((it) => ({ ...it, id: `${id} ${it.kind}`, caseId: id, firedAt: null })),
    meetings: null,
  };
}

/** Pages as the database gives them: text, of which each is parsed once. */
function pages(): { texts: string[]; deadlines: number } {
  const texts: string[] = [];
  let deadlines = 0;
  for (let n = 0; deadlines < wantedCount; ) {
    const reports: WatchedReport[] = [];
    while (reports.length < page && deadlines < wantedCount) {
      const report = watched(n++);
      reports.push(report);
      deadlines += report.deadlines.length;
    }
    texts.push(JSON.stringify(reports));
  }
  return { texts, deadlines };
}

const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(0);

/** How long a new bank holiday takes over 100,000 open deadlines, by the functions of the preview. Needs no database. */
export function measureRecount(): void {
  const { texts, deadlines } = pages();
  const before = process.memoryUsage();
  const began = performance.now();
  const calendar = calendarOf(constitution, { table: { ...shippedHolidays, holidays }, closures: [] });
  let moved = 0;
  let longest = 0;
  for (const text of texts) {
    const pageBegan = performance.now();
    const reports: WatchedReport[] = JSON.parse(text);
    for (const report of reports) moved += movedOf(report, { constitution, calendar }, at).length;
    longest = Math.max(longest, performance.now() - pageBegan);
  }
  const took = performance.now() - began;
  const after = process.memoryUsage();
  console.log(
    `\n${deadlines.toLocaleString('en')} open deadlines counted again for a new bank holiday in one pass: ` +
      `${(took / 1000).toFixed(2)} s, ${((took / deadlines) * 1000).toFixed(1)} µs each; ${moved.toLocaleString('en')} move.`,
  );
  console.log(
    `The longest page of ${page} reports held the event loop for ${longest.toFixed(0)} ms. ` +
      `Memory: ${megabytes(after.rss)} MB, of which this pass took ${megabytes(Math.max(0, after.rss - before.rss))} MB.`,
  );
}
