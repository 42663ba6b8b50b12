import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Council } from '../support/council.ts';
import { openSite, type Site } from './whole-site.ts';

let site: Site & { council: Council };
afterAll(() => site.close());

/**
 * Three cases. The first is two days in draft, one in review (answered in time), and five in sign-off when the clock
 * stops. The second is four days in draft and is answered on its eighth day in review: a day late. The third stays in
 * draft for the twelve days, and belongs to another department.
 */
beforeAll(async () => {
  site = await openSite();
  const { council } = site;
  const first = await council.begin('officer', { content: { directorate: 'Housing' } });
  const second = await council.begin('officer', { content: { directorate: 'housing ' } });
  await council.begin('second-officer', { subject: 2, content: { directorate: 'Leisure' } });
  const at = (day: string) => council.clock.set(`2026-03-${day}`, '09:00');
  at('04');
  await council.send('officer', 'submitForReview', { reference: first });
  at('05');
  await council.send('reviewer', 'endorse', { reference: first });
  at('06');
  await council.send('officer', 'submitForReview', { reference: second });
  at('14');
  await council.send('reviewer', 'endorse', { reference: second });
});

const csvOf = async (table: string, query = '&from=2026-03&to=2026-04') => {
  const { text } = await site.see('finance', `/overview.csv?table=${table}${query}`);
  const rows: unknown = parse(text);
  return rows;
};

describe('the overview of a small record', () => {
  it('says how many cases each state has, and how long they stay, by the events', async () => {
    expect(await csvOf('states')).toEqual([
      ['State', 'Cases now', 'Stays in the period', 'Median stay in days', 'Longest stay in days'],
      // 2, 4 and 12 days; 1 and 8 days; 9 days and none yet.
      ['Draft', '1', '3', '4.0', '12.0'],
      ['In review', '0', '2', '4.5', '8.0'],
      ['In sign-off', '2', '2', '4.5', '9.0'],
    ]);
  });

  it('says which deadlines were met, done late, and are open after their day', async () => {
    expect(await csvOf('kinds')).toEqual([
      ['Kind of deadline', 'Met', 'Missed', 'Met of all'],
      ['Reviewer answers', '1', '1', '50%'],
      // Asked on 5 March, and answered by nobody: five working days later is 12 March.
      ['Director of Legal signs', '0', '1', '0%'],
      ['Director of Finance signs', '0', '1', '0%'],
    ]);
    expect(await csvOf('months')).toEqual([
      ['Month', 'Met', 'Missed', 'Met of all'],
      ['March 2026', '1', '3', '25%'],
      ['April 2026', '0', '0', '–'],
    ]);
  });

  it('shows departments side by side, however their name is written', async () => {
    expect(await csvOf('departments')).toEqual([
      ['Department', 'Open cases', 'Met', 'Missed', 'Met of all'],
      ['Housing', '2', '1', '3', '25%'],
      ['Leisure', '1', '0', '0', '–'],
    ]);
  });

  it('judges a deadline that has moved by the date in force', async () => {
    const { council } = site;
    await council.rows(
      `UPDATE deadlines SET due_on = '2026-04-01', due_at = '2026-04-01T16:00:00Z' WHERE kind = 'legalSigns'`,
    );
    expect(await csvOf('months')).toContainEqual(['March 2026', '1', '2', '33%']);
    expect(await csvOf('kinds')).not.toContainEqual(expect.arrayContaining(['Director of Legal signs']));
  });

  it('says so where nothing is in the period, and reads a period that is none as the last half year', async () => {
    const empty = await site.see('reviewer', '/overview?from=2020-01&to=2020-02');
    expect(empty.words).toContain('January 2020 to February 2020.');
    expect(empty.words).toContain('No deadline fell due in this period.');
    const usual = await site.see('reviewer', '/overview?from=2026-13&to=nonsense');
    expect([usual.status, usual.words.includes('October 2025 to March 2026.')]).toEqual([200, true]);
    const unknown = await site.see('reviewer', '/overview.csv?table=people');
    expect([unknown.status, unknown.text]).toEqual([
      404,
      'There is no such table. Take it from the overview.\n',
    ]);
    const refused = await site.see('officer', '/overview.csv?table=kinds');
    expect([refused.status, refused.headers.get('Content-Type')]).toEqual([403, 'text/plain; charset=utf-8']);
    expect(refused.text).toBe(
      'The overview is for democratic services, directors, reviewers and administrators.\n',
    );
  });

  it('says under each drawing what it draws', async () => {
    const { text, words } = await site.see('democratic-services', '/overview?from=2026-03&to=2026-03');
    expect(text.match(/<svg class="dr-bars"/g)).toHaveLength(4);
    expect(text.match(/<table /g)).toHaveLength(4);
    expect(words).toContain('Reviewer answers Met 1 Missed 1 Met of all 50%');
  });

  it('is for those who answer for the dates, and refuses others with its sentence', async () => {
    for (const who of ['officer', 'cabinet', 'scrutiny'] as const) {
      const page = await site.see(who, '/overview');
      expect([page.status, page.words.includes('The overview is for democratic services')]).toEqual([
        403,
        true,
      ]);
    }
  });
});
