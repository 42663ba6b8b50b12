import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerWith } from '../../app/http/answer-with.ts';
import { forEverybody } from '../../app/public/cache.ts';
import { makeTestServices, serve } from './make-test-app.ts';

const long = 'Nothing may be listed without its assessment. '.repeat(100);
const own = 'https://due-regard.example.org';

/** Answers of each kind that a route may give. */
const answers: Record<string, (request: Request) => Response | Promise<Response>> = {
  '/page': () => new Response(long, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
  '/short': () => new Response('short', { headers: { 'Content-Type': 'text/plain' } }),
  '/public': () => Response.json({ long }, { headers: { 'Cache-Control': 'public, no-cache', ETag: '"7"' } }),
  '/public-text': () => new Response(long, { headers: { ...forEverybody, 'Content-Type': 'text/plain' } }),
  '/pack': () => new Response(long, { headers: { 'Content-Type': 'application/zip' } }),
  '/address': (request) => new Response(request.url),
  '/form': async (request) => new Response(`event=${(await request.formData()).get('event')}`),
  '/signed-in': () => {
    const headers = new Headers({ Location: '/' });
    headers.append('Set-Cookie', 'session=1; Path=/; HttpOnly');
    headers.append('Set-Cookie', 'notice=signed-in; Path=/');
    return new Response(null, { status: 303, headers });
  },
};

let app: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  const answer = async (request: Request) => {
    const found = answers[new URL(request.url).pathname];
    return found ? await found(request) : new Response('none', { status: 404 });
  };
  app = await serve(makeTestServices(), answerWith(own, answer));
});
afterAll(() => app.stop());

describe('what a route answers', () => {
  it('comes compressed where it is text and long enough', async () => {
    const page = await app.ask('/page');
    expect(page.headers.get('Content-Encoding')).toBe('gzip');
    expect(Number(page.headers.get('Content-Length'))).toBeLessThan(long.length / 5);
    expect(page.headers.get('Vary')).toBe('Accept-Encoding');
    expect(await page.text()).toBe(long);
  });

  it('comes as it is to whoever takes no gzip, where it is short, and where it is a file', async () => {
    const plain = await app.ask('/page', { headers: { 'Accept-Encoding': 'identity' } });
    expect(plain.headers.has('Content-Encoding')).toBe(false);
    expect(await plain.text()).toBe(long);
    expect((await app.ask('/short')).headers.has('Content-Encoding')).toBe(false);
    const pack = await app.ask('/pack');
    expect(pack.headers.has('Content-Encoding')).toBe(false);
    expect(await pack.text()).toBe(long);
  });

  it('stays in the browser of one person unless the route says otherwise', async () => {
    expect((await app.ask('/page')).headers.get('Cache-Control')).toBe('private, no-cache');
    const open = await app.ask('/public');
    expect(open.headers.get('Cache-Control')).toBe('public, no-cache');
    expect((await app.ask('/page')).headers.has('ETag')).toBe(false);
  });

  it('keeps each of its cookies and does not follow its redirect', async () => {
    const answer = await app.ask('/signed-in', { redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(answer.headers.getSetCookie()).toHaveLength(2);
  });
});

describe('what is for everybody', () => {
  const ask = (tag?: string, encoding = 'gzip') =>
    app.ask('/public-text', {
      headers: { 'Accept-Encoding': encoding, ...(tag && { 'If-None-Match': tag }) },
    });

  it('has a validator of its bytes: another one where they are compressed', async () => {
    const [packed, plain] = [await ask(), await ask(undefined, 'identity')];
    expect(packed.headers.get('ETag')).toMatch(/^"[\w-]{27}-gz"$/);
    expect(plain.headers.get('ETag')).toBe(packed.headers.get('ETag')?.replace('-gz', ''));
    const other = await app.ask('/public', { headers: { 'Accept-Encoding': 'identity' } });
    expect(other.headers.get('ETag')).toBe('"7"');
  });

  it('is not sent again to whoever has it, nor is a new policy beside its old nonce', async () => {
    const tag = (await ask()).headers.get('ETag') ?? '';
    for (const kept of [tag, `"other", ${tag}`, `W/${tag}`, '*']) {
      const again = await ask(kept);
      expect([kept, again.status, await again.text()]).toEqual([kept, 304, '']);
      expect(again.headers.get('Cache-Control')).toBe('public, no-cache');
      expect(again.headers.has('Content-Security-Policy')).toBe(false);
    }
    expect((await ask('"other"')).status).toBe(200);
  });
});

it('a route reads a posted form', async () => {
  const answer = await app.ask('/form', {
    method: 'POST',
    headers: { Origin: own },
    body: new URLSearchParams({ event: 'sign' }),
  });
  expect(await answer.text()).toBe('event=sign');
});

it('a route sees the address that the outside knows, whatever stands in front', async () => {
  expect(await (await app.ask('/address?a=1')).text()).toBe(`${own}/address?a=1`);
  // A path that begins with // could be read as another host's /address, and is refused.
  expect((await app.ask('//evil.example.org/address')).status).toBe(400);
});
