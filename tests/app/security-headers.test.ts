import { afterEach, describe, expect, it } from 'vitest';
import { makeTestServices, serve } from './make-test-app.ts';

let app: Awaited<ReturnType<typeof serve>> | undefined;
afterEach(() => app?.stop());

/** The policy as a table: directive to its sources. */
function policyOf(answer: Response): Record<string, string> {
  const policy = answer.headers.get('Content-Security-Policy') ?? '';
  return Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

describe('every answer', () => {
  it('lets a script run only with the nonce of this answer, which the page is given', async () => {
    app = await serve(makeTestServices(), (_req, res) => void res.send(res.locals.nonce));
    const first = await app.ask('/');
    const nonce = await first.text();
    expect(nonce.length).toBeGreaterThanOrEqual(22);
    expect(policyOf(first)['script-src']).toBe(`'self' 'nonce-${nonce}'`);
    expect(policyOf(first)['script-src-attr']).toBe("'none'");
    expect(await (await app.ask('/')).text()).not.toBe(nonce);
  });

  it('takes nothing from elsewhere, sends no form elsewhere and lets nobody frame it', async () => {
    app = await serve(makeTestServices(), (_req, res) => void res.send('page'));
    const answer = await app.ask('/');
    expect(policyOf(answer)).toMatchObject({
      'default-src': "'none'",
      'object-src': "'none'",
      'connect-src': "'self'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
    });
    expect(answer.headers.get('Content-Security-Policy')).not.toContain('unsafe');
    expect(answer.headers.get('X-Frame-Options')).toBe('DENY');
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(answer.headers.get('Referrer-Policy')).toBe('same-origin');
    expect(answer.headers.get('Permissions-Policy')).toContain('camera=()');
    expect(answer.headers.has('X-Powered-By')).toBe(false);
  });

  it('has them also when it refuses or fails', async () => {
    app = await serve(makeTestServices(), () => {
      throw new Error('broken');
    });
    for (const answer of [
      await app.ask('/', { method: 'POST' }),
      await app.ask('/'),
      await app.ask('/healthz'),
    ]) {
      expect(policyOf(answer)['default-src']).toBe("'none'");
    }
  });

  it('lets a form end at the identity provider, where there is one', async () => {
    const oidc = {
      issuer: 'https://login.example.org/council',
      clientId: 'x',
      clientSecret: 'x',
      scope: 'openid',
      groupsClaim: 'groups',
      groups: undefined,
    };
    app = await serve(makeTestServices({ oidc }), (_req, res) => void res.send('page'));
    expect(policyOf(await app.ask('/'))['form-action']).toBe("'self' https://login.example.org");
  });
});

it('holds browsers to https only where the service is reached by it', async () => {
  app = await serve(makeTestServices(), (_req, res) => void res.send('page'));
  expect((await app.ask('/')).headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
  await app.stop();
  app = await serve(
    makeTestServices({ baseUrl: 'http://localhost:3000' }),
    (_req, res) => void res.send('page'),
  );
  const plain = await app.ask('/');
  expect(plain.headers.has('Strict-Transport-Security')).toBe(false);
  expect(policyOf(plain)).not.toHaveProperty('upgrade-insecure-requests');
});
