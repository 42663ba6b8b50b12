import { afterEach, expect, test } from 'vitest';
import { deliverLetter } from '../../app/jobs/deliver.ts';
import type { JobsOptions } from '../../app/jobs/jobs.ts';
import { relayNotices } from '../../app/jobs/relay.ts';
import { sweep } from '../../app/jobs/sweep.ts';
import { makeLog } from '../../app/log.ts';
import { findLetterOnRecord, findMailHealth } from '../../db/queries/mail-health.ts';
import { orderSendingAgain } from '../../db/queries/mail-orders.ts';
import { addAnswer, renewLink } from '../../db/queries/write-consultation.ts';
import { smtpTransport } from '../../emails/transports.ts';
import { type MailServer, refusal, startMailServer } from '../emails/mail-server.ts';
import { linksIn } from '../emails/read-html.ts';
import { type Council, openCouncil } from '../support/council.ts';
import { openRound } from './prepared-round.ts';

const cleanings: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const clean of cleanings.splice(0).reverse()) await clean();
});

interface Office {
  council: Council;
  server: MailServer;
  reference: string;
  /** Hands over what waits, to the mail server. */
  deliver(): Promise<void>;
}

/** A council that sends by a real mail server, at 10 on Tuesday 3 March 2026, with a round that asks Ada and Ben. */
async function open(options: Parameters<typeof startMailServer>[0] = {}): Promise<Office> {
  const council = await openCouncil();
  const server = await startMailServer(options);
  const transport = smtpTransport(server.url);
  cleanings.push(
    () => council.close(),
    () => server.close(),
    () => transport.close(),
  );
  const parts: JobsOptions = {
    ...council.parts,
    transport,
    log: makeLog('silent'),
    works: false,
    timePasses: () => false,
    baseUrl: 'https://due-regard.example.org',
    stopAddress: (personId) => `https://due-regard.example.org/unsubscribe/${personId}`,
    consulteeAddress: (id, link) => `https://due-regard.example.org/consultation/${id}.secret${link}`,
    from: { name: 'Due Regard', address: 'due-regard@example.org' },
    council: async () => ({ name: 'Demonstration Borough Council' }),
  };
  council.clock.set('2026-03-03', '10:00');
  const reference = await council.begin('officer');
  await openRound(council, reference, { id: 'round', names: ['ada', 'ben'], closesOn: '2026-03-20' });
  return {
    council,
    server,
    reference,
    deliver: async () => {
      while ((await relayNotices(council.parts, async () => {})) > 0);
      const waiting = await council.rows(`SELECT id FROM letters WHERE status = 'waiting' ORDER BY address`);
      for (const { id } of waiting) await deliverLetter(parts, String(id));
    },
  };
}

const letters = (council: Council) =>
  council.rows(
    `SELECT id, consultee_id AS who, kind, status, problem FROM letters ORDER BY at, kind, consultee_id`,
  );

test('each is invited once; the link goes out with the letter, and whoever reads the record of it cannot answer in its reader’s place', async () => {
  const { council, server, deliver } = await open();
  // Two relays at once, and one that died before it had marked what it did.
  await Promise.all([deliver(), deliver()]);
  await council.rows('UPDATE notices SET relayed_at = NULL');
  await deliver();
  const [toAda] = server.received.filter(({ to }) => to?.[0]?.address === 'ada@outside.example.org');
  expect(server.received).toHaveLength(2);
  const href = 'https://due-regard.example.org/consultation/ada.secret1';
  expect(toAda?.text).toContain(`\n${href}\n`);
  expect(linksIn(toAda?.html ?? '')).toEqual([{ href, label: 'Answer' }]);
  expect(toAda?.to?.[0]?.name).toBe('Ada Example');
  expect(toAda?.from?.name, 'they have never heard of this program').toBe('Demonstration Borough Council');

  const [kept] = await council.rows(`SELECT body, html, to_jsonb(l)::text AS whole FROM letters l
    WHERE consultee_id = 'ada'`);
  expect(kept?.body).toContain('\nhttps://due-regard.example.org/consultation/…\n');
  expect(linksIn(String(kept?.html))).toEqual([
    { href: 'https://due-regard.example.org/consultation/…', label: 'Answer' },
  ]);
  expect(kept?.whole).not.toContain('secret');
  expect(await council.value('SELECT coalesce(jsonb_agg(n)::text, $1) FROM notices n', '')).not.toContain(
    'secret',
  );

  // Who answers while a reminder waits for the mail server is not reminded.
  council.clock.set('2026-03-13', '09:00');
  await sweep(council.parts, council.clock.now());
  while ((await relayNotices(council.parts, async () => {})) > 0);
  await addAnswer(council.database, {
    consulteeId: 'ada',
    words: ['It would help us.'],
    at: council.clock.now(),
  });
  await deliver();
  expect((await letters(council)).slice(2)).toMatchObject([
    { who: 'ada', kind: 'consultationClosing', status: 'pointless', problem: 'They have answered.' },
    { who: 'ben', kind: 'consultationClosing', status: 'sent' },
  ]);
  expect(server.received.map(({ to }) => to?.[0]?.address).toSorted()).toEqual([
    'ada@outside.example.org',
    'ben@outside.example.org',
    'ben@outside.example.org',
  ]);
});

test('a letter that comes back marks the one who is asked, and is shown to an administrator; a new link begins anew', async () => {
  let gone = true;
  const { council, server, reference, deliver } = await open({
    onRcptTo: (address, _session, answer) =>
      address.address.startsWith('ben') && gone ? answer(refusal(550, '5.1.1 No such mailbox')) : answer(),
  });
  await deliver();
  const [, bens] = await letters(council);
  expect(bens).toMatchObject({ who: 'ben', status: 'failed', problem: expect.stringContaining('5.1.1') });
  expect(
    await council.rows(
      `SELECT id, bounced_why LIKE '%5.1.1%' AS why FROM consultees WHERE bounced_at IS NOT NULL`,
    ),
  ).toEqual([{ id: 'ben', why: true }]);
  const health = await findMailHealth(council.database);
  expect(health.bounced).toEqual([
    {
      id: 'ben',
      name: 'Ben Example',
      email: 'ben@outside.example.org',
      since: expect.any(String),
      why: expect.stringContaining('5.1.1'),
      consultedOn: reference,
    },
  ]);
  expect(health.troubled.map(({ to }) => to)).toEqual(['ben@outside.example.org']);
  expect(await findLetterOnRecord(council.database, String(bens?.id))).toMatchObject({
    personName: 'Ben Example',
    reference,
    status: 'failed',
    bouncedAt: expect.any(String),
  });

  // The next one is held back while letters come back, and goes once there is a new link.
  gone = false;
  const again = { at: council.clock.now(), byId: 'admin' };
  await orderSendingAgain(council.database, { letterId: String(bens?.id), evenIfSent: false }, again);
  await deliver();
  expect((await letters(council))[1]).toMatchObject({
    status: 'failed',
    problem: expect.stringMatching(/^Not sent: letters to this address come back since 3 March 2026/),
  });
  council.clock.set('2026-03-03', '11:00');
  expect(await renewLink(council.database, 'ben', council.clock.now())).toBe(true);
  await deliver();
  expect(server.received.map(({ to }) => to?.[0]?.address)).toEqual([
    'ada@outside.example.org',
    'ben@outside.example.org',
  ]);
  expect(server.received[1]?.text).toContain('/consultation/ben.secret2\n');
  expect((await findMailHealth(council.database)).bounced).toEqual([]);
});
