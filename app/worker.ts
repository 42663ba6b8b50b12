import { ConfigError, readConfig } from './config.ts';
import { whenToldToStop } from './order-to-stop.ts';
import { giveUp } from './serve.ts';
import { makeServices } from './services.ts';

/** How long the letters in hand may take after the order to stop. In milliseconds. */
const patience = 15_000;

/**
 * Sends the letters and watches the dates, without pages. Any number of these share the work with each other and with
 * the processes that serve.
 */
async function start(): Promise<void> {
  const config = readConfig(process.env);
  if (!config.databaseUrl) {
    throw new ConfigError([
      'DATABASE_URL must be set for a worker: the embedded database belongs to one process, which does this work itself.',
    ]);
  }
  const services = await makeServices(config, true);
  whenToldToStop(() => {
    services.log.info('stopping');
    setTimeout(() => process.exit(1), patience).unref();
    void services.close().finally(() => process.exit(0));
  });
  process.on('unhandledRejection', (error) => services.log.error({ err: error }, 'nobody waited for this'));
  // The watch's own timer lets a process end; a worker goes on until it is told to stop.
  setInterval(() => {}, 60_000);
  services.log.info('working: letters are sent, and dates are watched');
}

start().catch(giveUp);
