import type { RequestHandler } from 'express';

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Paths that a token in the address authenticates, and no cookie: a mail program's one-click unsubscribe
 * (RFC 8058) posts there with no Origin. Nothing that reads a session may stand here.
 */
export const exemptFromOriginCheck: readonly RegExp[] = [/^\/unsubscribe\/[^/]+$/];

const loopbackNames: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** The origins that are this service: its own, and for a service on this machine each name of this machine. */
export function ownOrigins(baseUrl: string): ReadonlySet<string> {
  const own = new URL(baseUrl);
  if (!loopbackNames.includes(own.hostname)) return new Set([own.origin]);
  const port = own.port ? `:${own.port}` : '';
  return new Set(loopbackNames.map((name) => `${own.protocol}//${name}${port}`));
}

/**
 * Refuses with 403 every request that may change something and does not say that it comes from a page of this
 * service. Remix has a check of its own, but it lets a missing Origin pass and is not asked for resource routes.
 */
export function checkOrigin(baseUrl: string): RequestHandler {
  const own = ownOrigins(baseUrl);
  return (req, res, next) => {
    const exempt = exemptFromOriginCheck.some((path) => path.test(req.path));
    if (safeMethods.has(req.method) || exempt || own.has(req.get('origin') ?? '')) return next();
    res.status(403).type('text/plain; charset=utf-8');
    res.send(
      `Nothing was changed: this request did not come from a page of this service (${baseUrl}). ` +
        'Open the page there and try again. A script must send that address as its Origin header.\n',
    );
  };
}

/**
 * Makes the service's own address the one that the routes see, whatever a proxy or a caller wrote into the
 * request. Without it Remix compares the Origin that we accepted with a Host that may be another name.
 */
export function setOwnAddress(baseUrl: string): RequestHandler {
  const { host } = new URL(baseUrl);
  const own = ownOrigins(baseUrl);
  return (req, res, next) => {
    // A proxy's form of request ("GET http://elsewhere/"), which this service is not; and a path that a browser would
    // read as another host if an answer repeated it.
    if (!/^\/(?![/\\])/.test(req.originalUrl)) {
      return void res.status(400).type('text/plain').send('Ask for a path.\n');
    }
    const origin = req.get('origin');
    req.headers.host = origin && own.has(origin) ? new URL(origin).host : host;
    delete req.headers['x-forwarded-host'];
    next();
  };
}
