/**
 * The service as app/server.ts starts it, with a fault between it and its database, its mail and its visitors, which
 * sleeps until a test sets it. The program itself knows nothing of this.
 */
import { readConfig } from '../../app/config.ts';
import { giveUp, pagesOf, serve } from '../../app/serve.ts';
import { makeServices, openOutside } from '../../app/services.ts';
import { Fault } from './kill-points.ts';

async function start(): Promise<void> {
  const fault = new Fault();
  const services = await makeServices(readConfig(process.env), true, async (config) =>
    fault.around(await openOutside(config)),
  );
  const { handler, assets } = await pagesOf(services);
  serve(services, { handler, assets: [...assets, fault.watch] });
}

start().catch(giveUp);
