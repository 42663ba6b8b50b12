import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CheckAnswersPage } from '../cases/components/CheckAnswersPage.tsx';
import { findingsOf } from '../cases/findings-of.ts';
import { loadCase } from '../cases/load-case.ts';
import { standingOf } from '../cases/standing-of.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Check your answers – ${page.view.reference} – Due Regard` : 'Due Regard' },
];

/** The answers before they are sent. The button posts to the case itself, like every other step. */
export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { view, open } = await loadCase(request, services, params.reference);
  return { view, findings: findingsOf(open), why: standingOf(view, 'submitForReview')?.why };
}

export default function CheckAnswers() {
  return <CheckAnswersPage {...useLoaderData<typeof loader>()} />;
}
