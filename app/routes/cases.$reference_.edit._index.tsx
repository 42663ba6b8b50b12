import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CaseCaption } from '../cases/components/CaseCaption.tsx';
import { EditTasks } from '../cases/components/EditTasks.tsx';
import { SavedBanner } from '../cases/components/SavedBanner.tsx';
import { loadCase } from '../cases/load-case.ts';
import { standingOf } from '../cases/standing-of.ts';
import { placesOfDrafts } from '../drafts/own-drafts.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Edit ${data.view.title} – Due Regard` : 'Due Regard' },
];

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const { view, person } = await loadCase(request, services, params.reference);
  const drafts = await placesOfDrafts(services, person.id, view.reference);
  return { view, drafts, why: standingOf(view, 'edit')?.why };
}

export default function Edit() {
  const { view, drafts, why } = useLoaderData<typeof loader>();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <SavedBanner sentence={view.sentence} />
        <CaseCaption view={view}>Edit</CaseCaption>
        {why ? <p className="govuk-body">{why}</p> : <EditTasks view={view} drafts={drafts} />}
      </div>
    </div>
  );
}
