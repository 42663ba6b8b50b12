import type { LoaderFunctionArgs } from '@remix-run/node';
import { forEverybody } from '../public/cache.ts';
import { listPublicDecisions } from '../public/register.ts';

/** The latest published decisions, for programs: the same words and dates as the pages. */
export async function loader({ context: { services } }: LoaderFunctionArgs) {
  const decisions = await listPublicDecisions(services, 200);
  return Response.json(
    decisions.map(({ assessments, acting, ...decision }) => ({
      ...decision,
      canBeActedOn: acting.answer,
      sentence: acting.sentence,
      url: `${services.config.baseUrl}/register/${decision.reference}`,
      assessments: assessments.map(({ reference, title, content }) => ({
        reference,
        title,
        published: content !== undefined,
      })),
    })),
    { headers: forEverybody },
  );
}
