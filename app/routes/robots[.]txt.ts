import type { LoaderFunctionArgs } from '@remix-run/node';
import { forEverybody } from '../public/cache.ts';

/** Public pages are to be found; a page of search results is not one, and the rest asks for a sign-in. */
export function loader({ context: { services } }: LoaderFunctionArgs) {
  const lines = [
    'User-agent: *',
    'Disallow: /register?',
    'Disallow: /cases',
    'Disallow: /admin',
    'Disallow: /demo',
    'Disallow: /sign-in',
    `Sitemap: ${services.config.baseUrl}/sitemap.xml`,
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { ...forEverybody, 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
