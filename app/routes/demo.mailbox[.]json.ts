import type { LoaderFunctionArgs } from '@remix-run/node';
import { listMailbox } from '../../db/queries/mailbox.ts';
import { requireDemonstrationOfScript } from '../demonstration/require-demonstration.ts';

/** Every letter, oldest first, once all that was committed has been told. */
export async function loader({ context: { services } }: LoaderFunctionArgs) {
  requireDemonstrationOfScript(services);
  await services.jobs.drain();
  return Response.json(await listMailbox(services.database), { headers: { 'Cache-Control': 'no-store' } });
}
