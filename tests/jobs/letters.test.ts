import { afterEach, expect, test } from 'vitest';
import { deliverLetter } from '../../app/jobs/deliver.ts';
import { type JobsOptions, startJobs } from '../../app/jobs/jobs.ts';
import { relayNotices } from '../../app/jobs/relay.ts';
import { sweep } from '../../app/jobs/sweep.ts';
import { makeLog } from '../../app/log.ts';
import { smtpTransport } from '../../emails/transports.ts';
import { type MailServer, refusal, startMailServer } from '../emails/mail-server.ts';
import { type Council, openCouncil } from '../support/council.ts';
import { testedDatabase } from '../support/database.ts';

const cleanings: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const clean of cleanings.splice(0).reverse()) await clean();
});

async function open(): Promise<Council> {
  const council = await openCouncil();
  cleanings.push(() => council.close());
  return council;
}

async function mail(options: Parameters<typeof startMailServer>[0] = {}): Promise<MailServer> {
  const server = await startMailServer(options);
  cleanings.push(() => server.close());
  return server;
}

function delivery(council: Council, server: MailServer): JobsOptions {
  const transport = smtpTransport(server.url);
  cleanings.push(() => transport.close());
  return {
    ...council.parts,
    transport,
    log: makeLog('silent'),
    databaseUrl: council.database.url,
    works: true,
    timePasses: () => false,
    baseUrl: 'https://due-regard.example.org',
    stopAddress: (personId) => `https://due-regard.example.org/unsubscribe/${personId}`,
    consulteeAddress: (consulteeId: string) => `https://due-regard.example.org/consultation/${consulteeId}`,
    from: { name: 'Due Regard', address: 'due-regard@example.org' },
    council: async () => ({ name: 'Demonstration Borough Council' }),
  };
}

const relayAll = async (council: Council, queued: string[] = []) => {
  while ((await relayNotices(council.parts, async (ids) => void queued.push(...ids))) > 0);
  return queued;
};
const letters = (council: Council) =>
  council.rows(
    'SELECT person_id, kind, status, attempts, problem, because_of FROM letters ORDER BY kind, person_id',
  );
async function until(what: () => Promise<boolean>, seconds = 15): Promise<void> {
  for (const ends = Date.now() + seconds * 1000; Date.now() < ends; ) {
    if (await what()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It did not come about in time.');
}

test('each happening is one letter to each person, also through several roles and several relays at once', async () => {
  const council = await open();
  await council.rows(
    `INSERT INTO role_holdings VALUES ('second-post', 'solicitor', 'finance', '2000-01-01', NULL)`,
  );
  await council.begin('officer');
  await council.bringTo('signOff');
  const queued: string[] = [];
  const relays = Array.from({ length: testedDatabase === 'postgres' ? 6 : 2 }, () =>
    relayAll(council, queued),
  );
  await Promise.all(relays);
  const written = await letters(council);
  expect(new Set(queued).size).toBe(written.length);
  expect(queued).toHaveLength(written.length);
  const asked = written.filter((letter) => letter.kind === 'signOffRequested');
  expect(asked.map((letter) => letter.person_id)).toEqual(['deputy-solicitor', 'finance', 'solicitor']);
  expect(asked[0]?.because_of).toBe('you are a deputy of the Director of Legal (Monitoring Officer)');
  expect(await council.value('SELECT count(*) FROM notices WHERE relayed_at IS NULL')).toBe('0');
  expect(await relayAll(council)).toEqual([]);
});

test('whoever did it is not told of it', async () => {
  const council = await open();
  await council.begin('officer');
  await council.send('officer', 'submitForReview');
  await council.send('officer', 'withdraw');
  await relayAll(council);
  expect((await letters(council)).filter((letter) => letter.person_id === 'officer')).toEqual([]);
});

test('where the queue refuses, no letter is written and the notice stays fresh', async () => {
  const council = await open();
  await council.begin('officer');
  await council.send('officer', 'submitForReview');
  const refuse = () => Promise.reject(new Error('The queue is full.'));
  await expect(relayNotices(council.parts, refuse)).rejects.toThrow('The queue is full.');
  expect(await letters(council)).toEqual([]);
  expect(await relayAll(council)).toHaveLength(1);
});

test('a letter to a leaver, and a reminder of what was done meanwhile, are not sent', async () => {
  const council = await open();
  const server = await mail();
  await council.begin('officer');
  await council.bringTo('review');
  council.clock.set('2026-03-16', '12:00');
  await sweep(council.parts, council.clock.now());
  const queued = await relayAll(council);
  expect(queued.length).toBeGreaterThan(2);
  await council.rows(`UPDATE people SET left_on = '2026-03-15' WHERE id = 'officer'`);
  await council.send('reviewer', 'endorse');
  for (const id of queued) await deliverLetter(delivery(council, server), id);
  const written = await letters(council);
  const leavers = written.filter((letter) => letter.person_id === 'officer');
  expect(leavers.length).toBeGreaterThan(0);
  for (const letter of leavers)
    expect(letter).toMatchObject({ status: 'pointless', problem: 'This person has left.' });
  const reminders = written.filter(
    (letter) => letter.person_id === 'reviewer' && String(letter.kind).startsWith('deadline'),
  );
  expect(reminders.length).toBeGreaterThan(0);
  for (const letter of reminders) {
    expect(letter).toMatchObject({
      status: 'pointless',
      problem: 'What it would have reminded of was done.',
    });
  }
  expect(server.received.flatMap((email) => email.to?.map((to) => to.address))).not.toContain(
    'officer@council.example.org',
  );
  expect(server.received.map((email) => email.subject).join()).not.toContain('late');
});

test('the mail server receives each letter once, with its case, its reader and its reason', async () => {
  const council = await open();
  const server = await mail();
  const jobs = await startJobs(delivery(council, server));
  cleanings.push(() => jobs.stop());
  const reference = await council.begin('officer');
  await council.bringTo('signOff');
  jobs.wake();
  await until(
    async () =>
      (await council.value(`SELECT count(*) FROM letters WHERE status <> 'sent'`)) === '0' &&
      server.received.length > 4,
  );
  const count = Number(await council.value('SELECT count(*) FROM letters'));
  expect(server.received).toHaveLength(count);
  expect(new Set(server.received.map((email) => email.messageId)).size).toBe(count);
  const asked = server.received.find((email) => email.to?.[0]?.address === 'solicitor@council.example.org');
  expect(asked?.text).toContain('Housing repairs policy');
  expect(asked?.text).toContain(reference);
  const [letter] = await council.rows(`SELECT id, subject FROM letters WHERE person_id = 'solicitor'`);
  expect(letter?.subject).toBe(asked?.subject);
  // Handed over once more, as after a crash between two steps, it is not sent again.
  await deliverLetter(delivery(council, server), String(letter?.id));
  expect(server.received).toHaveLength(count);
}, 40_000);

test('a temporary failure is tried again by the queue, and a permanent one is kept for the administrator', async () => {
  const council = await open();
  let refused = 0;
  const server = await mail({
    onRcptTo(address, _session, answer) {
      if (address.address.startsWith('finance')) return answer(refusal(550, 'No such mailbox'));
      if (address.address.startsWith('solicitor') && refused < 2) {
        refused += 1;
        return answer(refusal(451, 'Try again later'));
      }
      return answer();
    },
  });
  const jobs = await startJobs(delivery(council, server));
  cleanings.push(() => jobs.stop());
  await council.begin('officer');
  await council.bringTo('signOff');
  jobs.wake();
  const of = async (person: string) => (await letters(council)).find((letter) => letter.person_id === person);
  await until(
    // A try counts from its beginning; its problem is there at its end.
    async () => (await of('solicitor'))?.problem != null && (await of('finance'))?.status === 'failed',
  );
  expect(await of('solicitor')).toMatchObject({ status: 'waiting', problem: expect.stringContaining('451') });
  expect(await of('finance')).toMatchObject({ problem: expect.stringContaining('550'), attempts: 1 });
  // There is half a minute and more between two tries; here that time passes at once.
  await until(async () => {
    await council.rows(`UPDATE pgboss.job SET start_after = now() WHERE state = 'created'`);
    return (await of('solicitor'))?.status === 'sent';
  }, 25);
  expect(await of('solicitor')).toMatchObject({ attempts: 3, problem: null });
  const received = server.received.filter((email) => email.to?.[0]?.address?.startsWith('solicitor'));
  expect(received).toHaveLength(1);
  expect(await of('finance')).toMatchObject({ status: 'failed', attempts: 1 });
}, 60_000);
