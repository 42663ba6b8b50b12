import type { Content, Row } from '../../../workflows/forms/types.ts';

/** Days, YYYY-MM-DD, in the order in which they should fall. */
export interface WellFilledDates {
  /** The consultation ended. */
  consultedOn: string;
  completedOn: string;
  /** Date of the report, and of the Proper Officer's signature. */
  reportOn: string;
  scrutinyOn: string;
  meetingOn: string;
  /** The day before which the report says that the decision will not be acted on: as the constitution counts it. */
  mayActFrom: string;
  actionsDueOn: string;
  reviewOn: string;
}

const groupNames = [
  'Age',
  'Disability',
  'Gender reassignment',
  'Marriage and civil partnership',
  'Pregnancy and maternity',
  'Race',
  'Religion or belief',
  'Sex',
  'Sexual orientation',
  'Carers',
  'Care-experienced people',
  'People on a low income',
  'Armed forces community',
  'People in rural areas',
];

/** A report and its assessment (template 2026) in which a careful reader finds nothing to put right. */
export function wellFilled(dates: WellFilledDates): { frontSheet: Content; assessment: Content } {
  return { frontSheet: libraryFrontSheet(dates), assessment: libraryAssessment(dates) };
}

function libraryFrontSheet(dates: WellFilledDates): Content {
  return {
    subject: 'Library opening hours',
    reportTo: [
      { body: 'Overview and Scrutiny Committee', on: dates.scrutinyOn },
      { body: 'Cabinet', on: dates.meetingOn },
    ],
    reportOn: dates.reportOn,
    reportOf: 'Director of Communities',
    contactOfficer: 'Head of Libraries',
    director: 'Director of Communities',
    portfolio: 'Cabinet member for culture and leisure',
    corporateAim: 'Services that people can reach',
    strategyTheme: 'Learning and culture',
    purpose:
      'To change the opening hours of the borough’s eleven libraries, so that each opens when most people use it. ' +
      'Four libraries close on Wednesday mornings; seven open on two evenings and on Saturday afternoons.',
    alternatives:
      'Keep the present hours: they miss the evenings that people ask for. Close two libraries: the saving is greater, ' +
      'but 4,300 borrowers would live more than two miles from one. New hours are recommended because they cost no ' +
      'more and keep every library.',
    recommendations: [
      'Cabinet approves the new opening hours in Appendix 1.',
      'Cabinet asks the Director of Communities to report on their effect after twelve months.',
    ],
    milestones: [
      { what: 'Consultation with library users ended', on: dates.consultedOn },
      { what: 'Impact assessment completed', on: dates.completedOn },
    ],
    groupsNamed: groupNames,
    route: 'cabinet',
    meetingOn: dates.meetingOn,
    keyDecision: 'yes',
    keyDecisionGround: 'wards',
    inForwardPlan: 'yes',
    forwardPlanReference: 'FP-117',
    openOrExempt: 'open',
    actingDateStated: dates.mayActFrom,
    callInExempt: 'no',
    financialImplications: 'None overall. Evening opening costs £41,000 a year; the mornings save the same.',
    staffingImplications: 'Six rotas change. Staff and their unions were consulted and agreed.',
    policyImplications: 'In line with the library strategy that Council approved.',
    legalImplications:
      'The council must provide a comprehensive and efficient library service (section 7, Public Libraries and Museums ' +
      'Act 1964). The changes keep to that duty.',
    riskImplications: 'Fewer people may come in the first months. Counts each week will show it early.',
    propertyImplications: 'None. Every building stays in use.',
    equalityImplications:
      'The full assessment is in the pack. Older people who come in the morning are affected most; a morning session ' +
      'stays within two miles of each of them.',
    wardsAffected: ['All'],
    significantImplications: 'yes',
    significantImplicationsDetail: 'About 38,000 people use the libraries in a year.',
    newOrChangedPolicy: 'yes',
    newOrChangedPolicyDetail: 'The opening hours in the library strategy change.',
    lawful: 'yes',
    withinBudget: 'yes',
    contraryToPolicyFramework: 'no',
    category: 'leadingToDecision',
    presentedFor: 'decision',
    tracking: [
      { step: 'wardMembers', on: dates.consultedOn, comments: 'Asked that Saturday opening begin at once.' },
      { step: 'partners', on: dates.consultedOn },
      { step: 'scrutiny', on: dates.scrutinyOn },
      { step: 'cabinet', on: dates.meetingOn },
    ],
    consultees: ['Library users', 'Friends of the libraries', 'Disability forum', 'Head teachers', 'Unions'],
    appendices: ['New opening hours, library by library', 'Equality impact assessment'],
    backgroundPapers: ['Library strategy', 'Report of the consultation'],
    properOfficer: 'Proper Officer',
    properOfficerOn: dates.reportOn,
  };
}

function libraryAssessment(dates: WellFilledDates): Content {
  return {
    changesWhatPeopleFeel: 'yes',
    couldAffectDifferently: 'yes',
    evidenceOrConcern: 'yes',
    relevantToAims: 'yes',
    fullAssessmentNeeded: 'yes',
    screeningReason:
      'Hours decide who can come at all, and age, disability and caring bear on when people can.',
    title: 'Library opening hours',
    localReference: 'LIB-04',
    team: 'Libraries',
    directorate: 'Communities',
    completedBy: 'Library development officer',
    completedOn: dates.completedOn,
    owner: 'Head of Libraries',
    equalityAdviser: 'Equality and inclusion adviser',
    purpose: 'To open each library when most people use it, at no greater cost.',
    scope: 'Opening hours of all eleven libraries. The home library and the online service do not change.',
    whoIsAffected: 'About 38,000 users, 64 staff, and the groups that meet in the buildings.',
    linkedDecision: 'Cabinet report: Library opening hours',
    previousAssessment: 'LIB-01, when the present hours were set',
    previouslyPlanned: 'Step-free access everywhere, and a quiet hour each week.',
    improvedSince: 'Ten of eleven libraries are step-free. Each has a quiet hour.',
    stillToDo: 'The lift at the central library, which this plan carries on.',
    evidence:
      'Door counts by hour for two years; 2,114 answers to the survey; the census; the blue badge register.',
    evidenceGaps: 'Few answers came from people under 18. Schools were visited to fill the gap.',
    consultation:
      'Twelve weeks, online and in every library, in five languages and easy read; six meetings, two of them with the ' +
      'disability forum.',
    consultationFindings:
      '61% were for the change, 22% against. Most of those against come on Wednesday mornings.',
    groups: libraryGroups(),
    cumulativeImpact:
      'Older carers meet the change twice, since day centres also close on Wednesday. The two timetables were set side ' +
      'by side, and no place loses both.',
    eliminateDiscrimination: 'No group is kept out. The quiet hours, which autistic users rely on, all stay.',
    advanceOpportunity:
      'Evenings and Saturdays let people in work and at school use libraries that they could not.',
    fosterGoodRelations:
      'Evening hours make room for six more community groups to meet in the same building.',
    actions: [
      {
        what: 'Hold a Wednesday morning session at each of the seven libraries that stay open',
        owner: 'Head of Libraries',
        dueOn: dates.actionsDueOn,
        measure: 'At least 80% of present Wednesday users still come once a week.',
        plan: 'Library service plan',
      },
      {
        what: 'Offer the home library to every Wednesday user over 75',
        owner: 'Home library manager',
        dueOn: dates.actionsDueOn,
        measure: 'Everybody on the list has been asked.',
        plan: 'Library service plan',
      },
      {
        what: 'Repair the lift at the central library',
        owner: 'Head of Property',
        dueOn: dates.actionsDueOn,
        measure: 'The lift works on 98% of days.',
        plan: 'Property plan',
      },
    ],
    conclusion: 'proceedWithJustification',
    conclusionReason: 'More people gain than lose, and those who lose are offered another way.',
    publication: 'inFull',
    reviewOn: dates.reviewOn,
    reviewTriggers: 'Visits by people over 65 fall by a tenth in any quarter, or a library has to close.',
  };
}

function libraryGroups(): Row[] {
  const unaffected = (row: string, evidence: string): Row => ({
    row,
    impact: 'neutral',
    evidence,
    residualImpact: 'none',
  });
  return [
    {
      row: 'age',
      impact: 'negative',
      severity: 'medium',
      likelihood: 'likely',
      evidence: '58% of those who come on Wednesday mornings are over 65, against 31% of all users.',
      mitigation:
        'Seven libraries keep a Wednesday morning session; the home library is offered to those over 75.',
      residualImpact: 'negative',
      justification: 'About 140 people will travel further. Evening opening serves ten times as many.',
    },
    {
      row: 'disability',
      impact: 'negative',
      severity: 'low',
      likelihood: 'possible',
      evidence:
        '17% of users have a blue badge or a disability; buses with a ramp run less often in the evening.',
      mitigation: 'The lift is repaired, and quiet hours stay in the daytime.',
      residualImpact: 'none',
    },
    unaffected(
      'genderReassignment',
      'The survey found no difference. Every library keeps a toilet for anyone.',
    ),
    unaffected('marriageAndCivilPartnership', 'Opening hours treat everybody alike here.'),
    unaffected('pregnancyAndMaternity', 'Baby and toddler sessions are on Tuesday and Thursday, and stay.'),
    unaffected('race', 'Door counts by area show no difference. The survey was offered in five languages.'),
    unaffected(
      'religionOrBelief',
      'No new hours fall in main times of worship; Friday lunchtime was checked.',
    ),
    {
      row: 'sex',
      impact: 'positive',
      evidence: '64% of those who asked for evenings are women in work.',
      residualImpact: 'positive',
    },
    unaffected('sexualOrientation', 'The survey found no difference.'),
    {
      row: 'carers',
      impact: 'negative',
      severity: 'low',
      likelihood: 'possible',
      evidence: 'One in nine Wednesday users cares for somebody, and has that morning off.',
      mitigation: 'A Wednesday session stays within two miles of each of them.',
      residualImpact: 'none',
    },
    unaffected('careExperienced', 'The leaving care team sees no effect.'),
    {
      row: 'lowIncome',
      impact: 'positive',
      evidence: 'Free computers in the evening are used most by people who look for work.',
      residualImpact: 'positive',
    },
    unaffected('armedForces', 'No effect was found.'),
    unaffected('rurality', 'The two village libraries keep their hours.'),
  ];
}
