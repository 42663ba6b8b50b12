import type { LoaderFunctionArgs } from '@remix-run/node';
import { forEverybody } from '../public/cache.ts';
import { listPublicDecisions } from '../public/list-public.ts';
import { decisionForPrograms, feedSize, linkToNext } from '../public/register-feed.ts';

/** The published decisions, for programs: the filters and pages of /register. */
export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const { baseUrl } = services.config;
  const { items, next } = await listPublicDecisions(services, new URL(request.url), feedSize);
  return Response.json(
    items.map((it) => decisionForPrograms(baseUrl, it)),
    { headers: { ...forEverybody, ...linkToNext(baseUrl, next) } },
  );
}
