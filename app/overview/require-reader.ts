import { data } from '@remix-run/node';
import { requireSignedIn } from '../auth/session.ts';
import type { Services } from '../services.ts';
import { mayReadOverview } from './overview.ts';

/** The sentence that refuses the overview to whoever it is not for, or nothing. */
export async function whyNoOverview(request: Request, services: Services): Promise<string | undefined> {
  return mayReadOverview(await requireSignedIn(request, services))
    ? undefined
    : 'The overview is for democratic services, directors, reviewers and administrators.';
}

/** Throws that sentence with 403, for a page. */
export async function requireOverviewReader(request: Request, services: Services): Promise<void> {
  const why = await whyNoOverview(request, services);
  if (why) throw data(why, { status: 403 });
}
