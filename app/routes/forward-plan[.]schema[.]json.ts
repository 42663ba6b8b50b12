import type { LoaderFunctionArgs } from '@remix-run/node';
import { forEverybody } from '../public/cache.ts';
import { forwardPlanSchema } from '../public/forward-plan-schema.ts';

export function loader({ context: { services } }: LoaderFunctionArgs) {
  return new Response(JSON.stringify(forwardPlanSchema(services.config.baseUrl), null, 2), {
    headers: { ...forEverybody, 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
}
