import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useLoaderData, useParams } from '@remix-run/react';
import { stepAbout } from '../call-ins/load-step.ts';
import { DoPage } from '../cases/components/DoPage.tsx';
import { deskPage } from '../cases/desk-page.ts';
import { loadCase } from '../cases/load-case.ts';
import { standingOf } from '../cases/standing-of.ts';
import { roundToOpen } from '../consultation/round-of-event.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.label} – ${page.view.reference} – Due Regard` : 'Due Regard' },
];

/** The form of one event; where it is not available now, the reason, with the status of the refusal. */
export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { view, open } = await loadCase(request, services, params.reference);
  // Which notice it is, and whether it is needed, is asked on a page of its own.
  if (params.event === 'publishNotice') throw redirect(`/cases/${view.reference}/notices`);
  // What is asked, and of whom, comes before the last day to answer.
  if (
    params.event === 'openConsultation' &&
    !(await roundToOpen(services.database, view.reference, open.subject.progress))
  )
    throw redirect(`/cases/${view.reference}/consultation/prepare`);
  const standing = standingOf(view, params.event ?? '');
  if (!standing) throw data(`There is no step “${params.event}”.`, { status: 404 });
  const { searchParams } = new URL(request.url);
  const named = searchParams.get('request');
  const more = {
    next: deskPage(searchParams.get('next')),
    request: view.report.callIns.find((it) => it.id === named)?.id,
    about: await stepAbout(services, open, params.event ?? ''),
  };
  return data({ view, label: standing.label, why: standing.why, ...more }, { status: standing.status });
}

export default function Do() {
  return <DoPage {...useLoaderData<typeof loader>()} event={useParams().event ?? ''} />;
}
