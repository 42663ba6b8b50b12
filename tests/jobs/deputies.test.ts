import { afterEach, expect, test } from 'vitest';
import { changeDeputy, endDeputising, recordDeputy } from '../../app/commands/record-deputy.ts';
import { nextAbsence } from '../../app/commands/tell-deputies.ts';
import { letterOf } from '../../app/jobs/letter-of.ts';
import { relayNotices } from '../../app/jobs/relay.ts';
import { sweep } from '../../app/jobs/sweep.ts';
import { findLetterToWrite } from '../../db/queries/letters.ts';
import { renderLetter } from '../../emails/letter.ts';
import { type Council, openCouncil } from '../support/council.ts';

let council: Council;
afterEach(() => council.close());

const relayAll = async () => {
  while ((await relayNotices(council.parts, async () => {})) > 0);
};
const letters = async (kind: string) => {
  await relayAll();
  return council.rows(
    'SELECT id, person_id, because_of FROM letters WHERE kind = $1 ORDER BY at, person_id',
    kind,
  );
};
const absence = {
  standing: false,
  post: 'finance' as const,
  holderId: 'finance',
  untilOn: '2026-03-20',
  authority: 'Scheme of delegation, absence cover',
  both: true,
};
/** The Director of Finance is away from 9 to 20 March 2026. */
async function recordAbsence(deputyId = 'second-officer', fromOn = '2026-03-09'): Promise<string> {
  const answer = await recordDeputy(council.parts, { ...absence, deputyId, fromOn }, 'admin');
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.id;
}
async function open() {
  council = await openCouncil();
  return council;
}

test('during an absence a request to sign goes to the director and to the deputy, who reads until when', async () => {
  await open();
  await recordAbsence();
  council.clock.set('2026-03-10', '10:00');
  await council.begin('officer');
  await council.bringTo('signOff');
  const asked = await letters('signOffRequested');
  expect(asked.map((letter) => letter.person_id)).toEqual([
    'deputy-solicitor',
    'finance',
    'second-officer',
    'solicitor',
  ]);
  expect(asked[2]?.because_of).toBe(
    'you deputise for the Director of Finance (section 151 officer) until 20 March 2026',
  );
});

test('reminders go to both while the absence runs, and to the director alone after it', async () => {
  await open();
  await recordAbsence();
  council.clock.set('2026-03-16', '10:00');
  await council.begin('officer');
  await council.bringTo('signOff');
  council.clock.set('2026-03-20', '23:00');
  await sweep(council.parts, council.clock.now());
  const soon = await letters('deadlineSoon');
  expect(soon.map((letter) => letter.person_id)).toEqual(
    expect.arrayContaining(['finance', 'second-officer']),
  );
  council.clock.set('2026-03-25', '12:00');
  await sweep(council.parts, council.clock.now());
  const late = await letters('deadlineLate');
  expect(late.map((letter) => letter.person_id)).toContain('finance');
  expect(late.map((letter) => letter.person_id)).not.toContain('second-officer');
});

test('what was asked before is told to the deputy when the office opens on the first day, once', async () => {
  await open();
  await recordAbsence();
  const reference = await council.begin('officer');
  await council.bringTo('signOff');
  expect((await letters('signOffRequested')).map((letter) => letter.person_id)).not.toContain(
    'second-officer',
  );
  council.clock.set('2026-03-09', '08:59');
  await sweep(council.parts, council.clock.now());
  expect(await letters('deputyAsked')).toEqual([]);
  expect(await nextAbsence(council.parts, '2026-03-09T12:00:00Z')).toBe('2026-03-09T09:00:00.000Z');
  council.clock.set('2026-03-09', '09:00');
  await sweep(council.parts, council.clock.now());
  await sweep(council.parts, council.clock.now());
  const [told, ...more] = await letters('deputyAsked');
  expect(more).toEqual([]);
  expect(told?.person_id).toBe('second-officer');
  const letter = await findLetterToWrite(council.database, String(told?.id));
  if (!letter) throw new Error('The letter is lost.');
  const rules = await council.parts.rules.on('2026-03-09');
  const written = await renderLetter(
    letterOf(
      letter,
      { name: 'Demonstration Borough Council' },
      'https://due-regard.example.org',
      rules,
      council.clock.now(),
    ),
  );
  expect(written.text).toContain('by 5 pm on Monday 9 March 2026 (no full working day left).');
  expect(written.subject).toContain('Sign as deputy by 5 pm on Monday 9 March 2026');
  expect(written.text).toContain('away from 9 March 2026 to 20 March 2026');
  expect(written.text).toContain(`/cases/${reference}/sign-off`);
  // In the first sweep it was told, so no moment is left over from it.
  expect(await nextAbsence(council.parts, '2026-03-09T09:00:00Z')).toBeUndefined();
});

test('an absence that is recorded while requests are open is told of at once, and again where its days change', async () => {
  await open();
  await council.begin('officer');
  await council.bringTo('signOff');
  const id = await recordAbsence('second-officer', '2026-03-02');
  expect((await letters('deputyAsked')).map((letter) => letter.person_id)).toEqual(['second-officer']);
  const changed = { ...absence, deputyId: 'second-officer', fromOn: '2026-03-02', untilOn: '2026-03-27' };
  expect(await changeDeputy(council.parts, id, changed, 'finance')).toMatchObject({ ok: true });
  expect((await letters('deputyAsked')).map((letter) => letter.because_of)).toEqual([
    'you deputise for the Director of Finance (section 151 officer) until 20 March 2026',
    'you deputise for the Director of Finance (section 151 officer) until 27 March 2026',
  ]);
});

test('an author is not asked to sign as deputy, nor anybody for an absence that was cancelled', async () => {
  await open();
  await recordAbsence('officer');
  const cancelled = await recordAbsence('reviewer');
  expect(await endDeputising(council.parts, cancelled, 'admin')).toMatchObject({ ok: true });
  await council.begin('officer');
  await council.bringTo('signOff');
  council.clock.set('2026-03-09', '10:00');
  await sweep(council.parts, council.clock.now());
  expect(await letters('deputyAsked')).toEqual([]);
});
