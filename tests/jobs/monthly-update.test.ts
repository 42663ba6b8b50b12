import { afterEach, expect, test } from 'vitest';
import { type Jobs, startJobs } from '../../app/jobs/jobs.ts';
import { makeLog } from '../../app/log.ts';
import { type Message, mailboxTransport } from '../../emails/transports.ts';
import { emptyCaseProgress, emptyReportProgress } from '../../workflows/road/facts.ts';
import { whyPointless } from '../../workflows/telling/still-asked.ts';
import { type Council, openCouncil } from '../support/council.ts';

const cleanings: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const clean of cleanings.splice(0).reverse()) await clean();
});

interface Mail {
  to: string;
  at: string;
  subject: string;
  text: string;
}

async function open(remindersBy: 'daily' | 'atOnce') {
  const council: Council = await openCouncil();
  cleanings.push(() => council.close());
  await council.rows(`UPDATE people SET news_by = 'off', reminders_by = $1`, remindersBy);
  const sent: Mail[] = [];
  const jobs: Jobs = await startJobs({
    ...council.parts,
    transport: mailboxTransport(({ to, subject, text }: Message) => {
      sent.push({ to: to.address.replace(/@.*/, ''), at: council.clock.now(), subject, text });
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
  const until = async (day: string, time: string): Promise<Mail[]> => {
    await jobs.drain();
    sent.length = 0;
    await jobs.runUntil(`${day}T${time}:00.000Z`, async (at) => council.clock.set(at));
    return sent.filter(({ to }) => to === 'officer');
  };
  /** An action of the policy officer, in delivery since 2 March. */
  const action = async (subject: number) => {
    const reference = await council.begin('officer', {
      kind: 'action',
      subject,
      ownerId: 'officer',
      frontSheet: { route: 'none', keyDecision: 'no' },
    });
    await council.bringTo('awaitingDecision', reference);
    await council.send('officer', 'startDelivery', { reference });
    return reference;
  };
  return { council, until, action };
}

test('whoever has not said how their actions stand is asked once in the month, for all of them at once', async () => {
  const { council, until, action } = await open('daily');
  const first = await action(1);
  const second = await action(2);
  // Delivery began in March: that says how they stand.
  expect(await until('2026-04-20', '17:00')).toEqual([]);
  const april = await until('2026-04-24', '17:00');
  expect(april.map(({ at }) => at)).toEqual(['2026-04-21T08:00:00.000Z']);
  expect(april[0]?.text).toContain('Say how your 2 actions stand this month');
  expect(april[0]?.text).toContain('https://due-regard.example.org/plans/update');
  expect(await until('2026-05-12', '10:00')).toEqual([]);
  await council.send('officer', 'reportProgress', { reference: first, words: { note: 'Half of them.' } });
  const may = await until('2026-05-29', '17:00');
  expect(may.map(({ at }) => at)).toEqual(['2026-05-21T08:00:00.000Z']);
  expect(may[0]?.text).toContain('Say how your action stands this month');
  expect(may[0]?.text).toContain(second);
  await council.send('officer', 'completeDelivery', { reference: second });
  await until('2026-06-02', '10:00');
  await council.send('officer', 'reportProgress', { reference: first, words: { note: 'All of them.' } });
  expect(await until('2026-06-30', '17:00')).toEqual([]);
});

test('one letter names them all where reminders come one by one', async () => {
  const { until, action } = await open('atOnce');
  await action(1);
  await action(2);
  const mails = await until('2026-04-30', '17:00');
  expect(mails).toHaveLength(1);
  expect(mails[0]?.subject).toMatch(
    /^Say how your 2 actions stand this month: .*\(ACT-2026-0001 and 1 more\)$/,
  );
  expect(mails[0]?.text).toContain('And these:\n* Home to school transport policy (ACT-2026-0002)');
});

test('a question that was answered while it waited is not asked', () => {
  const letter = {
    kind: 'updateAsked',
    readerId: 'officer',
    roleName: 'Officer',
    deadlines: [],
    state: { inForce: { standing: 'inForce', delivery: 'inProgress' } },
    report: emptyReportProgress,
    progress: emptyCaseProgress,
  } as const;
  expect(whyPointless({ ...letter, unanswered: false })).toBe('What it would have asked for was done.');
  expect(whyPointless({ ...letter, unanswered: true })).toBeUndefined();
});
