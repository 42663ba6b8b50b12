import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { timeInWords } from '../../workflows/clocks/index.ts';
import { BackLink } from '../components/BackLink.tsx';
import { PublicDecisionView } from '../components/PublicDecisionView.tsx';
import { forEverybody } from '../public/cache.ts';
import { findPublicDecision } from '../public/register.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.decision.subject ?? 'Decision'} – Due Regard` },
];

export const headers = () => forEverybody;

export async function loader({ params, context: { services } }: LoaderFunctionArgs) {
  const found = await findPublicDecision(services, params.reference ?? '');
  if (!found) throw data('No decision is published under this reference.', { status: 404 });
  const { decision, working } = found;
  return {
    decision,
    working,
    decidedInWords: timeInWords(decision.decidedAt),
    publishedInWords: timeInWords(decision.publishedAt),
  };
}

export default function Decision() {
  const { decision, working, decidedInWords, publishedInWords } = useLoaderData<typeof loader>();
  return (
    <>
      <BackLink href="/register">All decisions</BackLink>
      <PublicDecisionView
        decision={decision}
        working={working}
        decidedInWords={decidedInWords}
        publishedInWords={publishedInWords}
      />
    </>
  );
}
