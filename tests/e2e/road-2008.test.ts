import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CouncilAtWork,
  directors,
  eachStepNeedsTheLast,
  expectHeading,
  fillDate,
  follow,
  press,
  scrutiny,
  to,
} from './council-at-work.ts';

const reference = 'DIA-2008-0001';
let council: CouncilAtWork;

beforeAll(async () => {
  council = await CouncilAtWork.open();
  await council.begin('wigan-2008');
}, 120_000);
afterAll(async () => {
  await council?.close();
});

const reportDue = 'Report with democratic services: midday on Wednesday 9 July 2008';
const agendaDue = 'Agenda and reports published: 5 pm on Wednesday 16 July 2008';
const inWindow = {
  state: 'Call-in window open',
  dates: [
    'Call-in closes: 5 pm on Monday 4 August 2008',
    'May be acted on from: the start of Tuesday 5 August 2008',
  ],
};
const reviewDates = ['Review of the assessment: 9 am on Friday 24 July 2009'];

/** The tests of this file are the steps of one road, each on top of the one before. */
eachStepNeedsTheLast();

describe('the whole road of the 2008 case, by pressing and filling in', { timeout: 60_000 }, () => {
  it('shows the officer what a careful reader would find in the report', async () => {
    const officer = await council.openCase('officer', reference);
    const findings = officer.getByRole('region', { name: 'What the checks found' });
    for (const finding of [
      'will not be acted on before 14 July 2008, 10 days before the meeting on 24 July 2008',
      'All 16 boxes of the disadvantage grid are blank',
      'The assessment gives no timescale.',
      'The assessment names nobody responsible.',
      'The assessment has no review date.',
      'The action plan is words only',
    ]) {
      await findings
        .getByRole('listitem')
        .filter({ hasText: 'Put right first' })
        .getByText(finding)
        .waitFor();
    }
    const first = findings.getByRole('listitem').filter({ hasText: 'will not be acted on before' });
    await first.getByText('What to do, and the rule').click();
    await first.getByText('It holds up: List on a meeting, Record the decision.').waitFor();
    await findings.getByText('Advice: 4 findings').click();
    await findings.getByText('is dated May 2008, before the assessment of 9 June 2008').waitFor();
    await findings.getByText('do not speak of the same groups').waitFor();
    await council.stands(reference, { state: 'Draft', dates: [reportDue, agendaDue], letters: [] });
  });

  it('is put right on its edit pages', async () => {
    const officer = await council.openCase('officer', reference);
    await follow(officer, 'Edit');
    await follow(officer, 'Who may be at a disadvantage');
    const groups = [
      'Race',
      'Ethnicity',
      'Age',
      'Class',
      'Disability',
      'Gender',
      'Religion',
      'Sexual orientation',
    ];
    for (const group of groups) {
      await officer
        .getByRole('group', { name: `${group}: Specific disadvantage` })
        .getByLabel('Yes')
        .check();
    }
    await press(officer, 'Save and continue');

    await officer.getByRole('textbox', { name: 'Action plan' }).fill('One action, with an owner and a date.');
    const action = officer.getByRole('group', { name: 'Action 1', exact: true });
    await action.getByLabel('What will be done').fill('Train every front-line team');
    await action.getByLabel('Who is responsible').fill('Policy officer');
    await fillDate(officer, 'Due date', '2009-03-31');
    await action.getByLabel('How we will know it has worked').fill('Every team has been trained');
    await action.getByLabel('Delivery plan it belongs to').fill('Cohesion delivery plan');
    await officer.getByLabel('Timescale').fill('By July 2009');
    await officer.getByRole('textbox', { name: 'Who is responsible' }).last().fill('Policy officer');
    await fillDate(officer, 'Date for further review', '2009-07-24');
    await press(officer, 'Save');

    await follow(officer, 'The decision');
    await fillDate(officer, /^Date before which the report says/, '2008-08-05');
    await press(officer, /^Save/);

    await officer.goto(`/cases/${reference}`);
    expect(await officer.getByText('Put right first').count()).toBe(0);
    await council.stands(reference, { state: 'Draft', dates: [reportDue, agendaDue], letters: [] });
  });

  it('goes to the reviewer, who is reminded in time', async () => {
    const officer = await council.openCase('officer', reference);
    await follow(officer, 'Send to review');
    await press(officer, 'Send to review');
    await officer.getByRole('heading', { name: 'Done' }).waitFor();
    const inReview = {
      state: 'In review',
      dates: ['Reviewer answers: 5 pm on Monday 16 June 2008', reportDue, agendaDue],
    };
    await council.stands(reference, {
      ...inReview,
      letters: ['reviewer · reviewRequested · Review by 5 pm on Monday 16 June 2008'],
    });

    await council.moveClock('2008-06-12T10:00');
    await council.stands(reference, {
      ...inReview,
      letters: ['reviewer · deadlineSoon · Review by 5 pm on Monday 16 June 2008'],
    });
  });

  it('is endorsed from the list of what waits for the reviewer', async () => {
    const reviewer = await council.as('reviewer');
    await reviewer.goto('/');
    await follow(reviewer, /Community cohesion/);
    if (!reviewer.url().includes('/do/')) await follow(reviewer, 'Endorse');
    await press(reviewer, 'Endorse');
    await reviewer.getByText('Endorsed at 10:00.').waitFor();
    await council.stands(reference, {
      state: 'In sign-off',
      dates: [
        'Director of Finance signs: 5 pm on Thursday 19 June 2008',
        'Director of Legal signs: 5 pm on Thursday 19 June 2008',
        reportDue,
        agendaDue,
      ],
      letters: [
        'officer · endorsed · Endorsed by a reviewer',
        ...to(directors, 'signOffRequested · Sign by 5 pm on Thursday 19 June 2008'),
      ],
    });
  });

  it('asks each director by a letter with one button, to the page with the one question', async () => {
    expect(await council.linksInLetter('solicitor', /^Sign by 5 pm/)).toEqual([
      { name: 'Read it and answer', href: `/cases/${reference}/sign-off` },
      { name: 'Choose how your mail comes', href: '/my-mail' },
    ]);
    const director = await council.as('solicitor');
    await director.goto(`/cases/${reference}/sign-off`);
    await expectHeading(director, /Sign-off: Director of Legal/);
    const other = director.getByRole('complementary', { name: 'About this sign-off' });
    await other.getByText('Director of Finance: Asked The answer is still to come.').waitFor();
    await press(director, 'I confirm that the recommendations are lawful and within the Constitution');
    await director.getByText('Signed at 10:00.').waitFor();
    await council.stands(reference, {
      state: 'In sign-off',
      dates: ['Director of Finance signs: 5 pm on Thursday 19 June 2008', reportDue, agendaDue],
      letters: to(['deputy-solicitor', 'finance', 'officer'], 'oneDirectorSigned · Legal has signed'),
    });
  });

  it('reminds the director who has not signed in the message of the day, and not the one who has', async () => {
    await council.moveClock('2008-06-19T09:30');
    await council.stands(reference, {
      state: 'In sign-off',
      dates: ['Director of Finance signs: 5 pm on Thursday 19 June 2008', reportDue, agendaDue],
      letters: [],
    });
    expect(await council.messagesOfTheDay('finance')).toEqual([
      '1 thing waits for you by 5 pm on Thursday 19 June 2008',
      '1 thing waits for you by 5 pm on Thursday 19 June 2008',
    ]);
    expect(await council.messagesOfTheDay('solicitor')).toEqual([]);
  });

  it('is signed by the second director, who sees that the first has signed', async () => {
    const director = await council.as('finance');
    await director.goto('/');
    await follow(director, /Community cohesion/);
    await expectHeading(director, /Sign-off: Director of Finance/);
    await director
      .getByRole('complementary', { name: 'About this sign-off' })
      .getByText('Signed by Director of Legal, on 12 June 2008 at 10 am.')
      .waitFor();
    await press(director, 'I confirm that any expenditure is consistent with the budget');
    await director.getByText('Signed at 09:30.').waitFor();
    await council.stands(reference, {
      state: 'Awaiting decision',
      dates: [agendaDue],
      letters: [
        'democratic-services · readyForDecision · Ready to list for a decision',
        'officer · readyForDecision · Signed by both directors',
      ],
    });
  });

  it('is listed for Cabinet on 24 July 2008 after a reminder of the agenda', async () => {
    await council.moveClock('2008-07-14T10:00');
    await council.stands(reference, {
      state: 'Awaiting decision',
      dates: [agendaDue],
      letters: [
        'democratic-services · deadlineSoon · Publish the agenda and reports by 5 pm on Wednesday 16 July 2008',
      ],
    });
    const clerk = await council.openCase('democratic-services', reference);
    await follow(clerk, 'List on a meeting');
    await clerk.getByLabel('Cabinet, 6 pm on Thursday 24 July 2008').check();
    await press(clerk, 'List on a meeting');
    await council.stands(reference, {
      state: 'Awaiting decision',
      dates: [agendaDue],
      letters: to(
        ['cabinet', 'officer', ...directors],
        'listed · Listed for Cabinet on Thursday 24 July 2008',
      ),
    });

    await clerk.goto(`/cases/${reference}`);
    await follow(clerk, 'Publish the agenda');
    await press(clerk, 'Publish the agenda');
    await council.stands(reference, {
      state: 'Awaiting decision',
      dates: [],
      letters: to(
        ['cabinet', 'officer'],
        'agendaPublished · The agenda of Cabinet on Thursday 24 July 2008 is published',
      ),
    });
  });

  it('has its decision recorded: 48 hours run from the minute of the decision', async () => {
    await council.moveClock('2008-07-24T19:30');
    await council.stands(reference, { state: 'Awaiting decision', dates: [], letters: [] });
    const clerk = await council.openCase('democratic-services', reference);
    await follow(clerk, 'Record the decision');
    await clerk.getByLabel('Approved', { exact: true }).check();
    await clerk.getByLabel('When it was decided').fill('2008-07-24T18:40');
    await clerk.getByLabel('Reasons').fill('For the reasons in the report.');
    await press(clerk, 'Record the decision');
    await council.stands(reference, {
      state: 'Decided, to be published',
      dates: ['Decision published: 6:40 pm on Saturday 26 July 2008'],
      letters: [],
    });
  });

  it('is published, and may be called in for seven working days', async () => {
    const clerk = await council.openCase('democratic-services', reference);
    await follow(clerk, 'Publish the decision');
    await press(clerk, 'Publish the decision');
    await council.stands(reference, { ...inWindow, letters: [] });
  });

  it('is told of when the office opens, because the clerk worked in the evening', async () => {
    await council.moveClock('2008-07-25T09:00');
    await council.stands(reference, {
      ...inWindow,
      letters: [
        'officer · decisionRecorded · Decision recorded as approved',
        ...to(
          ['cabinet', 'officer', ...directors, ...scrutiny],
          'decisionPublished · Decision published, call-in open until 5 pm on Monday 4 August 2008',
        ),
      ],
    });
  });

  it('says why: each day is counted in the open', async () => {
    const clerk = await council.openCase('democratic-services', reference);
    await follow(clerk, 'Why this date? Call-in closes');
    const days = clerk.getByRole('table').getByRole('row');
    const counted = (await days.allInnerTexts())
      .map((row) => row.split('\t'))
      .filter((cells) => /^\d+$/.test(cells[1] ?? ''))
      .map(([day, count]) => `${count}: ${day}`);
    expect(counted).toEqual([
      '1: Friday 25 July 2008',
      '2: Monday 28 July 2008',
      '3: Tuesday 29 July 2008',
      '4: Wednesday 30 July 2008',
      '5: Thursday 31 July 2008',
      '6: Friday 1 August 2008',
      '7: Monday 4 August 2008',
    ]);
    await clerk.getByRole('row', { name: /Saturday 26 July 2008.*Not counted/ }).waitFor();

    await clerk.goto(`/cases/${reference}`);
    await follow(clerk, 'Why this date? May be acted on from');
    await clerk.getByText('From the start of Tuesday 5 August 2008.').waitFor();
    await clerk.getByRole('row', { name: /Tuesday 5 August 2008 1 Due/ }).waitFor();
  });

  it('tells everybody in public that it may not be acted on yet, and from when it may', async () => {
    const stranger = await council.stranger();
    await stranger.goto(`/register/${reference}`);
    await stranger.getByText('Not yet: call-in is open until 5 pm on Monday 4 August 2008').first().waitFor();
  });

  it('stays open to the last minute of its window, with a reminder on the way', async () => {
    await council.moveClock('2008-08-04T16:59');
    await council.stands(reference, {
      ...inWindow,
      letters: [
        'democratic-services · deadlineSoon · Any call-in request is due by 5 pm on Monday 4 August 2008',
        ...to(scrutiny, 'deadlineSoon · Make any call-in request by 5 pm on Monday 4 August 2008'),
      ],
    });
  });

  it('takes effect when nobody has called it in', async () => {
    await council.moveClock('2008-08-04T17:00');
    await council.stands(reference, {
      state: 'In force',
      dates: reviewDates,
      letters: to(
        ['democratic-services', 'officer', ...directors],
        'inForce · You can act on this from 5 August 2008',
      ),
    });
    const stranger = await council.stranger();
    await stranger.goto(`/register/${reference}`);
    await stranger.getByText('Can be acted on from Tuesday 5 August 2008').first().waitFor();
  });

  it('falls due for review on its date, after two reminders', async () => {
    await council.moveClock('2009-07-24T09:00');
    await council.stands(reference, {
      state: 'Review due',
      dates: reviewDates,
      letters: [
        'officer · deadlineSoon · Review by 9 am on Friday 24 July 2009',
        'officer · deadlineSoon · Review by 9 am on Friday 24 July 2009',
        'officer · deadlineDue · Review now, due by 9 am on Friday 24 July 2009',
        'officer · reviewDue · Review this assessment by 9 am on Friday 24 July 2009',
      ],
    });
  });

  it('is still right at its first review, and gets a new date', async () => {
    const officer = await council.as('officer');
    await officer.goto('/');
    await follow(officer, /Community cohesion/);
    if (!officer.url().includes('/do/')) await follow(officer, 'Complete the review');
    await officer.getByLabel('Still right: give a new review date').check();
    await fillDate(officer, 'New review date', '2010-07-26');
    await officer.getByLabel(/What the review found/).fill('It has worked as it was meant to.');
    await press(officer, 'Complete the review');
    await council.stands(reference, {
      state: 'In force',
      dates: ['Review of the assessment: 9 am on Monday 26 July 2010'],
      letters: ['democratic-services · reviewCompleted · Reviewed as still right'],
    });
  });

  it('is reviewed early for a reason, finished and closed', async () => {
    await council.moveClock('2009-09-01T09:00');
    const officer = await council.openCase('officer', reference);
    await follow(officer, 'Start the review early');
    await officer.getByLabel('Trigger').fill('A new law is coming.');
    await press(officer, 'Start the review early');
    await council.stands(reference, {
      state: 'Review due',
      dates: ['Review of the assessment: 9 am on Monday 26 July 2010'],
      letters: [],
    });
    await officer.goto(`/cases/${reference}`);
    await follow(officer, 'Complete the review');
    await officer.getByLabel('Finished: close the case').check();
    await press(officer, 'Complete the review');
    await council.stands(reference, {
      state: 'Closed: completed',
      dates: [],
      letters: ['democratic-services · reviewCompleted · Reviewed as finished'],
    });
  });

  it('keeps every step on its record', async () => {
    const officer = await council.openCase('officer', reference);
    await follow(officer, 'History');
    const steps = await officer
      .getByRole('list')
      .filter({ has: officer.locator('time') })
      .getByRole('heading')
      .allInnerTexts();
    expect(steps.reverse()).toEqual([
      'Begun',
      'Edited',
      'Edited',
      'Edited',
      'Sent to review',
      'Endorsed',
      'Signed for Legal',
      'Signed for Finance',
      'Listed on a meeting: Cabinet, 6 pm on Thursday 24 July 2008',
      'Agenda published',
      'Decision recorded: Approved',
      'Decision published',
      'Call-in window closed',
      'Review fell due',
      'Review completed: Still right',
      'Review started early',
      'Review completed: Finished',
    ]);
  });
});
