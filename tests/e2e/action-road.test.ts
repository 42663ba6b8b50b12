import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CouncilAtWork,
  directors,
  eachStepNeedsTheLast,
  fillDate,
  follow,
  press,
  scrutiny,
  to,
} from './council-at-work.ts';

const reference = 'ACT-2008-0001';
let council: CouncilAtWork;

beforeAll(async () => {
  council = await CouncilAtWork.open();
  await council.begin('wigan-2008');
}, 120_000);
afterAll(async () => {
  await council?.close();
});
eachStepNeedsTheLast();

const reportDue = 'Report with democratic services: midday on Wednesday 9 July 2008';
const agendaDue = 'Agenda and reports published: 5 pm on Wednesday 16 July 2008';
const actionDue = 'Action done: 5 pm on Tuesday 31 March 2009';
const addendumDue = 'Assessment confirmed or added to: 5 pm on Tuesday 2 September 2008';
const reviewOn = 'Review of the assessment: 9 am on Monday 1 June 2009';
const inReview = {
  state: 'In review',
  dates: ['Reviewer answers: 5 pm on Monday 16 June 2008', reportDue, agendaDue],
};
const legalAsked = 'Director of Legal signs: 5 pm on Monday 16 June 2008';
const financeAsked = 'Director of Finance signs: 5 pm on Monday 16 June 2008';
const inSignOff = { state: 'In sign-off', dates: [financeAsked, legalAsked, reportDue, agendaDue] };
const everybodyInDecision = ['cabinet', 'officer', ...directors];

async function openSection(form: 'Action' | 'Report front sheet', section: string) {
  const officer = await council.openCase('officer', reference);
  await follow(officer, 'Edit');
  await officer.getByRole('region', { name: form }).getByRole('link', { name: section }).click();
  return officer;
}

/** The tests of this file are the steps of one road, each on top of the one before. */
describe('the road of an action that is returned, signed twice and called in', { timeout: 60_000 }, () => {
  it('is filled in', async () => {
    const officer = await openSection('Action', 'The action');
    await officer.getByLabel('Who is responsible').fill('Policy officer');
    await fillDate(officer, 'Due date', '2009-03-31');
    await officer.getByLabel('How we will know it has worked').fill('Partners like it');
    await press(officer, 'Save and continue');
    await fillDate(officer, 'Review date', '2009-06-01');
    await press(officer, 'Save');
    await follow(officer, 'The decision');
    await fillDate(officer, 'Intended meeting date', '2008-07-24');
    await press(officer, /^Save/);
    await council.stands(reference, { state: 'Draft', dates: [reportDue, agendaDue], letters: [] });
  });

  it('is returned for changes, and the reasons reach its author', async () => {
    const officer = await council.openCase('officer', reference);
    await follow(officer, 'Send to review');
    await press(officer, 'Send to review');
    await council.stands(reference, {
      ...inReview,
      letters: ['reviewer · reviewRequested · Review by 5 pm on Monday 16 June 2008'],
    });

    const reviewer = await council.openCase('reviewer', reference);
    await follow(reviewer, 'Return for changes');
    await reviewer.getByLabel('Reasons').fill('Say how many partners must sign.\n\nLiking is no measure.');
    await press(reviewer, 'Return for changes');
    await council.stands(reference, {
      state: 'Draft',
      dates: [reportDue, agendaDue],
      letters: ['officer · returned · Make the changes asked for'],
    });

    const letter = (await council.letters()).findLast((it) => it.template === 'returned');
    expect(letter?.text).toContain('Say how many partners must sign.');
    expect(letter?.text).toContain('Liking is no measure.');
    expect(await council.linksInLetter('officer', /^Make the changes/)).toEqual([
      { name: 'See what to change', href: `/cases/${reference}` },
      { name: 'Choose how your mail comes', href: '/my-mail' },
    ]);
    await officer.goto('/');
    await officer.getByText('Returned by the Equality lead: “Say how many partners must sign.”').waitFor();
  });

  it('is sent again, and endorsed', async () => {
    const officer = await openSection('Action', 'The action');
    await officer.getByLabel('How we will know it has worked').fill('Nine partners of ten have signed');
    await press(officer, 'Save and continue');
    await officer.goto(`/cases/${reference}`);
    await follow(officer, 'Send to review');
    await press(officer, 'Send to review');
    await council.stands(reference, {
      ...inReview,
      letters: ['reviewer · reviewRequested · Review by 5 pm on Monday 16 June 2008'],
    });
    const reviewer = await council.openCase('reviewer', reference);
    await follow(reviewer, 'Endorse');
    await reviewer.getByLabel('Remark (optional)').fill('Now it can be counted.');
    await press(reviewer, 'Endorse');
    await council.stands(reference, {
      ...inSignOff,
      letters: [
        'officer · endorsed · Endorsed by a reviewer',
        ...to(directors, 'signOffRequested · Sign by 5 pm on Monday 16 June 2008'),
      ],
    });
  });

  it('is signed by Legal, and an edit of what is not signed leaves the signature', async () => {
    const director = await council.as('solicitor');
    await director.goto(`/cases/${reference}/sign-off`);
    await director.getByLabel('Remark (optional)').fill('Subject to the partners’ agreement.');
    await press(director, /^I confirm/);
    const signedOnce = { state: 'In sign-off', dates: [financeAsked, reportDue, agendaDue] };
    await council.stands(reference, {
      ...signedOnce,
      letters: to(['deputy-solicitor', 'finance', 'officer'], 'oneDirectorSigned · Legal has signed'),
    });

    const officer = await openSection('Report front sheet', 'The report');
    await officer.getByLabel('Contact officer').fill('Policy officer');
    await press(officer, 'Save and continue');
    await council.stands(reference, { ...signedOnce, letters: [] });
  });

  it('warns before an edit that voids the signature, and voids it', async () => {
    const officer = await openSection('Action', 'The action');
    await officer
      .getByText('A change of what the directors sign voids the signature of Legal')
      .first()
      .waitFor();
    await officer.getByLabel('How we will know it has worked').fill('Every partner has signed');
    await press(officer, 'Save and continue');
    await council.stands(reference, {
      ...inSignOff,
      letters: to(directors, 'signatureVoided · Sign the changed text by 5 pm on Monday 16 June 2008'),
    });
  });

  it('is signed again: the page shows Legal what was changed since', async () => {
    const director = await council.as('solicitor');
    await director.goto(`/cases/${reference}/sign-off`);
    await director.getByText('Nine partners of ten have signed').first().waitFor();
    await director.getByText('Every partner has signed').first().waitFor();
    await press(director, /^I confirm/);
    const finance = await council.as('finance');
    await finance.goto(`/cases/${reference}/sign-off`);
    await press(finance, /^I confirm/);
    await council.stands(reference, {
      state: 'Awaiting decision',
      dates: [agendaDue],
      letters: [
        ...to(['deputy-solicitor', 'finance', 'officer'], 'oneDirectorSigned · Legal has signed'),
        'democratic-services · readyForDecision · Ready to list for a decision',
        'officer · readyForDecision · Signed by both directors',
      ],
    });
  });

  it('is listed, decided and published', async () => {
    const clerk = await council.openCase('democratic-services', reference);
    await follow(clerk, 'List on a meeting');
    await clerk.getByLabel('Cabinet, 6 pm on Thursday 24 July 2008').check();
    await press(clerk, 'List on a meeting');
    await council.stands(reference, {
      state: 'Awaiting decision',
      dates: ['Agenda and reports published: 5 pm on Wednesday 16 July 2008'],
      letters: to(everybodyInDecision, 'listed · Listed for Cabinet on Thursday 24 July 2008'),
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

    await council.moveClock('2008-07-24T19:30');
    await clerk.goto(`/cases/${reference}`);
    await follow(clerk, 'Record the decision');
    await clerk.getByLabel('Approved', { exact: true }).check();
    await clerk.getByLabel('When it was decided').fill('2008-07-24T18:50');
    await clerk.getByLabel('Reasons').fill('For the reasons in the report.');
    await press(clerk, 'Record the decision');
    await council.stands(reference, {
      state: 'Decided, to be published',
      dates: ['Decision published: 6:50 pm on Saturday 26 July 2008'],
      letters: [],
    });

    await clerk.goto(`/cases/${reference}`);
    await follow(clerk, 'Publish the decision');
    await press(clerk, 'Publish the decision');
    const window = {
      state: 'Call-in window open',
      dates: [
        'Call-in closes: 5 pm on Monday 4 August 2008',
        'May be acted on from: the start of Tuesday 5 August 2008',
      ],
    };
    await council.stands(reference, { ...window, letters: [] });
    // The clerk worked in the evening: the others read it when the office opens.
    await council.moveClock('2008-07-25T09:00');
    await council.stands(reference, {
      ...window,
      letters: [
        'officer · decisionRecorded · Decision recorded as approved',
        ...to(
          [...everybodyInDecision, ...scrutiny],
          'decisionPublished · Decision published, call-in open until 5 pm on Monday 4 August 2008',
        ),
      ],
    });
  });

  it('is called in by three members', async () => {
    await council.moveClock('2008-07-30T09:00');
    const first = await council.openCase('scrutiny', reference);
    await follow(first, 'Lodge a call-in');
    await first.getByLabel('Grounds').fill('The partners were not asked.');
    await press(first, 'Lodge a call-in');
    const inWindow = {
      state: 'Call-in window open',
      dates: [
        'Call-in closes: 5 pm on Monday 4 August 2008',
        'May be acted on from: the start of Tuesday 5 August 2008',
      ],
    };
    await council.stands(reference, {
      ...inWindow,
      letters: [
        'democratic-services · callInLodged · Check a call-in request',
        ...to(
          scrutiny.filter((id) => id !== 'scrutiny'),
          'callInLodged · Call-in requested',
        ),
      ],
    });
    for (const persona of ['scrutiny-2', 'scrutiny-3'] as const) {
      const member = await council.openCase(persona, reference);
      await follow(member, 'Sign the call-in');
      await member.getByRole('heading', { name: 'The decision' }).waitFor();
      await press(member, 'Sign the call-in');
      await member.getByRole('heading', { name: 'Done' }).waitFor();
      await council.stands(reference, {
        ...inWindow,
        letters: ['democratic-services · callInSignatureAdded · Another signature on a call-in request'],
      });
    }
    const clerk = await council.openCase('democratic-services', reference);
    await follow(clerk, 'Validate the call-in');
    await press(clerk, 'Validate the call-in');
    await council.stands(reference, {
      state: 'Called in, with scrutiny',
      dates: ['Scrutiny meets on the call-in: 5 pm on Wednesday 13 August 2008'],
      letters: [
        ...to(everybodyInDecision, 'calledIn · Do not act on this called-in decision'),
        ...to(scrutiny, 'calledIn · Called in, scrutiny meets by 5 pm on Wednesday 13 August 2008'),
      ],
    });
    const stranger = await council.stranger();
    await stranger.goto(`/register/${reference}`);
    await stranger.getByText('Stopped: called in on 30 July 2008').first().waitFor();
  });

  it('is referred back by scrutiny', async () => {
    await council.moveClock('2008-08-11T20:00');
    await council.stands(reference, {
      state: 'Called in, with scrutiny',
      dates: ['Scrutiny meets on the call-in: 5 pm on Wednesday 13 August 2008'],
      letters: [
        'democratic-services · deadlineSoon · Hold the scrutiny meeting by 5 pm on Wednesday 13 August 2008',
      ],
    });
    const clerk = await council.openCase('democratic-services', reference);
    await follow(clerk, "Record scrutiny's outcome");
    await clerk.getByLabel('Refer back to Cabinet, to reconsider').check();
    await fillDate(clerk, 'Date of the meeting', '2008-08-11');
    await clerk.getByLabel(/Reasons/).fill('Ask the partners first.');
    await press(clerk, "Record scrutiny's outcome");
    await council.stands(reference, {
      state: 'Referred back for reconsideration',
      dates: ['Cabinet reconsiders: 5 pm on Monday 18 August 2008'],
      letters: [],
    });
  });

  it('is reconsidered and amended, and published without a second call-in', async () => {
    await council.moveClock('2008-08-18T10:00');
    await council.stands(reference, {
      state: 'Referred back for reconsideration',
      dates: ['Cabinet reconsiders: 5 pm on Monday 18 August 2008'],
      letters: [
        ...to(everybodyInDecision, 'scrutinyDecided · Scrutiny has referred the decision back'),
        'democratic-services · deadlineSoon · Have the decision reconsidered by 5 pm on Monday 18 August 2008',
        'democratic-services · deadlineDue · Have the decision reconsidered now, due by 5 pm on Monday 18 August 2008',
      ],
    });
    const clerk = await council.openCase('democratic-services', reference);
    await follow(clerk, 'Record the reconsideration');
    await clerk.getByLabel('Amend it').check();
    await clerk.getByLabel('Reasons').fill('Partners are to sign first.');
    await clerk.getByLabel(/Amendments/).fill('The action begins when every partner has signed.');
    await press(clerk, 'Record the reconsideration');
    await council.stands(reference, {
      state: 'Decided, to be published',
      dates: ['Decision published: 10 am on Wednesday 20 August 2008', addendumDue],
      letters: [
        ...to([...directors, ...scrutiny], 'reconsidered · The decision is amended'),
        'officer · addendumRequested · Confirm the action by 5 pm on Tuesday 2 September 2008',
      ],
    });
    await clerk.goto(`/cases/${reference}`);
    await follow(clerk, 'Publish the decision');
    await press(clerk, 'Publish the decision');
    await council.stands(reference, {
      state: 'In force',
      dates: [addendumDue, actionDue, reviewOn],
      letters: [
        ...to(['officer', ...directors], 'inForce · You can act on this from 18 August 2008'),
        ...to(
          ['cabinet', ...scrutiny],
          'decisionPublished · Decision published, act on it from 18 August 2008',
        ),
      ],
    });
  });

  it('has its assessment confirmed after the amendment', async () => {
    const officer = await council.openCase('officer', reference);
    await follow(officer, 'Confirm the assessment');
    await officer.getByLabel(/Addendum/).fill('The amendment changes nothing for any group.');
    await press(officer, 'Confirm the assessment');
    await council.stands(reference, {
      state: 'In force',
      dates: [actionDue, reviewOn],
      letters: ['democratic-services · assessmentConfirmed · Confirmed after the amendments'],
    });
  });

  it('is delivered, late and with its reason', async () => {
    await council.moveClock('2009-03-30T12:00');
    await council.stands(reference, {
      state: 'In force',
      dates: [actionDue, reviewOn],
      letters: [
        'officer · deadlineSoon · Finish the action by 5 pm on Tuesday 31 March 2009',
        'officer · deadlineSoon · Finish the action by 5 pm on Tuesday 31 March 2009',
      ],
    });
    const officer = await council.openCase('officer', reference);
    await press(officer, 'Start delivery');
    await council.stands(reference, { state: 'In force', dates: [actionDue, reviewOn], letters: [] });
    await officer.goto(`/cases/${reference}`);
    await follow(officer, 'Report progress');
    await officer.getByLabel('Progress since last time').fill('Half of the partners have signed.');
    await officer.getByLabel('Yes').check();
    await officer.getByLabel(/Why it slipped/).fill('Holidays.');
    await press(officer, 'Report progress');
    await council.stands(reference, { state: 'In force', dates: [actionDue, reviewOn], letters: [] });
    await officer.goto(`/cases/${reference}`);
    await follow(officer, 'Mark as done');
    await officer.getByLabel(/What was done/).fill('All have signed.');
    await press(officer, 'Mark as done');
    await council.stands(reference, { state: 'In force', dates: [reviewOn], letters: [] });
  });

  it('is asked on its review date whether it worked, and closed', async () => {
    await council.moveClock('2009-06-01T09:00');
    await council.stands(reference, {
      state: 'Review due',
      dates: [reviewOn],
      letters: [
        'officer · deadlineSoon · Review by 9 am on Monday 1 June 2009',
        'officer · deadlineSoon · Review by 9 am on Monday 1 June 2009',
        'officer · deadlineDue · Review now, due by 9 am on Monday 1 June 2009',
        'officer · reviewDue · Review this action by 9 am on Monday 1 June 2009',
      ],
    });
    const officer = await council.openCase('officer', reference);
    await follow(officer, 'Complete the review');
    await officer.getByLabel('Finished: close the case').check();
    await officer.getByLabel(/What the review found/).fill('It worked.');
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
      ...Array(3).fill('Edited'),
      'Sent to review',
      'Returned for changes',
      'Edited',
      'Sent to review',
      'Endorsed',
      'Signed for Legal',
      'Edited',
      'Edited',
      'Signed for Legal',
      'Signed for Finance',
      'Listed on a meeting: Cabinet, 6 pm on Thursday 24 July 2008',
      'Agenda published',
      'Decision recorded: Approved',
      'Decision published',
      'Call-in lodged',
      'Call-in signed',
      'Call-in signed',
      'Call-in validated',
      'Scrutiny’s outcome recorded: Refer back to Cabinet, to reconsider',
      'Reconsideration recorded: Amend it',
      'Decision published',
      'Assessment confirmed',
      'Delivery started',
      'Progress reported',
      'Marked as done',
      'Review fell due',
      'Review completed: Finished',
    ]);
  });
});
