import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { createReadableStreamFromReadable, writeReadableStreamToWritable } from '@remix-run/node';
import type { Request as ExpressRequest, Response as ExpressResponse, RequestHandler } from 'express';
import { compressedTag, revalidated } from '../public/cache.ts';
import './load-context.ts';

const compress = promisify(gzip);
const compressible = /^(text\/(?!event-stream)|application\/(json|atom\+xml|xml|javascript)|image\/svg)/;
/** In bytes. Below it, gzip's own frame eats what it saves. */
const worthCompressing = 1024;

/**
 * Lets a function from web request to web response, such as Remix's, answer in Express. Unlike the adapter of
 * @remix-run/express it takes a text answer whole and compresses it once: streaming a page in pieces through a
 * compressor cost four fifths of the throughput. Files go through as a stream, untouched.
 *
 * @param baseUrl the address that the outside knows, which `answer` is to see
 */
export function answerWith(
  baseUrl: string,
  answer: (request: Request, locals: Express.Locals) => Promise<Response>,
): RequestHandler {
  const { protocol } = new URL(baseUrl);
  return async (req, res, next) => {
    try {
      const request = toWebRequest(req, res, protocol);
      await send(req, res, await revalidated(request, await answer(request, res.locals)));
    } catch (error) {
      next(error);
    }
  };
}

function toWebRequest(req: ExpressRequest, res: ExpressResponse, protocol: string): Request {
  const headers = new Headers();
  for (const [name, values] of Object.entries(req.headers)) {
    for (const value of Array.isArray(values) ? values : [values ?? '']) headers.append(name, value);
  }
  const abort = new AbortController();
  res.on('close', () => {
    if (!res.writableFinished) abort.abort();
  });
  const hasBody = req.method !== 'GET' && req.method !== 'HEAD';
  // Put together as text: to `new URL(path, base)` a path that begins with // is another host.
  return new Request(`${protocol}//${req.headers.host}${req.originalUrl}`, {
    method: req.method,
    headers,
    signal: abort.signal,
    ...(hasBody && { body: createReadableStreamFromReadable(req), duplex: 'half' }),
  });
}

async function send(req: ExpressRequest, res: ExpressResponse, answer: Response): Promise<void> {
  res.status(answer.status);
  for (const [name, value] of answer.headers) {
    if (name !== 'set-cookie') res.setHeader(name, value);
  }
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) res.setHeader('Set-Cookie', cookies);
  // Not no-store: then the browser's Back would show an empty form where somebody had typed.
  if (!res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', 'private, no-cache');
  // What is kept has its own policy, with the nonce of its own scripts: a new one beside it would not fit.
  if (answer.status === 304) res.removeHeader('Content-Security-Policy');
  if (!answer.body) return void res.end();
  if (
    answer.headers.has('Content-Encoding') ||
    // Whoever says the length streams a file, which is not to be gathered here.
    answer.headers.has('Content-Length') ||
    !compressible.test(answer.headers.get('Content-Type') ?? '')
  ) {
    return await writeReadableStreamToWritable(answer.body, res);
  }
  res.vary('Accept-Encoding');
  let body: Buffer = Buffer.from(await answer.arrayBuffer());
  if (body.length >= worthCompressing && req.acceptsEncodings('gzip')) {
    body = await compress(body, { level: 4 });
    res.setHeader('Content-Encoding', 'gzip');
    const tag = answer.headers.get('ETag');
    if (tag) res.setHeader('ETag', compressedTag(tag));
  }
  res.setHeader('Content-Length', body.length);
  res.end(req.method === 'HEAD' ? undefined : body);
}
