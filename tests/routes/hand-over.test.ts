import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyRecord } from '../../app/audit/verify-record.ts';
import { relayNotices } from '../../app/jobs/relay.ts';
import { sweep } from '../../app/jobs/sweep.ts';
import type { Council, PersonId } from '../support/council.ts';
import { openSite, type Page, type Site } from './whole-site.ts';

let site: Site & { council: Council };
let reference = '';
const reason = 'I am away until the hearing is over.\nIt cannot wait.';

beforeAll(async () => {
  site = await openSite();
  await site.council.rows(
    `INSERT INTO role_holdings (id, person_id, role, from_on) VALUES
       ('second-reviewer', 'second-officer', 'reviewer', '2026-01-01'),
       ('officer-reviewer', 'officer', 'reviewer', '2026-01-01')`,
  );
});
afterAll(() => site.close());

const post = (who: PersonId, fields: Record<string, string>): Promise<Page> =>
  site.post(who, `/cases/${reference}`, { event: 'handOver', ...fields });
const caseFile = async (who: PersonId) => JSON.parse((await site.see(who, `/cases/${reference}.json`)).text);
const fieldsFor = async (who: PersonId) =>
  (await caseFile(who)).available.find((it: { event: string }) => it.event === 'handOver')?.fields;
const lettersOf = (kind: string) =>
  site.council.rows(
    `SELECT l.person_id AS who, l.role_name AS role, l.because_of AS because FROM letters l JOIN cases c ON c.id = l.case_id
     WHERE c.reference = $1 AND l.kind = $2 ORDER BY 1`,
    reference,
    kind,
  );
const relay = () => relayNotices(site.council.parts, async () => {});

describe('a review', () => {
  beforeAll(async () => {
    reference = await site.council.begin('officer');
    await site.council.bringTo('review');
  });

  it('can be handed to another reviewer who did not write the case', async () => {
    expect(await fieldsFor('reviewer')).toEqual([
      expect.objectContaining({
        name: 'to',
        required: true,
        options: [{ value: 'second-officer', label: 'Second officer' }],
      }),
      expect.objectContaining({ name: 'reason', type: 'words', required: true }),
    ]);
    const waiting = await site.see('reviewer', '/');
    expect(waiting.text).toContain(`href="/cases/${reference}/do/handOver"`);
    const form = await site.see('reviewer', `/cases/${reference}/do/handOver`);
    expect(form.words).toContain('the authority belongs to the post');
  });

  it('asks for the reason, and keeps the choice', async () => {
    const page = await post('reviewer', { to: 'second-officer', reason: ' ' });
    expect(page.status).toBe(400);
    expect(page.words).toContain('Enter the reason');
    expect(page.text).toMatch(/value="second-officer"[^>]*checked|checked[^>]*value="second-officer"/);
  });

  it('goes to nobody else', async () => {
    for (const to of ['officer', 'solicitor', 'nobody', 'reviewer']) {
      const { status } = await post('reviewer', { to, reason });
      expect([to, status >= 400]).toEqual([to, true]);
    }
    expect((await caseFile('reviewer')).progress.handed).toBeUndefined();
  });

  it('is not handed over by anybody who does not hold it', async () => {
    for (const who of ['finance', 'democratic-services', 'cabinet', 'scrutiny', 'admin'] as const) {
      const { status } = await post(who, { to: 'second-officer', reason });
      expect([who, status]).toEqual([who, who === 'cabinet' || who === 'scrutiny' ? 404 : 403]);
    }
    const { words } = await post('admin', { to: 'second-officer', reason });
    expect(words).toContain('Only who holds a request hands it over.');
  });

  it('is then asked of the colleague first, with the reason, and the history says so', async () => {
    const done = await post('reviewer', { to: 'second-officer', reason });
    expect([done.status, done.to]).toEqual([303, `/cases/${reference}?done=handOver`]);
    const colleague = await site.see('second-officer', '/');
    expect(colleague.words).toContain(
      'Handed to you on 2 March 2026 by Equality lead: “I am away until the hearing is over.”',
    );
    const holder = await site.see('reviewer', '/');
    expect(holder.words).toContain(
      'Handed to Second officer on 2 March 2026, who is asked first. You may still answer it',
    );
    expect((await site.see('officer', '/')).words).toContain(
      'Second officer to answer, to whom it was handed',
    );
    const history = await site.see('officer', `/cases/${reference}?tab=history`);
    expect(history.words).toContain('The review handed to Second officer');
    expect(history.words).toContain('Reason: I am away until the hearing is over.');
    expect(history.words).toContain('The review was handed to Second officer on 2 March 2026.');
  });

  it('writes to the colleague alone, as a reviewer', async () => {
    await relay();
    expect(await lettersOf('requestHandedOver')).toEqual([
      { who: 'second-officer', role: 'Reviewer', because: 'this request was handed to you' },
    ]);
  });

  it('is not handed twice to the same colleague', async () => {
    const page = await post('reviewer', { to: 'second-officer', reason });
    expect(page.status).toBe(409);
  });

  it('keeps the reason out of the chain', async () => {
    const payload = await site.council.value(
      `SELECT e.payload FROM events e JOIN cases c ON c.id = e.case_id WHERE c.reference = $1 AND e.type = 'handOver'`,
      reference,
    );
    expect(payload).toContain('"to":{"id":"second-officer","answers":["review"]}');
    expect(payload).not.toContain('hearing');
  });

  it('is taken on for a colleague who has left, by an administrator, and whom it was taken from is said', async () => {
    await site.council.rows(`UPDATE people SET left_on = '2026-03-02' WHERE id = 'second-officer'`);
    const fields = await fieldsFor('admin');
    expect(fields).toContainEqual(
      expect.objectContaining({
        name: 'from',
        required: true,
        options: [{ value: 'second-officer', label: 'Second officer' }],
      }),
    );
    const refused = await post('admin', { to: 'reviewer', reason });
    expect(refused.status).toBe(403);
    const done = await post('admin', { to: 'reviewer', from: 'second-officer', reason: 'They have left.' });
    expect(done.status).toBe(303);
    const history = await site.see('officer', `/cases/${reference}?tab=history`);
    expect(history.words).toContain('The review handed from Second officer, who has left, to Equality lead');
    await relay();
    expect((await lettersOf('requestHandedOver')).map((it) => it.who)).toEqual([
      'reviewer',
      'second-officer',
    ]);
  });
});

describe('a signature', () => {
  beforeAll(async () => {
    reference = await site.council.begin('officer', { subject: 1 });
    await site.council.bringTo('signOff');
  });

  it('is handed by a director to the deputy, without naming the one part that is theirs', async () => {
    expect(await fieldsFor('solicitor')).toEqual([
      expect.objectContaining({
        name: 'part',
        required: true,
        options: [expect.objectContaining({ value: 'legal' })],
      }),
      expect.objectContaining({
        name: 'to',
        options: [{ value: 'deputy-solicitor', label: 'Deputy Director of Legal, as deputy' }],
      }),
      expect.objectContaining({ name: 'reason' }),
    ]);
    const done = await post('solicitor', { to: 'deputy-solicitor', reason });
    expect(done.status).toBe(303);
    await relay();
    expect(await lettersOf('requestHandedOver')).toEqual([
      {
        who: 'deputy-solicitor',
        role: 'Director of Legal (Monitoring Officer)',
        because: 'this request was handed to you',
      },
    ]);
  });

  it('is not handed over where nobody else may give it', async () => {
    const page = await site.see('finance', `/cases/${reference}/do/handOver`);
    expect(page.status).toBe(409);
    expect(page.words).toContain('somebody else who holds the same role or is a deputy for it');
    expect((await site.see('finance', '/')).text).not.toContain(`/cases/${reference}/do/handOver`);
  });

  it('is reminded of in the name of the colleague', async () => {
    site.council.clock.set('2026-03-20', '09:00');
    await sweep(site.council.parts, site.council.clock.now());
    await relay();
    const told = await site.council.rows(
      `SELECT DISTINCT l.person_id AS who FROM letters l JOIN cases c ON c.id = l.case_id JOIN notices n ON n.id = l.notice_id
       JOIN deadlines d ON d.id = n.about->>'deadlineId'
       WHERE c.reference = $1 AND d.kind = 'legalSigns' AND l.kind LIKE 'deadline%' ORDER BY 1`,
      reference,
    );
    expect(told.map((it) => it.who)).toEqual(expect.arrayContaining(['deputy-solicitor', 'solicitor']));
    const page = await site.see('officer', `/cases/${reference}`);
    expect(page.words).toContain('Deputy Director of Legal, to whom it was handed');
  });

  it('can still be given by the director, and the record replays', async () => {
    const contentHash = (await caseFile('solicitor')).contentHash;
    const signed = await site.post('solicitor', `/cases/${reference}`, {
      event: 'sign',
      part: 'legal',
      contentHash,
    });
    expect(signed.status).toBe(303);
    const verified = await verifyRecord(site.council.database);
    expect(verified.misfits).toEqual([]);
  });
});
