import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { ActionFunctionArgs, AppLoadContext, EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { PageRequest } from './components/page-request.tsx';

/** Renders the whole page before a byte is sent, so that an error still has its own status and page. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, reference, services }: AppLoadContext,
): Promise<Response> {
  const page = (
    <PageRequest.Provider value={{ nonce, reference }}>
      <RemixServer context={remixContext} url={request.url} nonce={nonce} />
    </PageRequest.Provider>
  );
  let failedLate = false;
  const html = await new Promise<string>((resolve, reject) => {
    let shellIsReady = false;
    const { pipe } = renderToPipeableStream(page, {
      nonce,
      onShellReady: () => {
        shellIsReady = true;
      },
      // React calls this after a failed shell too; a stream of that rejects with nobody waiting for it.
      onAllReady: () => {
        if (shellIsReady) resolve(text(pipe(new PassThrough())));
      },
      // Remix logs it and renders the page again, with the error boundary in place of what failed.
      onShellError: reject,
      onError: (error) => {
        if (!shellIsReady) return;
        failedLate = true;
        services.log.error({ reference, err: error }, 'failed to render');
      },
    });
  });
  headers.set('Content-Type', 'text/html; charset=utf-8');
  return new Response(html, { status: failedLate ? 500 : status, headers });
}

/** Logs what is our fault. A refusal is an answer, and somebody who closed the page is no error. */
export function handleError(error: unknown, { request, context }: ActionFunctionArgs): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  const { reference, services } = context;
  services.log.error({ reference, err: error }, 'failed');
}
