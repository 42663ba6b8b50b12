import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { builtAssets } from '../../app/http/built-assets.ts';
import { withoutTokens } from '../../app/http/request-log.ts';
import { errorForLog } from '../../app/log.ts';
import { makeTestServices, serve } from './make-test-app.ts';

let app: Awaited<ReturnType<typeof serve>> | undefined;
afterEach(() => app?.stop());

it('/healthz says that the process lives; /readyz also asks what it needs', async () => {
  const services = makeTestServices();
  services.ready = async () => ({ ok: false, parts: { database: 'not reached' } });
  app = await serve(services, (_req, res) => void res.send('page'));
  expect((await app.ask('/healthz')).status).toBe(200);
  const ready = await app.ask('/readyz');
  expect(ready.status).toBe(503);
  expect(await ready.json()).toEqual({ ok: false, parts: { database: 'not reached' } });
});

it('what is our fault says sorry with a reference that the log has too, and tells nothing else', async () => {
  const services = makeTestServices();
  app = await serve(services, () => {
    throw new Error('connection to 10.0.0.1 refused');
  });
  const answer = await app.ask('/cases');
  expect(answer.status).toBe(500);
  const words = await answer.text();
  expect(words).not.toContain('10.0.0.1');
  const reference = words.match(/reference (\w+)/)?.[1] ?? 'no reference';
  expect(
    services.logged.filter((line) => line.includes(reference) && line.includes('10.0.0.1')),
  ).toHaveLength(1);
});

it('the log of a request holds neither its query string nor a token of its path', async () => {
  const services = makeTestServices();
  app = await serve(services, (_req, res) => void res.send('page'));
  await app.ask('/unsubscribe/c2VjcmV0LXRva2VuLXRoYXQtaXMtbG9uZw?name=Ann');
  expect(services.logged).toHaveLength(1);
  expect(JSON.parse(services.logged[0] ?? '{}')).toMatchObject({
    method: 'GET',
    path: '/unsubscribe/…',
    status: 200,
  });
  expect(services.logged[0]).not.toContain('Ann');
  expect(withoutTokens('/cases/DIA-2008-0001/sign-off/finance')).toBe(
    '/cases/DIA-2008-0001/sign-off/finance',
  );
});

it('an error in the log keeps its cause and its code, and loses the values of the query', () => {
  const cause = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (email)=(ann@example.org)',
  });
  const error = new Error('Failed query: insert into people values ($1)\nparams: ann@example.org', { cause });
  const logged = errorForLog(error);
  expect(logged).toMatchObject({
    message: 'Failed query: insert into people values ($1)',
    cause: { message: 'duplicate key', code: '23505' },
  });
  expect(JSON.stringify(logged)).not.toContain('ann@example.org');
});

it('an error in the log quotes nothing that somebody typed, and keeps the names of a rule', () => {
  const said = (error: Error) => JSON.stringify(errorForLog(error));
  const coded = (code: string, message: string) => Object.assign(new Error(message), { code });
  let unreadable = new Error('it was read');
  try {
    JSON.parse('Ann’s words');
  } catch (error) {
    if (error instanceof Error) unreadable = error;
  }
  expect(said(unreadable)).toContain('is not valid JSON');
  expect(said(unreadable)).not.toContain('words');
  const number = coded('22P02', 'invalid input syntax for type integer: "Ann"');
  expect(said(number)).toContain('invalid input syntax for type integer');
  expect(said(number)).not.toContain('Ann');
  const rule = coded('23505', 'duplicate key value violates unique constraint "people_email"');
  expect(said(rule)).toContain('people_email');
});

it('built files come compressed, and those with a hash in their name are kept for a year', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'due-regard-'));
  mkdirSync(join(folder, 'assets'));
  const css = 'p { color: black } '.repeat(100);
  writeFileSync(join(folder, 'assets/site-abc123.css'), css);
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
  app = await serve(makeTestServices(), (_req, res) => void res.status(404).send('no'), [
    builtAssets(folder),
  ]);
  rmSync(folder, { recursive: true });

  const styles = await app.ask('/assets/site-abc123.css');
  expect(styles.headers.get('Content-Encoding')).toBe('gzip');
  expect(styles.headers.get('Content-Type')).toBe('text/css; charset=utf-8');
  expect(styles.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  expect(await styles.text()).toBe(css);
  const plain = await app.ask('/assets/site-abc123.css', { headers: { 'Accept-Encoding': 'identity' } });
  expect(plain.headers.has('Content-Encoding')).toBe(false);
  expect(await plain.text()).toBe(css);
  expect((await app.ask('/favicon.svg')).headers.get('Cache-Control')).toBe('public, max-age=3600');
  expect((await app.ask('/assets/../../secret')).status).toBe(404);
});
