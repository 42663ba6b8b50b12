import type { Content } from '../../../workflows/forms/types.ts';

/**
 * The facts of a real report of 2008 on community cohesion, in sentences of our own and with posts for people. It is
 * here for its flaws, which the program must find by itself: an acting date ten days before the meeting that is to
 * decide, two confirmations left unanswered, a grid left blank, an action plan with no action, a recommendation made
 * before the assessment, and two lists of groups that do not agree. What is absent here was blank on paper.
 */
export const wigan2008FrontSheet: Content = {
  subject: 'Community cohesion: Embracing Change',
  reportTo: [
    { body: 'Overview and Scrutiny Committee', on: '2008-07-14' },
    { body: 'Cabinet', on: '2008-07-24' },
  ],
  reportOn: '2008-07-02',
  reportOf: 'Chief Executive',
  contactOfficer: 'Cohesion and equalities officer',
  purpose:
    'The local strategic partnership has worked out a new way to bring the borough’s communities together. Members ' +
    'are asked what it means for the council as a provider of services and as a leader of its communities, whether ' +
    'they endorse it, and how the rest of the councillors should be consulted.',
  alternatives:
    'The council could keep its present cohesion strategy. That strategy was written before the national commission ' +
    'reported in 2007 and no longer fits government guidance. The new framework is recommended because it does, and ' +
    'because the partners already support it.',
  recommendations: [
    'Members endorse the framework’s principles and the way of working that it proposes.',
    'The council leads the debate about shared values, through the management group of the partnership.',
    'The council goes on helping the partnership to promote cohesion among all its members.',
    'All councillors are invited to a briefing, so that they can take part in the debate.',
  ],
  milestones: [
    { what: 'The cohesion commission gave its recommendations to the partnership', on: '2007-10' },
    { what: 'The partnership’s board endorsed the framework', on: '2008-03-31' },
    { what: 'Senior management recommended the policy to scrutiny and Cabinet', on: '2008-05' },
  ],
  groupsNamed: ['Age', 'Belief', 'Class', 'Disability', 'Gender', 'Race', 'Sexual orientation'],
  route: 'cabinet',
  meetingOn: '2008-07-24',
  keyDecision: 'yes',
  keyDecisionGround: 'local',
  inForwardPlan: 'yes',
  openOrExempt: 'open',
  actingDateStated: '2008-07-14',
  financialImplications: 'None beyond what the council and its partners have already set aside.',
  staffingImplications: 'The work is done by staff whom the council and its partners already have.',
  policyImplications: 'This is a new policy.',
  propertyImplications: 'None. Nothing that the council owns or occupies changes.',
  equalityImplications: 'There is a diversity impact assessment.',
  wardsAffected: ['All'],
  significantImplicationsDetail: 'See the full diversity impact assessment, which is an appendix.',
  newOrChangedPolicyDetail: 'See the diversity impact assessment, which is an appendix.',
  contraryToPolicyFramework: 'no',
  category: 'leadingToDecision',
  tracking: [
    { step: 'partners', on: '2008-03-31' },
    { step: 'scrutiny', on: '2008-07-14' },
    { step: 'cabinet', on: '2008-07-24' },
  ],
  appendices: ['Embracing Change, the report of the cohesion commission', 'Diversity impact assessment'],
  backgroundPapers: [
    'Embracing Change, the report of the borough partnership’s cohesion commission, 2007',
    'Our Shared Future, the report of the national Commission on Integration and Cohesion, 2007',
    'Vision 2026, the sustainable community strategy',
    'Minutes of the borough partnership’s board, 31 March 2008',
  ],
  properOfficer: 'Proper Officer',
  properOfficerOn: '2008-07-02',
};

/** Template 2008. None of the 16 boxes of the grid was ticked, so there is no `groups`. */
export const wigan2008Assessment: Content = {
  section: 'Business Transformation',
  serviceArea: 'Cohesion and Equalities',
  completedBy: 'Cohesion and equalities officer',
  completedOn: '2008-06-09',
  evidence:
    'The commission’s report, Embracing Change, shows why disadvantage has to be dealt with for every social group, ' +
    'whether it is felt already or may come.',
  consultation:
    'The partnership’s board set up a commission of six, which council officers supported. It heard more than 40 of ' +
    'the 60 or so people it invited: 15 senior decision makers of the public services, two focus groups of frontline ' +
    'staff, and frontline officers who work with particular groups.',
  actionPlan: 'Under development, as part of a delivery plan for cohesion.',
  inLineWithLaw: 'yes',
};

/**
 * What an author of the day might have answered to put the flaws right: invented, and merged over the contents above
 * where a demonstration or a test needs the case to go on. Published on 24 July 2008, the decision may be acted on
 * from 5 August.
 */
export const wigan2008PutRight: { frontSheet: Content; assessment: Content } = {
  frontSheet: {
    actingDateStated: '2008-08-05',
    groupsNamed: [
      'Race',
      'Ethnicity',
      'Age',
      'Class',
      'Disability',
      'Gender',
      'Religion',
      'Sexual orientation',
    ],
    legalImplications: 'The framework helps the council to meet its duties on race, disability and gender.',
    riskImplications: 'Without a framework, tension in a neighbourhood may go unseen until it is serious.',
    significantImplications: 'yes',
    newOrChangedPolicy: 'yes',
    lawful: 'yes',
    withinBudget: 'yes',
  },
  assessment: {
    groups: [
      { row: 'race', disadvantage: 'yes' },
      { row: 'ethnicity', disadvantage: 'yes' },
      { row: 'age', disadvantage: 'yes' },
      { row: 'class', disadvantage: 'yes' },
      { row: 'disability', disadvantage: 'yes' },
      { row: 'gender', disadvantage: 'yes' },
      { row: 'religion', disadvantage: 'no' },
      { row: 'sexualOrientation', disadvantage: 'no' },
    ],
    actionPlan: 'Five early actions, one in each objective area of the delivery plan for cohesion.',
    actions: [
      {
        what: 'Settle what cohesion means here and what to aim for, and have every partner sign up to it',
        owner: 'Head of Cohesion and Equalities',
        dueOn: '2008-09-30',
        measure: 'Every partner’s board has signed up.',
        plan: 'Cohesion delivery plan',
      },
      {
        what: 'Agree how partners find out and pass on what they hear about people who are new to the borough',
        owner: 'Head of Community Engagement',
        dueOn: '2008-12-19',
        measure: 'The protocol is signed, and used by five partners.',
        plan: 'Cohesion delivery plan',
      },
      {
        what: 'Ask the community empowerment networks whether they will act as critical friends',
        owner: 'Partnership manager',
        dueOn: '2008-11-28',
        measure: 'The networks have answered, and a first challenge session is held.',
        plan: 'Cohesion delivery plan',
      },
      {
        what: 'Find out how far grants in the borough help people to come together',
        owner: 'Head of Corporate Finance',
        dueOn: '2009-01-30',
        measure: 'A report on every grant scheme has gone to the board.',
        plan: 'Cohesion delivery plan',
      },
      {
        what: 'Plan how people are consulted on the community plan, through the groups that exist and new ones',
        owner: 'Community planning manager',
        dueOn: '2008-10-31',
        measure: 'The programme is published and includes an event in each township.',
        plan: 'Cohesion delivery plan',
      },
    ],
    timescale: 'By January 2009',
    responsibility: 'Head of Cohesion and Equalities',
    alsoIn: ['departmentalServicePlan'],
    reviewOn: '2009-06-09',
  },
};
