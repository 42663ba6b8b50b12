import type { RequestHandler } from 'express';
import type { Logger } from '../log.ts';

/**
 * One line for each request: what was asked, the answer and how long it took. Without the query string, and
 * with every long opaque part of the path left out, because those are people's words and tokens.
 */
export function logRequests(log: Logger): RequestHandler {
  return (req, res, next) => {
    const startedAt = process.hrtime.bigint();
    const path = withoutTokens(req.path);
    res.on('finish', () => {
      const ms = Number((process.hrtime.bigint() - startedAt) / 10_000n) / 100;
      log.info(
        { reference: res.locals.reference, method: req.method, path, status: res.statusCode, ms },
        'answered',
      );
    });
    next();
  };
}

export function withoutTokens(path: string): string {
  return path
    .split('/')
    .map((part) => (/^[\w.~%-]{24,}$/.test(part) && !path.startsWith('/assets/') ? '…' : part))
    .join('/');
}
