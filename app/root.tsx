import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { type ReactNode, useContext } from 'react';
import { DemonstrationBar } from './components/DemonstrationBar.tsx';
import { ErrorPage, errorTitle } from './components/ErrorPage.tsx';
import { Layout as Frame } from './components/Layout.tsx';
import { PublishPanel } from './components/PublishPanel.tsx';
import { PageRequest } from './components/page-request.tsx';
import { shellFor } from './shell.ts';
import siteStyles from './styles/site.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: siteStyles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = () => [{ title: 'Due Regard' }];

export const loader = ({ request, context }: LoaderFunctionArgs) => shellFor(request, context.services);

/** What a route may say of its page, as `export const handle: PageHandle`. */
export interface PageHandle {
  /** The page works better with scripts. Without it none are sent: every page works without. */
  scripts?: true;
  /** The page is mostly a table or a drawing. */
  wide?: true;
}

function useHandle(): PageHandle {
  const matches = useMatches();
  const found: PageHandle = {};
  for (const { handle } of matches) {
    if (!handle || typeof handle !== 'object') continue;
    if ('scripts' in handle && handle.scripts === true) found.scripts = true;
    if ('wide' in handle && handle.wide === true) found.wide = true;
  }
  return found;
}

/** The document of every page, of the error pages too: there the root's loader may have given nothing. */
export function Layout({ children }: { children: ReactNode }) {
  const shell = useRouteLoaderData<typeof loader>('root');
  const { nonce } = useContext(PageRequest);
  const error = useRouteError();
  const { scripts, wide } = useHandle();
  return (
    <html lang="en" className="govuk-template">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        {error ? <title>{errorTitle(statusOf(error))}</title> : <Meta />}
        <Links />
        {shell?.councilColour && (
          <link rel="stylesheet" href={`/theme/${shell.councilColour.slice(1)}.css`} />
        )}
      </head>
      <body className="govuk-template__body">
        <Frame
          councilName={shell?.councilName ?? 'Due Regard'}
          navigation={shell?.navigation ?? []}
          person={shell?.person}
          isPublic={shell?.isPublic ?? false}
          bar={shell?.demonstration && <DemonstrationBar {...shell.demonstration} />}
          aside={shell && <PublishPanel decisions={shell.toPublish} />}
          mail={shell?.mail}
          wide={wide ?? false}
        >
          {children}
        </Frame>
        {scripts && !error && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** A route refuses with `throw data('the sentence', { status })`; the sentence stands on the page. */
export function ErrorBoundary() {
  const error = useRouteError();
  const { reference } = useContext(PageRequest);
  const sentence = isRouteErrorResponse(error) && typeof error.data === 'string' ? error.data : undefined;
  return <ErrorPage status={statusOf(error)} sentence={sentence} reference={reference} />;
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}
