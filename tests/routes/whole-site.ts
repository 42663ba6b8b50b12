import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { signIn } from '../../app/auth/session.ts';
import * as entry from '../../app/entry.server.tsx';
import { answerWith } from '../../app/http/answer-with.ts';
import { revalidated } from '../../app/public/cache.ts';
import * as root from '../../app/root.tsx';
import { makeServices, type Services } from '../../app/services.ts';
import { mailboxTransport } from '../../emails/transports.ts';
import { makeTestServices } from '../app/make-test-app.ts';
import { type Council, type CouncilOptions, openCouncil, type PersonId } from '../support/council.ts';
import { openTestDatabase } from '../support/database.ts';

type RouteModule = ServerBuild['routes'][string]['module'];

/** A module of app/routes: it answers, or it draws a page. The build knows no more of them either. */
const isRoute = (module: unknown): module is RouteModule =>
  typeof module === 'object' &&
  module !== null &&
  ('default' in module || 'loader' in module || 'action' in module);

const files = import.meta.glob<unknown>('../../app/routes/*.{ts,tsx}', { eager: true });

/** A file's name as the address that it answers, after the convention of Remix's flat routes. */
export function addressOf(file: string): { path: string | undefined; index: boolean } {
  const name = file.replace(/^.*\/routes\//, '').replace(/\.tsx?$/, '');
  const parts = (name.match(/(?:\[[^\]]*\]|[^.[])+/g) ?? []).map((part) => part.replace(/\[(.*?)\]/g, '$1'));
  const index = parts[parts.length - 1] === '_index';
  const path = (index ? parts.slice(0, -1) : parts)
    .map((part) => (part === '$' ? '*' : part.replace(/_$/, '').replace(/^\$/, ':')))
    .join('/');
  return { path: path === '' ? undefined : path, index };
}

const has = (module: RouteModule) => ({
  hasLoader: module.loader !== undefined,
  hasAction: module.action !== undefined,
  hasClientLoader: false,
  hasClientAction: false,
  hasErrorBoundary: 'ErrorBoundary' in module && module.ErrorBoundary !== undefined,
});

const routes: ServerBuild['routes'] = {
  root: { id: 'root', path: '', module: root },
  ...Object.fromEntries(
    Object.entries(files).flatMap(([file, module]) => {
      const { path, index } = addressOf(file);
      if (!isRoute(module)) return [];
      return [[file, { id: file, parentId: 'root', path, ...(index && { index: true }), module }]];
    }),
  ),
};

/** Every address of the program, as its files name it, and whether something can be posted there. */
export const siteRoutes: readonly { address: string; takesPosts: boolean }[] = Object.values(routes)
  .filter(({ id }) => id !== 'root')
  .map(({ path, module }) => ({ address: `/${path ?? ''}`, takesPosts: module.action !== undefined }));

const build: ServerBuild = {
  mode: 'production',
  entry: { module: entry },
  routes,
  assets: {
    entry: { imports: [], module: '' },
    routes: Object.fromEntries(
      Object.values(routes).map(({ id, parentId, path, index, module }) => [
        id,
        { id, parentId, path, index, module: '', ...has(module) },
      ]),
    ),
    url: '',
    version: '1',
  },
  publicPath: '/',
  assetsBuildDirectory: '',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: false,
    v3_singleFetch: true,
  },
  isSpaMode: false,
};

export interface Page {
  status: number;
  /** Where it leads, for a redirect. */
  to: string | null;
  headers: Headers;
  text: string;
  /** What a reader sees, its tags and its runs of white space taken out. */
  words: string;
}

export interface Site {
  services: Services;
  /** What a browser without a session, or a person, gets. */
  see(who: PersonId | undefined, path: string, headers?: Record<string, string>): Promise<Page>;
  post(
    who: PersonId | undefined,
    path: string,
    fields: Record<string, string>,
    headers?: Record<string, string>,
  ): Promise<Page>;
  /** With a file in it. */
  postForm(who: PersonId | undefined, path: string, form: FormData): Promise<Page>;
  close(): Promise<void>;
}

/** The pages as the program serves them, for a server in front of them. */
export const handlerOf = (services: Services): RequestHandler => {
  const answer = createRequestHandler(build, 'production');
  return answerWith(services.config.baseUrl, (request, { nonce, reference, client }) =>
    answer(request, { services, nonce, reference, client }),
  );
};

function siteOf(services: Services): Site {
  const answer = createRequestHandler(build, 'production');
  const { baseUrl } = services.config;
  const cookies = new Map<PersonId, string>();
  const cookieOf = async (who: PersonId, url: URL) => {
    const known = cookies.get(who);
    if (known) return known;
    const [cookie = ''] = (await signIn(new Request(url), services, who)).split(';', 1);
    cookies.set(who, cookie);
    return cookie;
  };
  const ask = async (who: PersonId | undefined, path: string, init: RequestInit): Promise<Page> => {
    const url = new URL(path, baseUrl);
    const headers = new Headers(init.headers);
    if (who) headers.set('Cookie', await cookieOf(who, url));
    const request = new Request(url, { ...init, headers });
    const response = await revalidated(
      request,
      await answer(request, { services, nonce: 'n', reference: 'r', client: '127.0.0.1' }),
    );
    const text = await response.text();
    const to = response.headers.get('Location');
    return { status: response.status, to, headers: response.headers, text, words: wordsOf(text) };
  };
  return {
    services,
    see: (who, path, headers = {}) => ask(who, path, { headers }),
    post: (who, path, fields, headers = {}) =>
      ask(who, path, { method: 'POST', headers, body: new URLSearchParams(fields) }),
    postForm: (who, path, form) => ask(who, path, { method: 'POST', body: form }),
    close: () => services.close(),
  };
}

const inMemory = mailboxTransport(async () => {});

/** The whole site on a test council, outside demonstration mode. */
export async function openSite(options?: CouncilOptions): Promise<Site & { council: Council }> {
  const council = await openCouncil(options);
  const { config } = makeTestServices({
    logLevel: 'warn',
    demo: false,
    databaseUrl: council.database.url,
  });
  const outside = async () => ({ database: council.database, transport: inMemory });
  const made = await makeServices(config, false, outside);
  const site = siteOf({ ...made, clock: council.clock, commands: council.parts });
  return { ...site, council };
}

/** The whole site in demonstration mode, at the beginning of the case of 2008. */
export async function openDemonstration(): Promise<Site> {
  const database = await openTestDatabase();
  const { config } = makeTestServices({ logLevel: 'warn', demo: true, databaseUrl: database.url });
  return siteOf(await makeServices(config, true, async () => ({ database, transport: inMemory })));
}

const wordsOf = (html: string) =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<!-- -->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
