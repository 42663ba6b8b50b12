import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSealedHeads } from '../../app/audit/heads.ts';
import { verifyRecord } from '../../app/audit/verify-record.ts';
import { dailySeal } from '../../app/jobs/seal-daily.ts';
import { type Council, openCouncil } from '../support/council.ts';

let council: Council;
let folder: string;
beforeEach(async () => {
  council = await openCouncil();
  folder = mkdtempSync(join(tmpdir(), 'due-regard-heads-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await council.close();
});

const sealing = (auditDir: string | undefined = folder) =>
  dailySeal({ database: council.database, now: council.clock.now, auditDir });
const seals = () => council.value('SELECT count(*) FROM chain_seals');

describe('once a day the ends of all records', () => {
  test('are sealed and kept in a file of that day, by which a rewrite shows later', async () => {
    const reference = await council.begin('officer');
    const seal = sealing();
    await seal();
    await council.bringTo('review');
    await seal();
    expect(readdirSync(folder)).toEqual(['heads-2026-03-02.json']);
    council.clock.set('2026-03-03', '00:05');
    await seal();
    expect(readdirSync(folder)).toEqual(['heads-2026-03-02.json', 'heads-2026-03-03.json']);
    expect(await seals()).toBe('2');

    const read = readSealedHeads(readFileSync(join(folder, 'heads-2026-03-03.json'), 'utf8'));
    if (!read.ok) throw new Error(read.why);
    expect(read.sealed.heads).toMatchObject([{ reference, events: 3 }]);
    expect(await verifyRecord(council.database, read.sealed)).toMatchObject({ ok: true });
    await council.rows('ALTER TABLE events DISABLE TRIGGER USER');
    await council.rows('DELETE FROM events WHERE seq = 3');
    await council.rows('UPDATE cases SET version = 2, last_hash = (SELECT hash FROM events WHERE seq = 2)');
    const { misfits } = await verifyRecord(council.database, read.sealed);
    expect(misfits[0]?.why).toContain('was cut off');
  });

  test('are sealed once by several processes, of which each keeps the same file', async () => {
    await council.begin('officer');
    const other = mkdtempSync(join(tmpdir(), 'due-regard-heads-'));
    await sealing()();
    await council.bringTo('review');
    await sealing(other)();
    expect(await seals()).toBe('1');
    const name = 'heads-2026-03-02.json';
    expect(readFileSync(join(other, name), 'utf8')).toBe(readFileSync(join(folder, name), 'utf8'));
    rmSync(other, { recursive: true });
  });

  test('never go over a file that is there, and leave nothing beside it', async () => {
    writeFileSync(join(folder, 'heads-2026-03-02.json'), 'kept');
    await sealing()();
    expect(readdirSync(folder)).toEqual(['heads-2026-03-02.json']);
    expect(readFileSync(join(folder, 'heads-2026-03-02.json'), 'utf8')).toBe('kept');
  });

  test('are written at the next try where the folder could not be written to', async () => {
    const blocked = join(folder, 'a-file');
    writeFileSync(blocked, '');
    const seal = sealing(blocked);
    await expect(seal()).rejects.toThrow();
    rmSync(blocked);
    await seal();
    expect(readdirSync(blocked)).toEqual(['heads-2026-03-02.json']);
    expect(await seals()).toBe('1');
  });

  test('are sealed in the database alone where no folder is set', async () => {
    await dailySeal({ database: council.database, now: council.clock.now, auditDir: undefined })();
    expect(await seals()).toBe('1');
    expect(readdirSync(folder)).toEqual([]);
  });
});
