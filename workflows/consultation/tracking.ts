import { londonDay } from '../clocks/london.ts';
import type { Day, Instant } from '../clocks/types.ts';
import { rowsOf } from '../forms/blank-answers.ts';
import type { Content, Row } from '../forms/types.ts';
import { bodyName } from '../road/bodies.ts';
import { type CountByGroup, consulteeGroups } from './rounds.ts';

/** A line of the front sheet's tracking. What is there already of the same step and day keeps its words. */
function withLine(rows: readonly Row[], line: { step: string; on: Day; comments: string }): Row[] {
  const known = rows.findIndex((row) => row.step === line.step && row.on === line.on);
  if (known < 0) return [...rows, line];
  return rows.map((row, index) =>
    index === known && (row.comments ?? '') === '' ? { ...row, comments: line.comments } : row,
  );
}

/** What scrutiny said of a report, on the day of its meeting. Never laid into a line that somebody wrote. */
export const trackingAfterScrutiny = (sheet: Content, on: Day, comments: string): Row[] => [
  ...rowsOf(sheet, 'tracking'),
  { step: 'scrutiny', on, comments },
];

/** One line for each group that was asked, dated the day on which the round closed. `others` have no line there. */
export function trackingAfterConsultation(sheet: Content, at: Instant, counts: CountByGroup): Row[] {
  const on = londonDay(at);
  return consulteeGroups.reduce<Row[]>(
    (rows, group) => {
      const count = counts[group];
      if (group === 'others' || !count) return rows;
      const comments = `Consulted: ${count.asked} asked, ${count.answered} answered.`;
      return withLine(rows, { step: group, on, comments });
    },
    [...rowsOf(sheet, 'tracking')],
  );
}

const decided = {
  approved: 'Approved.',
  approvedWithAmendments: 'Approved with amendments.',
  refused: 'Refused.',
  deferred: 'Deferred.',
  referredToCouncil: 'Referred to Council.',
  confirm: 'Reconsidered: confirmed.',
  amend: 'Reconsidered: amended.',
  rescind: 'Reconsidered: rescinded.',
  noObjection: 'No objection.',
  objection: 'Objected: referred back.',
} as const;
const isDecided = (outcome: string): outcome is keyof typeof decided => outcome in decided;

/** What Cabinet or Council did with the report, on the day of it. Undefined where another than these decided. */
export function trackingAfterBody(
  sheet: Content,
  body: string | undefined,
  at: Instant | Day,
  outcome: string | undefined,
): Row[] | undefined {
  if ((body !== 'cabinet' && body !== 'council') || outcome === undefined || !isDecided(outcome))
    return undefined;
  return withLine(rowsOf(sheet, 'tracking'), {
    step: body,
    on: londonDay(at),
    comments: `${bodyName(body)}: ${decided[outcome]}`,
  });
}
