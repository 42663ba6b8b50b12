import { describe, expect, it } from 'vitest';
import { composeLetter } from '../../emails/compose.ts';
import { renderDigest } from '../../emails/digest.ts';
import { digestOfADirector, digestOfAnAuthor, digestOfAWeek } from '../../emails/example-letters/digest.ts';
import { examples } from '../../emails/examples.ts';
import { renderLetter } from '../../emails/letter.ts';
import { type NoticeKind, noticeKinds } from '../../workflows/notices.ts';
import { roleNames } from '../../workflows/roles.ts';
import { visibleWords } from './read-html.ts';

const legal = ['Legal sign-off', '5 pm on Monday 23 June', '4 working days left'] as const;
const finance = ['Finance sign-off', '5 pm on Monday 23 June', '4 working days left'] as const;
const agenda = ['Agenda and reports published', '5 pm on Wednesday 16 July', '9 working days left'] as const;
const callIn = ['Call-in closes', '5 pm on Monday 4 August', '7 working days left'] as const;
const reviewOn = ['Review', 'Friday 24 July 2009', '20 working days left'] as const;
const action = ['Action finished', 'Tuesday 31 March 2009', '60 working days left'] as const;
const nothing = 'You do not need to do anything.';

/** Of each letter whose case has a date: the first line, and the dates with their working days. */
const expected: Partial<
  Record<NoticeKind, [firstLine: string, ...dates: (readonly [what: string, when: string, left: string])[]]>
> = {
  reviewRequested: [
    'Read this assessment and endorse it, or return it with your reasons by 5 pm on Monday 16 June (5 working days left).',
    ['Reviewer’s answer', '5 pm on Monday 16 June', '5 working days left'],
  ],
  endorsed: [nothing, legal, finance],
  commented: [
    'Read the comment. Answer it, or mark it as resolved, on its page.',
    ['Reviewer’s answer', '5 pm on Monday 16 June', '5 working days left'],
  ],
  consultationInvited: [
    'Example Borough Council asks you to say what you think by 5 pm on Friday 20 June (8 working days left).',
    ['Consultation closes', '5 pm on Friday 20 June', '8 working days left'],
  ],
  consultationClosing: [
    'You can still say what you think by 5 pm on Friday 20 June (5 working days left).',
    ['Consultation closes', '5 pm on Friday 20 June', '5 working days left'],
  ],
  consultationExtended: [
    'You can say what you think until 5 pm on Friday 4 July (11 working days left).',
    ['Consultation closes', '5 pm on Friday 4 July', '11 working days left'],
  ],
  signOffRequested: [
    'Confirm that any expenditure is consistent with the Council’s budget, or return it with your reasons by 5 pm on Monday 23 June (4 working days left).',
    finance,
  ],
  deputyAsked: [
    'Confirm that any expenditure is consistent with the Council’s budget, or return it with your reasons by 5 pm on Monday 23 June (4 working days left).',
    finance,
  ],
  oneDirectorSigned: [
    'You do not need to do anything. The signature of Finance is still missing: it is due by 5 pm on Monday 23 June (4 working days left).',
    finance,
  ],
  readyForDecision: [
    'List it on its meeting, or set the date of its decision by 5 pm on Wednesday 16 July (9 working days left).',
    ['Report to democratic services', 'midday on Friday 11 July', '6 working days left'],
    agenda,
  ],
  signatureVoided: [
    'Read what changed, then sign or return it with your reasons by 5 pm on Monday 23 June (4 working days left).',
    legal,
  ],
  signatureWithdrawn: [
    'Read the reason. It cannot go to a decision until the signature is given again.',
    finance,
  ],
  requestHandedOver: [
    'Read the report and sign its legal part, or return it with your reasons by 5 pm on Monday 23 June (4 working days left).',
    legal,
  ],
  listed: ['Read the whole report and the assessment before the meeting.', agenda],
  meetingMoved: ['Look at its dates: those that are counted from the meeting have moved with it.', agenda],
  decisionRecorded: [
    'Check the record of the decision, then publish it by 2 pm on Saturday 26 July (1 working day left).',
    ['Decision published', '2 pm on Saturday 26 July', '1 working day left'],
  ],
  referredToCouncil: [
    'List it on a meeting of the Council by Wednesday 17 September (24 working days left).',
    ['Council meets', 'Wednesday 17 September', '24 working days left'],
  ],
  addendumRequested: [
    'Read the amendments. Then confirm that the assessment still holds, or add an addendum by 5 pm on Thursday 7 August (10 working days left).',
    ['Assessment confirmed', '5 pm on Thursday 7 August', '10 working days left'],
  ],
  decisionPublished: [
    'If you want to call this decision in, do so by 5 pm on Monday 4 August (7 working days left).',
    callIn,
  ],
  callInLodged: [
    'Check the request against the constitution, then validate it or reject it with your reasons.',
    callIn,
  ],
  callInSignatureAdded: ['Check whether the request now has the signatures that it needs.', callIn],
  callInSignatureWithdrawn: ['Check whether the request still has the signatures that it needs.', callIn],
  callInWithdrawn: [`${nothing} Other requests, if there are any, still count.`, callIn],
  callInRejected: [
    'Read the reasons. You can make another request by 5 pm on Monday 4 August (7 working days left).',
    callIn,
  ],
  calledIn: [
    'Stop any work that carries out this decision. It has no effect while it is called in.',
    ['Scrutiny meets', 'Thursday 14 August', '10 working days left'],
  ],
  scrutinyDecided: [
    'Reconsider the decision by Thursday 21 August (5 working days left): confirm, amend or rescind it, with reasons.',
    ['Decision reconsidered', 'Thursday 21 August', '5 working days left'],
  ],
  reconsidered: [
    'Check the record of what was decided, then publish it by 3 pm on Saturday 23 August (1 working day left).',
    ['Decision published', '3 pm on Saturday 23 August', '1 working day left'],
  ],
  councilDecided: [
    'Do not act on the decision. The decision maker must reconsider it first.',
    ['Decision reconsidered', 'Wednesday 24 September', '5 working days left'],
  ],
  dateMissed: [
    'Do not act on the decision. Cabinet must act.',
    ['LATE: Decision reconsidered', 'Thursday 21 August', '1 working day late'],
  ],
  inForce: [
    'You can act on the decision from Tuesday 5 August 2008. Do not act on it before then.',
    reviewOn,
  ],
  suspensionLifted: ['You can act on the decision again.', reviewOn],
  reviewDue: [
    'Say whether it is still right, needs to be renewed, or is finished by Friday 24 July 2009 (20 working days left).',
    reviewOn,
  ],
  deliveryStarted: [`${nothing} It is due by Tuesday 31 March 2009 (60 working days left).`, action],
  progressReported: [`${nothing} It is due by Tuesday 31 March 2009 (60 working days left).`, action],
  actionSlipped: [
    'Read the reason, and check whether what the action was to put right can wait.',
    ['Action finished', 'Thursday 30 April 2009', '60 working days left'],
  ],
  actionReopened: [
    'Work on this action goes on. It is due by Tuesday 31 March 2009 (60 working days left).',
    action,
  ],
  updateAsked: ['A line for each is enough, all on one page. It takes a minute.', action],
  deadlineSoon: [
    'Sign by 5 pm on Monday 23 June (1 working day left).',
    ['Finance sign-off', '5 pm on Monday 23 June', '1 working day left'],
  ],
  deadlineDue: [
    'Sign now. It is due by 5 pm on Monday 23 June (no full working day left).',
    ['Finance sign-off', '5 pm on Monday 23 June', 'no full working day left'],
  ],
  deadlineLate: [
    'Sign as soon as you can. It was due by 5 pm on Monday 23 June (2 working days late).',
    ['LATE: Finance sign-off', '5 pm on Monday 23 June', '2 working days late'],
  ],
  deadlineEscalated: [
    'Ask the Director of Finance (section 151 officer) what stands in the way. It was due by 5 pm on Monday 23 June (4 working days late).',
    ['LATE: Finance sign-off', '5 pm on Monday 23 June', '4 working days late'],
  ],
  deadlineMoved: [
    'Note the new date: 5 pm on Tuesday 24 June (4 working days left). The Director of Finance (section 151 officer) must act.',
    ['Finance sign-off', '5 pm on Tuesday 24 June', '4 working days left'],
  ],
};

describe('how long there is', () => {
  it.each(noticeKinds)(
    '%s says it in its first line and with each date, in HTML as in plain text',
    async (kind) => {
      const { deadline, deadlines } = examples[kind];
      const [firstLine, ...dates] = expected[kind] ?? [];
      expect(dates.length > 0, 'a letter with a date has its line in this table').toBe(
        deadline !== undefined || deadlines.length > 0,
      );
      const { html, text } = await renderLetter(examples[kind]);
      const words = visibleWords(html);
      if (firstLine) {
        expect(text.split('\n')[3]).toBe(firstLine);
        expect(words).toContain(` ${firstLine} `);
      }
      for (const [what, when, left] of dates) {
        expect(text).toContain(`\n* ${what}: ${when} (${left})\n`);
        expect(words).toContain(` ${what.replace('LATE: ', '')} ${when}, ${left} `);
      }
    },
  );
});

const as = (role: keyof typeof roleNames) => ({
  name: 'Alex Example',
  roleName: roleNames[role],
  becauseOf: `you hold the role of ${roleNames[role]}`,
});
const author = {
  name: 'Sam Example',
  roleName: roleNames.officer,
  becauseOf: 'you are an author of this case',
};

/** What the same letter says to its other readers. */
const toOthers: [kind: NoticeKind, reader: ReturnType<typeof as>, firstLine: string][] = [
  [
    'oneDirectorSigned',
    as('finance'),
    'Yours is the signature that is still missing. Sign it, or return it with your reasons by 5 pm on Monday 23 June (4 working days left).',
  ],
  [
    'listed',
    as('democraticServices'),
    'Publish the agenda and the reports by 5 pm on Wednesday 16 July (9 working days left).',
  ],
  [
    'callInLodged',
    as('scrutiny'),
    'If you agree with the request, add your signature by 5 pm on Monday 4 August (7 working days left).',
  ],
  [
    'calledIn',
    as('democraticServices'),
    'Arrange the meeting of scrutiny by Thursday 14 August (10 working days left).',
  ],
  [
    'scrutinyDecided',
    as('democraticServices'),
    'List it to be reconsidered by Thursday 21 August (5 working days left).',
  ],
  [
    'councilDecided',
    as('cabinet'),
    'Reconsider the decision by Wednesday 24 September (5 working days left): confirm, amend or rescind it, with reasons.',
  ],
  [
    'deadlineSoon',
    author,
    `${nothing} Finance sign-off is due by 5 pm on Monday 23 June (1 working day left).`,
  ],
  [
    'deadlineDue',
    author,
    `${nothing} Finance sign-off is due by 5 pm on Monday 23 June (no full working day left).`,
  ],
  [
    'deadlineLate',
    author,
    'Ask the Director of Finance (section 151 officer) when it will be done. It was due by 5 pm on Monday 23 June (2 working days late).',
  ],
];

describe('how long there is, to each of its readers', () => {
  it.each(toOthers)('%s to %o', (kind, recipient, firstLine) => {
    expect(composeLetter({ ...examples[kind], recipient }).firstLine).toBe(firstLine);
  });

  it('is not said where the table of working days does not reach', () => {
    const { deadline } = examples.deadlineSoon;
    if (!deadline) throw new Error('The example is about a deadline.');
    const far = { ...deadline, workingDaysLeft: undefined };
    expect(composeLetter({ ...examples.deadlineSoon, deadline: far }).firstLine).toBe(
      'Sign by 5 pm on Monday 23 June.',
    );
  });
});

describe('how long there is, in the message of the day', () => {
  it.each([
    [
      'a director’s',
      digestOfADirector,
      [
        '5 pm on Monday 23 June 2008, 2 working days late',
        '5 pm on Friday 27 June 2008, 2 working days left',
      ],
    ],
    ['an author’s', digestOfAnAuthor, ['2 working days late']],
    ['a head of service’s', digestOfAWeek, ['5 pm on Monday 23 June 2008, 2 working days late']],
  ])('%s says it on each line that has a date', async (_whose, data, lines) => {
    const { html, text } = await renderDigest(data);
    for (const line of lines) {
      expect(text).toContain(`\n  ${line}\n`);
      expect(visibleWords(html)).toContain(line);
    }
  });

  it('says what comes first with the days that are left', async () => {
    const { text } = await renderDigest({
      ...digestOfADirector,
      waiting: digestOfADirector.waiting.slice(1),
    });
    expect(text).toContain(
      'Begin with this: Sign the finance part, or return it, Welcome pack for new residents in five languages by 5 pm on Friday 27 June 2008 (2 working days left).\n',
    );
  });
});
