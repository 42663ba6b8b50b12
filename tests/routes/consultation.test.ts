import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerConsultation } from '../../app/commands/answer-consultation.ts';
import { changeConsultee, reportOnConsultation } from '../../app/commands/look-after-consultation.ts';
import { prepareConsultation } from '../../app/commands/prepare-consultation.ts';
import { consulteeAddress } from '../../app/consultation/link.ts';
import { sweep } from '../../app/jobs/sweep.ts';
import { findAsked, listRounds } from '../../db/queries/consultations.ts';
import { insideOneWindow } from '../auth/sign-in-service.ts';
import type { Council } from '../support/council.ts';
import { openSite, type Site } from './whole-site.ts';

/** The page of one who is consulted: they have no account, and their link says who they are. */
let site: Site & { council: Council };
let reference: string;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const round = {
  title: 'Opening hours of the libraries',
  about:
    'From May on the libraries would open later.\n\n- Central from 10\n- Wharf from 11\n\nSee https://example.org/hours.',
  questions: 'What would it change for you?\nWhat should we do instead?',
  people: {
    wardMembers: 'Member for Wharf, wharf@example.org',
    partners: '',
    panel: 'Tenants’ panel, panel@example.org',
    others: '',
  },
};
const first = 'answer-1';
const second = 'answer-2';

beforeEach(async () => {
  site.council.clock.set('2026-03-02T09:00:00Z');
  reference = await site.council.begin('officer');
  const prepared = await prepareConsultation(
    site.council.parts,
    await site.council.actor('officer'),
    await site.council.caseOf(reference),
    round,
  );
  expect(prepared).toEqual({ ok: true, number: 1 });
});

async function panel() {
  const [it] = await listRounds(site.council.database, reference);
  const found = it?.consultees.find(({ name }) => name === 'Tenants’ panel');
  if (!it || !found) throw new Error('The panel is not asked.');
  return { ...found, round: it };
}
async function link(): Promise<string> {
  const { id, link: number } = await panel();
  return new URL(consulteeAddress(site.services.config, id, number)).pathname;
}
async function send(event: string, fields: Record<string, string> = {}): Promise<void> {
  const sent = await site.post('officer', `/cases/${reference}`, { event, ...fields });
  expect([event, sent.status]).toEqual([event, 303]);
}
const open = () => send('openConsultation', { closesOn: '2026-03-20' });
async function close(): Promise<void> {
  site.council.clock.set('2026-03-20T17:00:00Z');
  await sweep(site.council.parts, site.council.clock.now());
}
async function lookAfter() {
  return [
    site.council.parts,
    await site.council.actor('officer'),
    await site.council.caseOf(reference),
  ] as const;
}
const answer = { [first]: 'We could not come after work.', [second]: '', intent: 'answer' };
const countAnswers = async () =>
  Number(
    await site.council.value(
      'SELECT count(*) FROM consultation_answers WHERE consultee_id = $1',
      (await panel()).id,
    ),
  );
/** What the boxes hold. */
const boxes = (html: string) =>
  [...html.matchAll(/<textarea[^>]*>([^<]*)<\/textarea>/g)].map(([, text]) => text);

describe('while nobody has been told', () => {
  it('the page is not there', async () => {
    const page = await site.see(undefined, await link());
    expect(page.status).toBe(404);
    expect(page.words).toContain('This link does not work any more');
    expect((await site.post(undefined, await link(), answer)).status).toBe(404);
    expect(await countAnswers()).toBe(0);
  });
});

describe('while it is open', () => {
  beforeEach(open);

  it('the page says what is asked, until when, who reads it, and whose link it is', async () => {
    const page = await site.see(undefined, await link());
    expect(page.status).toBe(200);
    expect(page.words).toContain(
      'Demonstration Borough Council: consultation Opening hours of the libraries',
    );
    expect(page.words).toContain('until 5 pm on Friday 20 March 2026 (14 working days left).');
    expect(page.words).toContain('This link is for Tenants’ panel alone.');
    expect(page.text).toContain('<li>Central from 10</li><li>Wharf from 11</li>');
    expect(page.text).toContain('href="https://example.org/hours" target="_blank" rel="noreferrer nofollow"');
    expect(page.words).toContain('read it with your name');
    expect(page.words).not.toContain('Member for Wharf');
    expect(page.words).not.toContain('panel@example.org');
    expect(boxes(page.text)).toEqual(['', '']);
  });

  it('it is kept by no cache and found by no search engine, and takes no notice of who is signed in', async () => {
    const page = await site.see('officer', await link());
    expect(page.headers.get('Cache-Control')).toBe('no-store');
    expect(page.headers.get('X-Robots-Tag')).toBe('noindex, nofollow');
    expect(page.words).not.toContain('What waits for me');
    expect(page.words).not.toContain('Sign out');
    expect((await site.see(undefined, '/sitemap.xml')).text).not.toContain('consultation');
  });

  it('an answer is taken, repeated, and can be changed', async () => {
    const sent = await site.post(undefined, await link(), answer);
    expect([sent.status, sent.to]).toEqual([303, `${await link()}?done=answer`]);
    const page = await site.see(undefined, `${await link()}?done=answer`);
    expect(page.words).toContain('Thank you. Your answer is in.');
    expect(page.words).toContain('Sent at 9 am on Monday 2 March 2026.');
    expect(page.words).toContain('You left this blank.');
    expect(boxes(page.text)).toEqual(['We could not come after work.', '']);
    expect(page.words).not.toContain('I have nothing to say');

    site.council.clock.set('2026-03-03T10:30:00Z');
    await site.post(undefined, await link(), { ...answer, [second]: 'Open on Saturdays.' });
    const after = await site.see(undefined, await link());
    expect(after.words).toContain('Sent at 10:30 am on Tuesday 3 March 2026.');
    expect(boxes(after.text)).toEqual(['We could not come after work.', 'Open on Saturdays.']);
    expect(await countAnswers()).toBe(2);
  });

  it('the same answer sent twice is one', async () => {
    for (let times = 0; times < 2; times++)
      expect((await site.post(undefined, await link(), answer)).status).toBe(303);
    expect(await countAnswers()).toBe(1);
    expect((await panel()).answer?.times).toBe(1);
  });

  it('who has nothing to say, says so, and may still answer', async () => {
    const sent = await site.post(undefined, await link(), { [first]: ' ', intent: 'nothing' });
    expect([sent.status, sent.to]).toEqual([303, `${await link()}?done=nothing`]);
    expect((await panel()).declinedAt).not.toBeNull();
    const page = await site.see(undefined, await link());
    expect(page.words).toContain('that you have nothing to say. You can still answer.');
    expect((await site.post(undefined, await link(), answer)).status).toBe(303);
    expect((await panel()).declinedAt).toBeNull();
  });

  it('whoever pressed the wrong button loses no word', async () => {
    const page = await site.post(undefined, await link(), { ...answer, intent: 'nothing' });
    expect(page.status).toBe(400);
    expect(page.words).toContain('You have typed an answer. Send it, or clear it if you have nothing to say');
    expect(boxes(page.text)).toEqual(['We could not come after work.', '']);
    expect((await panel()).declinedAt).toBeNull();

    await site.post(undefined, await link(), answer);
    const stale = await site.post(undefined, await link(), { intent: 'nothing' });
    expect(stale.status).toBe(409);
    expect(stale.words).toContain('You have answered already.');
    expect((await panel()).declinedAt).toBeNull();
  });

  it.each([
    ['a blank form', { [first]: ' \r\n ', [second]: '' }, 'Answer at least one question', '#answer-1'],
    ['a hidden character', { [first]: 'Yes', [second]: 'No\u0000' }, 'hidden character', '#answer-2'],
    ['an answer that is too long', { [first]: 'x'.repeat(20_001) }, 'characters or fewer', '#answer-1'],
  ])('%s comes back with what was typed', async (_what, fields, message, to) => {
    const page = await site.post(undefined, await link(), { ...fields, intent: 'answer' });
    expect(page.status).toBe(400);
    expect(page.text).toContain(`<a href="${to}">`);
    expect(page.words).toContain(message);
    expect(boxes(page.text)[0]?.length).toBe(fields[first].length);
    expect(await countAnswers()).toBe(0);
  });

  it('what was typed after the close is shown, to be copied, and not taken', async () => {
    const address = await link();
    site.council.clock.set('2026-03-20T16:59:59Z');
    expect((await site.post(undefined, address, answer)).status).toBe(303);
    site.council.clock.set('2026-03-20T17:00:00Z');
    const page = await site.post(undefined, address, { ...answer, [first]: 'Too late?' });
    expect(page.status).toBe(409);
    expect(page.words).toContain('This consultation has closed, so your answer could not be taken.');
    expect(page.words).toContain('Too late?');
    expect(await countAnswers()).toBe(1);
  });

  it('a link that was made new works, the one before does not, and words typed with it are not lost', async () => {
    const old = await link();
    const { id } = await panel();
    const done = await changeConsultee(...(await lookAfter()), 1, { consulteeId: id, change: 'newLink' });
    expect(done).toEqual({ ok: true });
    expect((await site.see(undefined, old)).status).toBe(404);
    const page = await site.post(undefined, old, answer);
    expect(page.status).toBe(404);
    expect(page.words).toContain('Use the link in the newest email about the consultation.');
    expect(page.words).toContain('We could not come after work.');
    expect(await countAnswers()).toBe(0);
    expect(await link()).not.toBe(old);
    expect((await site.see(undefined, await link())).status).toBe(200);
  });

  it('who was taken out can read and answer no more', async () => {
    const address = await link();
    const { id } = await panel();
    await changeConsultee(...(await lookAfter()), 1, { consulteeId: id, change: 'remove' });
    expect((await site.see(undefined, address)).status).toBe(404);
    expect((await site.post(undefined, address, answer)).status).toBe(404);
  });

  it.each([
    ['a guess', () => '/consultation/guessed'],
    ['the link of another', async () => (await link()).replace(/\/[^.]+\./, '/someone-else.')],
    [
      'a link with its last letter changed',
      async () => (await link()).replace(/.$/, (it) => (it === 'A' ? 'B' : 'A')),
    ],
    ['a link that was cut', async () => (await link()).slice(0, -5)],
    ['a link with more at its end', async () => `${await link()}A`],
    ['a hidden character', async () => `${await link()}%00`],
    ['a hidden character before the dot', () => `/consultation/a%00b.${'A'.repeat(43)}`],
    ['a very long one', () => `/consultation/${'a'.repeat(4000)}.${'b'.repeat(4000)}`],
  ])('%s leads to nobody', async (_what, address) => {
    const page = await site.see(undefined, await address());
    expect([400, 404]).toContain(page.status);
    expect(page.words).not.toContain('Opening hours');
    expect([400, 404]).toContain((await site.post(undefined, await address(), answer)).status);
  });
});

describe('when it has closed', () => {
  it('the page shows what they answered, and later what people said and what changed', async () => {
    await open();
    await site.post(undefined, await link(), answer);
    await close();
    const page = await site.see(undefined, await link());
    expect(page.words).toContain('This consultation closed at 5 pm on Friday 20 March 2026.');
    expect(page.words).toContain('We could not come after work.');
    expect(page.words).toContain('is not written yet');
    expect(boxes(page.text)).toEqual([]);

    const written = await reportOnConsultation(...(await lookAfter()), 1, {
      found: 'Evenings matter most.',
      changed: 'The libraries stay open until 7.',
    });
    expect(written).toEqual({ ok: true });
    const after = await site.see(undefined, await link());
    expect(after.words).toContain('What people said Evenings matter most.');
    expect(after.words).toContain('What changed because of it The libraries stay open until 7.');
  });

  it('who did not answer reads what was asked', async () => {
    await open();
    await close();
    const page = await site.see(undefined, await link());
    expect(page.words).toContain('Nobody can answer any more.');
    expect(page.words).toContain('What should we do instead?');
  });

  it('an answer that raced the close is not taken', async () => {
    await open();
    const asked = await findAsked(site.council.database, (await panel()).id);
    await close();
    site.council.clock.set('2026-03-19T09:00:00Z');
    if (!asked) throw new Error('The panel is not asked.');
    expect(await answerConsultation(site.council.parts, asked, ['Late'])).toMatchObject({ status: 409 });
    expect(await countAnswers()).toBe(0);
  });
});

it('what is called off says so, and takes nothing', async () => {
  await open();
  await send('callOffConsultation', { reason: 'The proposal is dropped.' });
  const page = await site.see(undefined, await link());
  expect(page.status).toBe(200);
  expect(page.words).toContain('This consultation was called off.');
  expect((await site.post(undefined, await link(), answer)).status).toBe(409);
});

describe('where others read the case', () => {
  const said = 'We could not come after work.';
  beforeEach(async () => {
    await open();
    await site.post(undefined, await link(), answer);
  });

  it('everybody reads how many answered, and the staff alone reads who said what', async () => {
    await close();
    const written = await reportOnConsultation(...(await lookAfter()), 1, {
      found: 'Evenings matter most.',
      changed: 'The libraries stay open until 7.',
    });
    expect(written).toEqual({ ok: true });
    await site.council.bringTo('callInWindow', reference);

    const pack = await site.see('cabinet', `/cases/${reference}/pack`);
    expect(pack.words).toContain(
      'Consultation, 2 March 2026 to 20 March 2026 Opening hours of the libraries',
    );
    expect(pack.words).toContain('Panel Asked 1 Answered 1');
    expect(pack.words).toContain('All Asked 2 Answered 1');
    expect(pack.words).toContain('What people said Evenings matter most.');
    expect(pack.words).toContain('What changed because of it The libraries stay open until 7.');
    expect(pack.words).not.toContain(said);
    expect(pack.words).not.toContain('Member for Wharf');

    const file = await site.see('officer', `/cases/${reference}/file`);
    expect(file.words).toContain('Tenants’ panel (Panel). Answered at 9 am on Monday 2 March 2026.');
    expect(file.words).toContain('Member for Wharf (Ward members). Did not answer.');
    expect(file.words).toContain(said);
    expect(file.words).not.toContain('panel@example.org');
    const ofMembers = await site.see('scrutiny', `/cases/${reference}/file`);
    expect(ofMembers.words).toContain('The libraries stay open until 7.');
    expect(ofMembers.words).not.toContain(said);

    const page = await site.see(undefined, `/assessments/${reference}`);
    expect(page.status).toBe(200);
    expect(page.words).toContain('All Asked 2 Answered 1');
    expect(page.words).toContain('The libraries stay open until 7.');
    expect(page.words).not.toContain('Evenings matter most.');
    expect(page.words).not.toContain(said);
  });

  it('a round that is called off is on file, and is not published', async () => {
    await send('callOffConsultation', { reason: 'The proposal is dropped.' });
    await site.council.bringTo('callInWindow', reference);
    expect((await site.see('cabinet', `/cases/${reference}/pack`)).words).toContain(
      'Called off before its end.',
    );
    const page = await site.see(undefined, `/assessments/${reference}`);
    expect(page.status).toBe(200);
    expect(page.words).not.toContain('Opening hours of the libraries');
  });

  it('a case on which nobody was asked says so on file alone', async () => {
    const other = await site.council.begin('officer');
    expect((await site.see('officer', `/cases/${other}/file`)).words).toContain(
      'Nobody was consulted through this service.',
    );
    expect((await site.see('officer', `/cases/${other}/pack`)).words).not.toContain('Who was asked');
  });
});

it('one network can send 120 answers in a quarter of an hour, and keeps its words after that', async () => {
  await insideOneWindow();
  await open();
  const address = await link();
  let last = await site.post(undefined, address, answer);
  for (let times = 0; times < 125 && last.status === 303; times++)
    last = await site.post(undefined, address, answer);
  expect(last.status).toBe(429);
  expect(Number(last.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(last.words).toContain('Wait a few minutes and send yours again: your words are still here.');
  expect(boxes(last.text)).toEqual(['We could not come after work.', '']);
  expect((await site.see(undefined, address)).status).toBe(200);
}, 30_000);
