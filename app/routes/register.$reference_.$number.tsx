import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PublicDecisionPage } from '../components/PublicDecisionPage.tsx';
import { forEverybody } from '../public/cache.ts';
import { decisionMeta, loadPublicDecision } from '../public/load-decision.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => decisionMeta(page);

export const headers = () => forEverybody;

/** One decision on a case, at the address that it keeps. */
export const loader = ({ params, context: { services } }: LoaderFunctionArgs) =>
  loadPublicDecision(services, params.reference, params.number);

export default function Decision() {
  return <PublicDecisionPage {...useLoaderData<typeof loader>()} />;
}
