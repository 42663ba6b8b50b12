import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { loadCase } from '../cases/load-case.ts';
import { standingOf } from '../cases/standing-of.ts';
import { FillInPage } from '../documents/FillInPage.tsx';
import { postWord } from '../documents/post-word.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Fill in from a Word document – ${page.view.reference} – Due Regard` : 'Due Regard' },
];

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { view } = await loadCase(request, services, params.reference);
  const standing = standingOf(view, 'edit');
  return data({ view, why: standing?.why }, { status: standing?.status ?? 409 });
}

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const { answer } = await postWord(request, services, params.reference);
  return data(answer, { status: answer.ok ? 200 : answer.status });
}

export default function Word() {
  const answer = useActionData<typeof action>();
  return (
    <FillInPage
      {...useLoaderData<typeof loader>()}
      refused={answer && !answer.ok ? answer.why : undefined}
      filled={answer?.ok ? answer : undefined}
    />
  );
}
