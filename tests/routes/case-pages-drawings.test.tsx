import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CountedDays } from '../../app/drawings/CountedDays.tsx';
import { countedWeeks } from '../../app/drawings/counted-weeks.ts';
import { computeDeadline, englandAndWales } from '../../workflows/clocks/index.ts';
import { presets } from '../../workflows/constitution/index.ts';
import { openSite, type Site } from './case-pages-site.ts';

let site: Site;
let reference: string;
beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  site.council.clock.set('2026-03-02', '09:00');
  reference = await site.council.begin('officer');
});
afterAll(() => site.close());

/** The stations of the road as they are read out: "Draft (Done) 2 March 2026". */
async function road(): Promise<string[]> {
  const { html } = await site.see('officer', `/cases/${reference}`);
  const list = html.match(/<ol class="dr-road__list">(.*?)<\/ol>/s)?.[1] ?? '';
  return list
    .split('</li>')
    .map((item) =>
      item
        .replace(/<!-- -->/g, '')
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((item) => item !== '');
}

describe('the road of a case', () => {
  it('of a draft has the last safe day of each step to come, counted back from the meeting', async () => {
    expect(await road()).toEqual([
      'Draft (Now) since 2 March 2026',
      'Review (To come) by 13 April 2026',
      'Sign-off (To come) by 20 April 2026',
      'Awaiting decision (To come) by 27 April 2026',
      'Publication (To come) after 14 May 2026',
      'Call-in (To come)',
      'In force (To come) from 22 May 2026 at the earliest',
      'Review due (To come) from 14 May 2027',
    ]);
  });

  it('says in words that a safe day has passed', async () => {
    site.council.clock.set('2026-04-17', '09:00');
    const [, review] = await road();
    expect(review).toBe('Review (To come) late: it was to be by 13 April 2026');
  });

  it('keeps the day on which both directors were asked, when one of them has signed', async () => {
    await site.council.bringTo('signOff', reference);
    site.council.clock.set('2026-03-04', '09:00');
    await site.council.send('solicitor', 'sign', { reference, data: { part: 'legal' } });
    expect((await road())[2]).toBe('Sign-off (Now) since 2 March 2026');
  });

  it('shows the detour of a call-in once it is taken, and says that the decision is stopped', async () => {
    await site.council.bringTo('callInWindow', reference);
    await site.council.send('scrutiny', 'lodgeCallIn', { reference, words: { grounds: 'Its cost.' } });
    const { callIns } = (await site.council.report(reference)).report.progress;
    const request = callIns[0]?.id ?? '';
    for (const who of ['scrutiny-2', 'scrutiny-3', 'scrutiny-4', 'scrutiny-5'] as const) {
      await site.council.attempt(who, 'addCallInSignature', { reference, data: { request } });
    }
    await site.council.send('democratic-services', 'validateCallIn', { reference, data: { request } });
    const steps = await road();
    expect(steps).toContain('Call-in (Done) 14 May 2026');
    expect(steps).toContain('Scrutiny (Now, and stopped) since 14 May 2026');
    expect(steps).toContain('In force (To come)');
    const page = await site.see('scrutiny', `/cases/${reference}?tab=decision`);
    expect(page.words).toContain('Validated');
    expect(page.words).toContain('Grounds Its cost.');
    expect(page.words).toContain('May be acted on No. Called in on 14 May 2026.');
  });

  it('ends where a case was withdrawn: nothing comes any more', async () => {
    await site.council.send('officer', 'withdraw', { reference, words: { reasons: 'Not needed.' } });
    const steps = await road();
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatch(/\(Now\) since 2 March 2026$/);
  });
});

describe('the drawing of a count', () => {
  const working = () => {
    const starts = { publishedAt: '2026-05-22' };
    return computeDeadline('callInCloses', starts, presets['england-2012'], englandAndWales())?.working ?? [];
  };

  it('lies in whole weeks from Monday to Sunday, with each day that the working names', () => {
    const weeks = countedWeeks(working()) ?? [];
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7]);
    expect(weeks[0]?.[0]).toMatchObject({ on: '2026-05-18', month: 'May' });
    expect(weeks[1]?.[0]?.step).toMatchObject({ kind: 'skipped', why: 'Spring bank holiday' });
    const counted = weeks.flat().flatMap((day) => day.step?.count ?? []);
    expect(counted).toEqual([1, 2, 3, 4, 5]);
  });

  it('numbers what counts, names a holiday, and is hidden from those who read the table', () => {
    const html = renderToStaticMarkup(<CountedDays working={working()} />);
    expect(html).toContain('aria-hidden="true"');
    expect(html).toContain('>Holiday</text>');
    expect(html).toMatch(/>4<\/text>/);
  });

  it('of a year is told and not drawn', () => {
    const far = [
      { on: '2026-01-05', kind: 'start' as const, why: 'The decision' },
      { on: '2027-01-05', kind: 'due' as const, why: 'Due' },
    ];
    expect(countedWeeks(far)).toBeUndefined();
    expect(renderToStaticMarkup(<CountedDays working={far} />)).toBe('');
  });
});
