import { type ScenarioId, scenarioIds } from './scenarios.ts';

export const isScenario = (text: string): text is ScenarioId => scenarioIds.some((id) => id === text);

/** How the scenarios are offered. */
export const scenarioNames = {
  'wigan-2008': {
    title: 'The case of 2008',
    begins: 'It begins on 9 June 2008 at 9 am.',
    about:
      'A real report of its time, with its assessment and its flaws, in draft with the policy officer. Play it through by the rules of 2008: sign-off, Cabinet on 24 July, publication within 48 hours, seven working days of call-in.',
  },
  today: {
    title: 'A council at work today',
    begins: 'It begins now, and the clock runs.',
    about:
      'Five cases at different stations of the road, by the rules for England since 2012: one in review, one half signed, one whose call-in window is open, one in draft and one in force.',
  },
} as const satisfies Record<ScenarioId, { title: string; begins: string; about: string }>;
