import type { Day } from '../clocks/types.ts';
import { dayInWords, inWords } from '../clocks/words.ts';
import { rowsOf } from '../forms/blank-answers.ts';
import { readDate } from '../forms/calendar-answers.ts';
import type { CaseToCheck, Check, Found } from './finding.ts';
import { dayIn, firstDayOf, inCase, onSheet, type Reading } from './reading.ts';

const notSigned =
  'The date is not signed. The report is published when it is listed, and must be right by then.';
const signed = 'The date is signed, so it is put right before a director is asked to sign, and not after.';
const orderOfThings = 'What leads up to a decision comes before it (the order of things).';

/** An answer of the front sheet that is later than the decision. */
function laterThanDecision(report: Reading, field: string, name: string): Found[] {
  const on = dayIn(report.frontSheet, field);
  if (!on || !report.decisionOn || on <= report.decisionOn) return [];
  const what = `${name}, ${inWords(on)}, is after the ${report.decisionName} on ${inWords(report.decisionOn)}.`;
  return [{ where: onSheet(field), what, remedy: 'Check both dates, and put the wrong one right.' }];
}

/** The rows of a table that are dated after the decision. A month counts from its first day. */
function rowsAfterDecision(report: Reading, table: string, steps?: readonly string[]): Found[] {
  const { decisionOn } = report;
  if (!decisionOn) return [];
  return rowsOf(report.frontSheet, table).flatMap((row, index) => {
    const on = firstDayOf(row.on ?? '');
    if (!on || on <= decisionOn || (steps && !steps.includes(row.step ?? ''))) return [];
    return [
      {
        where: onSheet(`${table}.${index}.on`),
        what: `${nameOfRow(index, row.step)} is dated ${readDate(row.on ?? '')}, after the ${report.decisionName} on ${inWords(decisionOn)}.`,
        remedy: 'Put the date right, or take the step out.',
      },
    ];
  });
}

const consultation = {
  wardMembers: 'Ward members',
  partners: 'Partners',
  panel: 'Panel',
  scrutiny: 'Overview and Scrutiny',
} as const;
/** Never what was typed: what blocks a step is recorded with the event, which holds no free text. */
const nameOfRow = (index: number, step: string | undefined) =>
  Object.entries(consultation).find(([value]) => value === step)?.[1] ?? `Step ${index + 1}`;

function actionDues(it: CaseToCheck): { field: string; on: Day; name: string }[] {
  const own = dayIn(it.content, 'dueOn');
  const rows = rowsOf(it.content, 'actions').flatMap((row, index) => {
    const on = dayIn(row, 'dueOn');
    return on ? [{ field: `actions.${index}.dueOn`, on, name: `Action ${index + 1}` }] : [];
  });
  return [...(own ? [{ field: 'dueOn', on: own, name: 'The action' }] : []), ...rows];
}

export const dateChecks = {
  decisionDayPast: {
    finds: 'The day of the decision went by before the report was signed',
    rule: 'Every date of a report is counted from the day of its decision (the council’s own timetable).',
    blocks: ['sign'],
    because: 'A director should not be asked to sign for a day that is gone. A new date voids nothing.',
    find: ({ decisionOn, today, progress, decisionName, goesToMeeting }) => {
      const bothSigned = progress.signatures.legal && progress.signatures.finance;
      if (!decisionOn || decisionOn >= today || bothSigned || progress.decision) return [];
      return [
        {
          where: onSheet(goesToMeeting ? 'meetingOn' : 'decisionOn'),
          what: `The day of the ${decisionName}, ${inWords(decisionOn)}, is past, and the report is not signed yet.`,
          remedy: `Choose a ${decisionName} date that is still ahead.`,
        },
      ];
    },
  },
  decisionDayBeyondCalendar: {
    finds: 'The day of the decision is one that the calendar of working days does not reach',
    rule: 'Every date of a report is counted from the day of its decision (the council’s own timetable).',
    blocks: ['submitForReview', 'sign', 'list'],
    because: 'No deadline can be counted from it. As a rule the year is a slip.',
    find: ({ decisionOn, decisionName, goesToMeeting, calendar, progress }) => {
      if (!decisionOn || progress.decision || calendar.coversAround(decisionOn)) return [];
      return [
        {
          where: onSheet(goesToMeeting ? 'meetingOn' : 'decisionOn'),
          what: `No deadline can be counted from the day of the ${decisionName}, ${inWords(decisionOn)}: the calendar of working days runs from ${inWords(calendar.firstDay)} to ${inWords(calendar.lastDay)}.`,
          remedy:
            'Check the year. Where it is right, ask an administrator to load the bank holidays of later years.',
        },
      ];
    },
  },
  meetingNotOnWorkingDay: {
    finds: 'The meeting falls on a weekend, a bank holiday or a closure day',
    rule: 'Meetings are held on working days (the council’s own custom; no law forbids another day).',
    blocks: [],
    because: 'A council may meet on any day; as a rule the date is a slip.',
    find: ({ decisionOn, goesToMeeting, calendar }) => {
      if (!decisionOn || !goesToMeeting || !calendar.covers(decisionOn)) return [];
      const why = calendar.whyNotWorking(decisionOn);
      if (why === undefined) return [];
      const reason = why === 'weekend' ? 'at a weekend' : `on a day off (${why})`;
      return [
        {
          where: onSheet('meetingOn'),
          what: `The meeting is on ${dayInWords(decisionOn)}, ${reason}.`,
          remedy: 'Check the date with democratic services.',
        },
      ];
    },
  },
  reportAfterDecision: {
    finds: 'The report is dated after the decision that it asks for',
    rule: orderOfThings,
    blocks: ['list', 'decide'],
    because: notSigned,
    find: (report) => laterThanDecision(report, 'reportOn', 'The date of the report'),
  },
  properOfficerAfterDecision: {
    finds: 'The Proper Officer’s date is after the decision',
    rule: orderOfThings,
    blocks: ['list', 'decide'],
    because: notSigned,
    find: (report) => laterThanDecision(report, 'properOfficerOn', 'The Proper Officer’s date'),
  },
  consultationAfterDecision: {
    finds: 'A consultation is dated after the decision that it should inform',
    rule: 'Consultation is at a time when proposals are still at a formative stage (R v Brent LBC, ex parte Gunning, 1985).',
    blocks: ['list', 'decide'],
    because: notSigned,
    find: (report) => rowsAfterDecision(report, 'tracking', Object.keys(consultation)),
  },
  milestoneAfterDecision: {
    finds: 'A step taken so far is dated after the decision',
    rule: orderOfThings,
    blocks: ['list', 'decide'],
    because: notSigned,
    find: (report) => rowsAfterDecision(report, 'milestones'),
  },
  reviewBeforeDecision: {
    finds: 'The review is due before the decision, or on its day',
    rule: 'A review looks back at what the decision did (the assessment form).',
    blocks: ['sign'],
    because: signed,
    find: (report) =>
      report.cases.flatMap((it) => {
        const on = dayIn(it.content, 'reviewOn');
        if (!on || !report.decisionOn || on > report.decisionOn) return [];
        return [
          {
            where: inCase(it, 'reviewOn'),
            what: `The review date, ${inWords(on)}, is not after the ${report.decisionName} on ${inWords(report.decisionOn)}.`,
            remedy: 'Give a date by which the effect of the decision can be seen.',
          },
        ];
      }),
  },
  actionDueBeforeDecision: {
    finds: 'An action is due before the decision',
    rule: 'An action that rests on a decision cannot be due before it (the order of things).',
    blocks: ['sign'],
    because: signed,
    find: (report) =>
      report.cases.flatMap((it) =>
        actionDues(it).flatMap(({ field, on, name }) =>
          !report.decisionOn || on >= report.decisionOn
            ? []
            : [
                {
                  where: inCase(it, field),
                  what: `${name} is due on ${inWords(on)}, before the ${report.decisionName} on ${inWords(report.decisionOn)}.`,
                  remedy: 'Give a due date after the decision.',
                },
              ],
        ),
      ),
  },
} satisfies Record<string, Check>;
