import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CallInPage } from '../call-ins/CallInPage.tsx';
import { stepsWithRequests } from '../call-ins/steps-with-requests.ts';
import { loadCase } from '../cases/load-case.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Call-in ${page.view.reference} – Due Regard` : 'Due Regard' },
];

/** The call-in of a decision that is published or was; before that there is none. */
export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { view, open, person } = await loadCase(request, services, params.reference);
  if (!view.report.decision?.publishedAt && view.report.callIns.length === 0) {
    throw data('There is nothing to call in here: no decision is published.', { status: 404 });
  }
  const done = new URL(request.url).searchParams.get('done') ?? undefined;
  return { view, sentence: view.sentence, mine: stepsWithRequests(open, person), done };
}

export default function CallIn() {
  return <CallInPage {...useLoaderData<typeof loader>()} />;
}
