import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { loadCase } from '../cases/load-case.ts';
import { loadRound } from '../consultation/load-rounds.ts';
import { RoundPage } from '../consultation/RoundPage.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.round.title} – ${page.view.reference} – Due Regard` : 'Due Regard' },
];

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { view, open, person } = await loadCase(request, services, params.reference);
  const done = new URL(request.url).searchParams.get('done') ?? undefined;
  return { view, done, ...(await loadRound(services, person, open, params.number)) };
}

export default function Round() {
  return <RoundPage {...useLoaderData<typeof loader>()} />;
}
