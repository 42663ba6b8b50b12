import type { Content } from '../../../workflows/forms/types.ts';

export interface ObjectiveArea {
  title: string;
  priorityIssues: readonly string[];
  /** Action content. The plan of 2007 named neither an owner nor a date for any of its early actions. */
  earlyAction: Content;
}

const plan = 'Cohesion delivery plan';

function area(title: string, priorityIssues: readonly string[], action: string): ObjectiveArea {
  return { title, priorityIssues, earlyAction: { title: action, plan, objectiveArea: title } };
}

/** The five objective areas that the cohesion commission proposed in 2007, in sentences of our own. */
export const wigan2008Plan: { title: string; objectiveAreas: readonly ObjectiveArea[] } = {
  title: plan,
  objectiveAreas: [
    area(
      'One clear message, well told',
      [
        'Find out which false stories are going round, and where, and answer them',
        'Say openly how public money is shared out',
        'Hold a public debate about the values people share',
        'Give community leaders the facts, and practice in using them',
      ],
      'Settle what cohesion means here and what to aim for, and have every partner sign up to it',
    ),
    area(
      'Knowing our communities',
      [
        'Pass on what community organisations know, in a regular way',
        'Map who lives where in the borough, and how that is changing',
      ],
      'Agree how partners find out and pass on what they hear about people who are new to the borough',
    ),
    area(
      'Measuring how we do',
      [
        'Choose measures of cohesion in the local area agreement',
        'Read those measures at set times',
        'Have somebody from outside challenge what we do',
      ],
      'Ask the community empowerment networks whether they will act as critical friends',
    ),
    area(
      'Leading in person',
      [
        'Look further into the three challenges: tradition, racism and too little experience of diversity',
        'Bring cohesion work together and hold it against the new objectives',
        'Name the money, the targets and who answers for them in the community plan and the area agreement',
      ],
      'Find out how far grants in the borough help people to come together',
    ),
    area(
      'Standing by communities',
      [
        'Learn what voluntary, community and faith groups offer, and support it steadily',
        'Give people who are new a welcome from the borough',
        'Celebrate diversity in a local campaign',
        'Run one programme of activities across cultures',
      ],
      'Plan how people are consulted on the community plan, through the groups that exist and new ones',
    ),
  ],
};
