import { wellFilled } from '../../../db/demonstration/content/well-filled.ts';
import {
  wigan2008Assessment,
  wigan2008FrontSheet,
  wigan2008PutRight,
} from '../../../db/demonstration/content/wigan-2008.ts';
import { checkReport, type Finding, type ReportToCheck } from '../../../workflows/checks/index.ts';
import { calendarFor, londonInstant } from '../../../workflows/clocks/index.ts';
import { type Constitution, presets } from '../../../workflows/constitution/index.ts';
import { actionTemplate } from '../../../workflows/forms/action.ts';
import { mergeContent } from '../../../workflows/forms/merge-content.ts';
import { template2008 } from '../../../workflows/forms/template-2008.ts';
import { template2026 } from '../../../workflows/forms/template-2026.ts';
import type { Content, Template } from '../../../workflows/forms/types.ts';
import {
  type DecisionInProgress,
  emptyReportProgress,
  type ReportProgress,
  type Signature,
} from '../../../workflows/road/facts.ts';

/** Reports to check, each from the demonstration's own content. */

export interface Parts {
  frontSheet?: Content;
  content?: Content;
  template?: Template;
  progress?: Partial<ReportProgress>;
  state?: ReportToCheck['cases'][number]['state'];
  /** The day, at nine in the morning. */
  on?: string;
  constitution?: Constitution;
}

function make(
  reference: string,
  kind: 'assessment' | 'action',
  usual: Required<Omit<Parts, 'progress' | 'state'>>,
) {
  return (parts: Parts = {}): ReportToCheck => {
    const constitution = parts.constitution ?? usual.constitution;
    return {
      frontSheet: { ...usual.frontSheet, ...parts.frontSheet },
      cases: [
        {
          reference,
          kind,
          template: parts.template ?? usual.template,
          content: { ...usual.content, ...parts.content },
          ...(parts.state !== undefined && { state: parts.state }),
        },
      ],
      progress: { ...emptyReportProgress, ...parts.progress },
      constitution,
      calendar: calendarFor(constitution),
      now: londonInstant(parts.on ?? usual.on, '09:00'),
    };
  };
}

/** As it was filed, on the day of the assessment form. */
export const of2008 = make('DIA-2008-0001', 'assessment', {
  frontSheet: wigan2008FrontSheet,
  content: wigan2008Assessment,
  template: template2008,
  on: '2008-06-09',
  constitution: presets['wigan-2008'],
});

/** As an author might have put it right; what has happened has happened. */
export const of2008PutRight = make('DIA-2008-0001', 'assessment', {
  frontSheet: mergeContent(wigan2008FrontSheet, wigan2008PutRight.frontSheet),
  content: mergeContent(wigan2008Assessment, wigan2008PutRight.assessment),
  template: template2008,
  on: '2008-06-09',
  constitution: presets['wigan-2008'],
});

/** The same without the recommendation of May 2008: nothing is found in it. */
export const of2008Flawless = (parts: Parts = {}) =>
  of2008PutRight({ ...parts, frontSheet: { milestones: [], ...parts.frontSheet } });

export const libraryDates = {
  consultedOn: '2026-01-30',
  completedOn: '2026-02-16',
  reportOn: '2026-03-02',
  scrutinyOn: '2026-03-10',
  meetingOn: '2026-03-24',
  mayActFrom: '2026-04-01',
  actionsDueOn: '2026-09-30',
  reviewOn: '2027-03-24',
};
const library = wellFilled(libraryDates);

/** The well-filled report of today: nothing is found in it. */
export const ofToday = make('DIA-2026-0001', 'assessment', {
  frontSheet: library.frontSheet,
  content: library.assessment,
  template: template2026,
  on: '2026-02-18',
  constitution: presets['england-2012'],
});

/** A line of a delivery plan on its way to Cabinet: nothing is found in it. */
export const ofAction = make('ACT-2026-0001', 'action', {
  frontSheet: { ...library.frontSheet, groupsNamed: [] },
  content: {
    title: 'Repair the lift at the central library',
    description: 'A new motor and new doors.',
    owner: 'Head of Property',
    dueOn: '2026-09-30',
    timescale: 'Ordered by May, fitted by August',
    measure: 'The lift works on 98% of days.',
    groupsHelped: ['disability', 'age'],
    plan: 'Property plan',
    objectiveArea: 'Buildings that everybody can enter',
    priorityIssue: 'Lifts',
    fromAssessment: 'DIA-2026-0001',
    alsoIn: ['teamPlan'],
    alsoInDetail: 'Facilities team plan',
    reviewOn: '2027-03-24',
  },
  template: actionTemplate,
  on: '2026-02-18',
  constitution: presets['england-2012'],
});

const signature = (by: string): Signature => ({ by, at: '2026-03-02T10:00:00Z', contentHash: 'as-signed' });
export const bothSigned: Partial<ReportProgress> = {
  signatures: { legal: signature('legal-director'), finance: signature('finance-director') },
};
export const legalSigned: Partial<ReportProgress> = { signatures: { legal: signature('legal-director') } };

export function decidedOn(day: string, publishedAt?: string): DecisionInProgress {
  return {
    number: 1,
    body: 'cabinet',
    outcome: 'approved',
    stands: 'approved',
    decidedAt: londonInstant(day, '18:40'),
    ...(publishedAt && { publishedAt }),
    reconsidered: 0,
  };
}

/** "code field", with the case's findings under their own field names. */
export function found(report: ReportToCheck): string[] {
  return checkReport(report).map(nameOf);
}

export const nameOf = ({ code, where }: Finding): string => `${code} ${where.field}`;

export function findingOf(report: ReportToCheck, code: Finding['code']): Finding {
  const [first, second] = checkReport(report).filter((finding) => finding.code === code);
  if (!first || second) throw new Error(`Not one finding ${code}.`);
  return first;
}
