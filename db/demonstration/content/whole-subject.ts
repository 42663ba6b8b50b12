import { localGroups, protectedCharacteristics } from '../../../workflows/forms/shared-answers.ts';
import type { Content, Row } from '../../../workflows/forms/types.ts';

/** Days, YYYY-MM-DD. */
export interface SubjectDates {
  completedOn: string;
  reportOn: string;
  meetingOn: string;
  /** As the constitution counts it. */
  mayActFrom: string;
  actionsDueOn: string;
  reviewOn: string;
}

export interface DemonstrationSubject {
  frontSheet: Content;
  /** Template 2026. */
  assessment: Content;
}

export interface Outline {
  subject: string;
  directorate: string;
  owner: string;
  portfolio: string;
  purpose: string;
  alternatives: string;
  recommendations: string[];
  ground: 'threshold' | 'wards' | 'local' | undefined;
  finance: string;
  legal: string;
  wards: string[];
  evidence: string;
  consultation: string;
  /** The rows that are not neutral, by group. */
  impacts: Record<string, Row>;
  action: { what: string; owner: string; measure: string };
  conclusion: 'proceed' | 'adjust' | 'proceedWithJustification';
}

/** Short, whole and plausible: enough to fill the lists of a council at work. */
export function wholeSubject(it: Outline, dates: SubjectDates): DemonstrationSubject {
  const groups = [...protectedCharacteristics, ...localGroups];
  return {
    frontSheet: {
      subject: it.subject,
      reportTo: [{ body: 'Cabinet', on: dates.meetingOn }],
      reportOn: dates.reportOn,
      reportOf: `Director of ${it.directorate}`,
      contactOfficer: it.owner,
      director: `Director of ${it.directorate}`,
      portfolio: it.portfolio,
      purpose: it.purpose,
      alternatives: it.alternatives,
      recommendations: it.recommendations,
      milestones: [{ what: 'Impact assessment completed', on: dates.completedOn }],
      groupsNamed: groups.map((group) => group.label),
      route: 'cabinet',
      meetingOn: dates.meetingOn,
      keyDecision: it.ground ? 'yes' : 'no',
      ...(it.ground && { keyDecisionGround: it.ground }),
      inForwardPlan: it.ground ? 'yes' : 'no',
      openOrExempt: 'open',
      actingDateStated: dates.mayActFrom,
      callInExempt: 'no',
      financialImplications: it.finance,
      staffingImplications: 'None.',
      legalImplications: it.legal,
      riskImplications: 'Low. Progress is reported to the director each month.',
      propertyImplications: 'None.',
      equalityImplications: 'The full assessment is in the pack.',
      wardsAffected: it.wards,
      significantImplications: it.ground ? 'yes' : 'no',
      newOrChangedPolicy: 'yes',
      newOrChangedPolicyDetail: it.subject,
      lawful: 'yes',
      withinBudget: 'yes',
      contraryToPolicyFramework: 'no',
      category: 'leadingToDecision',
      presentedFor: 'decision',
      tracking: [{ step: 'cabinet', on: dates.meetingOn }],
      appendices: ['Equality impact assessment'],
      properOfficer: 'Proper Officer',
      properOfficerOn: dates.reportOn,
    },
    assessment: {
      changesWhatPeopleFeel: 'yes',
      couldAffectDifferently: 'yes',
      evidenceOrConcern: 'no',
      relevantToAims: 'yes',
      fullAssessmentNeeded: 'yes',
      screeningReason: 'The change may affect some groups more than others.',
      title: it.subject,
      directorate: it.directorate,
      completedBy: 'Policy officer',
      completedOn: dates.completedOn,
      owner: it.owner,
      equalityAdviser: 'Equality and inclusion adviser',
      purpose: it.purpose,
      scope: 'The whole borough.',
      whoIsAffected: 'Residents who use the service, and the staff who run it.',
      linkedDecision: `Cabinet report: ${it.subject}`,
      previousAssessment: 'None',
      evidence: it.evidence,
      evidenceGaps: 'None that would change the conclusion.',
      consultation: it.consultation,
      consultationFindings: 'Most were in favour. What worried the others is answered group by group below.',
      groups: groups.map(({ value }) => ({
        row: value,
        ...(it.impacts[value] ?? {
          impact: 'neutral',
          evidence: 'No difference was found in the service’s records.',
          residualImpact: 'none',
        }),
      })),
      cumulativeImpact: 'Looked at with this year’s other decisions; none falls on the same people.',
      eliminateDiscrimination:
        'The rule is the same for everybody, with adjustments where a disability calls for one.',
      advanceOpportunity: 'Those who found the service hardest to use gain most.',
      fosterGoodRelations: 'Clear rules, the same for all, leave less room for resentment.',
      actions: [{ ...it.action, dueOn: dates.actionsDueOn, plan: `${it.directorate} service plan` }],
      conclusion: it.conclusion,
      conclusionReason: 'The benefits are clear, and what could do harm is dealt with.',
      publication: 'inFull',
      reviewOn: dates.reviewOn,
      reviewTriggers: 'Complaints from any group double in a quarter.',
    },
  };
}
