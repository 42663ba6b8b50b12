import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerFeed } from '../feeds/answer-feed.ts';

/** A person's own calendar. The secret in the address is all that is asked; a cookie is not looked at. */
export const loader = ({ request, params, context: { services, client } }: LoaderFunctionArgs) =>
  answerFeed(services, {
    secret: params.secret ?? '',
    client,
    knows: request.headers.get('If-None-Match'),
  });
