import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  askMorePeople,
  changeConsultee,
  reportOnConsultation,
} from '../../app/commands/look-after-consultation.ts';
import { prepareConsultation, throwAwayPrepared } from '../../app/commands/prepare-consultation.ts';
import { findAsked, listRounds } from '../../db/queries/consultations.ts';
import { emptyRound } from '../../workflows/consultation/typed-round.ts';
import {
  answerAs,
  consulteeNamed,
  latestRound,
  open,
  prepare,
  someRound,
  waitUntil,
} from '../support/consultation.ts';
import { type Council, openCouncil, type PersonId } from '../support/council.ts';

let council: Council;
beforeAll(async () => {
  council = await openCouncil();
});
afterAll(() => council.close());
beforeEach(() => council.clock.set('2026-03-02T09:00:00Z'));

const noPeople = emptyRound.people;
const more = { ...noPeople, panel: 'Disability forum, forum@example.org' };
const subject = (reference: string) => council.caseOf(reference);

describe('what is prepared', () => {
  test('can be changed and thrown away until it is opened, and is then as it was', async () => {
    const reference = await council.begin('officer');
    await prepare(council, reference);
    await prepare(council, reference, { ...someRound, questions: 'One question?' });
    expect(await latestRound(council, reference)).toMatchObject({ number: 1, questions: ['One question?'] });
    const officer = await council.actor('officer');
    expect(await throwAwayPrepared(council.parts, officer, await subject(reference))).toEqual({ ok: true });
    expect(await listRounds(council.database, reference)).toEqual([]);
    await prepare(council, reference);
    const { id } = await open(council, reference, '2026-03-20');
    expect(await throwAwayPrepared(council.parts, officer, await subject(reference))).toMatchObject({
      status: 404,
      why: 'Nothing is prepared.',
    });
    expect((await latestRound(council, reference)).id).toBe(id);
  });

  test('cannot be changed by a page that was open before it began', async () => {
    const reference = await council.begin('officer');
    await prepare(council, reference);
    const before = await subject(reference);
    await open(council, reference, '2026-03-20');
    const answer = await prepareConsultation(council.parts, await council.actor('officer'), before, {
      ...someRound,
      questions: 'Changed?',
    });
    expect(answer).toMatchObject({ ok: false, status: 409 });
    expect((await latestRound(council, reference)).questions).toEqual([
      'What would change for you?',
      'What have we not thought of?',
    ]);
  });

  test.each<[PersonId, number | 'may']>([
    ['officer', 'may'],
    ['democratic-services', 'may'],
    ['second-officer', 403],
    ['reviewer', 403],
    ['solicitor', 403],
    ['finance', 403],
    ['cabinet', 403],
    ['scrutiny', 403],
    ['admin', 403],
  ])('is for the authors and democratic services: %s %s', async (who, expected) => {
    const reference = await council.begin('officer');
    const answer = await prepareConsultation(
      council.parts,
      await council.actor(who),
      await subject(reference),
      someRound,
    );
    expect(answer.ok ? 'may' : answer.status).toBe(expected);
  });

  test('comes too late in sign-off', async () => {
    const reference = await council.begin('officer');
    await council.bringTo('signOff', reference);
    const answer = await prepareConsultation(
      council.parts,
      await council.actor('officer'),
      await subject(reference),
      someRound,
    );
    expect(answer).toMatchObject({
      status: 409,
      why: 'People are consulted while the text can still follow what they say: in draft or in review. Recall it first.',
    });
  });
});

describe('whoever looks after a round', () => {
  test('asks more people, each with an invitation, and nobody twice', async () => {
    const reference = await council.begin('officer');
    await prepare(council, reference);
    await open(council, reference, '2026-03-20');
    const officer = await council.actor('officer');
    expect(await askMorePeople(council.parts, officer, await subject(reference), 1, more)).toEqual({
      ok: true,
    });
    const again = await askMorePeople(council.parts, officer, await subject(reference), 1, {
      ...noPeople,
      others: 'The forum, FORUM@example.org',
    });
    expect(again).toMatchObject({
      status: 400,
      errors: [{ field: 'others', message: 'Others, line 1: FORUM@example.org is there already' }],
    });
    const invited = await council.rows(
      `SELECT n.about->>'consulteeId' AS id FROM notices n JOIN cases c ON c.id = n.case_id
       WHERE c.reference = $1 AND n.kind = 'consultationInvited' AND n.seq IS NULL`,
      reference,
    );
    expect(invited).toEqual([{ id: consulteeNamed(await latestRound(council, reference), 'Disability') }]);
  });

  test('takes somebody out, who counts no more and answers no more', async () => {
    const reference = await council.begin('officer');
    await prepare(council, reference);
    await open(council, reference, '2026-03-20');
    const officer = await council.actor('officer');
    const consulteeId = consulteeNamed(await latestRound(council, reference), 'Carers');
    const change = { consulteeId, change: 'remove' } as const;
    expect(await changeConsultee(council.parts, officer, await subject(reference), 1, change)).toEqual({
      ok: true,
    });
    expect(await answerAs(council, 'Carers', reference, 'But I would.')).toMatchObject({
      ok: false,
      status: 409,
    });
    expect(await changeConsultee(council.parts, officer, await subject(reference), 1, change)).toMatchObject({
      status: 404,
    });
    await waitUntil(council, '2026-03-20T17:00:00.000Z');
    expect((await council.report(reference)).report.frontSheet.tracking).toContainEqual({
      step: 'partners',
      on: '2026-03-20',
      comments: 'Consulted: 1 asked, 0 answered.',
    });
  });

  test('makes a link new, which makes the one before void', async () => {
    const reference = await council.begin('officer');
    await prepare(council, reference);
    await open(council, reference, '2026-03-20');
    const officer = await council.actor('officer');
    const consulteeId = consulteeNamed(await latestRound(council, reference), 'Carers');
    for (let times = 0; times < 2; times += 1)
      await changeConsultee(council.parts, officer, await subject(reference), 1, {
        consulteeId,
        change: 'newLink',
      });
    expect((await findAsked(council.database, consulteeId))?.consultee.link).toBe(3);
    expect(
      await council.value(
        `SELECT count(*) FROM notices WHERE kind = 'consultationInvited' AND about->>'consulteeId' = $1`,
        consulteeId,
      ),
    ).toBe('2');
  });

  test('says what came of it when it has closed, and not before', async () => {
    const reference = await council.begin('officer');
    await prepare(council, reference);
    await open(council, reference, '2026-03-20');
    const officer = await council.actor('officer');
    const came = { found: 'Later hours suit most.', changed: 'Wednesday stays as it was.' };
    expect(
      await reportOnConsultation(council.parts, officer, await subject(reference), 1, came),
    ).toMatchObject({ status: 409, why: 'What came of it is written when the round has closed.' });
    await waitUntil(council, '2026-03-20T17:00:00.000Z');
    expect(
      await reportOnConsultation(council.parts, officer, await subject(reference), 1, {
        ...came,
        changed: ' ',
      }),
    ).toMatchObject({
      status: 400,
      errors: [{ field: 'changed', message: 'Say what changed because of it, or why nothing did' }],
    });
    expect(await reportOnConsultation(council.parts, officer, await subject(reference), 1, came)).toEqual({
      ok: true,
    });
    expect(await latestRound(council, reference)).toMatchObject({ ...came, reportedBy: expect.any(String) });
    expect(
      await reportOnConsultation(council.parts, officer, await subject(reference), 2, came),
    ).toMatchObject({ status: 404 });
  });
});
