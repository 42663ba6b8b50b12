import { computeDeadline } from '../clocks/compute.ts';
import { dayNumber } from '../clocks/days.ts';
import { londonDay, londonInstant } from '../clocks/london.ts';
import type { Day } from '../clocks/types.ts';
import { howMany, inWords, timeInWords } from '../clocks/words.ts';
import { textOf } from '../forms/blank-answers.ts';
import type { Check, Found } from './finding.ts';
import { countDay, dayIn, onSheet, type Reading } from './reading.ts';

const rule =
  'A decision may be acted on once call-in has closed, counted from its publication (the council’s constitution).';
const whyListAndDecide =
  'The report is published when it is listed. The date is not signed, so that it can be put right to the end; once the decision is recorded it cannot.';

/** Stated, right at the earliest and right at the latest; nothing where one of them is not to be had. */
interface ActingDates {
  stated: Day;
  decidedOn: Day;
  publishedOn: Day;
  /** With publication on the day of the decision, or the day on which it was in fact published. */
  first: Day;
  /** With publication on the last day that the council allows itself. */
  last: Day | undefined;
}

function actingDates(report: Reading): ActingDates | undefined {
  const stated = dayIn(report.frontSheet, 'actingDateStated');
  const decidedOn = report.decisionOn;
  if (!stated || !decidedOn) return undefined;
  const { publishedAt } = report.progress.decision ?? {};
  const publishedOn = publishedAt === undefined ? decidedOn : londonDay(publishedAt);
  const first = actedOnFrom(publishedOn, report);
  if (first === undefined) return undefined;
  return { stated, decidedOn, publishedOn, first, last: lastActingDate(decidedOn, publishedAt, report) };
}

function actedOnFrom(publishedOn: Day, report: Reading): Day | undefined {
  return isSubjectToCallIn(report)
    ? countDay('mayActFrom', { publishedAt: publishedOn }, report)
    : publishedOn;
}

function lastActingDate(decidedOn: Day, publishedAt: string | undefined, report: Reading): Day | undefined {
  const decidedAt = londonInstant(decidedOn, report.constitution.hours.closes);
  const last = publishedAt ? londonDay(publishedAt) : countDay('publishDecision', { decidedAt }, report);
  return last && actedOnFrom(last, report);
}

function isSubjectToCallIn({ frontSheet, route }: Reading): boolean {
  return textOf(frontSheet, 'callInExempt') !== 'yes' && route !== 'council' && route !== 'officerNonKey';
}

/** The rule with its count, so that the reader need not believe us. */
function countInWords({ publishedOn, first }: ActingDates, report: Reading): string {
  if (!isSubjectToCallIn(report))
    return `This decision is not subject to call-in, so it may be acted on from its publication (the council’s constitution). Published on ${inWords(publishedOn)}, that is ${inWords(first)}.`;
  const callIn = computeDeadline(
    'callInCloses',
    { publishedAt: publishedOn },
    report.constitution,
    report.calendar,
  );
  if (!callIn) return rule;
  const closes = `call-in closes at ${timeInWords(callIn.dueAt)} (${lowerFirst(callIn.rule)}; ${callIn.source})`;
  return `${rule} Published on ${inWords(publishedOn)}, ${closes}, and the decision may be acted on from ${inWords(first)}.`;
}

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);

/** The report's own dates from which a wrong count may have begun. */
const wrongStarts = [
  { field: 'reportOn', name: 'the date of the report' },
  { field: 'properOfficerOn', name: 'the date of the Proper Officer’s signature' },
] as const;

function probableCause({ stated }: ActingDates, report: Reading): string {
  const [cause] = wrongStarts.flatMap(({ field, name }) => {
    const on = dayIn(report.frontSheet, field);
    return on && countDay('mayActFrom', { publishedAt: on }, report) === stated ? [{ on, name }] : [];
  });
  return cause
    ? ` ${inWords(stated)} is what comes out of counting from ${cause.name}, ${inWords(cause.on)}: the count begins when the decision is published.`
    : '';
}

function finding(dates: ActingDates, report: Reading, wrong: string, date: Day): Found[] {
  return [
    {
      where: onSheet('actingDateStated'),
      what: `The report says that the decision will not be acted on before ${inWords(dates.stated)}, ${wrong}.`,
      rule: countInWords(dates, report),
      remedy: `Change the date to ${inWords(date)}.${probableCause(dates, report)}`,
    },
  ];
}

export const actingDateChecks = {
  actingBeforeDecision: {
    finds: 'The report would have the decision acted on before it is taken',
    rule,
    blocks: ['list', 'decide'],
    because: whyListAndDecide,
    find: (report) => {
      const dates = actingDates(report);
      if (!dates || dates.stated >= dates.decidedOn) return [];
      const early = howMany(dayNumber(dates.decidedOn) - dayNumber(dates.stated), 'day');
      const wrong = `${early} before the ${report.decisionName} on ${inWords(dates.decidedOn)} that is to take it`;
      return finding(dates, report, wrong, dates.first);
    },
  },
  actingBeforeCallInCloses: {
    finds: 'The report would have the decision acted on before call-in has closed',
    rule,
    blocks: ['list', 'decide'],
    because: whyListAndDecide,
    find: (report) => {
      const dates = actingDates(report);
      if (!dates || dates.stated < dates.decidedOn || dates.stated >= dates.first) return [];
      const wrong = `when it may not be acted on before ${inWords(dates.first)}`;
      return finding(dates, report, wrong, dates.first);
    },
  },
  actingLaterThanNeeded: {
    finds: 'The report has the decision wait longer than the rules ask',
    rule,
    blocks: [],
    because: 'To wait longer breaks no rule.',
    find: (report) => {
      const dates = actingDates(report);
      if (!dates?.last || dates.stated <= dates.last) return [];
      return finding(dates, report, `later than the rules ask, which is ${inWords(dates.last)}`, dates.last);
    },
  },
} satisfies Record<string, Check>;
