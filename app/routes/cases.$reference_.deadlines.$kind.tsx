import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { WhyThisDate } from '../cases/components/WhyThisDate.tsx';
import { loadCase } from '../cases/load-case.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.deadline.label}: why this date? – Due Regard` : 'Due Regard' },
];

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { view, open } = await loadCase(request, services, params.reference);
  const ofKind = view.deadlines.filter((it) => it.kind === params.kind);
  const deadline = ofKind.find((it) => it.status === 'open') ?? ofKind.at(-1);
  if (!deadline) throw data('The case has no such date.', { status: 404 });
  const { reference, title } = view;
  const constitution = view.report.constitution;
  return { caseNamed: { reference, title }, constitution, deadline, now: open.at };
}

export default function Why() {
  return <WhyThisDate {...useLoaderData<typeof loader>()} />;
}
