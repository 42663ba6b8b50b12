import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Services } from '../services.ts';
import { limitBody } from './body-limit.ts';
import { refuseOtherMethods } from './methods.ts';
import { checkOrigin, setOwnAddress } from './origin-check.ts';
import { logRequests } from './request-log.ts';
import { nameRequest, securityHeaders } from './security-headers.ts';

/**
 * Everything between the socket and the routes. `handler` answers what is left; `assets` comes before the log,
 * so that a line in it is a request of a person or a script.
 */
export function makeApp(
  services: Pick<Services, 'config' | 'log' | 'ready'>,
  handler: RequestHandler,
  assets: RequestHandler[] = [],
): Express {
  const { config, log } = services;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', config.trustProxy);
  app.use(nameRequest, securityHeaders(config));
  app.get('/healthz', (_req, res) => void res.set('Cache-Control', 'no-store').json({ ok: true }));
  app.get('/readyz', async (_req, res, next) => {
    try {
      const readiness = await services.ready();
      res
        .set('Cache-Control', 'no-store')
        .status(readiness.ok ? 200 : 503)
        .json(readiness);
    } catch (error) {
      next(error);
    }
  });
  for (const asset of assets) app.use(asset);
  app.use(logRequests(log), refuseOtherMethods, checkOrigin(config.baseUrl));
  app.use(setOwnAddress(config.baseUrl), limitBody);
  app.use(handler);
  app.use(saySorry(services));
  return app;
}

/** The last resort, when not even the page that says sorry could be made. Express knows it by its four arguments. */
function saySorry({ log }: Pick<Services, 'log'>): ErrorRequestHandler {
  return (error, _req, res, next) => {
    const reference = res.locals.reference;
    log.error({ reference, err: error }, 'failed');
    if (res.headersSent) return next(error);
    res.status(500).type('text/plain; charset=utf-8');
    res.send(
      `Sorry, there is a problem with the service. Give the reference ${reference} when you report it.\n`,
    );
  };
}
