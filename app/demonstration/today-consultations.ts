import type { TypedRound } from '../../workflows/consultation/typed-round.ts';
import type { ScenarioConsulting, ScenarioEvent } from './scenarios.ts';

/** Working days before and after today. */
interface About {
  day(n: number): string;
  at(n: number, time: string): string;
}
interface Consulted {
  consulting: ScenarioConsulting[];
  opens: ScenarioEvent;
}

const opens = ({ at, day }: About, from: number, until: number): ScenarioEvent => ({
  at: at(from, '10:00'),
  by: 'officer',
  type: 'openConsultation',
  data: { closesOn: day(until) },
});

const repairs: TypedRound = {
  title: 'New times for housing repairs',
  about: `We would give you an appointment of two hours for each repair, in place of a whole day, and a promise for damp and mould: somebody looks at it within five working days.

To pay for it, booking moves online. The telephone line stays.

- An emergency is still seen to within 24 hours.
- Repairs that affect a tenant’s health or aids come first.
- What is not urgent may take up to 40 days, ten more than now.

The rules as they are today: https://www.example.org/housing-repairs`,
  questions: `What would change for you, or for the people you speak for?
Who would find it harder to get a repair done, and what would help them?
Is there anything else that we should know before we decide?`,
  people: {
    wardMembers:
      'Ward member for Northgate, northgate@example.org\nWard member for Wharfside, wharfside@example.org',
    partners: 'Advice centre, advice@example.org\nAge charity, age@example.org',
    panel:
      'Chair of the tenants’ panel, tenants-panel@example.org\nDisability forum, disability-forum@example.org',
    others: '',
  },
};

/** Open now: two have answered, one has nothing to say, and three are still to be heard. */
export const repairsAsked = (about: About): Consulted => ({
  opens: opens(about, -4, 5),
  consulting: [
    { at: about.at(-5, '14:30'), by: 'officer', prepares: repairs },
    {
      at: about.at(-3, '11:20'),
      name: 'Chair of the tenants’ panel',
      answers: [
        'Two hours is far better than a day at home without pay. Forty days for what is not urgent is too long: a broken window is not urgent until winter.',
        'Older tenants, and those who share a telephone. Keep the line open in the evening.',
        '',
      ],
    },
    { at: about.at(-2, '09:05'), name: 'Ward member for Northgate', answers: 'nothing' },
    {
      at: about.at(-1, '16:45'),
      name: 'Disability forum',
      answers: [
        'Members who cannot wait at a door need to know who is coming, and when.',
        'People with a learning disability. An easy read letter, and somebody to ring.',
        'Ask once which adjustments a tenant needs, and keep it with the address.',
      ],
    },
  ],
});

const fund: TypedRound = {
  title: 'Who the hardship fund should help first',
  about: `The council sets aside £600,000 for people who cannot pay their council tax. We propose that care leavers under 25 pay nothing, and that the rest is given on application.`,
  questions: `Whom do the proposed rules leave out?
How would the people you work with hear of the fund?`,
  people: {
    wardMembers: 'Ward member for Eastfield, eastfield@example.org',
    partners: 'Advice agency, advice-agency@example.org\nFood bank, food-bank@example.org',
    panel: 'Care leavers’ forum, care-leavers@example.org',
    others: '',
  },
};

/** Over long since: three answered, and what changed because of it is on record. */
export const fundAsked = (about: About): Consulted => ({
  opens: opens(about, -87, -77),
  consulting: [
    { at: about.at(-88, '15:00'), by: 'officer', prepares: fund },
    {
      at: about.at(-84, '10:10'),
      name: 'Care leavers’ forum',
      answers: ['Those who turn 25 in the middle of a year.', 'From us, if you tell us early.'],
    },
    {
      at: about.at(-82, '13:40'),
      name: 'Food bank',
      answers: [
        'People who are paid by the week: their income is never the same.',
        'A poster, and a person.',
      ],
    },
    {
      at: about.at(-78, '17:15'),
      name: 'Advice agency',
      answers: ['Nobody by the rules, but many by the form: it has eleven pages.', ''],
    },
    {
      at: about.at(-75, '09:50'),
      by: 'officer',
      found:
        'Three of four answered. All were for the fund.\n\n- The form of eleven pages keeps people away.\n- Some turn 25 in the middle of a year.\n- People with an income that changes each week cannot say what they earn in a month.',
      changed:
        'The form has two pages and asks for any four weeks’ income. Care leavers pay nothing to the end of the year in which they turn 25. We did not raise the age further: the fund would not last the year.',
    },
  ],
});
