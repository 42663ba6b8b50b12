import type { LoaderFunctionArgs } from '@remix-run/node';
import { atomFeed } from '../public/atom-feed.ts';
import { forEverybody } from '../public/cache.ts';
import { listPublicDecisions } from '../public/register.ts';

export async function loader({ context: { services } }: LoaderFunctionArgs) {
  const council = await services.council();
  const feed = atomFeed(council.name, services.config.baseUrl, await listPublicDecisions(services, 50));
  return new Response(feed, {
    headers: { ...forEverybody, 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
}
