import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownOrigins } from '../../app/http/origin-check.ts';
import { askRaw, makeTestServices, serve } from './make-test-app.ts';

const own = 'https://due-regard.example.org';
let app: Awaited<ReturnType<typeof serve>>;
/** What reached the routes. */
const reached: { method: string; url: string; host: string | undefined; forwarded: unknown }[] = [];

beforeAll(async () => {
  app = await serve(makeTestServices(), (req, res) => {
    reached.push({
      method: req.method,
      url: req.url,
      host: req.headers.host,
      forwarded: req.headers['x-forwarded-host'],
    });
    res.send('reached');
  });
});
afterAll(() => app.stop());

describe('a request that may change something', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'by %s goes through from a page of the service',
    async (method) => {
      const answer = await app.ask('/cases/DIA-2008-0001', { method, headers: { Origin: own } });
      expect(answer.status).toBe(200);
    },
  );

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'by %s is refused without an Origin, and changes nothing',
    async (method) => {
      const before = reached.length;
      const answer = await app.ask('/cases/DIA-2008-0001', { method });
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain('Nothing was changed');
      expect(reached).toHaveLength(before);
    },
  );

  it.each([
    'https://evil.example.org',
    'http://due-regard.example.org',
    'https://due-regard.example.org:8443',
    'https://due-regard.example.org.evil.example',
    'null',
    '',
  ])('is refused from “%s”', async (origin) => {
    const answer = await app.ask('/register.json', { method: 'POST', headers: { Origin: origin } });
    expect(answer.status).toBe(403);
  });

  it('is let in by its token alone where a mail program unsubscribes, and only there', async () => {
    expect((await app.ask('/unsubscribe/some-token', { method: 'POST' })).status).toBe(200);
    expect((await app.ask('/unsubscribe/some-token/more', { method: 'POST' })).status).toBe(403);
    expect((await app.ask('/cases/unsubscribe/x', { method: 'POST' })).status).toBe(403);
  });
});

it('reading asks for no Origin', async () => {
  expect((await app.ask('/register')).status).toBe(200);
  expect((await app.ask('/register', { method: 'HEAD' })).status).toBe(200);
});

it.each(['TRACE', 'PROPFIND', 'OPTIONS'])('%s is no request of this service', async (method) => {
  const before = reached.length;
  const answered = await askRaw(app.port, [`${method} /register HTTP/1.1`, `Origin: ${own}`]);
  expect(answered).toMatch(/^HTTP\/1\.1 405 /);
  expect(reached).toHaveLength(before);
});

it('the routes see the service’s own address, whatever the caller or a proxy wrote', async () => {
  await app.ask('/register', { headers: { 'X-Forwarded-Host': 'evil.example.org' } });
  expect(reached.at(-1)).toMatchObject({ host: 'due-regard.example.org', forwarded: undefined });
});

it('a service on one’s own machine answers to each of its names, on its own port only', () => {
  expect([...ownOrigins('http://localhost:3000')]).toEqual([
    'http://localhost:3000',
    'http://127.0.0.1:3000',
    'http://[::1]:3000',
  ]);
  expect([...ownOrigins('https://due-regard.example.org')]).toEqual([own]);
});

it('a form that is too long is refused before it is read, and one without a length too', async () => {
  const long = await app.ask('/cases', {
    method: 'POST',
    headers: { Origin: own },
    body: 'x'.repeat(2 * 1024 * 1024 + 1),
  });
  expect(long.status).toBe(413);
  expect(await long.text()).toContain('at most 2 MB');
  const body = new ReadableStream({
    start(to) {
      to.enqueue(new TextEncoder().encode('event=sign'));
      to.close();
    },
  });
  // Node's fetch asks for `duplex` with a stream; its types do not know it yet.
  const streamed: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers: { Origin: own },
    body,
    duplex: 'half',
  };
  expect((await app.ask('/cases', streamed)).status).toBe(411);
});
