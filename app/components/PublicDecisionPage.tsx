import type { loadPublicDecision } from '../public/load-decision.ts';
import { BackLink } from './BackLink.tsx';
import { PublicDecisionView } from './PublicDecisionView.tsx';

/** A published decision, with the way back to all of them. */
export function PublicDecisionPage(page: Awaited<ReturnType<typeof loadPublicDecision>>) {
  return (
    <>
      <BackLink href="/register">All decisions</BackLink>
      <PublicDecisionView {...page} />
    </>
  );
}
