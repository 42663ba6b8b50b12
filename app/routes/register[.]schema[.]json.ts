import type { LoaderFunctionArgs } from '@remix-run/node';
import { forEverybody } from '../public/cache.ts';
import { registerSchema } from '../public/register-feed.ts';

export function loader({ context: { services } }: LoaderFunctionArgs) {
  return new Response(JSON.stringify(registerSchema(services.config.baseUrl), null, 2), {
    headers: { ...forEverybody, 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
}
