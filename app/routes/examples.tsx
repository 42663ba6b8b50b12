import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listExamples } from '../../db/queries/examples.ts';
import { maySee } from '../../workflows/road/visibility.ts';
import { requireSignedIn } from '../auth/session.ts';
import { Button } from '../components/Button.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { SelectFilter } from '../components/SelectFilter.tsx';
import { groupLabel } from '../cumulative/cumulative.ts';
import { searchGroups } from '../search/search-cases.ts';

export const meta: MetaFunction = () => [{ title: 'Assessments to start from – Due Regard' }];
export const handle = { wide: true };

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const { searchParams } = new URL(request.url);
  const words = (searchParams.get('q') ?? '').replaceAll('\0', '').trim().slice(0, 200);
  const group = searchGroups.find(({ value }) => value === searchParams.get('group'))?.value ?? '';
  const found = await listExamples(services.database, { words, group }, (state) => maySee(person, state));
  return {
    words,
    group,
    mayBegin: person.roles.includes('officer'),
    found: found.map((it) => ({ ...it, groups: it.groups.map(groupLabel).join(', ') })),
  };
}

export default function Examples() {
  const { words, group, mayBegin, found } = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="govuk-heading-xl">Assessments to start from</h1>
      <form method="get" className="dr-filter" aria-label="Choose assessments">
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="filter-q">
            Topic
          </label>
          <input className="govuk-input" id="filter-q" name="q" type="search" defaultValue={words} />
        </div>
        <SelectFilter
          name="group"
          label="Who is affected"
          value={group}
          any="Anybody"
          options={searchGroups}
        />
        <Button kind="secondary">Show</Button>
        {(words || group) && (
          <a className="govuk-link dr-filter__clear" href="/examples">
            Show all
          </a>
        )}
      </form>
      {found.length === 0 ? (
        <p className="govuk-body">
          No assessment in force fits. Try another word for the same thing, or anybody who is affected.
        </p>
      ) : (
        <DataTable
          caption="Assessments in force, the latest first"
          hideCaption
          columns={
            mayBegin
              ? ['Assessment', 'Department', 'Impact on', 'Reuse']
              : ['Assessment', 'Department', 'Impact on']
          }
          rows={found.map((it) => ({
            key: it.reference,
            cells: [
              <span key="title">
                <a className="govuk-link" href={`/cases/${it.reference}`}>
                  {it.title}
                </a>
                <span className="dr-table__reference">{it.reference}</span>
              </span>,
              it.department,
              it.groups || 'Nobody in particular',
              ...(mayBegin
                ? [
                    <a key="use" className="govuk-link" href={`/cases/new?from=${it.reference}`}>
                      Start from this one<span className="govuk-visually-hidden">: {it.title}</span>
                    </a>,
                  ]
                : []),
            ],
          }))}
        />
      )}
    </>
  );
}
