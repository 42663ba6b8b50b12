import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { projectFolder } from '../db/project-folder.ts';
import { ConfigError } from './config.ts';
import { answerWith } from './http/answer-with.ts';
import { makeApp } from './http/app.ts';
import { builtAssets } from './http/built-assets.ts';
import { whenToldToStop } from './order-to-stop.ts';
import type { Services } from './services.ts';

/** How long the last requests may take after the order to stop. In milliseconds. */
const patience = 10_000;
const built = (path: string) => join(projectFolder(), 'build', path);

/** What answers once the middleware has let a request through, and what serves the files of the pages. */
export interface Pages {
  handler: RequestHandler;
  assets: RequestHandler[];
}

/** The pages as they were built, or in development as they are written. */
export function pagesOf(services: Services): Promise<Pages> {
  return services.config.production ? fromBuild(services) : fromSource(services);
}

/** Listens until the order to stop comes: then the last requests are answered, and all is let go of. */
export function serve(services: Services, { handler, assets }: Pages): void {
  const { config, log } = services;
  const server = createServer(makeApp(services, handler, assets));
  // Longer than a proxy before it keeps its connections (a minute as a rule): else it sends into one that is closing.
  server.keepAliveTimeout = 65_000;

  server.once('error', (error) => {
    const taken = 'code' in error && error.code === 'EADDRINUSE';
    console.error(taken ? `PORT ${config.port} is in use by another program. Choose another.` : error);
    process.exit(1);
  });
  server.listen(config.port, () => {
    const mode = config.demo ? ', in demonstration mode: example people and cases, anybody may sign in' : '';
    console.log(`Due Regard is ready at ${config.baseUrl}${mode}.`);
  });

  whenToldToStop(() => {
    log.info('stopping');
    setTimeout(() => process.exit(1), patience).unref();
    server.close(() => void services.close().finally(() => process.exit(0)));
    server.closeIdleConnections();
  });
  // One request's stray promise must not take the others down: what counts is in the database, whole or not at all.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'nobody waited for this'));
}

/** Says why it cannot start, in sentences where a person can put it right, and ends with 1. */
export function giveUp(error: unknown): never {
  if (error instanceof ConfigError) for (const problem of error.problems) console.error(problem);
  else console.error('Due Regard could not start.', error);
  process.exit(1);
}

async function fromBuild(services: Services): Promise<Pages> {
  const build: ServerBuild = await import(pathToFileURL(built('server/index.js')).href);
  return { handler: handlerOf(services, build), assets: [builtAssets(built('client'))] };
}

/** Vite serves the sources and builds each page when it is asked for. */
async function fromSource(services: Services): Promise<Pages> {
  const { createServer: createVite } = await import('vite');
  const vite = await createVite({ server: { middlewareMode: true } });
  const build = async () => {
    // Vite types every module alike; the virtual module is Remix's build.
    const loaded: unknown = await vite.ssrLoadModule('virtual:remix/server-build');
    if (!isServerBuild(loaded)) throw new Error('Vite gave no server build');
    return loaded;
  };
  return { handler: handlerOf(services, build), assets: [vite.middlewares] };
}

function handlerOf(services: Services, build: ServerBuild | (() => Promise<ServerBuild>)): RequestHandler {
  const answer = createRequestHandler(build, services.config.production ? 'production' : 'development');
  return answerWith(services.config.baseUrl, (request, { nonce, reference, client }) =>
    answer(request, { services, nonce, reference, client }),
  );
}

function isServerBuild(loaded: unknown): loaded is ServerBuild {
  return typeof loaded === 'object' && loaded !== null && 'routes' in loaded && 'entry' in loaded;
}
