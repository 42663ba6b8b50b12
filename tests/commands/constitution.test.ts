import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addConstitution } from '../../app/commands/add-constitution.ts';
import { applyEvent } from '../../app/commands/apply-event.ts';
import { NoRulesInForce } from '../../app/commands/council-rules.ts';
import { listConstitutions } from '../../db/queries/constitutions.ts';
import { type Constitution, presets } from '../../workflows/constitution/index.ts';
import { theClock } from '../../workflows/roles.ts';
import { type Council, openCouncil } from '../support/council.ts';

let council: Council;
const england: Constitution = presets['england-2012'];
/** From 20 May 2026: two more days for call-in. */
const since: Constitution = {
  ...england,
  version: 2,
  name: 'After the review of 2026',
  effectiveFrom: '2026-05-20',
  callIn: { type: 'workingDays', n: 7, hour: '17:00', dayOfPublicationCounts: false },
};

beforeEach(async () => {
  council = await openCouncil();
});
afterEach(() => council.close());

const kept = async (reference: string) => {
  const { report } = await council.report(reference);
  return `${report.constitutionId}@${report.constitutionVersion}`;
};
const days = async () =>
  (await listConstitutions(council.database.drizzle)).map(
    (it) => `${it.id}@${it.version} ${it.effectiveFrom} to ${it.effectiveUntil}`,
  );

describe('a new version of the constitution', () => {
  it('ends the former on the day before, and says who recorded it and when', async () => {
    expect(await addConstitution(council.parts, since, 'admin')).toEqual({
      ok: true,
      ends: { id: 'england-2012', version: 1, name: england.name, until: '2026-05-19' },
    });
    expect(await days()).toEqual([
      'england-2012@1 2012-09-10 to 2026-05-19',
      'england-2012@2 2026-05-20 to null',
    ]);
    const [, recorded] = await listConstitutions(council.database.drizzle);
    expect(new Date(recorded?.recordedAt ?? '').toISOString()).toBe('2026-03-02T09:00:00.000Z');
    expect(recorded?.recordedBy).toBe('Administrator');
  });

  it('is kept by the cases that begin on its first day, and not by those of the day before', async () => {
    await addConstitution(council.parts, since, 'admin');
    council.clock.set('2026-05-19', '23:59');
    const before = await council.begin('officer');
    council.clock.set('2026-05-20', '00:00');
    const after = await council.begin('officer', { subject: 1 });
    expect(await kept(before)).toBe('england-2012@1');
    expect(await kept(after)).toBe('england-2012@2');
  });

  it('moves no date of a case that runs already', async () => {
    const published = await council.begin('officer');
    await council.bringTo('callInWindow');
    const closes = () =>
      council.value(`SELECT due_on::text FROM deadlines WHERE kind = 'callInCloses' AND status = 'open'`);
    expect(await closes()).toBe('2026-05-21');
    await addConstitution(council.parts, { ...since, effectiveFrom: '2026-05-14' }, 'admin');
    await council.send('democratic-services', 'correct', {
      reference: published,
      words: { note: 'A slip.' },
    });
    expect(await closes()).toBe('2026-05-21');
    expect(await kept(published)).toBe('england-2012@1');
  });

  it('is kept by a renewal, whatever the case that it renews was judged by', async () => {
    const old = await council.begin('officer', { content: { reviewOn: '2026-06-01' } });
    await council.bringTo('callInWindow');
    await addConstitution(council.parts, since, 'admin');
    council.clock.set('2026-05-21', '17:00');
    await applyEvent(council.parts, { reference: old, type: 'callInCloses', actor: theClock });
    await council.send('officer', 'reviewEarly', { reference: old, words: { trigger: 'A complaint.' } });
    const renewed = await council.send('officer', 'completeReview', {
      reference: old,
      data: { outcome: 'renew' },
    });
    expect(await kept(old)).toBe('england-2012@1');
    expect(await kept(renewed.begun ?? '')).toBe('england-2012@2');
  });

  it('is refused where another came into force on that day, or comes later, or has its number', async () => {
    await addConstitution(council.parts, since, 'admin');
    const refused = async (changes: Partial<Constitution>) => {
      const answer = await addConstitution(council.parts, { ...since, ...changes }, 'admin');
      return answer.ok ? [] : answer.problems.map((it) => `${it.path}: ${it.expected}`);
    };
    expect(await refused({ effectiveFrom: '2027-01-01' })).toEqual([
      'version: 3 or more: version 2 of “england-2012” is recorded already',
    ]);
    expect(await refused({ version: 3 })).toEqual([
      'effectiveFrom: another day: “After the review of 2026” came into force on 20 May 2026',
    ]);
    expect(await refused({ version: 3, effectiveFrom: '2026-05-01', effectiveUntil: '2026-05-20' })).toEqual([
      'effectiveUntil: a day before 20 May 2026, when “After the review of 2026” comes into force',
    ]);
    expect(await days()).toHaveLength(2);
  });

  it('cannot lie over another even where somebody writes to the database', async () => {
    await expect(
      council.rows(
        `INSERT INTO constitutions (id, version, effective_from, data) VALUES ('other', 1, '2026-01-01', '{}')`,
      ),
    ).rejects.toThrow();
  });

  it('is recorded once where two administrators confirm it at the same time', async () => {
    const both = await Promise.all([
      addConstitution(council.parts, since, 'admin'),
      addConstitution(council.parts, since, 'admin'),
    ]);
    expect(both.filter((it) => it.ok)).toHaveLength(1);
    expect(await days()).toHaveLength(2);
  });
});

describe('on a day for which no version is recorded', () => {
  it('no case begins, and the sentence says why and who can help', async () => {
    council.clock.set('2012-09-09', '12:00');
    await expect(council.begin('officer')).rejects.toThrow(NoRulesInForce);
    await expect(council.begin('officer')).rejects.toThrow(
      'No version of the council’s constitution is in force on 9 September 2012',
    );
    expect(await council.value('SELECT count(*) FROM cases')).toBe('0');
    expect(await council.value('SELECT count(*) FROM reference_numbers')).toBe('0');
  });

  it('no renewal begins, and the old case stays as it is', async () => {
    const old = await council.begin('officer');
    await council.bringTo('callInWindow');
    await addConstitution(
      council.parts,
      { ...since, effectiveFrom: '2026-05-15', effectiveUntil: '2026-05-19' },
      'admin',
    );
    council.clock.set('2026-05-21', '17:00');
    await applyEvent(council.parts, { reference: old, type: 'callInCloses', actor: theClock });
    await council.send('officer', 'reviewEarly', { reference: old, words: { trigger: 'A complaint.' } });
    const answer = await council.attempt('officer', 'completeReview', {
      reference: old,
      data: { outcome: 'renew' },
    });
    expect(answer).toMatchObject({ ok: false, status: 409 });
    expect(answer.ok || answer.why).toContain('in force on 21 May 2026');
    expect((await council.caseOf(old)).state).toBe('reviewDue');
  });
});
