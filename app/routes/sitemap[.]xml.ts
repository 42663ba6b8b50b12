import type { LoaderFunctionArgs } from '@remix-run/node';
import { forEverybody } from '../public/cache.ts';
import { sitemap } from '../public/sitemap.ts';

export async function loader({ context: { services } }: LoaderFunctionArgs) {
  return new Response(await sitemap(services), {
    headers: { ...forEverybody, 'Content-Type': 'application/xml; charset=utf-8' },
  });
}
