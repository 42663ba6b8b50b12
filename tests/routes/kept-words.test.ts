import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Council, PersonId } from '../support/council.ts';
import { openSite, type Site } from './whole-site.ts';

let site: Site & { council: Council };
let reference = '';
beforeAll(async () => {
  site = await openSite();
  reference = await site.council.begin('officer');
  await site.council.bringTo('review');
});
afterAll(() => site.close());

const behindSignIn = '/sign-in?next=%2Fkept-words&kept=words';

/** The hidden fields of the one form with typed words on a page. */
async function hiddenOn(who: PersonId, path: string): Promise<Record<string, string>> {
  const { status, text } = await site.see(who, path);
  expect(status).toBe(200);
  const form =
    /<form method="post"[^>]*>(?:(?!<\/form>).)*name="writtenBy".*?<\/form>/s.exec(text)?.[0] ?? '';
  return fieldsOf(form);
}
const plain = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const fieldsOf = (form: string): Record<string, string> =>
  Object.fromEntries(
    [...form.matchAll(/<input type="hidden"[^>]*name="([^"]*)"[^>]*value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, plain(value)],
    ),
  );
/** The form that sends what waits. */
const waitingForm = (text: string) => {
  const [, address = '', form = ''] =
    /<form method="post" action="([^"]*)">(.*?)<\/form>/s.exec(
      text.slice(text.indexOf('What was not sent</h1>')),
    ) ?? [];
  return { address, fields: fieldsOf(form) };
};

describe('a form that is sent after its session has ended', () => {
  it.each<[string, PersonId, () => string, () => string, Record<string, string>]>([
    [
      'a comment on a section',
      'reviewer',
      () => `/cases/${reference}/comments/content/change`,
      () => `/cases/${reference}/comments/content/change`,
      { words: 'Which streets are "meant"?\r\n\r\n<All> of them?' },
    ],
    [
      'a return with its reasons',
      'reviewer',
      () => `/cases/${reference}/do/returnForChanges`,
      () => `/cases/${reference}`,
      { reasons: 'Say how long the trial lasts.' },
    ],
    [
      'a withdrawal',
      'officer',
      () => `/cases/${reference}/do/withdraw`,
      () => `/cases/${reference}`,
      { reasons: 'The scheme has ended.' },
    ],
  ])('%s: waits for whoever wrote it, and is sent when they say so', async (_what, who, page, to, typed) => {
    const before = await site.council.caseOf(reference);
    const hidden = await hiddenOn(who, page());
    const posted = await site.post(undefined, to(), { ...hidden, ...typed });
    expect([posted.status, posted.to]).toEqual([302, behindSignIn]);
    expect((await site.see(undefined, behindSignIn)).words).toContain('Nothing has happened yet');
    expect((await site.council.caseOf(reference)).version).toBe(before.version);

    const waiting = await site.see(who, '/kept-words');
    const { address, fields } = waitingForm(waiting.text);
    expect(address).toBe(to());
    const [name = '', words = ''] = Object.entries(typed)[0] ?? [];
    expect(fields[name]?.replaceAll('\r\n', '\n')).toBe(words.replaceAll('\r\n', '\n'));
    expect((await site.see('finance', '/kept-words')).words).toContain('Nothing waits to be sent.');

    const sent = await site.post(who, address, fields);
    expect(sent.status).toBe(303);
    expect((await site.see(who, '/kept-words')).words).toContain('Nothing waits to be sent.');
    const [{ kept = '' } = {}] = await site.council.rows(
      name === 'words'
        ? 'SELECT words AS kept FROM comments'
        : `SELECT words AS kept FROM event_words WHERE field = 'reasons' ORDER BY seq DESC LIMIT 1`,
    );
    expect(kept).toBe(words.replaceAll('\r\n', '\n'));
  });

  it('is not taken for the words of somebody else who has signed in meanwhile', async () => {
    const other = await site.council.begin('officer', { subject: 1 });
    const hidden = await hiddenOn('officer', `/cases/${other}/do/withdraw`);
    const posted = await site.post('democratic-services', `/cases/${other}`, { ...hidden, reasons: 'Mine.' });
    expect(posted.status).toBe(409);
    expect(posted.words).toContain('kept for them alone');
    expect((await site.council.caseOf(other)).state).toBe('draft');
    expect((await site.see('officer', '/kept-words')).words).toContain('Mine.');
    expect((await site.see('democratic-services', '/kept-words')).words).toContain('Nothing waits');
    const { fields } = waitingForm((await site.see('officer', '/kept-words')).text);
    const drop = fields.keptWords ?? '';
    await site.post('democratic-services', '/kept-words', { drop });
    expect((await site.see('officer', '/kept-words')).words).toContain('Mine.');
    await site.post('officer', '/kept-words', { drop });
    expect((await site.see('officer', '/kept-words')).words).toContain('Nothing waits to be sent.');
  });

  it('is kept for nobody where it does not say truly for whom it was drawn', async () => {
    const other = await site.council.begin('officer', { subject: 2 });
    const hidden = await hiddenOn('officer', `/cases/${other}/do/withdraw`);
    const forged = (hidden.writtenBy ?? '').replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    for (const writtenBy of [forged, '', 'x y'])
      expect(
        (await site.post(undefined, `/cases/${other}`, { ...hidden, writtenBy, reasons: 'No.' })).to,
      ).toBe(`/sign-in?next=${encodeURIComponent(`/cases/${other}`)}`);
    expect(await site.council.value('SELECT count(*) FROM kept_words')).toBe('0');
  });

  it('has room for twenty of one person, and the oldest makes room', async () => {
    const other = await site.council.begin('officer', { subject: 3 });
    const hidden = await hiddenOn('officer', `/cases/${other}/do/withdraw`);
    for (let n = 1; n <= 22; n += 1)
      await site.post(undefined, `/cases/${other}`, { ...hidden, reasons: `Reason number ${n}.` });
    const { words } = await site.see('officer', '/kept-words');
    expect(await site.council.value('SELECT count(*) FROM kept_words')).toBe('20');
    expect(words).toContain('Reason number 22.');
    expect(words).not.toContain('Reason number 2.');
  });
});
