import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meeting, meetingOn } from '../support/council.ts';
import { formOf } from './page-form.ts';
import { openSite } from './whole-site.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A form of a council's own, with a group and questions that no other form has. */
const ours = {
  id: 'harbour',
  version: 1,
  kind: 'assessment',
  title: 'Harbour fairness check',
  about: 'For changes on the quayside.',
  sections: [
    {
      id: 'change',
      title: 'The change',
      fields: [
        { name: 'title', label: 'What changes', type: 'text', hashed: true, required: true },
        { name: 'tide', label: 'At which tides?', type: 'longText', hashed: true, example: 'Both.' },
      ],
    },
    {
      id: 'people',
      title: 'The people',
      fields: [
        {
          name: 'groups',
          label: 'Effect on each group',
          type: 'grid',
          options: [
            { value: 'boaters', label: 'Boaters' },
            { value: 'carers', label: 'Carers' },
          ],
          columns: [
            {
              name: 'impact',
              label: 'Impact',
              type: 'choice',
              options: [
                { value: 'positive', label: 'Positive' },
                { value: 'negative', label: 'Negative' },
                { value: 'neutral', label: 'Neutral' },
              ],
            },
          ],
          hashed: true,
        },
        { name: 'reviewOn', label: 'When to look again', type: 'date', hashed: true },
      ],
    },
  ],
};
const at = '/admin/templates/harbour/1';
const add = (template: object, confirm = 'yes') =>
  site.post('admin', '/admin/templates', { json: JSON.stringify(template), confirm });
const change = (to: string, address = at) => site.post('admin', address, { change: to });
const begin = (template: string, title = 'Mooring charges') =>
  site.post('officer', '/cases/new', { template, title, route: 'cabinet', meetingOn });
const offered = async () => (await site.see('officer', '/cases/new')).words;

describe('a template that a council adds', () => {
  it('is refused with the place of each fault in plain words, and its text is kept', async () => {
    const refused = await add({
      ...ours,
      id: '2026',
      version: 'one',
      sections: [{ ...ours.sections[0], fields: [{ name: 'title', type: 'text', hashd: true }] }],
    });
    expect(refused.status).toBe(400);
    expect(refused.words).toContain('version: must be a number (version)');
    const question = 'Section 1 “The change”, question 1 “title”';
    expect(refused.words).toContain(`${question}, label: is missing (sections.0.fields.0.label)`);
    expect(refused.words).toContain(`${question}: has a setting that is not known: hashd`);
    expect(refused.text).toContain('&quot;hashd&quot;:true');

    const taken = await add({ ...ours, id: '2026' });
    expect(taken.words).toContain('id: 2026 is one of the program’s own. Choose another, such as 2026-ours');
    const text = { ...ours.sections[1]?.fields[1], type: 'text' };
    const misread = await add({ ...ours, sections: [{ ...ours.sections[1], fields: [text] }] });
    expect(misread.words).toContain('“reviewOn”: its type must be date, since the program reads the answer');
    const broken = await site.post('admin', '/admin/templates', { json: '{\n "id": "x",\n oops }' });
    expect([broken.status, broken.words.includes('it stops making sense at line 3')]).toEqual([400, true]);
    expect((await site.post('admin', '/admin/templates', {})).words).toContain('Paste the text of the file');
    expect(await site.council.rows('SELECT 1 FROM council_templates')).toEqual([]);
  });

  it('is seen as an officer would see it before it is added', async () => {
    const form = new FormData();
    form.set('json', '');
    form.set('file', new File([JSON.stringify(ours)], 'harbour.json', { type: 'application/json' }));
    const preview = await site.postForm('admin', '/admin/templates', form);
    expect(preview.status).toBe(200);
    expect(preview.words).toContain('Nothing has been added yet');
    expect(preview.words).toContain('At which tides?');
    expect(preview.words).toContain('Boaters');
    expect(preview.words).toContain('There is no screening: every case is a full assessment.');
    expect(await site.council.rows('SELECT 1 FROM council_templates UNION SELECT 1 FROM cases')).toEqual([]);
  });

  it('is added, and begun with only once it is in use', async () => {
    expect((await add(ours)).to).toBe(`${at}?done=added`);
    expect(await offered()).not.toContain('Harbour');
    const early = await begin('harbour');
    expect([early.status, early.words.includes('Choose what to begin')]).toEqual([400, true]);
    const twice = await add(ours);
    expect([twice.status, twice.words.includes('Give this one version 2')]).toEqual([409, true]);
    expect((await change('putInUse')).status).toBe(303);
    expect(await offered()).toContain('Harbour fairness check For changes on the quayside.');
    expect((await change('putInUse')).words).toContain('This version is in use already.');
    const page = (await site.see('admin', at)).words;
    expect(page).toContain('Added by Administrator on 2 March 2026');
    expect(page).toContain('Put in use by Administrator on 2 March 2026');
    expect((await site.see('admin', `${at}.json`)).text).toContain(
      '"name": "tide",\n          "label": "At which tides?",\n          "example": "Both."',
    );
  });

  it('carries a case from its draft to the public page', async () => {
    const begun = await begin('harbour');
    const reference = begun.to?.split('/')[2] ?? '';
    const edit = (section: string, typed: Record<string, string>) =>
      site
        .see('officer', `/cases/${reference}/edit/${section}`)
        .then(({ text }) => site.post('officer', `/cases/${reference}`, formOf(text, typed, 'edit')));
    const send = async (who: Parameters<typeof site.post>[0], event: string, typed = {}) =>
      site.post(who, `/cases/${reference}`, { event, ...typed });

    const tasks = (await site.see('officer', `/cases/${reference}/edit`)).words;
    expect(tasks).toContain('The people');
    expect((await site.see('officer', `/cases/${reference}/edit/content/change`)).text).toContain(
      'value="Mooring charges"',
    );
    expect((await edit('content/change', { 'content.tide': 'At high water.' })).status).toBe(303);
    await site.council.begin('second-officer');
    const whole = await site.council.report();
    const sheet = Object.entries(whole.report.frontSheet).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string'
        ? [[`frontSheet.${name}`, value]]
        : value.flatMap((item, index): [string, string][] =>
            typeof item === 'string'
              ? [[`frontSheet.${name}.${index}`, item]]
              : Object.entries(item).map(([cell, text]) => [`frontSheet.${name}.${index}.${cell}`, text]),
          ),
    );
    const version = async () => String((await site.council.caseOf(reference)).version);
    const whole1 = { ...Object.fromEntries(sheet), 'frontSheet.namedGroups': '', version: await version() };
    expect((await send('officer', 'edit', whole1)).status).toBe(303);
    const unanswered = await site.see('officer', `/cases/${reference}`);
    expect(unanswered.words).toContain('None of the 2 groups has an impact: Boaters, Carers.');
    const groups = { 'content.groups.boaters.impact': 'negative', 'content.groups.carers.impact': 'neutral' };
    const date = {
      'content.reviewOn-day': '1',
      'content.reviewOn-month': '3',
      'content.reviewOn-year': '2027',
    };
    expect((await edit('content/people', { ...groups, ...date })).status).toBe(303);
    expect((await send('officer', 'submitForReview', { version: await version() })).status).toBe(303);
    expect((await site.see('reviewer', `/cases/${reference}`)).words).toContain('At high water.');
    await send('reviewer', 'returnForChanges', { reasons: 'Say which.', 'reasons.content.tide': 'Which?' });
    expect((await site.see('officer', `/cases/${reference}?tab=history`)).words).toContain(
      'About “At which tides?”: Which?',
    );
    expect((await edit('content/change', { 'content.tide': 'At low water too.' })).status).toBe(303);
    const compared = (await site.see('officer', `/cases/${reference}/versions`)).words;
    expect(compared).toContain('“At which tides?” changed from “At high water.” to “At low water too.”');

    await site.council.bringTo('callInWindow', reference);
    const file = JSON.parse((await site.see('officer', `/cases/${reference}.json`)).text);
    expect(file.template).toEqual({ id: 'harbour', version: 1, title: 'Harbour fairness check' });
    expect(file.content.tide).toBe('At low water too.');
    for (const path of [
      `/cases/${reference}/pack`,
      `/cases/${reference}/file`,
      `/meetings/${meeting.id}/pack`,
    ])
      expect((await site.see('democratic-services', path)).words).toContain('At low water too.');
    const read = await site.see(undefined, `/assessments/${reference}`);
    expect(read.status).toBe(200);
    expect(read.words).toContain('Boaters: Negative');
    expect((await site.see(undefined, '/assessments?group=Boaters')).words).toContain(
      'Housing repairs policy',
    );
    expect((await site.see('officer', `/cases/${reference}/file`)).words).toContain('Yes. Checked on');
  });

  it('keeps its cases when a new version takes its place, and when it is withdrawn', async () => {
    const [first] = ours.sections;
    const newer = { ...ours, version: 2, sections: [{ ...first, title: 'What is new' }] };
    await add(newer);
    expect((await change('putInUse', '/admin/templates/harbour/2')).status).toBe(303);
    const begun = (await begin('harbour', 'Slipway hours')).to;
    expect((await site.see('officer', begun ?? '')).words).toContain('What is new');
    expect(
      await site.council.value(
        `SELECT template_version FROM cases WHERE template_id = 'harbour' ORDER BY reference`,
      ),
    ).toBe('1');
    expect((await site.see('officer', '/cases/DIA-2026-0001')).words).toContain('The people');
    expect((await site.see('admin', at)).words).toContain('it takes the place of version 2 for new cases');
    expect((await change('removed')).words).toContain('It can be withdrawn, and not removed.');
    expect((await change('withdrawn', '/admin/templates/harbour/2')).status).toBe(303);
    expect(await offered()).not.toContain('Harbour');
    expect((await site.see('officer', begun ?? '')).status).toBe(200);
    const remove = `DELETE FROM council_templates WHERE version = 1`;
    await expect(site.council.rows(remove)).rejects.toThrow();
    await expect(site.council.rows('UPDATE council_templates SET version = 9')).rejects.toThrow();
    await expect(site.council.rows('DELETE FROM template_events')).rejects.toThrow();
  });

  it('is removed while nobody could have begun with it, and asked about first', async () => {
    await add({ ...ours, id: 'pier' });
    const asked = await site.see('admin', '/admin/templates/pier/1?remove');
    expect(asked.words).toContain('The text of this version is gone when you remove it.');
    expect((await change('removed', '/admin/templates/pier/1')).to).toBe('/admin/templates?removed');
    expect((await site.see('admin', '/admin/templates/pier/1')).status).toBe(404);
    expect((await site.see('admin', '/admin/templates?removed')).words).toContain('Removed: pier, version 1');
  });

  it('and one of the program’s own can be withdrawn, and not removed', async () => {
    expect((await change('withdrawn', '/admin/templates/2008/1')).status).toBe(303);
    expect(await offered()).not.toContain('(2008)');
    expect((await change('removed', '/admin/templates/2008/1')).words).toContain('came with the program');
    expect((await change('putInUse', '/admin/templates/2008/1')).status).toBe(303);
    expect(await offered()).toContain('(2008)');
  });
});
