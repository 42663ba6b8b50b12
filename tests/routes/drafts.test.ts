import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changePerson } from '../../app/commands/change-people.ts';
import { forgetDrafts } from '../../app/jobs/forget-drafts.ts';
import type { Council, PersonId } from '../support/council.ts';
import { formOf } from './page-form.ts';
import { openSite, type Site } from './whole-site.ts';

let site: Site & { council: Council };
let reference: string;
beforeAll(async () => {
  site = await openSite();
});
beforeEach(async () => {
  reference = await site.council.begin('officer');
});
afterAll(() => site.close());

const marker = 'zebrafinch';
/** Stands beside the marker: what is asked for comes back in the box of a search. */
const beside = 'quillwort';
const section = () => `/cases/${reference}/edit/front-sheet/proposal`;
const open = async (who: PersonId = 'officer', path = section()) => (await site.see(who, path)).text;
const nobodyIsNone = (who: PersonId | 'nobody') => (who === 'nobody' ? undefined : who);
const keep = async (page: string, typed: Record<string, string>, who: PersonId | 'nobody' = 'officer') =>
  site.post(nobodyIsNone(who), section(), formOf(page, typed));
const say = async (who: PersonId | undefined, form: Record<string, string>) => {
  const answer = await site.post(who, `${section()}.json`, form);
  return { status: answer.status, ...JSON.parse(answer.text) };
};
const save = (page: string, typed: Record<string, string> = {}, who: PersonId | 'nobody' = 'officer') =>
  site.post(nobodyIsNone(who), `/cases/${reference}`, formOf(page, typed));
const purpose = (words: string) => ({ 'frontSheet.purpose': words });
const howMany = async () =>
  Number(
    await site.council.value(
      `SELECT count(*) FROM drafts WHERE case_id = (SELECT id FROM cases WHERE reference = '${reference}')`,
    ),
  );

describe('a draft', () => {
  it('is offered when the section is opened again, filled in, and goes when the section is saved', async () => {
    const kept = await keep(await open(), purpose('Half a sentence'));
    expect([kept.status, kept.to]).toEqual([303, section()]);
    const again = await site.see('officer', section());
    expect(again.words).toMatch(
      /Your draft This is your draft, kept at \d\d:\d\d\. It is not saved yet, and only you can see it\./,
    );
    expect(formOf(again.text)['frontSheet.purpose']).toBe('Half a sentence');
    expect((await site.see('officer', `/cases/${reference}/edit`)).words).toContain(
      'What is proposed You have a draft that is not saved',
    );
    expect((await site.council.report(reference)).report.frontSheet.purpose).not.toBe('Half a sentence');
    expect((await site.council.caseOf(reference)).version).toBe(1);

    expect((await save(again.text)).status).toBe(303);
    expect((await site.council.report(reference)).report.frontSheet.purpose).toBe('Half a sentence');
    expect(await howMany()).toBe(0);
    expect((await site.see('officer', section())).words).not.toContain('Your draft');
  });

  it('goes on in the page that shows it, and two windows write over nothing of each other', async () => {
    const [one, other] = [await open(), await open()];
    await keep(one, purpose('The first window'));
    await keep(other, purpose('The second window'));
    expect(await howMany()).toBe(2);
    const shown = await site.see('officer', section());
    expect(formOf(shown.text)['frontSheet.purpose']).toBe('The second window');
    const link = /href="([^"]*\?draft=[^"]*)"/.exec(shown.text)?.[1] ?? '';
    expect(formOf(await open('officer', link))['frontSheet.purpose']).toBe('The first window');
    await keep(shown.text, purpose('The second window, and more'));
    expect(await howMany(), 'it took the place of the one that it showed').toBe(2);
  });

  it('says nothing once its words are those of the case', async () => {
    const page = await open();
    await keep(page, purpose('The same'));
    await site.council.send('officer', 'edit', { reference, edit: { frontSheet: { purpose: 'The same' } } });
    expect((await site.see('officer', section())).words).not.toContain('Your draft');
    const { 'frontSheet.purpose': now = '' } = formOf(await open());
    await keep(page, purpose(now));
  });

  it('is kept with answers that cannot be saved, and without characters that nothing can carry', async () => {
    const wrong = { 'frontSheet.milestones.0.on-day': '31', 'frontSheet.milestones.0.on-month': 'Feb' };
    const told = await say('officer', {
      ...formOf(await open(), { ...purpose('A\u0000B\u0007'), ...wrong }),
      say: 'keep',
    });
    expect(told.notes).toEqual([
      '“Purpose and summary” had a hidden character that cannot be kept. We have taken it out: check the text, then save again.',
    ]);
    const shown = formOf(await open());
    expect(shown['frontSheet.purpose']).toBe('AB');
    expect(shown['frontSheet.milestones.0.on-day']).toBe('31');
    const noScript = await keep(await open(), purpose('A\u0000B'));
    expect([noScript.status, noScript.words]).toEqual([
      400,
      expect.stringContaining('“Purpose and summary” had a hidden character'),
    ]);
  });

  it('is dropped after a question, and by nobody else', async () => {
    await keep(await open(), purpose(`Half a ${marker}`));
    const { text } = await site.see('officer', section());
    const link = /href="([^"]*\/draft\/[^"]*)"/.exec(text)?.[1] ?? '';
    const asked = await site.see('officer', link);
    expect(asked.words).toContain(`Purpose and summary Half a ${marker}`);
    for (const who of ['second-officer', 'solicitor', 'admin'] as const) {
      expect([who, (await site.see(who, link)).status]).toEqual([who, 404]);
      expect([who, (await site.post(who, link, {})).status]).toEqual([who, 404]);
    }
    expect(await howMany()).toBe(1);
    const dropped = await site.post('officer', link, {});
    expect([dropped.status, dropped.to]).toEqual([303, `${section()}?dropped=1`]);
    expect((await site.see('officer', dropped.to ?? '')).words).toContain('The draft is dropped.');
    expect(await howMany()).toBe(0);
  });

  it('goes when its writer leaves, and 30 days after its case was closed', async () => {
    const leaver = await site.council.begin('second-officer');
    const page = await site.see('second-officer', `/cases/${leaver}/edit/front-sheet/proposal`);
    await site.post(
      'second-officer',
      `/cases/${leaver}/edit/front-sheet/proposal`,
      formOf(page.text, purpose('Half a sentence')),
    );
    const own = `SELECT count(*) FROM drafts WHERE person_id = 'second-officer'`;
    expect(await site.council.value(own)).toBe('1');
    const left = { type: 'markAsLeft', on: '2026-03-02' } as const;
    expect((await changePerson(site.council.parts, 'second-officer', left, 'admin')).ok).toBe(true);
    expect(await site.council.value(own)).toBe('0');

    await keep(await open(), purpose('Half a sentence'));
    await site.council.send('officer', 'withdraw', { reference, words: { reasons: 'No longer wanted.' } });
    const closed = await site.see('officer', section());
    expect(closed.status).toBe(409);
    expect(closed.words).toContain('What you typed');
    expect(closed.words).toContain('Half a sentence');
    await forgetDrafts(site.council.database, '2026-04-01T08:59:00Z');
    expect(await howMany()).toBe(1);
    await forgetDrafts(site.council.database, '2026-04-01T09:01:00Z');
    expect(await howMany()).toBe(0);
  });

  it('is nobody’s to read but its writer’s: no page, search, feed or file says its words', async () => {
    const decided = await site.council.begin('officer');
    await site.council.bringTo('signOff', decided);
    const path = `/cases/${decided}/edit/front-sheet/proposal`;
    await site.post(
      'officer',
      path,
      formOf(await open('officer', path), purpose(`A ${marker} in a ${beside}`)),
    );
    expect((await site.see('officer', path)).text).toContain(marker);
    await site.council.send('solicitor', 'sign', { reference: decided, data: { part: 'legal' } });
    await site.council.send('finance', 'sign', { reference: decided, data: { part: 'finance' } });
    const rest = [
      '',
      '.json',
      '/file',
      '/pack',
      '/versions',
      '/edit',
      '/edit/front-sheet/proposal',
      '/sign-off/legal',
    ];
    const paths = [
      ...rest.map((it) => `/cases/${decided}${it}`),
      `/cases/${decided}/edit/front-sheet/proposal.json`,
      ...['/', '/cases', `/search?q=${beside}`, '/overview', '/plans', '/deadlines', '/plans.csv'],
      ...['/register', `/register?q=${beside}`, '/register.json', '/register.atom', '/assessments'],
      ...['/forward-plan', '/forward-plan.json', '/sitemap.xml'],
    ];
    for (const who of ['solicitor', 'democratic-services', 'admin', 'cabinet', undefined] as const)
      for (const it of paths)
        expect([who, it, (await site.see(who, it)).text.includes(marker)]).toEqual([who, it, false]);
    for (const it of paths.filter((it) => !it.includes('edit')))
      expect(['officer', it, (await site.see('officer', it)).text.includes(marker)]).toEqual([
        'officer',
        it,
        false,
      ]);
    const texts = await site.council.value(
      `SELECT (SELECT string_agg(t::text, ' ') FROM search_texts t) || (SELECT string_agg(t::text, ' ') FROM events t)`,
    );
    expect(texts).not.toContain(marker);
  });
});

describe('an edit that is not taken', () => {
  it('is kept as a draft, and goes with the next save that is', async () => {
    const wrong = { 'frontSheet.milestones.0.on-day': '31', 'frontSheet.milestones.0.on-month': '2' };
    const refused = await save(await open(), { ...purpose('With a wrong date'), ...wrong });
    expect([refused.status, refused.words]).toEqual([
      400,
      expect.stringContaining('What you typed is kept as your draft.'),
    ]);
    expect(formOf(await open())['frontSheet.purpose']).toBe('With a wrong date');
    const right = await save(refused.text, {
      'frontSheet.milestones.0.on-day': '1',
      'frontSheet.milestones.0.on-month': '2',
      'frontSheet.milestones.0.on-year': '2026',
    });
    expect(right.status).toBe(303);
    expect(await howMany()).toBe(0);
  });

  it('shows both versions where a draft meets what somebody else has saved', async () => {
    await keep(await open(), purpose('What I typed'));
    const theirs = { purpose: 'What the other saved', alternatives: 'Another answer' };
    await site.council.send('officer', 'edit', { reference, edit: { frontSheet: theirs } });
    const shown = await site.see('officer', section());
    expect(shown.words).toContain(
      'Somebody else has changed “Purpose and summary” since you began. Your words are in the box. The case now says: What the other saved',
    );
    const form = formOf(shown.text);
    expect(form['frontSheet.purpose']).toBe('What I typed');
    expect(form['frontSheet.alternatives']).toBe('Another answer');
    expect((await save(shown.text)).status).toBe(303);
  });
});

describe('a session that has ended', () => {
  it('loses nothing: the words wait behind the sign-in, for their writer alone', async () => {
    const page = await open();
    const lost = await save(page, purpose(`Typed too late ${marker}`), 'nobody');
    expect([lost.status, lost.to]).toEqual([
      302,
      `/sign-in?${new URLSearchParams({ next: section(), kept: '1' })}`,
    ]);
    expect((await site.see('solicitor', section())).text).not.toContain(marker);
    const back = await site.see('officer', section());
    expect(formOf(back.text)['frontSheet.purpose']).toBe(`Typed too late ${marker}`);
    expect(back.words).toContain('This is your draft');

    const button = await keep(page, purpose('Kept too late'), 'nobody');
    expect(button.to).toContain('kept=1');
  });

  it('keeps nothing that this service did not draw for somebody', async () => {
    const form = formOf(await open(), purpose('Forged'));
    const [person = '', at = '', mac = ''] = (form.writer ?? '').split('.');
    const other = Buffer.from('solicitor').toString('base64url');
    const forged: Record<string, string>[] = [
      { writer: '' },
      { writer: `${other}.${at}.${mac}` },
      { writer: `${person}.${(Number.parseInt(at, 36) + 1).toString(36)}.${mac}` },
      { draft: '00000000-0000-0000-0000-000000000000' },
    ];
    for (const change of forged) {
      const answer = await site.post(undefined, `/cases/${reference}`, { ...form, ...change });
      expect(answer.to).toBe(`/sign-in?next=${encodeURIComponent(`/cases/${reference}`)}`);
    }
    expect(await howMany()).toBe(0);
  });

  it('is told to the script, which goes on keeping the words in the browser', async () => {
    const form = { ...formOf(await open(), purpose('Typed')), say: 'keep' };
    expect((await say(undefined, form)).status).toBe(401);
    expect(await howMany()).toBe(0);
    expect(await say('officer', form)).toMatchObject({
      status: 200,
      kept: expect.stringMatching(/^\d\d:\d\d$/),
    });
  });

  it('does not lend the words to whoever has signed in in the same browser since', async () => {
    const page = await open();
    const answer = await save(page, purpose('The officer’s words'), 'solicitor');
    expect(answer.status).toBe(409);
    expect(answer.words).toContain('What was typed is kept for them alone.');
    expect(formOf(await open('officer'))['frontSheet.purpose']).toBe('The officer’s words');
    expect((await site.see('solicitor', section())).words).not.toContain('Your draft');
    expect((await say('solicitor', { ...formOf(page), say: 'keep' })).status).toBe(400);
  });
});

describe('who is in a case', () => {
  it('is told when the page is loaded and at each beat, to the staff alone and without a word', async () => {
    await site.council.bringTo('signOff', reference);
    await site.see('reviewer', `/cases/${reference}`);
    await open('officer');
    const page = await site.see('democratic-services', section());
    expect(page.words).toMatch(/Policy officer is editing this section, since \d\d:\d\d\./);
    expect(page.words).toMatch(/Equality lead is reading this case, since \d\d:\d\d\./);
    expect(page.words).not.toContain('Democratic services officer is');

    const told = await say('officer', { say: 'here' });
    expect(told.here).toEqual([
      expect.stringMatching(/^Democratic services officer is editing this section, since/),
      expect.stringMatching(/^Equality lead is reading this case, since/),
    ]);
    await say('democratic-services', { say: 'gone' });
    expect((await say('officer', { say: 'here' })).here).toHaveLength(1);
    await site.council.rows(`UPDATE presences SET until = now() - interval '1 second'`);
    expect((await say('officer', { say: 'here' })).here).toEqual([]);
    expect((await site.see('officer', `${section()}.json`)).text).toBe('{"here":[]}');
    expect((await site.see('cabinet', `${section()}.json`)).status).toBe(404);
  });

  it('does not call somebody an editor who may not edit', async () => {
    await say('reviewer', { say: 'here' });
    expect((await say('officer', { say: 'here' })).here).toEqual([
      expect.stringMatching(/^Equality lead is reading this case/),
    ]);
  });
});
