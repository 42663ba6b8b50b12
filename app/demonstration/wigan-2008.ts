import { wigan2008Assessment, wigan2008FrontSheet } from '../../db/demonstration/content/wigan-2008.ts';
import { wigan2008Plan } from '../../db/demonstration/content/wigan-2008-plan.ts';
import type { CouncilToFill } from '../../db/demonstration/fill-council.ts';
import { londonInstant } from '../../workflows/clocks/index.ts';
import { presets } from '../../workflows/constitution/index.ts';
import type { ScenarioCase } from './scenarios.ts';

/** The case that the scenario is named after. */
export const reference2008 = 'DIA-2008-0001';

/** The clock of the scenario begins on the day of the assessment form. */
export const startsAt = new Date(londonInstant('2008-06-09', '09:00')).toISOString();

export const council: CouncilToFill = {
  name: 'Demonstration Borough Council',
  colour: '#00625a',
  scenario: 'wigan-2008',
  /** The law changed in 2012, for those who move the clock so far. */
  constitutions: [presets['wigan-2008'], presets['england-2012']],
  since: '2008-01-01',
  meetings: [
    { body: 'cabinet', on: '2008-06-26', time: '18:00' },
    { body: 'scrutiny', on: '2008-07-14', time: '18:00' },
    { body: 'cabinet', on: '2008-07-24', time: '18:00' },
    { body: 'council', on: '2008-07-30', time: '18:30' },
    { body: 'scrutiny', on: '2008-08-11', time: '18:00' },
    { body: 'cabinet', on: '2008-08-21', time: '18:00' },
    { body: 'council', on: '2008-09-10', time: '18:30' },
    { body: 'cabinet', on: '2008-09-18', time: '18:00' },
    { body: 'cabinet', on: '2008-10-16', time: '18:00' },
  ],
};

/** The 2008 case, flaws and all, and the five early actions of its plan, all in draft. */
export function casesOf2008(): ScenarioCase[] {
  return [
    {
      kind: 'assessment',
      templateId: '2008',
      by: 'officer',
      at: startsAt,
      frontSheet: wigan2008FrontSheet,
      content: wigan2008Assessment,
      events: [],
    },
    ...wigan2008Plan.objectiveAreas.map(
      ({ title, earlyAction }): ScenarioCase => ({
        kind: 'action',
        templateId: 'action',
        by: 'officer',
        at: startsAt,
        frontSheet: {
          subject: typeof earlyAction.title === 'string' ? earlyAction.title : title,
          route: 'cabinet',
          purpose: `An early action of the ${wigan2008Plan.title.toLowerCase()}, under “${title}”.`,
          recommendations: ['That the action be taken into the delivery plan.'],
          meetingOn: '2008-09-18',
          keyDecision: 'no',
        },
        content: { owner: 'Policy officer', fromAssessment: reference2008, ...earlyAction },
        events: [],
      }),
    ),
  ];
}
