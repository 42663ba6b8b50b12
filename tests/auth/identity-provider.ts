import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import { freePort } from '../support/running-service.ts';
import type { Visitor } from './visitor.ts';

export interface Account {
  email: string;
  email_verified: boolean;
  name?: string;
  groups?: string[];
}

export interface TestProvider {
  issuer: string;
  /** By the name that is typed at its sign-in page. A test may change them. */
  accounts: Map<string, Account>;
  /** What the service's settings say of it. */
  settings: Record<string, string>;
  stop(): Promise<void>;
}

/** A real OpenID provider on this machine, with its own pages to sign in and to agree. */
export async function startProvider(baseUrl: string, port?: number): Promise<TestProvider> {
  const own = port ?? (await freePort());
  const issuer = `http://127.0.0.1:${own}`;
  const accounts = new Map<string, Account>();
  const client = { id: 'due-regard', secret: 'the secret of a test: a+b/c' };
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${baseUrl}/sign-in/callback`],
        post_logout_redirect_uris: [`${baseUrl}/sign-in?signed-out`],
      },
    ],
    scopes: ['openid', 'email', 'profile', 'groups'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    cookies: { keys: ['a key of a test'] },
    findAccount: (_context, id) => {
      const account = accounts.get(id);
      return account && { accountId: id, claims: async () => ({ sub: id, ...account }) };
    },
  });
  const server = createServer(provider.callback());
  await new Promise<void>((listening) => server.listen(own, '127.0.0.1', listening));
  return {
    issuer,
    accounts,
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      OIDC_SCOPE: 'openid email profile groups',
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

/**
 * Signs in at the provider's own pages, from its authorization address on, and stops before it comes back to the
 * service: gives the address to which the provider sends the browser.
 */
export async function signInAtProvider(
  visitor: Visitor,
  authorizationUrl: string,
  login: string,
): Promise<string> {
  const { origin } = new URL(authorizationUrl);
  const away = (url: URL) => url.origin !== origin;
  let { url, answer } = await visitor.follow(await visitor.get(authorizationUrl), away);
  for (let page = 0; page < 4 && !away(url); page++) {
    const html = await answer.text();
    const prompt = html.match(/name="prompt" value="(\w+)"/)?.[1];
    if (!prompt) throw new Error(`The provider says: ${html.replace(/<[^>]+>/g, ' ').slice(0, 500)}`);
    const fields: Record<string, string> =
      prompt === 'login' ? { prompt, login, password: 'any' } : { prompt };
    ({ url, answer } = await visitor.follow(await visitor.post(url.href, fields), away));
  }
  return url.href;
}
