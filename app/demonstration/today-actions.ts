import type { Content } from '../../workflows/forms/types.ts';
import type { ScenarioCase, ScenarioEvent } from './scenarios.ts';

/** Working days before and after today. */
interface About {
  day(n: number): string;
  at(n: number, time: string): string;
}

const plan = 'Equality objectives delivery plan';

/**
 * Five actions of the hardship fund, in force since before today and each at another point of its delivery: begun, late,
 * slipped, done, and one that waits for the one that slipped.
 * @param assessment the reference of the assessment that they came from
 */
export function actionsOfToday({ day, at }: About, assessment: string): ScenarioCase[] {
  const year = day(-30).slice(0, 4);
  const action = (content: Content, events: ScenarioEvent[]): ScenarioCase => ({
    kind: 'action',
    templateId: 'action',
    by: 'officer',
    at: at(-30, '10:00'),
    frontSheet: {
      subject: String(content.title),
      reportOf: 'Director of Finance',
      director: 'Director of Finance',
      purpose: 'To carry out an action of the assessment of the council tax hardship fund.',
      alternatives: 'Leave it to each team, which is how it was missed before.',
      recommendations: ['That the action be taken into the delivery plan.'],
      route: 'none',
      keyDecision: 'no',
      lawful: 'yes',
      withinBudget: 'yes',
    },
    content: { plan, fromAssessment: assessment, reviewOn: day(240), ...content },
    events: [
      { at: at(-29, '10:00'), by: 'officer', type: 'submitForReview' },
      { at: at(-28, '11:00'), by: 'reviewer', type: 'endorse' },
      {
        at: at(-27, '09:30'),
        by: 'solicitor',
        type: 'sign',
        data: { part: 'legal' },
        signsWhatStands: true,
      },
      {
        at: at(-26, '14:00'),
        by: 'finance',
        type: 'sign',
        data: { part: 'finance' },
        signsWhatStands: true,
      },
      ...events,
    ],
  });
  const starts = (n: number): ScenarioEvent => ({ at: at(n, '09:00'), by: 'officer', type: 'startDelivery' });
  return [
    action(
      {
        title: 'Write to every household in arrears with a form in plain English',
        owner: 'Revenues manager',
        objectiveArea: 'Services that people can reach',
        priorityIssue: 'Letters that everybody can read',
        startsOn: day(-24),
        dueOn: day(22),
        measure: 'A third of them apply within three months.',
      },
      [
        starts(-24),
        {
          at: at(-4, '16:00'),
          by: 'officer',
          type: 'reportProgress',
          data: { slipped: false },
          words: { note: 'Two of five wards are written to; 212 households have applied.' },
        },
      ],
    ),
    action(
      {
        title: 'Train the telephone team to fill in the form with callers',
        owner: 'Head of Customer Services',
        objectiveArea: 'Services that people can reach',
        priorityIssue: 'Help for those who cannot use a form',
        startsOn: day(-22),
        dueOn: day(-6),
        measure: 'Every adviser has filled in three forms with a caller.',
      },
      [starts(-22)],
    ),
    action(
      {
        title: 'Record age and disability with each application',
        owner: 'Revenues manager',
        objectiveArea: 'Knowing who uses our services',
        priorityIssue: 'Figures by protected characteristic',
        startsOn: day(-20),
        dueOn: day(8),
        measure: 'Nine in ten applications have both.',
      },
      [
        starts(-20),
        {
          at: at(-3, '11:00'),
          by: 'officer',
          type: 'reportProgress',
          data: { slipped: true, dueOn: day(38) },
          words: {
            note: 'The form is ready.',
            slippage: 'The supplier brings the two new fields in its next release only.',
          },
        },
      ],
    ),
    action(
      {
        title: 'Agree with the care leavers’ forum how its members hear of the fund',
        owner: 'Policy officer',
        objectiveArea: 'Working with the people affected',
        priorityIssue: 'Groups that hear of help too late',
        startsOn: day(-25),
        dueOn: day(-2),
        measure: 'The forum has agreed the message and who sends it.',
      },
      [
        starts(-25),
        {
          at: at(-5, '15:00'),
          by: 'officer',
          type: 'completeDelivery',
          words: { note: 'Agreed at the forum’s meeting; its own members send the message.' },
        },
      ],
    ),
    action(
      {
        title: 'Report who was helped, by age and disability, to the scrutiny committee',
        owner: 'Policy officer',
        objectiveArea: 'Knowing who uses our services',
        priorityIssue: 'Figures by protected characteristic',
        startsOn: day(20),
        dueOn: day(60),
        dependsOn: `ACT-${year}-0003`,
        measure: 'The committee has the first half year’s figures.',
      },
      [],
    ),
  ];
}
