import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { declineConsultation } from '../../app/commands/answer-consultation.ts';
import { sealOf } from '../../app/consultation/round-of-event.ts';
import { findAsked, listRounds } from '../../db/queries/consultations.ts';
import {
  answerAs,
  consulteeNamed,
  latestRound,
  open,
  prepare,
  someRound,
  waitUntil,
} from '../support/consultation.ts';
import { type Council, openCouncil } from '../support/council.ts';

let council: Council;
beforeAll(async () => {
  council = await openCouncil();
});
afterAll(() => council.close());
beforeEach(() => council.clock.set('2026-03-02T09:00:00Z'));

const subject = (reference: string) => council.caseOf(reference);

describe('a round of consultation', () => {
  test('is prepared, opened, answered and closed, and the front sheet tells of it', async () => {
    const reference = await council.begin('officer', { frontSheet: { tracking: [] } });
    await prepare(council, reference);
    const round = await open(council, reference, '2026-03-20');
    expect(round.consultees.map((it) => [it.group, it.name, it.address])).toEqual([
      ['partners', 'Carers’ forum', 'carers@example.org'],
      ['partners', 'Tenants’ panel', 'tenants@example.org'],
      ['wardMembers', 'Member for the North ward', 'north@example.org'],
    ]);
    expect(
      await council.rows(
        `SELECT due_at, event FROM deadlines d JOIN cases c ON c.id = d.case_id
         WHERE c.reference = $1 AND d.kind = 'consultationCloses' AND status = 'open'`,
        reference,
      ),
    ).toMatchObject([{ event: 'consultationCloses' }]);

    council.clock.set('2026-03-09', '11:00');
    expect(await answerAs(council, 'Tenants', reference, 'We would come after work.', '')).toEqual({
      ok: true,
    });
    expect(
      await answerAs(council, 'Tenants', reference, 'We would come after work, and on Saturdays.'),
    ).toEqual({
      ok: true,
    });
    expect(
      await answerAs(council, 'Carers', reference, '  ', 'Respite ends at six.\r\nSo do the buses.'),
    ).toEqual({
      ok: true,
    });

    await waitUntil(council, '2026-03-20T17:00:00.000Z');
    const { progress, version } = await subject(reference);
    expect(progress.consultation).toBeUndefined();
    expect(progress.consultations).toEqual([
      {
        id: round.id,
        openedAt: '2026-03-02T09:00:00.000Z',
        closesOn: '2026-03-20',
        endedAt: '2026-03-20T17:00:00.000Z',
        how: 'closed',
      },
    ]);
    const closed = await latestRound(council, reference);
    expect(closed.consultees.map((it) => it.answer?.words ?? null)).toEqual([
      ['', 'Respite ends at six.\nSo do the buses.'],
      ['We would come after work, and on Saturdays.', ''],
      null,
    ]);
    expect(closed.consultees.map((it) => it.answer?.times ?? 0)).toEqual([1, 2, 0]);
    const { frontSheet } = (await council.report(reference)).report;
    expect(frontSheet.tracking).toEqual([
      { step: 'wardMembers', on: '2026-03-20', comments: 'Consulted: 1 asked, 0 answered.' },
      { step: 'partners', on: '2026-03-20', comments: 'Consulted: 2 asked, 2 answered.' },
    ]);
    const payload: { data: { consultation: unknown } } = JSON.parse(
      await council.value(
        `SELECT payload FROM events e JOIN cases c ON c.id = e.case_id WHERE c.reference = $1 AND e.seq = $2`,
        reference,
        version,
      ),
    );
    expect(payload.data.consultation).toEqual({
      id: round.id,
      asked: 3,
      answered: 2,
      groups: { wardMembers: { asked: 1, answered: 0 }, partners: { asked: 2, answered: 2 } },
      seal: sealOf(closed),
    });
  });

  test('has a seal that no later answer fits', async () => {
    const reference = await council.begin('officer');
    await prepare(council, reference);
    await open(council, reference, '2026-03-20');
    await answerAs(council, 'Tenants', reference, 'Yes.', 'No.');
    const before = sealOf(await latestRound(council, reference));
    await council.rows(
      `UPDATE consultation_answers SET words = '["No.", "No."]'::jsonb WHERE consultee_id = $1`,
      consulteeNamed(await latestRound(council, reference), 'Tenants'),
    );
    expect(sealOf(await latestRound(council, reference))).not.toBe(before);
  });

  test('takes no answer at the stroke of its close, also where nobody has come to close it', async () => {
    const reference = await council.begin('officer');
    await prepare(council, reference);
    await open(council, reference, '2026-03-20');
    council.clock.set('2026-03-20', '16:59');
    expect(await answerAs(council, 'Tenants', reference, 'In time.')).toEqual({ ok: true });
    council.clock.set('2026-03-20', '17:00');
    expect(await answerAs(council, 'Tenants', reference, 'Too late.')).toMatchObject({
      ok: false,
      status: 409,
      why: 'This consultation has closed, so your answer could not be taken.',
    });
  });

  test('holds the directors back while it runs', async () => {
    const reference = await council.begin('officer');
    await prepare(council, reference);
    await open(council, reference, '2026-03-20');
    await council.bringTo('review', reference);
    expect(await council.attempt('reviewer', 'endorse', { reference })).toMatchObject({
      status: 409,
      why: 'A consultation is open until 20 March 2026. The directors are asked after it, so that they sign what takes account of the answers.',
    });
    await waitUntil(council, '2026-03-20T17:00:00.000Z');
    await council.send('reviewer', 'endorse', { reference });
    expect((await subject(reference)).state).toEqual({ signOff: { legal: 'asked', finance: 'asked' } });
  });

  test('is extended, and closes on the new day alone', async () => {
    const reference = await council.begin('officer');
    await prepare(council, reference);
    await open(council, reference, '2026-03-20');
    await council.send('democratic-services', 'extendConsultation', {
      reference,
      data: { closesOn: '2026-03-27' },
      words: { reason: 'The forum meets on the 25th.' },
    });
    await waitUntil(council, '2026-03-20T18:00:00.000Z');
    expect((await subject(reference)).progress.consultation?.closesOn).toBe('2026-03-27');
    await waitUntil(council, '2026-03-27T17:00:00.000Z');
    expect((await subject(reference)).progress.consultations).toMatchObject([
      { closesOn: '2026-03-27', how: 'closed' },
    ]);
  });

  test('ends with a case that is withdrawn', async () => {
    const reference = await council.begin('officer');
    await prepare(council, reference);
    await open(council, reference, '2026-03-20');
    await council.send('officer', 'withdraw', {
      reference,
      words: { reasons: 'It is not wanted any more.' },
    });
    expect((await subject(reference)).progress.consultations).toMatchObject([{ how: 'calledOff' }]);
    expect(await answerAs(council, 'Tenants', reference, 'And yet.')).toMatchObject({
      ok: false,
      status: 409,
    });
  });

  test('can be followed by another, which has a number of its own', async () => {
    const reference = await council.begin('officer');
    await prepare(council, reference);
    await open(council, reference, '2026-03-20');
    await prepare(council, reference, { ...someRound, title: 'Once more' });
    const data = { consultation: { id: 'any', asked: 1 }, closesOn: '2026-04-30' };
    expect(await council.attempt('officer', 'openConsultation', { reference, data })).toMatchObject({
      why: 'A consultation is open already until 20 March 2026. The next can be opened after it.',
    });
    await council.send('officer', 'callOffConsultation', {
      reference,
      words: { reason: 'The text changed.' },
    });
    await open(council, reference, '2026-03-27');
    expect((await listRounds(council.database, reference)).map((it) => [it.number, it.title])).toEqual([
      [1, 'New opening hours of the libraries'],
      [2, 'Once more'],
    ]);
  });

  test('asks somebody who has nothing to say no more, and still takes what they say', async () => {
    const reference = await council.begin('officer');
    await prepare(council, reference);
    await open(council, reference, '2026-03-20');
    const id = consulteeNamed(await latestRound(council, reference), 'Carers');
    const asked = await findAsked(council.database, id);
    if (!asked) throw new Error('They are asked.');
    expect(await declineConsultation(council.parts, asked)).toEqual({ ok: true });
    expect((await findAsked(council.database, id))?.consultee.declinedAt).not.toBeNull();
    await answerAs(council, 'Carers', reference, 'After all.');
    expect((await findAsked(council.database, id))?.consultee).toMatchObject({
      declinedAt: null,
      answer: { words: ['After all.', ''] },
    });
  });
});

describe('the tracking of the front sheet', () => {
  test('fills itself with what Cabinet decided, on the day of it', async () => {
    const reference = await council.begin('officer', { frontSheet: { tracking: [] } });
    await council.bringTo('publication', reference);
    expect((await council.report(reference)).report.frontSheet.tracking).toEqual([
      { step: 'cabinet', on: '2026-05-14', comments: 'Cabinet: Approved.' },
    ]);
  });

  test('leaves what somebody wrote of that day as it is', async () => {
    const written = { step: 'cabinet', on: '2026-05-14', comments: 'Third item of the agenda.' };
    const reference = await council.begin('officer', { frontSheet: { tracking: [written] } });
    await council.bringTo('publication', reference);
    expect((await council.report(reference)).report.frontSheet.tracking).toEqual([written]);
  });
});
