import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PublicDecisionPage } from '../components/PublicDecisionPage.tsx';
import { forEverybody } from '../public/cache.ts';
import { decisionMeta, loadPublicDecision } from '../public/load-decision.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => decisionMeta(page);

export const headers = () => forEverybody;

/** The latest decision on a case. Its own address, which stays when another follows, is the canonical one. */
export const loader = ({ params, context: { services } }: LoaderFunctionArgs) =>
  loadPublicDecision(services, params.reference);

export default function LatestDecision() {
  return <PublicDecisionPage {...useLoaderData<typeof loader>()} />;
}
