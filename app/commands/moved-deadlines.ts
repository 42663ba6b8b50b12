import type { Database } from '../../db/database.ts';
import { type WatchedReport, watchedReports } from '../../db/queries/watched-reports.ts';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { ReportProgress } from '../../workflows/road/facts.ts';
import { factsOf } from '../../workflows/road/facts-of.ts';
import { type CouncilRules, calendarOf, type DaysOff, type Rules } from './council-rules.ts';
import { wantedDeadlines } from './deadline-rows.ts';

/** An open deadline that other days off would move. */
export interface MovedDeadline {
  reference: string;
  title: string;
  kind: DeadlineKind;
  was: { dueOn: string; dueAt: string };
  is: { dueOn: string; dueAt: string };
  /** A notice that went out naming the old date, and when: an instant. It must be corrected. */
  notice?: { name: string; at: string };
}

/** The notice that has told others of a date, where one has. */
function noticeOf(kind: DeadlineKind, { decision, calledInAt }: ReportProgress): MovedDeadline['notice'] {
  switch (kind) {
    case 'callInCloses':
    case 'mayActFrom':
      return decision?.publishedAt ? { name: 'decision notice', at: decision.publishedAt } : undefined;
    case 'scrutinyMeets':
      return calledInAt ? { name: 'notice of the call-in', at: calledInAt } : undefined;
    default:
      return undefined;
  }
}

/**
 * What would move if the days off were others: every open deadline that has not passed at a moment, worked out with the
 * same functions that set it. Changes nothing.
 */
export async function listMovedDeadlines(
  database: Database,
  rules: CouncilRules,
  proposed: DaysOff,
  at: string,
): Promise<MovedDeadline[]> {
  const calendars = new Map<string, Rules>();
  const moved: MovedDeadline[] = [];
  for await (const reports of watchedReports(database)) {
    for (const watched of reports) {
      const { constitutionId, constitutionVersion } = watched.report;
      const key = `${constitutionId}@${constitutionVersion}`;
      let under = calendars.get(key);
      if (!under) {
        const { constitution } = await rules.get(constitutionId, constitutionVersion);
        under = { constitution, calendar: calendarOf(constitution, proposed) };
        calendars.set(key, under);
      }
      moved.push(...movedOf(watched, under, at));
    }
  }
  return moved.sort((a, b) => (a.was.dueAt < b.was.dueAt ? -1 : a.was.dueAt > b.was.dueAt ? 1 : 0));
}

/** The deadlines of one report that the given rules would put on another moment. Pure. */
export function movedOf(
  { report, cases, deadlines, meetings }: WatchedReport,
  rules: Rules,
  at: string,
): MovedDeadline[] {
  return cases.flatMap((c) => {
    const open = deadlines.filter((d) => d.caseId === c.id && Date.parse(d.dueAt) >= Date.parse(at));
    if (open.length === 0) return [];
    const facts = factsOf(
      {
        kind: c.kind,
        report: report.progress,
        frontSheet: report.frontSheet,
        content: c.content,
        contentHash: report.contentHash,
        authors: c.authors,
        ownerId: c.ownerId,
        reviewers: [],
        source: null,
        allInSignOff: false,
        meetings: meetings ?? undefined,
      },
      rules.constitution,
      rules.calendar,
      { at },
    );
    const wanted = wantedDeadlines(c.kind, c.state, report.progress, c.progress, facts, rules);
    return open.flatMap((row) => {
      const want = wanted.find((w) => w.kind === row.kind);
      if (!want || Date.parse(want.dueAt) === Date.parse(row.dueAt)) return [];
      const notice = noticeOf(row.kind, report.progress);
      return [
        {
          reference: c.reference,
          title: c.title,
          kind: row.kind,
          was: { dueOn: row.dueOn, dueAt: row.dueAt },
          is: { dueOn: want.dueOn, dueAt: want.dueAt },
          ...(notice && { notice }),
        },
      ];
    });
  });
}
