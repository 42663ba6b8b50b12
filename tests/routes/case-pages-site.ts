import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { signIn } from '../../app/auth/session.ts';
import * as entry from '../../app/entry.server.tsx';
import * as root from '../../app/root.tsx';
import * as casePage from '../../app/routes/cases.$reference.tsx';
import * as check from '../../app/routes/cases.$reference_.check.tsx';
import * as comments from '../../app/routes/cases.$reference_.comments.$form.$section.tsx';
import * as why from '../../app/routes/cases.$reference_.deadlines.$kind.tsx';
import * as doIt from '../../app/routes/cases.$reference_.do.$event.tsx';
import * as edit from '../../app/routes/cases.$reference_.edit._index.tsx';
import * as section from '../../app/routes/cases.$reference_.edit.$form.$section.tsx';
import * as file from '../../app/routes/cases.$reference_.file.tsx';
import * as pack from '../../app/routes/cases.$reference_.pack.tsx';
import * as signOffOf from '../../app/routes/cases.$reference_.sign-off._index.ts';
import * as signOff from '../../app/routes/cases.$reference_.sign-off.$part.tsx';
import * as versions from '../../app/routes/cases.$reference_.versions.tsx';
import * as caseFile from '../../app/routes/cases.$reference[.]json.ts';
import { makeServices, type Services } from '../../app/services.ts';
import { mailboxTransport } from '../../emails/transports.ts';
import { makeTestServices } from '../app/make-test-app.ts';
import { type Council, openCouncil, type PersonId } from '../support/council.ts';

type RouteModule = ServerBuild['routes'][string]['module'];

/** The pages of a case by their addresses. */
const pages: Record<string, object> = {
  'cases/:reference': casePage,
  'cases/:reference.json': caseFile,
  'cases/:reference/do/:event': doIt,
  'cases/:reference/check': check,
  'cases/:reference/edit': edit,
  'cases/:reference/edit/:form/:section': section,
  'cases/:reference/sign-off': signOffOf,
  'cases/:reference/sign-off/:part': signOff,
  'cases/:reference/file': file,
  'cases/:reference/pack': pack,
  'cases/:reference/versions': versions,
  'cases/:reference/comments/:form/:section': comments,
  'cases/:reference/deadlines/:kind': why,
};

/** A module of app/routes: it answers, or it draws a page. The build knows no more of them either. */
const isRoute = (module: object): module is RouteModule => 'default' in module || 'loader' in module;

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
    Object.entries(pages).flatMap(([path, module]) =>
      isRoute(module) ? [[path, { id: path, parentId: 'root', path, module }]] : [],
    ),
  ),
};
const build: ServerBuild = {
  mode: 'production',
  entry: { module: entry },
  routes,
  assets: {
    entry: { imports: [], module: '' },
    routes: Object.fromEntries(
      Object.values(routes).map(({ id, parentId, path, module }) => [
        id,
        { id, parentId, path, module: '', ...has(module) },
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
  html: string;
  /** What a reader sees, its tags and its runs of white space taken out. */
  words: string;
}

export interface Site {
  council: Council;
  see(who: PersonId, path: string): Promise<Page>;
  /** Posts a form as the browser of a person does. */
  post(who: PersonId, path: string, fields: Record<string, string>): Promise<Page>;
  close(): Promise<void>;
}

/** The real pages of a case, rendered by Remix on a test council. */
export async function openSite(): Promise<Site> {
  const council = await openCouncil();
  const answer = createRequestHandler(build, 'production');
  const { config } = makeTestServices();
  const settings = { ...config, logLevel: 'warn' as const, databaseUrl: council.database.url };
  const made = await makeServices(settings, false, async () => ({
    database: council.database,
    transport: mailboxTransport(async () => {}),
  }));
  const services: Services = { ...made, clock: council.clock, commands: council.parts };
  const cookies = new Map<PersonId, string>();
  const ask = async (who: PersonId, path: string, init: RequestInit = {}): Promise<Page> => {
    const url = new URL(path, config.baseUrl);
    const cookie = cookies.get(who) ?? (await signIn(new Request(url), services, who)).split(';', 1)[0] ?? '';
    cookies.set(who, cookie);
    const request = new Request(url, { ...init, headers: { Cookie: cookie } });
    const response = await answer(request, { services, nonce: 'n', reference: 'r', client: '127.0.0.1' });
    const html = await response.text();
    return { status: response.status, to: response.headers.get('Location'), html, words: wordsOf(html) };
  };
  return {
    council,
    see: (who, path) => ask(who, path),
    post: (who, path, fields) => ask(who, path, { method: 'POST', body: new URLSearchParams(fields) }),
    close: () => made.close(),
  };
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
