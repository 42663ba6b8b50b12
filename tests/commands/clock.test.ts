import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweep } from '../../app/jobs/sweep.ts';
import { type Council, openCouncil } from '../support/council.ts';

let council: Council;
beforeAll(async () => {
  council = await openCouncil();
});
afterAll(() => council.close());

const eventsOf = async (reference: string, type: string) =>
  council.rows(
    `SELECT e.seq, e.actor_id, to_char(e.at AT TIME ZONE 'Europe/London', 'YYYY-MM-DD HH24:MI') AS at
     FROM events e JOIN cases c ON c.id = e.case_id WHERE c.reference = $1 AND e.type = $2`,
    reference,
    type,
  );
const told = async (reference: string) =>
  (
    await council.rows(
      `SELECT n.kind, d.kind AS about, to_char(n.at AT TIME ZONE 'Europe/London', 'YYYY-MM-DD HH24:MI') AS at
       FROM notices n JOIN cases c ON c.id = n.case_id LEFT JOIN deadlines d ON d.id = n.about->>'deadlineId'
       WHERE c.reference = $1 AND n.kind LIKE 'deadline%' ORDER BY n.at, n.kind, about`,
      reference,
    )
  ).map(({ kind, about, at }) => `${kind} ${about} ${at}`);
const several = (times: number) =>
  Promise.all(Array.from({ length: times }, () => sweep(council.parts, council.clock.now())));

test('the window closes once, at its own time, however many look at the clock', async () => {
  const reference = await council.begin('officer');
  await council.bringTo('callInWindow');
  council.clock.set('2026-05-21', '16:59');
  await several(3);
  expect((await council.caseOf()).state).toEqual({ callInWindow: 'open' });
  // The worker comes late, on the Saturday: the event is still of Thursday at 5 pm.
  council.clock.set('2026-05-23', '11:00');
  await several(4);
  expect((await council.caseOf()).state).toBe('inForce');
  expect(await eventsOf(reference, 'callInCloses')).toEqual([
    { seq: 10, actor_id: 'clock', at: '2026-05-21 17:00' },
  ]);
  expect((await council.report()).report.progress.mayActFrom).toBe('2026-05-22');
});

test('a reminder is told once, and the review falls due on its day', async () => {
  const reference = 'DIA-2026-0001';
  council.clock.set('2027-05-13', '12:00');
  await several(3);
  const before = await told(reference);
  expect(before.length).toBeGreaterThan(0);
  expect(new Set(before).size).toBe(before.length);
  await several(3);
  expect(await told(reference)).toEqual(before);
  council.clock.set('2027-05-14', '18:00');
  await several(4);
  expect((await council.caseOf(reference)).state).toBe('reviewDue');
  expect(await eventsOf(reference, 'reviewFallsDue')).toHaveLength(1);
  const after = await told(reference);
  expect(new Set(after).size).toBe(after.length);
});

test('reminders stop when the thing is done, and a worker that was away tells only the latest', async () => {
  council.clock.set('2026-03-02', '09:00');
  const late = await council.begin('officer', { subject: 1 });
  await council.bringTo('review');
  const done = await council.begin('officer', { subject: 2 });
  await council.bringTo('review');
  await council.send('reviewer', 'endorse', { reference: done });
  council.clock.set('2026-03-20', '12:00');
  await several(3);
  const ofReview = (list: string[]) => list.filter((line) => line.includes('reviewerAnswers'));
  expect(ofReview(await told(late))).toHaveLength(1);
  expect(ofReview(await told(done))).toEqual([]);
});

test('one deadline that cannot be worked on does not hold up the others', async () => {
  council.clock.set('2026-03-02', '09:00');
  const broken = await council.begin('officer', { subject: 3 });
  await council.bringTo('callInWindow');
  council.clock.set('2026-03-02', '09:00');
  const sound = await council.begin('officer', { subject: 4 });
  await council.bringTo('callInWindow');
  await council.rows(
    `CREATE FUNCTION fail_one() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       IF NEW.reference = '${broken}' THEN RAISE EXCEPTION 'This row is damaged.'; END IF; RETURN NEW; END $$;
     CREATE TRIGGER fail_one BEFORE UPDATE ON cases FOR EACH ROW EXECUTE FUNCTION fail_one()`,
  );
  council.clock.set('2026-06-20', '12:00');
  await expect(sweep(council.parts, council.clock.now())).rejects.toThrow('This row is damaged.');
  expect((await council.caseOf(sound)).state).toBe('inForce');
  await council.rows('DROP TRIGGER fail_one ON cases');
  await sweep(council.parts, council.clock.now());
  expect((await council.caseOf(broken)).state).toBe('inForce');
  expect(await eventsOf(broken, 'callInCloses')).toHaveLength(1);
});
