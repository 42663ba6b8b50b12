import type { FieldValue } from '../../../workflows/forms/types.ts';
import { libraryDates, ofToday } from './reports.ts';

/** For each answer: what it is spoilt to, and what must then be found. No finding: the answer does not matter here. */
export type Spoils = Record<string, readonly (readonly [FieldValue, ...string[]])[]>;

const blankDoesNotMatter: Spoils[string] = [['']];
const noneDoesNotMatter: Spoils[string] = [[[]]];

/** The library's assessment, with one cell of its grid changed. */
function cell(row: string, column: string, value: string): FieldValue {
  const groups = ofToday().cases[0]?.content.groups;
  if (!Array.isArray(groups)) throw new Error('There is no grid.');
  return groups.flatMap((it) =>
    typeof it === 'string' ? [] : [it.row === row ? { ...it, [column]: value } : it],
  );
}

/** One whole action with one column changed. */
function action(column: string, value: string): FieldValue {
  const whole = {
    what: 'Hold a morning session',
    owner: 'Head of Libraries',
    dueOn: libraryDates.actionsDueOn,
    measure: 'People come.',
    plan: 'Library service plan',
  };
  return [whole, { ...whole, [column]: value }];
}

const steps = (step: string, on: string): FieldValue => [{ step, on }];

export const spoilsOfSheet: Spoils = {
  subject: blankDoesNotMatter,
  reportTo: [[[]], [[{ body: 'Cabinet', on: '2027-01-01' }]]],
  reportOn: [[''], ['2026-03-24'], ['2026-03-25', 'reportAfterDecision'], ['not a date']],
  reportOf: blankDoesNotMatter,
  contactOfficer: blankDoesNotMatter,
  director: blankDoesNotMatter,
  portfolio: blankDoesNotMatter,
  corporateAim: blankDoesNotMatter,
  strategyTheme: blankDoesNotMatter,
  purpose: blankDoesNotMatter,
  alternatives: blankDoesNotMatter,
  recommendations: [
    [[], 'recommendationsBlank'],
    [['  '], 'recommendationsBlank'],
  ],
  milestones: [
    [[]],
    [[{ what: 'The board recommended it', on: '2026-02-15' }], 'recommendedBeforeAssessment milestones.0.on'],
    [[{ what: 'The board recommended it', on: '2026-02-16' }]],
    [[{ what: 'The board recommended it', on: '2026-01' }], 'recommendedBeforeAssessment milestones.0.on'],
    // It may have been the 28th.
    [[{ what: 'The board recommended it', on: '2026-02' }]],
    [[{ what: 'The board has not recommended it', on: '2026-01' }]],
    [[{ what: 'The commission gave its recommendations', on: '2026-01' }]],
    [[{ what: 'The board recommended it' }]],
    [[{ on: '2026-01' }]],
    [[{ what: 'A visit', on: '2026-03-24' }]],
    [
      [
        { what: 'Begun', on: '2026-01-05' },
        { what: 'A visit', on: '2026-03-25' },
      ],
      'milestoneAfterDecision milestones.1.on',
    ],
    // It may have been the 1st.
    [[{ what: 'A visit', on: '2026-03' }]],
    [[{ what: 'A visit', on: '2026-04' }], 'milestoneAfterDecision milestones.0.on'],
  ],
  groupsNamed: [
    [[]],
    [['All']],
    [['Age', 'Disability', 'Gender', 'Carers', 'Low income']],
    [['Age', 'Disability', 'Women and men', 'Unpaid carers', 'Poverty', 'Travellers'], 'groupListsDiffer'],
    [['Age', 'Disability', 'Sex', 'Carers'], 'groupListsDiffer'],
    [['Age, disability, sex, carers and low income', 'Faith', 'Belief', 'Ethnicity', 'Religion or belief']],
  ],
  route: [
    [''],
    ['member', 'decisionMakerMissing decisionMaker', 'decisionDateMissing decisionOn'],
    ['officerKey', 'decisionMakerMissing decisionMaker', 'decisionDateMissing decisionOn'],
    [
      'officerNonKey',
      'decisionMakerMissing decisionMaker',
      'decisionDateMissing decisionOn',
      'routeContradictsKeyDecision',
    ],
    // No call-in follows a decision of Council, so that its date is too late.
    ['council', 'actingLaterThanNeeded actingDateStated'],
    ['none'],
  ],
  meetingOn: [
    ['', 'meetingDateMissing'],
    ['2026-02-30', 'meetingDateMissing'],
    // A Sunday, for which the rest is still right.
    ['2026-03-22', 'meetingNotOnWorkingDay'],
    // Good Friday.
    ['2026-04-03', 'meetingNotOnWorkingDay', 'actingBeforeDecision actingDateStated'],
    ['2026-03-31', 'actingBeforeCallInCloses actingDateStated'],
    ['2026-03-17', 'keyDecisionNoticeLate', 'actingLaterThanNeeded actingDateStated'],
    // Yesterday.
    [
      '2026-02-17',
      'decisionDayPast',
      'keyDecisionNoticeLate',
      'actingLaterThanNeeded actingDateStated',
      'reportAfterDecision reportOn',
      'properOfficerAfterDecision properOfficerOn',
      'consultationAfterDecision tracking.2.on',
    ],
  ],
  decisionMaker: [['Head of Libraries']],
  decisionOn: [['2026-03-01']],
  keyDecision: [
    ['', 'keyDecisionUnanswered'],
    ['no', 'groundWithoutKeyDecision keyDecisionGround'],
  ],
  keyDecisionGround: [['', 'keyDecisionWithoutGround'], ['local']],
  inForwardPlan: [
    ['', 'notInForwardPlan'],
    ['no', 'notInForwardPlan'],
  ],
  forwardPlanReference: blankDoesNotMatter,
  openOrExempt: [
    [''],
    ['partlyExempt', 'exemptWithoutParagraph exemptParagraph'],
    ['exempt', 'exemptWithoutParagraph exemptParagraph'],
  ],
  exemptParagraph: [['3']],
  actingDateStated: [
    [''],
    ['2026-04-02'],
    ['2026-04-07'],
    ['2026-04-08', 'actingLaterThanNeeded'],
    ['2026-03-31', 'actingBeforeCallInCloses'],
    ['2026-03-24', 'actingBeforeCallInCloses'],
    ['2026-03-23', 'actingBeforeDecision'],
  ],
  callInExempt: [
    [''],
    ['yes', 'callInExemptWithoutReason callInExemptReason', 'actingLaterThanNeeded actingDateStated'],
  ],
  callInExemptReason: [['Agreed by the chair']],
  financialImplications: blankDoesNotMatter,
  staffingImplications: blankDoesNotMatter,
  policyImplications: blankDoesNotMatter,
  legalImplications: blankDoesNotMatter,
  riskImplications: blankDoesNotMatter,
  propertyImplications: blankDoesNotMatter,
  equalityImplications: blankDoesNotMatter,
  wardsAffected: [[[], 'wardsBlankOnTheirGround'], [['Castle']]],
  significantImplications: blankDoesNotMatter,
  significantImplicationsDetail: blankDoesNotMatter,
  newOrChangedPolicy: blankDoesNotMatter,
  newOrChangedPolicyDetail: blankDoesNotMatter,
  lawful: [
    ['', 'lawfulUnanswered'],
    ['no', 'lawfulDenied'],
  ],
  withinBudget: [
    ['', 'withinBudgetUnanswered'],
    ['no', 'withinBudgetDenied'],
  ],
  contraryToPolicyFramework: [
    ['', 'policyFrameworkUnanswered'],
    ['yes', 'contraryButNotToCouncil route'],
  ],
  category: blankDoesNotMatter,
  presentedFor: blankDoesNotMatter,
  tracking: [
    [[]],
    [steps('wardMembers', '2026-03-24')],
    [steps('wardMembers', '2026-03-25'), 'consultationAfterDecision tracking.0.on'],
    [steps('partners', '2026-03-25'), 'consultationAfterDecision tracking.0.on'],
    [steps('panel', '2026-03-25'), 'consultationAfterDecision tracking.0.on'],
    [steps('scrutiny', '2026-03-25'), 'consultationAfterDecision tracking.0.on'],
    [steps('cabinet', '2026-03-25')],
    [steps('council', '2026-04-25')],
    [[{ on: '2026-03-25' }]],
  ],
  consultees: noneDoesNotMatter,
  appendices: noneDoesNotMatter,
  backgroundPapers: noneDoesNotMatter,
  properOfficer: blankDoesNotMatter,
  properOfficerOn: [[''], ['2026-03-24'], ['2026-03-25', 'properOfficerAfterDecision']],
  internalNote: [['Ask again.']],
};

export const spoilsOfToday: Spoils = {
  // Without the screening's yes the assessment still claims to be full; with its no, it excuses itself.
  changesWhatPeopleFeel: [[''], ['no']],
  couldAffectDifferently: [[''], ['no'], ['unsure']],
  evidenceOrConcern: [[''], ['no'], ['unsure']],
  relevantToAims: [[''], ['no'], ['unsure']],
  fullAssessmentNeeded: [
    [''],
    ['no', 'attachedButScreenedOut equalityImplications', 'screeningAgainstAnswers fullAssessmentNeeded'],
  ],
  screeningReason: blankDoesNotMatter,
  title: blankDoesNotMatter,
  localReference: blankDoesNotMatter,
  team: blankDoesNotMatter,
  directorate: blankDoesNotMatter,
  completedBy: blankDoesNotMatter,
  completedOn: [
    ['', 'assessmentUndated'],
    ['2026-03-24'],
    ['2026-03-25', 'assessmentAfterDecision'],
    ['2026-01-01'],
  ],
  owner: [['', 'responsiblePersonMissing']],
  equalityAdviser: blankDoesNotMatter,
  purpose: blankDoesNotMatter,
  scope: blankDoesNotMatter,
  whoIsAffected: blankDoesNotMatter,
  linkedDecision: blankDoesNotMatter,
  previousAssessment: blankDoesNotMatter,
  previouslyPlanned: blankDoesNotMatter,
  improvedSince: blankDoesNotMatter,
  stillToDo: blankDoesNotMatter,
  evidence: [['', 'evidenceMissing']],
  evidenceGaps: blankDoesNotMatter,
  consultation: [['', 'consultationMissing']],
  consultationFindings: blankDoesNotMatter,
  groups: [
    [[], 'groupsBlank groups.age.impact'],
    [cell('race', 'impact', ''), 'groupsBlank groups.race.impact'],
    [cell('race', 'impact', 'positive')],
    [cell('race', 'evidence', '')],
    [cell('race', 'residualImpact', '')],
    [cell('race', 'residualImpact', 'negative'), 'residualUnjustified groups.race.justification'],
    [
      cell('race', 'impact', 'negative'),
      'negativeUnmitigated groups.race.mitigation',
      'negativeUnweighed groups.race.severity',
      'negativeUnweighed groups.race.likelihood',
    ],
    [cell('disability', 'mitigation', ''), 'negativeUnmitigated groups.disability.mitigation'],
    [cell('disability', 'severity', ''), 'negativeUnweighed groups.disability.severity'],
    [cell('disability', 'likelihood', ''), 'negativeUnweighed groups.disability.likelihood'],
    [cell('disability', 'residualImpact', ''), 'residualUnanswered groups.disability.residualImpact'],
    [cell('disability', 'justification', 'It is right all the same.')],
    [cell('age', 'mitigation', '')],
    [cell('age', 'justification', ''), 'residualUnjustified groups.age.justification'],
    [cell('age', 'residualImpact', 'none')],
  ],
  cumulativeImpact: blankDoesNotMatter,
  eliminateDiscrimination: [['', 'aimUnanswered']],
  advanceOpportunity: [['', 'aimUnanswered']],
  fosterGoodRelations: [['', 'aimUnanswered']],
  actions: [
    [[], 'actionsMissing'],
    [[{ what: ' ', owner: '' }], 'actionsMissing'],
    [action('what', ''), 'actionWithoutWords actions.1.what'],
    [action('owner', ''), 'actionWithoutOwner actions.1.owner'],
    [action('dueOn', ''), 'actionWithoutDueDate actions.1.dueOn'],
    [action('dueOn', '2026-03-24')],
    [action('dueOn', '2026-03-23'), 'actionDueBeforeDecision actions.1.dueOn'],
    [action('measure', ''), 'actionWithoutMeasure actions.1.measure'],
    [action('plan', '')],
  ],
  conclusion: [
    ['', 'conclusionMissing'],
    ['proceed', 'conclusionIgnoresImpact'],
    ['adjust', 'conclusionIgnoresImpact'],
    ['stop'],
  ],
  conclusionReason: blankDoesNotMatter,
  publication: blankDoesNotMatter,
  redactions: [['A name.']],
  reviewOn: [['', 'reviewDateMissing'], ['2026-03-24', 'reviewBeforeDecision'], ['2026-03-25']],
  reviewTriggers: blankDoesNotMatter,
};

const rows2008 = (answer: string, ...but: string[]): FieldValue =>
  ['race', 'ethnicity', 'age', 'class', 'disability', 'gender', 'religion', 'sexualOrientation'].map(
    (row) => ({
      row,
      disadvantage: but.includes(row) ? '' : answer,
    }),
  );

export const spoilsOf2008: Spoils = {
  section: blankDoesNotMatter,
  serviceArea: blankDoesNotMatter,
  completedBy: blankDoesNotMatter,
  completedOn: [['', 'assessmentUndated'], ['2008-07-24'], ['2008-07-25', 'assessmentAfterDecision']],
  groups: [
    [[], 'groupsBlank groups.race.disadvantage'],
    [rows2008('yes', 'class', 'religion'), 'groupsBlank groups.class.disadvantage'],
    [rows2008('no')],
    [rows2008('yes')],
  ],
  evidence: [['', 'evidenceMissing']],
  consultation: [['', 'consultationMissing']],
  actionPlan: blankDoesNotMatter,
  actions: [
    [[], 'actionsMissing'],
    [
      [{ what: 'Hold a day for everybody' }],
      'actionWithoutOwner actions.0.owner',
      'actionWithoutDueDate actions.0.dueOn',
      'actionWithoutMeasure actions.0.measure',
    ],
  ],
  inLineWithLaw: blankDoesNotMatter,
  timescale: [['', 'timescaleMissing']],
  responsibility: [['', 'responsiblePersonMissing']],
  comments: blankDoesNotMatter,
  alsoIn: noneDoesNotMatter,
  alsoInDetail: blankDoesNotMatter,
  reviewOn: [['', 'reviewDateMissing'], ['2008-07-24', 'reviewBeforeDecision'], ['2008-07-25']],
};

export const spoilsOfAction: Spoils = {
  // The form itself asks for the title before it can be sent to review.
  title: blankDoesNotMatter,
  description: blankDoesNotMatter,
  owner: [['', 'actionWithoutOwner']],
  startsOn: blankDoesNotMatter,
  dueOn: [['', 'actionWithoutDueDate'], ['2026-03-23', 'actionDueBeforeDecision'], ['2026-03-24']],
  timescale: blankDoesNotMatter,
  measure: [['', 'actionWithoutMeasure']],
  groupsHelped: noneDoesNotMatter,
  plan: blankDoesNotMatter,
  objectiveArea: blankDoesNotMatter,
  priorityIssue: blankDoesNotMatter,
  dependsOn: blankDoesNotMatter,
  // The pack gate asks for it when the action is listed.
  fromAssessment: blankDoesNotMatter,
  alsoIn: noneDoesNotMatter,
  alsoInDetail: blankDoesNotMatter,
  reviewOn: [[''], ['2026-03-24', 'reviewBeforeDecision'], ['2026-03-25']],
};
