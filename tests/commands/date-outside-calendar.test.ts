import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSite } from '../routes/whole-site.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const pages = ['', '/check', '/edit', '/file', '/edit/front-sheet/decision', '.json', '/report.docx'];
const sentence = (day: string) =>
  `No deadline can be counted from the day of the meeting, ${day}: the calendar of working days runs from 1 January 1995 to 31 December 2030`;

it('a case whose meeting is in a year that no calendar reaches can be opened, says so, and is held back', async () => {
  const reference = await site.council.begin('officer', { frontSheet: { meetingOn: '2062-05-14' } });
  for (const path of pages)
    expect([path, (await site.see('officer', `/cases/${reference}${path}`)).status]).toEqual([path, 200]);
  const page = await site.see('officer', `/cases/${reference}/check`);
  expect(page.words).toContain(sentence('14 May 2062'));
  expect(await site.council.attempt('officer', 'submitForReview')).toMatchObject({ ok: false, status: 409 });
  await site.council.send('officer', 'edit', { edit: { frontSheet: { meetingOn: '2026-05-14' } } });
  await site.council.bringTo('signOff');
});

it('the same in a text that is being signed: no page fails, and no director signs', async () => {
  const reference = await site.council.begin('officer');
  await site.council.bringTo('signOff');
  // So near the end of the table that counting on from it would leave it.
  await site.council.send('officer', 'edit', { edit: { frontSheet: { meetingOn: '2030-12-30' } } });
  for (const path of pages)
    expect([path, (await site.see('officer', `/cases/${reference}${path}`)).status]).toEqual([path, 200]);
  expect(await site.council.attempt('solicitor', 'sign', { data: { part: 'legal' } })).toMatchObject({
    ok: false,
    status: 409,
    why: expect.stringContaining(sentence('30 December 2030')),
  });
});
