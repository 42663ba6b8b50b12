import { describe, expect, it } from 'vitest';
import { actionTemplate } from '../../../workflows/forms/action.ts';
import { template2008 } from '../../../workflows/forms/template-2008.ts';
import { template2026 } from '../../../workflows/forms/template-2026.ts';
import { answersOfReview, whatCameOfIt } from '../../../workflows/plans/what-came-of-it.ts';

const planned = [
  {
    what: 'Keep the line open',
    owner: 'Head of Customer Services',
    dueInWords: '1 September 2026',
    made: true,
  },
  { what: 'Visit those who ask', owner: '', dueInWords: '', made: false },
];
const action = {
  reference: 'ACT-2026-0001',
  title: 'Keep the line open',
  standing: 'Done on 3 August 2026.',
  isDone: true,
  progress: 'It rings from 8 to 8',
  slippage: '',
};

describe('what came of an assessment', () => {
  it('is what was planned, what was done and what the figures show, and what is left', () => {
    const came = whatCameOfIt(
      'DIA-2026-0001',
      planned,
      [
        action,
        {
          ...action,
          reference: 'ACT-2026-0002',
          title: 'Train everybody',
          standing: 'In progress, moved from 1 May 2026.',
          isDone: false,
          progress: '',
          slippage: 'Two left.',
        },
      ],
      [{ name: 'People get on well', inWords: '75% in Redditch in 2008.' }],
    );
    expect(came.planned).toBe(
      'DIA-2026-0001 planned:\n- Keep the line open (Head of Customer Services, by 1 September 2026)\n- Visit those who ask',
    );
    expect(came.improved).toBe(
      'Done since:\n- Keep the line open (ACT-2026-0001). Done on 3 August 2026. It rings from 8 to 8.\n' +
        'What the indicators show:\n- People get on well. 75% in Redditch in 2008.',
    );
    expect(came.remains).toBe(
      'Not done yet:\n- Train everybody (ACT-2026-0002). In progress, moved from 1 May 2026. Why it slipped: Two left.\n' +
        'Never made an action of a delivery plan:\n- Visit those who ask',
    );
  });

  it('says so where there was nothing to do, and where nothing is left', () => {
    expect(whatCameOfIt('DIA-2026-0001', [], [], [])).toEqual({
      planned: 'DIA-2026-0001 planned no action.',
      improved: 'No action of its plan is done.',
      remains: '',
    });
    expect(whatCameOfIt('DIA-2026-0001', planned.slice(0, 1), [action], []).remains).toBe(
      'Nothing of what was planned is left.',
    );
  });

  it('stands where the form asks for it', () => {
    const came = { planned: 'Planned.', improved: 'Improved.', remains: 'Remains.' };
    expect(answersOfReview(template2026, came)).toEqual({
      previouslyPlanned: 'Planned.',
      improvedSince: 'Improved.',
      stillToDo: 'Remains.',
    });
    expect(answersOfReview(template2008, came)).toEqual({ comments: 'Planned.\n\nImproved.\n\nRemains.' });
    expect(answersOfReview(actionTemplate, came)).toEqual({});
  });
});
