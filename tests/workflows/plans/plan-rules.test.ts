import { describe, expect, it } from 'vitest';
import { planScale } from '../../../app/drawings/plan-scale.ts';
import { calendarFor } from '../../../workflows/clocks/index.ts';
import { presets } from '../../../workflows/constitution/index.ts';
import { template2008 } from '../../../workflows/forms/template-2008.ts';
import { template2026 } from '../../../workflows/forms/template-2026.ts';
import type { Content } from '../../../workflows/forms/types.ts';
import { linesOf } from '../../../workflows/plans/lines.ts';
import { updateAskedOn } from '../../../workflows/plans/monthly-update.ts';
import { planFindings, type Standing, standingInWords } from '../../../workflows/plans/standing.ts';
import { whyNotDueOn } from '../../../workflows/road/moments.ts';

describe('the lines of an assessment', () => {
  const content: Content = {
    actions: [
      { what: 'Keep the telephone line open', owner: 'Head of Customer Services', dueOn: '2026-09-01' },
      { what: ' ', owner: 'Nobody' },
      { what: 'keep the  telephone line open', owner: 'Somebody else' },
    ],
    groups: [
      { row: 'age', impact: 'negative', mitigation: 'Visits at home for those who ask' },
      { row: 'disability', impact: 'positive' },
      { row: 'carers', impact: 'negative', mitigation: 'Keep the telephone line open' },
    ],
  };

  it('are its actions, and what it says will be done for a group, each once', () => {
    const lines = linesOf(template2026, content, 'DIA-2026-0001');
    expect(lines.map(({ from, group, content: made }) => [from, group, made])).toEqual([
      [
        'actions',
        undefined,
        {
          title: 'Keep the telephone line open',
          fromAssessment: 'DIA-2026-0001',
          owner: 'Head of Customer Services',
          dueOn: '2026-09-01',
        },
      ],
      [
        'mitigation',
        'Age',
        {
          title: 'Visits at home for those who ask',
          fromAssessment: 'DIA-2026-0001',
          groupsHelped: ['age'],
        },
      ],
    ]);
  });

  it('keep their key when they are moved or spaced otherwise, and lose it with other words', () => {
    const [first] = linesOf(template2026, content, 'DIA-2026-0001');
    const moved = linesOf(
      template2026,
      { actions: [{ what: 'Something new' }, { what: 'Keep the telephone\nline open ' }] },
      'DIA-2026-0001',
    );
    expect(moved[1]?.key).toBe(first?.key);
    expect(moved[0]?.key).not.toBe(first?.key);
  });

  it('are none where an action plan is only said to be under development', () => {
    const flawed = { actionPlan: 'Under development.', groups: [{ row: 'race', disadvantage: '' }] };
    expect(linesOf(template2008, flawed, 'DIA-2008-0001')).toEqual([]);
  });
});

describe('how an action stands', () => {
  const action: Standing = {
    delivery: 'inProgress',
    plannedOn: '2026-06-30',
    dueOn: '2026-06-30',
    endedOn: '',
    slipped: false,
  };
  it.each([
    [{}, '2026-06-30', 'In progress.'],
    [{}, '2026-07-01', 'In progress, late since 30 June 2026.'],
    [{ dueOn: '2026-08-31', slipped: true }, '2026-07-01', 'In progress, moved from 30 June 2026.'],
    [{ slipped: true }, '2026-06-01', 'In progress, slipped.'],
    [{ delivery: 'notStarted', plannedOn: '', dueOn: '' }, '2026-06-01', 'Not started, no due date.'],
    [{ delivery: 'done', endedOn: '2026-06-30' }, '2026-09-01', 'Done on 30 June 2026.'],
    [{ delivery: 'done', endedOn: '2026-07-01' }, '2026-09-01', 'Done on 1 July 2026, after its date.'],
    [{ delivery: 'cancelled', endedOn: '2026-07-01' }, '2026-09-01', 'Cancelled on 1 July 2026.'],
  ] as const)('%j on %s: %s', (rest, today, sentence) => {
    expect(standingInWords({ ...action, ...rest }, today)).toBe(sentence);
  });

  it('a plan without dates or owners is found, what is over apart', () => {
    const open = { delivery: 'notStarted', dueOn: '', owner: ' ' } as const;
    expect(planFindings([open, { ...open, owner: 'Policy officer' }, { ...open, delivery: 'done' }])).toEqual(
      [
        '2 of 2 open actions have no due date, so nobody can say that it is late.',
        '1 of 2 open actions has nobody who is responsible.',
      ],
    );
    expect(planFindings([{ delivery: 'inProgress', dueOn: '2026-06-30', owner: 'Somebody' }])).toEqual([]);
  });

  it('a new date is for what has slipped, and lies ahead', () => {
    const at = '2026-05-01T09:00:00Z';
    expect(whyNotDueOn({ slipped: true, dueOn: '2026-05-01' }, at)).toBeUndefined();
    expect(whyNotDueOn({ slipped: true, dueOn: '2026-04-30' }, at)).toBe(
      'The new due date must be today or later',
    );
    expect(whyNotDueOn({ slipped: false, dueOn: '2026-06-30' }, at)).toBe(
      'Say that the action has slipped, or leave the new due date blank',
    );
    expect(whyNotDueOn({ slipped: true }, at)).toBeUndefined();
  });
});

describe('the months of the drawing', () => {
  const action = { startOn: '2026-03-01', dueOn: '2026-04-30', movedFrom: '', endedOn: '' };
  it('run from the first day to the last, today among them', () => {
    const scale = planScale([action], '2026-06-15');
    expect(scale?.months.map(({ name }) => name)).toEqual([
      'March 2026',
      'April 2026',
      'May 2026',
      'June 2026',
    ]);
    expect([scale?.at('2026-03-01'), scale?.at('2026-07-01')]).toEqual([0, 1]);
    expect(scale?.at('2026-05-01')).toBeCloseTo(0.5, 5);
  });
  it('are none where no action has a date', () => {
    expect(planScale([{ ...action, dueOn: '' }], '2026-06-15')).toBeUndefined();
    expect(planScale([], '2026-06-15')).toBeUndefined();
  });
});

describe('the day of the monthly question', () => {
  const calendar = calendarFor(presets['england-2012']);
  it.each([
    ['2026-05', '2026-05-21'],
    ['2026-03', '2026-03-23'],
    ['2026-02', '2026-02-23'],
    // Christmas Day is a Thursday; the 21st is a Tuesday.
    ['2027-12', '2027-12-21'],
  ])('in %s is %s', (month, day) => {
    expect(updateAskedOn(month, calendar)).toBe(day);
  });
});
