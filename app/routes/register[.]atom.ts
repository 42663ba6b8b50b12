import type { LoaderFunctionArgs } from '@remix-run/node';
import { atomFeed } from '../public/atom-feed.ts';
import { forEverybody } from '../public/cache.ts';
import { listPublicDecisions } from '../public/list-public.ts';

/** How many decisions one page of the feed holds. */
const feedSize = 50;

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const council = await services.council();
  const { baseUrl } = services.config;
  const url = new URL(request.url);
  const { items, next, start } = await listPublicDecisions(services, url, feedSize);
  const self = start === undefined ? '/register.atom' : `${url.pathname}${url.search}`;
  const feed = atomFeed(council.name, baseUrl, items, { self, next, start });
  return new Response(feed, {
    headers: { ...forEverybody, 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
}
