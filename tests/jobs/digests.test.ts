import { afterEach, describe, expect, test } from 'vitest';
import { type Jobs, startJobs } from '../../app/jobs/jobs.ts';
import { makeLog } from '../../app/log.ts';
import { type Message, mailboxTransport } from '../../emails/transports.ts';
import { type Council, openCouncil, type PersonId } from '../support/council.ts';

const cleanings: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const clean of cleanings.splice(0).reverse()) await clean();
});

interface Office {
  council: Council;
  jobs: Jobs;
  /** Moves the clock on, and gives what was sent on the way, each with the time at which it went. */
  until(day: string, time: string): Promise<Mail[]>;
}
interface Mail {
  to: string;
  at: string;
  subject: string;
  text: string;
  headers: Record<string, string>;
  files: string[];
}

/** A council whose people have their mail as a council's people begin: news and reminders once a day. */
async function open(): Promise<Office> {
  const council = await openCouncil();
  cleanings.push(() => council.close());
  await council.rows(`UPDATE people SET news_by = 'daily', reminders_by = 'daily'`);
  const sent: Mail[] = [];
  const jobs = await startJobs({
    ...council.parts,
    transport: mailboxTransport(({ to, subject, text, headers, attachments = [] }: Message) => {
      const files = attachments.map(({ content }) => content);
      sent.push({
        to: to.address.replace(/@.*/, ''),
        at: council.clock.now(),
        subject,
        text,
        headers,
        files,
      });
    }),
    log: makeLog('silent'),
    databaseUrl: council.database.url,
    works: false,
    timePasses: () => false,
    baseUrl: 'https://due-regard.example.org',
    stopAddress: (personId) => `https://due-regard.example.org/unsubscribe/${personId}`,
    consulteeAddress: (consulteeId: string) => `https://due-regard.example.org/consultation/${consulteeId}`,
    from: { name: 'Due Regard', address: 'due-regard@example.org' },
    council: async () => ({ name: 'Demonstration Borough Council' }),
  });
  cleanings.push(() => jobs.stop());
  return {
    council,
    jobs,
    until: async (day, time) => {
      await jobs.drain();
      const clock = council.clock;
      const before = clock.now();
      clock.set(day, time);
      const to = clock.now();
      clock.set(before);
      await jobs.runUntil(to, async (at) => clock.set(at));
      return sent.splice(0);
    },
  };
}

const toWhom = (mails: readonly Mail[], who: PersonId) => mails.filter(({ to }) => to === who);
const inShort = ({ at, subject }: Mail) => `${at.slice(0, 16)} ${subject}`;
const recordOf = (council: Council, who: PersonId, kind: string) =>
  council.rows(
    `SELECT status, problem, goes FROM letters WHERE person_id = '${who}' AND kind = '${kind}' ORDER BY at`,
  );

describe('the message of the day', () => {
  test('a request comes at once; news and reminders come together at the opening of the next working day', async () => {
    const { council, until } = await open();
    council.clock.set('2026-03-03', '10:00');
    await council.begin('officer');
    await council.bringTo('signOff');
    const atOnce = await until('2026-03-03', '17:00');
    expect(toWhom(atOnce, 'finance').map(inShort)).toEqual([
      '2026-03-03T10:00 Sign by 5 pm on Tuesday 10 March 2026: Housing repairs policy (DIA-2026-0001)',
    ]);
    expect(toWhom(atOnce, 'officer')).toEqual([]);
    const [digest, ...more] = toWhom(await until('2026-03-04', '17:00'), 'officer');
    expect(more).toEqual([]);
    expect(digest && inShort(digest)).toMatch(/^2026-03-04T09:00 /);
    expect(digest?.text).toContain('Endorsed by a reviewer');
    expect(digest?.text).toContain('DIA-2026-0001');
  });

  test('a director’s reminders come in it alone, with all that waits, until the signature is given', async () => {
    const { council, until } = await open();
    council.clock.set('2026-03-03', '10:00');
    await council.begin('officer');
    await council.bringTo('signOff');
    await until('2026-03-03', '17:00');
    const reminded = toWhom(await until('2026-03-11', '12:00'), 'finance');
    expect(reminded.map(inShort)).toEqual([
      expect.stringMatching(/^2026-03-06T09:00 1 thing waits for you by 5 pm on Tuesday 10 March 2026/),
      expect.stringMatching(/^2026-03-10T09:00 1 thing waits for you by/),
      expect.stringMatching(/^2026-03-11T09:00 1 thing waits for you, and late/),
    ]);
    for (const { text } of reminded) expect(text).toContain('Sign the finance part, or return it');
    expect(reminded[0]?.text).toContain('by 5 pm on Tuesday 10 March 2026 (2 working days left).');
    await council.send('finance', 'sign', { data: { part: 'finance' } });
    expect(
      toWhom(await until('2026-03-31', '12:00'), 'finance')
        .map(({ text }) => text)
        .join(),
    ).not.toContain('Sign the finance part');
  });

  test('nothing is sent where nothing is left to tell', async () => {
    const { council, until } = await open();
    council.clock.set('2026-03-05', '10:00');
    await council.begin('officer');
    await council.bringTo('review');
    await until('2026-03-09', '12:00');
    // The reminder of the tenth is held when the review is answered early that morning.
    council.clock.set('2026-03-10', '08:00');
    await council.send('reviewer', 'endorse');
    const mails = toWhom(await until('2026-03-11', '17:00'), 'reviewer');
    expect(mails).toEqual([]);
  });

  test('it brings each meeting of its news once, as a calendar file', async () => {
    const { council, until } = await open();
    council.clock.set('2026-03-03', '10:00');
    for (const subject of [0, 1]) {
      await council.begin('officer', { subject });
      await council.bringTo('listed');
    }
    const [digest] = toWhom(await until('2026-03-04', '12:00'), 'cabinet');
    expect(digest?.text.match(/Listed for Cabinet/g)).toHaveLength(2);
    expect(digest?.files.map((file) => file.match(/^UID:.*$/gm))).toEqual([
      ['UID:meeting-cabinet-2026-05-14@due-regard.example.org'],
    ]);
  });

  test('it carries the headers by which a mail program stops it with one click', async () => {
    const { council, until } = await open();
    await council.begin('officer');
    await council.bringTo('review');
    await council.send('reviewer', 'endorse');
    const [digest] = toWhom(await until('2026-03-03', '12:00'), 'officer');
    expect(digest?.headers).toMatchObject({
      'List-Unsubscribe': '<https://due-regard.example.org/unsubscribe/officer>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
  });

  test('on the first working day of the week the heads of service read how it stands', async () => {
    const { council, until } = await open();
    await council.begin('officer');
    await council.bringTo('signOff');
    const mails = await until('2026-03-24', '12:00');
    const weeks = mails.filter(({ text }) => text.includes('How the week stands'));
    expect(weeks.map(({ to, at }) => `${to} ${at.slice(0, 16)}`)).toEqual([
      'reviewer 2026-03-09T09:00',
      'reviewer 2026-03-16T09:00',
      'reviewer 2026-03-23T09:00',
    ]);
    expect(weeks.at(-1)?.text).toContain('LATE: Director of Legal signs');
  });
});

describe('quiet hours', () => {
  test('what is asked in the evening comes when the office opens on the next working day', async () => {
    const { council, until } = await open();
    council.clock.set('2026-04-02', '19:30');
    await council.begin('officer');
    await council.bringTo('review');
    // Between them lie Good Friday, a weekend and Easter Monday.
    const [asked] = toWhom(await until('2026-04-07', '12:00'), 'reviewer');
    expect(asked && inShort(asked)).toMatch(/^2026-04-07T08:00 Review by 5 pm on Monday 13 April 2026/);
    expect(asked?.text).toContain('by 5 pm on Monday 13 April 2026 (4 working days left).');
  });

  test('and not at all where it was answered before', async () => {
    const { council, until } = await open();
    council.clock.set('2026-04-02', '19:30');
    await council.begin('officer');
    await council.bringTo('review');
    await until('2026-04-04', '12:00');
    await council.send('reviewer', 'endorse');
    expect(
      toWhom(await until('2026-04-07', '12:00'), 'reviewer')
        .map(({ subject }) => subject)
        .join(),
    ).not.toMatch(/^Review/);
    expect(await recordOf(council, 'reviewer', 'reviewRequested')).toEqual([
      { status: 'pointless', problem: 'What it would have asked for was done.', goes: 'alone' },
    ]);
  });

  test('what a statute’s clock needs goes at any hour', async () => {
    const { council, until } = await open();
    await council.rows(
      `INSERT INTO people (id, name, email) VALUES ('night', 'Night officer', 'night@council.example.org')`,
    );
    await council.rows(
      `INSERT INTO role_holdings VALUES ('night', 'night', 'democraticServices', '2000-01-01', NULL)`,
    );
    await council.begin('officer');
    await council.bringTo('publication');
    const mails = await until('2026-05-14', '23:00');
    expect(mails.filter(({ to, at }) => to === 'night' && at > '2026-05-14T18:00').map(inShort)).toEqual([
      expect.stringMatching(/^2026-05-14T18:00 Publish the decision/),
    ]);
  });
});

describe('what a person chose', () => {
  test('letters of their own, or none; what is late comes also to those who want no reminders', async () => {
    const { council, until } = await open();
    await council.rows(`UPDATE people SET news_by = 'atOnce' WHERE id = 'officer'`);
    await council.rows(`UPDATE people SET reminders_by = 'off' WHERE id = 'finance'`);
    council.clock.set('2026-03-03', '10:00');
    await council.begin('officer');
    await council.bringTo('signOff');
    const mails = await until('2026-03-11', '12:00');
    expect(toWhom(mails, 'officer').map(inShort)).toContainEqual(
      expect.stringMatching(/^2026-03-03T10:00 Endorsed by a reviewer/),
    );
    expect(toWhom(mails, 'finance').map(inShort)).toEqual([
      expect.stringMatching(/^2026-03-03T10:00 Sign by/),
      expect.stringMatching(/^2026-03-11T09:00 Sign now, late since/),
    ]);
    expect(await recordOf(council, 'finance', 'deadlineDue')).toEqual([
      { status: 'pointless', problem: 'This person chose to have no reminders.', goes: 'alone' },
    ]);
  });
});

test('what happens to a report is told a person once, for all its cases', async () => {
  const { council, until } = await open();
  const first = await council.begin('officer');
  const second = await council.begin('officer', { subject: 1 });
  await council.carryTogether(first, second);
  await council.bringTo('review', first);
  await council.send('officer', 'submitForReview', { reference: second });
  for (const reference of [first, second]) await council.send('reviewer', 'endorse', { reference });
  await until('2026-03-02', '16:00');
  await council.send('solicitor', 'sign', { reference: first, data: { part: 'legal' } });
  await council.send('finance', 'sign', { reference: first, data: { part: 'finance' } });
  const mails = toWhom(await until('2026-03-02', '17:00'), 'democratic-services');
  expect(mails.map(({ subject }) => subject)).toEqual([
    expect.stringContaining('Ready to list for a decision'),
  ]);
  expect(mails[0]?.subject).toContain(`(${first} and 1 more)`);
  expect(mails[0]?.text).toContain(second);
});
