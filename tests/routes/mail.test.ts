import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliverLetter } from '../../app/jobs/deliver.ts';
import { relayNotices } from '../../app/jobs/relay.ts';
import { PermanentFailure, TemporaryFailure, type Transport } from '../../emails/transports.ts';
import type { Council } from '../support/council.ts';
import { openSite, type Site } from './whole-site.ts';

let site: Site & { council: Council };
let reference: string;
beforeAll(async () => {
  site = await openSite();
  reference = await site.council.begin('officer');
  await site.council.send('officer', 'submitForReview');
  while ((await relayNotices(site.council.parts, async () => {})) > 0);
});
afterAll(() => site.close());

/** A way for letters that answers as a test says, and keeps what it was given. */
function mail(answer: () => void = () => {}) {
  const taken: string[] = [];
  const transport: Transport = {
    name: 'smtp',
    send: async ({ messageId }) => {
      answer();
      taken.push(messageId);
      return { messageId, response: '250 OK' };
    },
    close: () => {},
  };
  return { transport, taken };
}
const refusing = (error: Error) =>
  mail(() => {
    throw error;
  });
const deliver = (id: string, { transport }: { transport: Transport }) =>
  deliverLetter(
    {
      ...site.council.parts,
      transport,
      baseUrl: 'https://due-regard.example.org',
      stopAddress: (personId: string) => `https://due-regard.example.org/unsubscribe/${personId}`,
      consulteeAddress: (id: string) => `https://due-regard.example.org/consultation/${id}`,
      from: { name: 'Due Regard', address: 'due-regard@example.org' },
      council: async () => ({ name: 'Demonstration Borough Council' }),
      retry: { firstPauseSeconds: 30, longestPauseSeconds: 60, hours: 0.005 },
    },
    id,
  );
/** One more letter of the same kind to the reviewer, as another round of review would bring. */
async function aLetter(): Promise<string> {
  const id = randomUUID();
  await site.council.rows(
    `INSERT INTO letters SELECT (jsonb_populate_record(l, jsonb_build_object('id', $1::text, 'happening', $1::text,
       'status', 'waiting', 'attempts', 0, 'problem', NULL, 'sent_at', NULL, 'send_at', NULL))).*
     FROM letters l WHERE l.kind = 'reviewRequested' ORDER BY l.at LIMIT 1`,
    id,
  );
  return id;
}
const letter = async (id: string) =>
  (await site.council.rows('SELECT status, attempts, problem FROM letters WHERE id = $1', id))[0];
const post = (path: string, fields: Record<string, string> = {}) => site.post('admin', path, fields);

describe('a letter that is not taken', () => {
  it('is given up after hours of tries, with the reason, and goes out when an administrator sends it again', async () => {
    const id = await aLetter();
    const away = refusing(new TemporaryFailure('The mail did not go through: 421 Not now'));
    expect(await deliver(id, away)).toMatchObject({ outcome: 'again', attempt: 1 });
    expect(await deliver(id, away)).toMatchObject({ outcome: 'settled' });
    expect(await letter(id)).toMatchObject({ status: 'failed', attempts: 2 });
    const page = await site.see('admin', '/admin/mail');
    expect(page.words).toContain('Given up after 2 tries. The mail did not go through: 421 Not now');
    expect(page.words).toContain(reference);

    expect(await post(`/admin/mail/letters/${id}`)).toMatchObject({
      status: 303,
      to: '/admin/mail?done=send',
    });
    const server = mail();
    await deliver(id, server);
    expect(await letter(id)).toMatchObject({ status: 'sent', attempts: 1, problem: null });
    expect(server.taken).toEqual([`<notice.${id}@due-regard.example.org>`]);
    const record = await site.see('admin', `/admin/mail/letters/${id}`);
    expect(record.words).toContain('A letter was sent again by Administrator');
  });

  it('that went out is sent a second time only where that is confirmed, under the same Message-ID', async () => {
    const id = await aLetter();
    const server = mail();
    await deliver(id, server);
    const refused = await post(`/admin/mail/letters/${id}`);
    expect(refused.status).toBe(400);
    expect(refused.words).toContain('Confirm that a letter which went out already is to go a second time');
    await deliver(id, server);
    expect(server.taken).toHaveLength(1);
    expect((await post(`/admin/mail/letters/${id}`, { confirm: 'yes' })).status).toBe(303);
    await deliver(id, server);
    expect(server.taken).toHaveLength(2);
    expect(new Set(server.taken).size).toBe(1);
  });

  it('is sent again with all that failed since a day', async () => {
    const ids = [await aLetter(), await aLetter()];
    for (const id of ids) await deliver(id, refusing(new PermanentFailure('554 Refused')));
    const soon = { order: 'sendFailed', 'since-day': '9', 'since-month': '3', 'since-year': '2026' };
    expect((await post('/admin/mail', soon)).words).toContain('No letter has failed since then.');
    expect((await post('/admin/mail', { ...soon, 'since-day': '40' })).words).toContain(
      'The day must be a real date',
    );
    expect((await post('/admin/mail', { order: 'sendFailed' })).to).toBe('/admin/mail?done=sendFailed');
    for (const id of ids) expect(await letter(id)).toMatchObject({ status: 'waiting', attempts: 0 });
    const server = mail();
    for (const id of ids) await deliver(id, server);
    expect(server.taken).toHaveLength(2);
  });
});

describe('an address from which letters come back', () => {
  const bounce = () =>
    refusing(new PermanentFailure('550 5.1.1 No such mailbox', { status: 550, ofTheAddress: true }));

  it('is marked, and gets no letter until the person puts it right', async () => {
    const id = await aLetter();
    await deliver(id, bounce());
    expect(await letter(id)).toMatchObject({ status: 'failed', problem: '550 5.1.1 No such mailbox' });
    const next = await aLetter();
    const server = mail();
    await deliver(next, server);
    expect(server.taken).toEqual([]);
    expect(await letter(next)).toMatchObject({
      status: 'failed',
      problem: 'Not sent: letters to this address come back since 2 March 2026. 550 5.1.1 No such mailbox',
    });
    expect((await post(`/admin/mail/letters/${next}`)).status).toBe(409);
    for (const who of ['admin', 'democratic-services', 'reviewer'] as const)
      expect((await site.see(who, '/')).words).toContain('Letters do not reach everybody.');
    for (const who of ['officer', 'cabinet'] as const)
      expect((await site.see(who, '/')).words).not.toContain('Letters do not reach everybody.');
    expect((await site.see('admin', '/admin/mail')).words).toContain('550 5.1.1 No such mailbox');

    const own = await site.see('reviewer', '/people/reviewer');
    expect(own.words).toContain('Letters to you come back');
    expect((await site.post('officer', '/people/reviewer', { change: 'clearAddress' })).status).toBe(403);
    expect((await site.post('reviewer', '/people/reviewer', { change: 'clearAddress' })).status).toBe(303);
    expect((await site.see('reviewer', '/')).words).not.toContain('Letters do not reach everybody.');
    const record = await site.see('admin', '/admin/people/reviewer');
    expect(record.words).toContain('Address marked, because letters come back by the mail server’s answer');
    expect(record.words).toContain('Address put right: letters go there again by Equality lead');
    expect((await post('/admin/mail', { order: 'sendFailed' })).status).toBe(303);
    await deliver(next, server);
    expect(server.taken).toHaveLength(1);
    await deliver(id, mail());
  });

  it('is marked by an administrator where a message came back, with the reason', async () => {
    const blank = await post('/admin/people/finance', { change: 'markAddress', why: '' });
    expect(blank.status).toBe(400);
    expect(blank.words).toContain('Enter why letters do not arrive');
    const marked = { change: 'markAddress', why: 'The message of 1 March came back: mailbox full.' };
    expect((await post('/admin/people/finance', marked)).status).toBe(303);
    expect((await post('/admin/people/finance', marked)).status).toBe(409);
    expect((await site.see('admin', '/admin/mail')).words).toContain('came back: mailbox full');
    expect((await post('/admin/people/finance', { change: 'clearAddress' })).status).toBe(303);
  });
});

describe('the switch that stops all mail', () => {
  it('keeps every letter waiting, tells the staff why, and lets them go when it is switched on', async () => {
    expect((await post('/admin/mail/stop', { reason: ' ' })).words).toContain(
      'Enter why the mail is stopped',
    );
    expect((await site.post('officer', '/admin/mail/stop', { reason: 'I say so' })).status).toBe(403);
    const id = await aLetter();
    const server = mail();
    expect((await post('/admin/mail/stop', { reason: 'The letters name the wrong meeting.' })).status).toBe(
      303,
    );
    expect((await post('/admin/mail/stop', { reason: 'Once more.' })).status).toBe(409);
    expect(await deliver(id, server)).toEqual({ outcome: 'left' });
    expect(await letter(id)).toMatchObject({ status: 'waiting', attempts: 0 });
    for (const who of ['officer', 'finance', 'democratic-services'] as const) {
      const { words } = await site.see(who, '/');
      expect(words).toContain('The mail is stopped.');
      expect(words).toContain('Administrator stopped the mail. The letters name the wrong meeting.');
    }
    expect((await site.see(undefined, '/register')).words).not.toContain('The mail is stopped.');
    expect((await post('/admin/mail', { order: 'start' })).to).toBe('/admin/mail?done=start');
    expect((await post('/admin/mail', { order: 'start' })).status).toBe(409);
    await deliver(id, server);
    expect(server.taken).toHaveLength(1);
    const { words } = await site.see('admin', '/admin/mail');
    expect(words).toContain('The mail was stopped by Administrator');
    expect(words).toContain('The mail was switched on by Administrator');
    await expect(site.council.rows('DELETE FROM mail_orders')).rejects.toThrow('append-only');
  });
});
