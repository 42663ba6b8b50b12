import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MonthInWords } from '../../app/components/MonthInWords.tsx';
import { MonthCalendar } from '../../app/drawings/MonthCalendar.tsx';
import { type MonthItem, monthOf } from '../../app/lists/month.ts';
import { itemInWords } from '../../app/lists/month-words.ts';
import { deadlineKinds, englandAndWales } from '../../workflows/clocks/index.ts';
import { actsOn, kindsOfRole, onlyInforms } from '../../workflows/road/deadline-duties.ts';
import type { Council, PersonId } from '../support/council.ts';
import { openSite, type Site } from './whole-site.ts';

let site: Site & { council: Council };
let called: string;
let drafted: string;
beforeAll(async () => {
  site = await openSite();
  called = await site.council.begin('officer', { content: { directorate: 'Housing' } });
  await site.council.bringTo('callInWindow', called);
  drafted = await site.council.begin('second-officer', {
    subject: 1,
    content: { directorate: 'Leisure' },
    frontSheet: { meetingOn: '2026-07-15', route: 'council' },
  });
});
afterAll(() => site.close());

interface Line {
  kind: string;
  reference: string;
  department: string;
  'due on': string;
}
/** The rows of the file, as somebody else's parser reads them. */
async function rowsOf(who: PersonId, query = ''): Promise<Line[]> {
  const { text } = await site.see(who, `/deadlines.csv${query}`);
  return parse(text, { columns: true });
}
const kindsOf = async (who: PersonId, query = '') => (await rowsOf(who, query)).map((row) => row.kind);
const idOf = (kind: string, reference: string) =>
  site.council.value(
    `SELECT d.id FROM deadlines d JOIN cases c ON c.id = d.case_id WHERE d.kind = $1 AND c.reference = $2 AND d.status = 'open'`,
    kind,
    reference,
  );

describe('the list of deadlines', () => {
  it('is chosen by department, officer, body and kind, together, and keeps them in the address', async () => {
    const every = await rowsOf('officer');
    const housing = await rowsOf('officer', '?department=HOUSING');
    expect(new Set(housing.map((row) => row.reference))).toEqual(new Set([called]));
    expect(new Set((await rowsOf('officer', '?officer=second-officer')).map((row) => row.reference))).toEqual(
      new Set([drafted]),
    );
    expect(new Set((await rowsOf('officer', '?body=council')).map((row) => row.reference))).toEqual(
      new Set([drafted]),
    );
    expect(await rowsOf('officer', '?department=Leisure&officer=officer')).toEqual([]);
    expect(await kindsOf('officer', '?department=Housing&kind=callInCloses')).toEqual(['callInCloses']);
    const page = await site.see('officer', '/deadlines?department=Leisure&officer=second-officer');
    expect(page.words).toContain(`Leisure (${every.length - housing.length})`);
    expect(page.words).toContain('Clear what is chosen');
    const csv = page.text.match(/href="(\/deadlines\.csv[^"]*)"/)?.[1]?.replaceAll('&amp;', '&');
    expect(csv).toBe('/deadlines.csv?department=Leisure&officer=second-officer');
    expect((await site.see('officer', '/deadlines?department=Nowhere')).words).toContain(
      'No deadline fits what you have chosen.',
    );
  });

  it('shows each reader what they may see, on the page, in the file and in the calendar alike', async () => {
    for (const path of ['/deadlines', '/deadlines?month=2026-07', '/deadlines.csv', '/deadlines.ics']) {
      expect((await site.see('reviewer', path)).text).toContain(drafted);
      const member = (await site.see('scrutiny', path)).text;
      expect(member).not.toContain(drafted);
      // The officer of a case that they may not see is not offered to choose either.
      expect(member).not.toContain('Leisure');
      expect(member).not.toContain('Second officer');
    }
    expect((await site.see('scrutiny', '/deadlines')).text).toContain(called);
  });

  it('is led from to the page where a thing is done, by whoever does it', async () => {
    const mine = await kindsOf('democratic-services', '?who=me');
    expect(mine).toContain('callInCloses');
    expect(mine).not.toContain('mayActFrom');
    expect(await kindsOf('officer', '?who=me')).toEqual(['mayActFrom']);
    const page = await site.see('democratic-services', `/deadlines?officer=second-officer`);
    expect(page.text).toContain(`href="/cases/${drafted}/deadlines/agendaPublished"`);
  });
});

describe('what I have dealt with', () => {
  const mark = (who: PersonId, deadline: string, todo = 'dealtWith') =>
    site.post(who, '/deadlines?department=Housing', { deadline, do: todo });

  it('goes from my list alone, and comes back when I say so', async () => {
    const id = await idOf('callInCloses', called);
    const done = await mark('scrutiny', id);
    expect([done.status, done.to]).toEqual([303, '/deadlines?department=Housing&done=dealtWith']);
    expect((await site.see('scrutiny', done.to ?? '')).words).toContain('It is off your list');
    expect(await kindsOf('scrutiny')).toEqual(['mayActFrom']);
    expect((await site.see('scrutiny', '/deadlines.ics')).text).not.toContain('Call-in closes');
    expect(await kindsOf('scrutiny-2')).toContain('callInCloses');
    expect(await kindsOf('scrutiny', '?dealt=only')).toEqual(['callInCloses']);
    expect((await mark('scrutiny', id, 'undo')).status).toBe(303);
    expect(await kindsOf('scrutiny')).toContain('callInCloses');
  });

  it('comes back when its date moves', async () => {
    const id = await idOf('mayActFrom', called);
    await mark('scrutiny', id);
    expect(await kindsOf('scrutiny')).toEqual(['callInCloses']);
    await site.council.rows(`UPDATE deadlines SET due_at = due_at + interval '1 day' WHERE id = $1`, id);
    expect(await kindsOf('scrutiny')).toContain('mayActFrom');
  });

  it('is nothing that waits for me to act, and nothing that I may not see', async () => {
    const agenda = await idOf('agendaPublished', drafted);
    const owed = await mark('democratic-services', agenda);
    expect([owed.status, owed.words.includes('This waits for you to act.')]).toEqual([409, true]);
    expect((await mark('scrutiny', agenda)).status).toBe(404);
    expect((await mark('scrutiny', 'none')).status).toBe(404);
    expect((await mark('scrutiny', agenda, 'else')).status).toBe(400);
    expect(await site.council.value('SELECT count(*) FROM dealt_with WHERE deadline_id = $1', agenda)).toBe(
      '0',
    );
  });

  it('may be what the clock closes, or what somebody else owes', () => {
    const nobody = { id: 'x', roles: [], actingFor: [] } as const;
    const its = { authors: ['x'], ownerId: null };
    expect(deadlineKinds.filter((kind) => actsOn(kind, nobody, its))).toEqual([
      'reportToDemocraticServices',
      'mayActFrom',
      'addendum',
      'reviewDate',
    ]);
    expect(deadlineKinds.filter((kind) => onlyInforms(kind, true))).toEqual([
      'consultationCloses',
      'callInCloses',
      'mayActFrom',
    ]);
    expect(kindsOfRole('cabinet')).toEqual(['reconsideration']);
    expect(kindsOfRole('administrator')).toEqual([]);
  });
});

describe('the month', () => {
  it('has in words exactly what it draws or counts, day by day', () => {
    const item = fc.record({
      on: fc.integer({ min: 1, max: 31 }).map((day) => `2026-05-${String(day).padStart(2, '0')}`),
      text: fc.constantFrom('Call-in closes', 'Agenda and reports published', 'Cabinet meets'),
      of: fc.constantFrom('', 'DIA-2026-0001', 'ACT-2026-0002'),
      hour: fc.constantFrom('', '5 pm', 'midday'),
      standing: fc.constantFrom<MonthItem['standing'][]>('meeting', 'open', 'late', 'done', 'doneLate'),
      href: fc.constant('/cases/DIA-2026-0001'),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 40 }), (items) => {
        const month = monthOf('2026-05', '2026-05-14', englandAndWales(), { items, windows: [] });
        const words = renderToStaticMarkup(createElement(MonthInWords, { month }));
        const told = [...words.matchAll(/<dd><a[^>]*>([^<]*)<\/a>/g)].map(([, line]) => line);
        expect([...told].sort()).toEqual(items.map((it) => itemInWords(it).line).sort());
        const drawing = renderToStaticMarkup(createElement(MonthCalendar, { month, days: {} }));
        const drawn = drawing.match(/<tspan/g)?.length ?? 0;
        const more = [...drawing.matchAll(/and (\d+) more/g)].reduce((sum, [, n]) => sum + Number(n), 0);
        expect(drawn + more).toBe(items.length);
      }),
      { numRuns: 60 },
    );
  });

  it('holds the same open deadlines as the list', async () => {
    const rows = (await rowsOf('reviewer')).filter((row) => row['due on'].startsWith('2026-05'));
    const page = await site.see('reviewer', '/deadlines?month=2026-05');
    const words = page.text.match(/class="dr-month-on-phone">(.*?)<\/section>/s)?.[1] ?? '';
    const open = [
      ...words.matchAll(/<a class="govuk-link" href="\/cases\/([^/"]+)\/deadlines\/(\w+)">([^<]*)</g),
    ].filter(([, , , line]) => !/, done( late)?$/.test(line ?? ''));
    expect(open.map(([, reference, kind]) => `${reference} ${kind}`).sort()).toEqual(
      rows.map((row) => `${row.reference} ${row.kind}`).sort(),
    );
    expect(rows.length).toBeGreaterThan(1);
  });

  it('leads from “and so many more” to all of the day', async () => {
    const day = await site.see('reviewer', '/deadlines?on=2026-05-21');
    expect(day.words).toContain('Thursday 21 May 2026');
    expect(day.words).toContain('Back to the open deadlines');
    expect((await rowsOf('reviewer', '?on=2026-05-21')).map((row) => row['due on'])).toEqual(['2026-05-21']);
  });
});
