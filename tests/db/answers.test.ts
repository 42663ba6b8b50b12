import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answersOfContent, answersOfSheet } from '../../db/queries/answers.ts';
import { type Council, openCouncil } from '../support/council.ts';

const differing = `SELECT (SELECT count(*) FROM cases WHERE answers <> ${answersOfContent('content')})
  + (SELECT count(*) FROM reports WHERE answers <> ${answersOfSheet('front_sheet')})`;

describe('the answers that are kept beside the texts', () => {
  let council: Council;
  beforeAll(async () => {
    council = await openCouncil();
  });
  afterAll(() => council.close());

  test('are those of the texts, from the first draft and after an edit', async () => {
    const reference = await council.begin('officer', { frontSheet: { meetingOn: '2026-05-14' } });
    expect(await council.value(differing)).toBe('0');
    await council.send('officer', 'edit', {
      edit: { frontSheet: { meetingOn: '2026-06-18', keyDecision: '' } },
    });
    expect(await council.value(`SELECT answers->>'meetingOn' FROM reports`)).toBe('2026-06-18');
    await council.send('officer', 'edit', { edit: { content: { reviewOn: '2028-01-31' } } });
    expect(
      await council.value('SELECT answers->>$1 FROM cases WHERE reference = $2', 'reviewOn', reference),
    ).toBe('2028-01-31');
    expect(await council.value(differing)).toBe('0');
  });

  test('are those of the texts where an edit concerns one of two cases of a report', async () => {
    const first = await council.begin('officer', { subject: 1 });
    const second = await council.begin('officer', { subject: 2 });
    await council.carryTogether(first, second);
    await council.send('officer', 'edit', {
      reference: second,
      edit: { content: { reviewOn: '2029-02-28' } },
    });
    expect(
      await council.value('SELECT answers->>$1 FROM cases WHERE reference = $2', 'reviewOn', second),
    ).toBe('2029-02-28');
    expect(await council.value(differing)).toBe('0');
  });

  test('are found differing where somebody changes a text behind the program’s back', async () => {
    await council.rows(`UPDATE reports SET front_sheet = jsonb_set(front_sheet, '{route}', '"council"')`);
    expect(Number(await council.value(differing))).toBeGreaterThan(0);
  });
});
