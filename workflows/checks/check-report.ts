import type { Check, Finding, ReportToCheck, Step } from './finding.ts';
import { type Reading, readReport } from './reading.ts';
import { type CheckCode, checks } from './table.ts';

/** Its own list, so that codes keep their type: `Object.keys` forgets it. */
const isCode = (code: string): code is CheckCode => Object.hasOwn(checks, code);
export const checkCodes: readonly CheckCode[] = Object.keys(checks).filter(isCode);

/**
 * Everything that a careful reader would find in a report and its cases, in the order of the table of checks. The
 * cases that are closed are left aside, and a report all of whose cases are closed is not read. Never throws for what a person typed: a date that is none reads as blank.
 */
export function checkReport(input: ReportToCheck): Finding[] {
  const report = readReport(input);
  if (report.cases.length === 0) return [];
  const ahead = stepsAhead(report);
  return checkCodes.flatMap((code) => {
    const check: Check = checks[code];
    return check.find(report).map(({ where, what, remedy, rule = check.rule }) => {
      const blocks = check.blocks.filter((step) => ahead.has(step));
      return { code, severity: blocks.length > 0 ? 'blocks' : 'advises', blocks, where, what, rule, remedy };
    });
  });
}

const beforeTheDecision = ['draft', 'review', 'signOff', 'awaitingDecision'];

/**
 * The steps that still lie ahead: what can no longer be put right before its step is a fact of the past, and only
 * advises. Publication is never held up: what is decided can be corrected by a note, and no longer edited.
 */
function stepsAhead({ progress, cases, goesToMeeting, route }: Reading): ReadonlySet<Step> {
  const states = cases.map(({ state = 'draft' }) =>
    typeof state === 'string' ? state : Object.keys(state)[0],
  );
  const isUndecided = !progress.decision && states.some((state) => beforeTheDecision.includes(state ?? ''));
  if (!isUndecided) return new Set();
  const isSigned = progress.signatures.legal && progress.signatures.finance;
  return new Set<Step>([
    ...(states.includes('draft') ? (['submitForReview'] as const) : []),
    ...(isSigned ? [] : (['sign'] as const)),
    ...(goesToMeeting && !progress.listing ? (['list'] as const) : []),
    ...(route === 'none' ? [] : (['decide'] as const)),
  ]);
}
