import { afterAll, beforeAll, expect, it } from 'vitest';
import { presets } from '../../workflows/constitution/index.ts';
import { openSite } from './whole-site.ts';

let site: Awaited<ReturnType<typeof openSite>>;
let running: string;
const ours = {
  ...presets['england-2012'],
  id: 'example-borough',
  name: 'Example Borough, as amended',
  effectiveFrom: '2026-10-01',
  callIn: { type: 'workingDays', n: 7, hour: '16:00', dayOfPublicationCounts: false },
  requiredEndorsements: 'all',
};

beforeAll(async () => {
  site = await openSite();
  running = await site.council.begin('officer');
  await site.council.bringTo('callInWindow');
});
afterAll(() => site.close());

const post = (fields: Record<string, string>) => site.post('admin', '/admin/constitution', fields);
const see = async () => (await site.see('admin', '/admin/constitution')).words;

it('the page says which version is in force, and its rules in plain words', async () => {
  const words = await see();
  expect(words).toContain('England since 10 September 2012, with common local rules, version 1');
  expect(words).toContain('In force From 10 September 2012. Came with the installation.');
  expect(words).toContain('5 working days after publication, to 5 pm; the day of publication does not count');
  expect(words).toContain('28 clear calendar days before the meeting, at the latest');
  expect(words).toContain('Scrutiny member; 3 signatures needed');
  expect(words).toContain('never changes a case that already runs');
});

it('a wrong file is refused with the place of each problem, and its text is kept', async () => {
  const json = JSON.stringify({ ...ours, callIn: { ...ours.callIn, n: 0 }, reviewerDay: 3 });
  const refused = await post({ way: 'json', json });
  expect(refused.status).toBe(400);
  expect(refused.words).toContain('callIn.n: expected 1 or more');
  expect(refused.words).toContain('reviewerDay: expected no setting of this name');
  expect(refused.text).toContain('&quot;reviewerDay&quot;:3');
  const noJson = await post({ way: 'json', json: '{ "id": ' });
  expect([noJson.status, noJson.words.includes('This is not JSON')]).toEqual([400, true]);
  const nothing = await post({ way: 'json', json: '' });
  expect([nothing.status, nothing.words.includes('Paste the text of the file')]).toEqual([400, true]);
});

it('a preset needs a real day, and the choice is kept', async () => {
  const refused = await post({
    way: 'preset',
    preset: 'tuesday-following',
    'on-day': '31',
    'on-month': '9',
    'on-year': '2026',
  });
  expect(refused.status).toBe(400);
  expect(refused.words).toContain('The first day must be a real date');
  expect(refused.text).toContain('value="tuesday-following" selected');
  expect((await post({ way: 'preset', preset: 'toString', on: '2026-10-01' })).status).toBe(400);
  expect((await post({})).status).toBe(400);
});

it('a day on which another version began is refused with the field and what was expected', async () => {
  const json = JSON.stringify({ ...ours, effectiveFrom: '2012-09-10' });
  const refused = await post({ way: 'json', json });
  expect(refused.status).toBe(400);
  expect(refused.words).toContain('effectiveFrom: expected another day');
});

it('what differs is shown field by field, and nothing is recorded yet', async () => {
  const preview = await post({ way: 'json', json: JSON.stringify(ours) });
  expect(preview.status).toBe(200);
  expect(preview.words).toContain('Nothing has been recorded yet');
  expect(preview.words).toContain('version 1, ends on 30 September 2026');
  expect(preview.words).toContain(
    'Call-in Field callIn Now 5 working days after publication, to 5 pm; the day of publication does not count Then 7 working days after publication, to 4 pm; the day of publication does not count',
  );
  expect(preview.words).toContain(
    'Reviewers who must endorse Field requiredEndorsements Now 1 of the reviewers on the list Then Every reviewer',
  );
  expect(preview.words).not.toContain('Agenda and reports published Field');
  expect(await see()).not.toContain('Example Borough');
});

it('a file may be uploaded, and an empty place after the last day is said', async () => {
  const form = new FormData();
  form.set('way', 'json');
  form.set('json', '');
  const text = JSON.stringify({ ...ours, effectiveUntil: '2026-12-31' });
  form.set('file', new File([text], 'constitution.json', { type: 'application/json' }));
  const preview = await site.postForm('admin', '/admin/constitution', form);
  expect(preview.status).toBe(200);
  expect(preview.words).toContain('From 1 January 2027 no version would be in force');
});

it('once it is confirmed it stands on the page with who and when, and the running case keeps its own', async () => {
  const confirmed = await post({ way: 'json', json: JSON.stringify(ours), confirm: 'yes' });
  expect([confirmed.status, confirmed.to]).toEqual([303, '/admin/constitution?recorded']);
  const words = await see();
  expect(words).toContain('Still to come From 1 October 2026. Recorded by Administrator at');
  expect(words).toContain('In force From 10 September 2012 to 30 September 2026');
  const { report } = await site.council.report(running);
  expect([report.constitutionId, report.constitutionVersion]).toEqual(['england-2012', 1]);
});

it('the same form confirmed a second time is refused, and recorded once', async () => {
  const again = await post({ way: 'json', json: JSON.stringify(ours), confirm: 'yes' });
  expect(again.status).toBe(400);
  expect(again.words).toContain('version: expected 2 or more');
  expect((await see()).match(/Example Borough, as amended, version/g)).toHaveLength(1);
});

it('an officer who begins a case on a day without any version gets a sentence, and keeps the words', async () => {
  site.council.clock.set('2012-09-09', '12:00');
  const refused = await site.post('officer', '/cases/new', {
    template: '2026',
    title: 'Housing repairs',
    route: 'cabinet',
  });
  expect(refused.status).toBe(409);
  expect(refused.words).toContain('No version of the council’s constitution is in force on 9 September 2012');
  expect(refused.text).toContain('value="Housing repairs"');
  expect(await see()).toContain('No version is in force today, 9 September 2012, so no case can begin.');
});
