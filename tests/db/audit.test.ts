import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readSealedHeads, sealHeads } from '../../app/audit/heads.ts';
import { verifyRecord } from '../../app/audit/verify-record.ts';
import { hashOf, noEventYet } from '../../app/commands/chain.ts';
import { readStoredReports } from '../../db/queries/chains.ts';
import { type Council, openCouncil } from '../support/council.ts';
import { testedDatabase } from '../support/database.ts';

let council: Council;
let first: string;
let second: string;
const tables = [
  'take_downs',
  'redactions',
  'comments',
  'attachment_chunks',
  'attachments',
  'drafts',
  'presences',
  'cited_indicators',
  'letters',
  'consultation_answers',
  'consultees',
  'consultations',
  'notices',
  'dealt_with',
  'deadlines',
  'content_versions',
  'event_words',
  'events',
  'cases',
  'reports',
  'chain_seals',
];

beforeAll(async () => {
  council = await openCouncil();
  first = await council.begin('officer');
  await council.bringTo('publication');
  second = await council.begin('officer', { subject: 1 });
  await council.bringTo('review');
  for (const table of tables) await council.rows(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
});
afterAll(() => council.close());

/** As somebody could who owns the tables: the trigger stops everybody else. */
const asAttacker = async (...statements: string[]) => {
  await council.rows('ALTER TABLE events DISABLE TRIGGER USER');
  for (const statement of statements) await council.rows(statement);
  await council.rows('ALTER TABLE events ENABLE TRIGGER USER');
};
afterEach(async () => {
  await asAttacker(
    `TRUNCATE ${tables.join(', ')}, decisions`,
    ...[...tables]
      .reverse()
      .map((table) => `INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM kept_${table}`),
  );
});
const of = (reference: string) => `case_id = (SELECT id FROM cases WHERE reference = '${reference}')`;

/** Writes a whole chain anew so that it fits itself, as a careful forger would. */
async function rewriteFrom(
  reference: string,
  change: (seq: number, payload: string) => string,
): Promise<void> {
  for await (const report of readStoredReports(council.database)) {
    for (const stored of report.cases.filter((c) => c.reference === reference)) {
      let previousHash = noEventYet;
      for (const event of stored.events) {
        const forged = { ...event, previousHash, payload: change(event.seq, event.payload) };
        const hash = hashOf({ ...forged, reference });
        await council.rows(
          `UPDATE events SET payload = $1, previous_hash = $2, hash = $3 WHERE ${of(reference)} AND seq = $4`,
          forged.payload,
          previousHash,
          hash,
          event.seq,
        );
        previousHash = hash;
      }
      await council.rows('UPDATE cases SET last_hash = $1 WHERE reference = $2', previousHash, reference);
    }
  }
}

test('a record that nobody touched fits, and its texts too', async () => {
  const verified = await verifyRecord(council.database);
  expect(verified).toMatchObject({ ok: true, cases: 2, misfits: [], erased: 0 });
  expect(verified.texts).toBeGreaterThan(1);
  expect(verified.events).toBe(Number(await council.value('SELECT count(*) FROM events')));
  expect(verified.versions).toBe(Number(await council.value('SELECT count(*) FROM content_versions')));
  expect(verified.signatures).toBe(2);
});

describe('a text that was kept', () => {
  const keptWith = (type: string) =>
    `seq = (SELECT seq FROM events e WHERE e.case_id = content_versions.case_id AND type = '${type}')`;

  test.each([
    ['an answer of the assessment', `content = jsonb_set(content, '{evidence}', '"None was sought."')`],
    [
      'a recommendation of the front sheet',
      `front_sheet = jsonb_set(front_sheet, '{recommendations}', '["Another one."]')`,
    ],
    ['the hash beside it', `content_hash = repeat('b', 64)`],
  ])('is named with its step where somebody changed %s', async (_what, change) => {
    await asAttacker(
      `UPDATE content_versions SET ${change} WHERE ${of(first)} AND ${keptWith('submitForReview')}`,
    );
    const { ok, misfits, signatures } = await verifyRecord(council.database);
    expect(ok).toBe(false);
    expect(misfits).toEqual([
      {
        reference: first,
        seq: Number(
          await council.value(`SELECT seq FROM events WHERE ${of(first)} AND type = 'submitForReview'`),
        ),
        why: expect.stringMatching(
          /^The text that was kept then \(submitted, 2 March 2026\) is not what it was\.$/,
        ),
      },
    ]);
    expect(signatures).toBe(change.startsWith('content_hash') ? 2 : 0);
  });

  test('may differ in what nobody signs: that is no part of the hash', async () => {
    await asAttacker(
      `UPDATE content_versions SET front_sheet = jsonb_set(front_sheet, '{internalNote}', '"Ring the ward members."')`,
    );
    expect(await verifyRecord(council.database)).toMatchObject({ ok: true, signatures: 2 });
  });
});

test('the texts of a report with two cases are checked together, without the one that was withdrawn', async () => {
  const one = await council.begin('officer', { subject: 2 });
  const two = await council.begin('officer', { subject: 3 });
  await council.carryTogether(one, two);
  for (const reference of [one, two]) await council.bringTo('signOff', reference);
  await council.send('solicitor', 'sign', { reference: one, data: { part: 'legal' } });
  const both = await verifyRecord(council.database);
  expect(both).toMatchObject({ ok: true, signatures: 4 });
  await council.send('officer', 'withdraw', { reference: two, words: { reason: 'No longer needed.' } });
  await council.send('solicitor', 'sign', { reference: one, data: { part: 'legal' } });
  expect(await verifyRecord(council.database)).toMatchObject({ ok: true, signatures: 5 });
  await council.rows(
    `UPDATE content_versions SET content = jsonb_set(content, '{evidence}', '"None."') WHERE ${of(two)}`,
  );
  const { misfits } = await verifyRecord(council.database);
  expect(misfits.map((m) => m.reference)).toContain(two);
});

describe('the first event that does not fit is named', () => {
  test.each([
    ['its payload', `payload = replace(payload, 'finance', 'solicitor')`],
    ['who did it', `actor_id = 'admin'`],
    ['on whose behalf', `on_behalf_of = 'solicitor'`],
    ['when, by a millisecond', `at = at + interval '1 millisecond'`],
    ['when, by a microsecond', `at = at + interval '1 microsecond'`],
    ['what it was', `type = 'endorse'`],
    ['its own hash', `hash = repeat('a', 64)`],
  ])('where %s was changed', async (_what, change) => {
    await asAttacker(`UPDATE events SET ${change} WHERE ${of(first)} AND seq = 6`);
    const { ok, misfits } = await verifyRecord(council.database);
    expect(ok).toBe(false);
    expect(misfits).toEqual([
      { reference: first, seq: 6, why: expect.stringContaining('It was changed after it was written') },
    ]);
  });

  test('where one was removed from the middle', async () => {
    await asAttacker(`DELETE FROM events WHERE ${of(first)} AND seq = 4`);
    expect((await verifyRecord(council.database)).misfits).toEqual([
      { reference: first, seq: 4, why: 'This event is missing: after event 3 comes event 5.' },
    ]);
  });

  test('where two changed places', async () => {
    await asAttacker(
      `UPDATE events SET seq = 1000 WHERE ${of(first)} AND seq = 5`,
      `UPDATE events SET seq = 5 WHERE ${of(first)} AND seq = 6`,
      `UPDATE events SET seq = 6 WHERE ${of(first)} AND seq = 1000`,
    );
    expect((await verifyRecord(council.database)).misfits[0]).toMatchObject({ reference: first, seq: 5 });
  });

  test('where it was taken from another chain', async () => {
    await asAttacker(
      `DELETE FROM events WHERE ${of(second)} AND seq = 2`,
      `INSERT INTO events SELECT (SELECT id FROM cases WHERE reference = '${second}'), seq, type, actor_id, on_behalf_of,
         at, payload, machine_version, previous_hash, hash FROM events WHERE ${of(first)} AND seq = 2`,
    );
    expect((await verifyRecord(council.database)).misfits[0]).toMatchObject({ reference: second, seq: 2 });
  });

  test('where the tail was cut off but the case still knows of it', async () => {
    await asAttacker(`DELETE FROM events WHERE ${of(first)} AND seq >= 8`);
    expect((await verifyRecord(council.database)).misfits[0]).toMatchObject({
      reference: first,
      seq: 8,
      why: expect.stringContaining('and the log ends at 7'),
    });
  });

  test('where the chain was written anew, and the machine would not have taken it', async () => {
    await council.rows('ALTER TABLE events DISABLE TRIGGER USER');
    await rewriteFrom(first, (seq, payload) =>
      seq === 4 ? payload.replace('"roles":["reviewer"]', '"roles":["officer"]') : payload,
    );
    await council.rows('ALTER TABLE events ENABLE TRIGGER USER');
    expect((await verifyRecord(council.database)).misfits).toEqual([
      { reference: first, seq: 4, why: expect.stringContaining('The road does not allow it') },
    ]);
  });

  test('where a state was stored that no event leads to', async () => {
    await council.rows(
      `UPDATE cases SET state = '"inForce"', state_name = 'inForce' WHERE reference = '${second}'`,
    );
    expect((await verifyRecord(council.database)).misfits).toEqual([
      { reference: second, why: 'Its events lead to "review", but "inForce" is stored.' },
    ]);
  });
});

describe('what people wrote', () => {
  test('is checked where it is still there', async () => {
    await council.rows(
      `UPDATE event_words SET words = 'Other words.' WHERE ${of(first)} AND field = 'reasons'`,
    );
    const { misfits } = await verifyRecord(council.database);
    expect(misfits[0]).toMatchObject({
      reference: first,
      why: 'Its “reasons” is not what the person wrote.',
    });
  });
  test('may be erased by rule, and the chain still fits', async () => {
    await council.rows(`UPDATE event_words SET words = NULL WHERE field = 'reasons'`);
    expect(await verifyRecord(council.database)).toMatchObject({ ok: true, erased: 1 });
  });
  test('cannot be added afterwards', async () => {
    await council.rows(
      `INSERT INTO event_words SELECT id, 1, 'note', 'I said so.', 'salt' FROM cases WHERE reference = '${first}'`,
    );
    expect((await verifyRecord(council.database)).misfits[0]).toMatchObject({
      seq: 1,
      why: expect.stringContaining('was added'),
    });
  });
});

describe('exported heads find what a chain cannot show of itself', () => {
  const exported = async () => {
    const sealed = await sealHeads(council.database, council.clock.now());
    await council.rows('DELETE FROM chain_seals');
    return sealed;
  };

  test('and later events are no misfit', async () => {
    const heads = await exported();
    await council.send('reviewer', 'endorse', { reference: second });
    expect(await verifyRecord(council.database, heads)).toMatchObject({
      ok: true,
      comparedWith: ['the heads exported on 14 May 2026'],
    });
  });

  test('a tail that was cut off with all that belonged to it', async () => {
    const heads = await exported();
    await asAttacker(
      `DELETE FROM event_words WHERE ${of(second)} AND seq = 3`,
      `DELETE FROM events WHERE ${of(second)} AND seq = 3`,
      `UPDATE cases SET version = 2, state = '"draft"', progress = '{"endorsedBy": [], "delivery": "notStarted"}',
         last_hash = (SELECT hash FROM events WHERE ${of(second)} AND seq = 2) WHERE reference = '${second}'`,
    );
    expect(await verifyRecord(council.database)).toMatchObject({ ok: true });
    expect((await verifyRecord(council.database, heads)).misfits).toEqual([
      { reference: second, seq: 3, why: expect.stringContaining('The end of the record was cut off') },
    ]);
  });

  test('a case that was removed', async () => {
    const heads = await exported();
    await asAttacker(
      ...['notices', 'deadlines', 'content_versions', 'event_words', 'events'].map(
        (table) => `DELETE FROM ${table} WHERE ${of(second)}`,
      ),
      `DELETE FROM cases WHERE reference = '${second}'`,
    );
    expect(await verifyRecord(council.database)).toMatchObject({ ok: true, cases: 1 });
    expect((await verifyRecord(council.database, heads)).misfits).toEqual([
      { reference: second, why: 'The case is gone. By the heads exported on 14 May 2026 it had 3 events.' },
    ]);
  });

  test('a record that was written anew so that it fits itself', async () => {
    const heads = await exported();
    await council.rows('ALTER TABLE events DISABLE TRIGGER USER');
    await rewriteFrom(first, (seq, payload) => (seq === 1 ? payload.replace(/2026@\d+/, '2025@1') : payload));
    await council.rows('ALTER TABLE events ENABLE TRIGGER USER');
    expect(await verifyRecord(council.database)).toMatchObject({ ok: true });
    expect((await verifyRecord(council.database, heads)).misfits[0]).toMatchObject({
      reference: first,
      why: expect.stringContaining('was written anew'),
    });
  });

  test('the seal that the database keeps does the same, and is itself checked', async () => {
    await sealHeads(council.database, council.clock.now());
    await asAttacker(`UPDATE cases SET reference = 'DIA-2026-0099' WHERE reference = '${second}'`);
    expect((await verifyRecord(council.database)).misfits.map((m) => m.reference)).toEqual([
      'DIA-2026-0099',
      second,
    ]);
    await council.rows(`UPDATE cases SET reference = '${second}' WHERE reference = 'DIA-2026-0099'`);
    await council.rows(`UPDATE chain_seals SET heads = '[]'`);
    expect((await verifyRecord(council.database)).misfits[0]?.why).toContain('was changed');
  });

  test('a file that was edited is no evidence', async () => {
    const heads = await exported();
    const text = JSON.stringify({ ...heads, heads: heads.heads.slice(1) });
    expect(readSealedHeads(text)).toMatchObject({
      ok: false,
      why: expect.stringContaining('its own seal does not fit'),
    });
    expect(readSealedHeads('{}')).toMatchObject({ ok: false });
    expect(readSealedHeads(JSON.stringify(heads))).toMatchObject({ ok: true });
  });
});

describe.runIf(testedDatabase === 'postgres')('from the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'due-regard-audit-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (script: string, ...args: string[]) => {
    const env = { ...process.env, DATABASE_URL: council.database.url ?? '' };
    return spawnSync(process.execPath, ['--import', 'tsx', `app/cli/${script}.ts`, ...args], {
      env,
      encoding: 'utf8',
    });
  };

  test('export, verify, tamper, verify: 0 and 1, with the sentence', async () => {
    const file = join(folder, 'heads.json');
    expect(run('audit-export', '--to', file)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('The heads of 2 cases'),
    });
    expect(run('audit-export', '--to', file)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is not written over'),
    });
    expect(run('audit-verify', '--heads', file)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Everything fits: 2 cases'),
    });
    await asAttacker(`UPDATE events SET actor_id = 'admin' WHERE ${of(first)} AND seq = 6`);
    const found = run('audit-verify');
    expect(found).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(`${first}, event 6: It was changed after it was written`),
    });
    const json = run('audit-verify', '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, misfits: [{ reference: first, seq: 6 }] });
    writeFileSync(join(folder, 'bad.json'), '{}');
    expect(run('audit-verify', '--heads', join(folder, 'bad.json'))).toMatchObject({ status: 1 });
    expect(run('audit-verify', '--heads', join(folder, 'none.json'))).toMatchObject({ status: 2 });
  }, 60_000);
});
