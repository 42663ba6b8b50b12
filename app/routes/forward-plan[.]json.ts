import type { LoaderFunctionArgs } from '@remix-run/node';
import { forEverybody } from '../public/cache.ts';
import { forwardPlan } from '../public/forward-plan.ts';

export async function loader({ context: { services } }: LoaderFunctionArgs) {
  return Response.json(await forwardPlan(services), { headers: forEverybody });
}
