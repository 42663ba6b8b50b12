import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSite } from './whole-site.ts';

let site: Awaited<ReturnType<typeof openSite>>;
let published: string;
beforeAll(async () => {
  site = await openSite();
  published = await site.council.begin('officer');
  await site.council.bringTo('callInWindow');
});
afterAll(() => site.close());

it('a date of a case has its whole working on paper, with who printed it and when', async () => {
  const path = `/cases/${published}/deadlines/callInCloses`;
  expect((await site.see('officer', path)).text).toContain(`href="${path}/certificate"`);
  const { status, words } = await site.see('officer', `${path}/certificate`);
  expect(status).toBe(200);
  for (const part of [
    'Demonstration Borough Council Certificate of a date: call-in closes',
    'By 5 pm on Thursday 21 May 2026',
    `Case ${published},`,
    'Rule 5 working days after publication, at 5 pm',
    'Local Government Act 2000, section 9F',
    'Counted from Thursday 14 May 2026. Publication: its own day is not counted',
    'England since 10 September 2012, with common local rules, version 1',
    'england-and-wales-1995-2030-',
    'Friday 15 May 2026 1 Counted',
    'Saturday 16 May 2026 – Not counted: weekend',
    'Thursday 21 May 2026 5 Due at 5 pm',
    'Printed by Policy officer Printed at 7 pm on Thursday 14 May 2026 Signature',
  ]) {
    expect(words).toContain(part);
  }
  expect(words).not.toContain('Projected');
});

it('is for those who may see the case, and only where there is such a date', async () => {
  const path = `/cases/${published}/deadlines/callInCloses/certificate`;
  expect((await site.see(undefined, path)).status).toBe(302);
  expect((await site.see('officer', `/cases/${published}/deadlines/actionDue/certificate`)).status).toBe(404);
});

const calculator = (query: string) => site.see(undefined, `/deadline-calculator/certificate?${query}`);

it('the public calculator prints one too, with a line for the name, and says where years are projected', async () => {
  const page = await calculator(
    'constitution=wigan-2008&meeting=2008-07-24T18:00&published=2008-07-24&kind=callInCloses',
  );
  expect(page.status).toBe(200);
  expect(page.words).toContain('By 5 pm on Monday 4 August 2008');
  expect(page.words).toContain('Meeting 6 pm on Thursday 24 July 2008 Published Thursday 24 July 2008');
  expect(page.words).toContain('Printed by Printed at');
  const later = await calculator('meeting=2029-07-24T18:00&kind=agendaPublished');
  expect(later.words).toContain('Projected: the count runs into a year');
  const shown = await site.see(undefined, '/deadline-calculator?meeting=2029-07-24T18:00');
  expect(shown.words).toContain('Projected bank holidays');
  expect((await site.see(undefined, '/deadline-calculator?meeting=2026-07-24T18:00')).words).not.toContain(
    'Projected bank holidays',
  );
});

it('a date outside the table, or of no kind, is a 400 with a sentence', async () => {
  const outside = await calculator('meeting=2031-02-24T18:00&kind=agendaPublished');
  expect(outside.status).toBe(400);
  expect(outside.words).toContain(
    'The calendar of working days runs from 1 January 1995 to 31 December 2030',
  );
  const page = await site.see(undefined, '/deadline-calculator?meeting=2031-02-24T18:00');
  expect([page.status, page.words.includes('31 December 2030')]).toEqual([400, true]);
  expect((await calculator('meeting=2026-02-24T18:00&kind=constructor')).status).toBe(400);
});
