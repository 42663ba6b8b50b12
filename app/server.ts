import { readConfig } from './config.ts';
import { giveUp, pagesOf, serve } from './serve.ts';
import { makeServices } from './services.ts';

async function start(): Promise<void> {
  const services = await makeServices(readConfig(process.env));
  serve(services, await pagesOf(services));
}

start().catch(giveUp);
