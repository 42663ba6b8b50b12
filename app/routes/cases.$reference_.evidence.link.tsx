import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { loadCase } from '../cases/load-case.ts';
import { evidenceHref } from '../evidence/evidence-form.tsx';
import { LinkPage } from '../evidence/LinkPage.tsx';
import { mayChangeEvidence } from '../evidence/load-evidence.ts';
import { postLink } from '../evidence/post-link.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Add a link – ${page.view.reference} – Due Regard` : 'Due Regard' },
];

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { view, open, person } = await loadCase(request, services, params.reference);
  const may = mayChangeEvidence(open, person, 'other');
  return data({ view, why: may.ok ? undefined : may.why }, { status: may.ok ? 200 : may.status });
}

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const refused = await postLink(request, services, params.reference);
  if (refused) return data(refused, { status: refused.status });
  return redirect(`${evidenceHref(params.reference ?? '')}&done=edit#parts`, 303);
}

export default function AddLink() {
  const refused = useActionData<typeof action>();
  const blank = { title: '', address: '', seenOn: '' };
  return (
    <LinkPage
      {...useLoaderData<typeof loader>()}
      typed={refused?.typed ?? blank}
      errors={refused?.errors ?? []}
    />
  );
}
