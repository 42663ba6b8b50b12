import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireSignedIn } from '../auth/session.ts';
import { Button, LinkButton } from '../components/Button.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { Pagination } from '../components/Pagination.tsx';
import { SelectFilter } from '../components/SelectFilter.tsx';
import { listOfCases } from '../lists/list-of-cases.ts';
import { stations } from '../lists/stations.ts';

export const meta: MetaFunction = () => [{ title: 'Cases – Due Regard' }];

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  return {
    ...(await listOfCases(services, person, new URL(request.url))),
    mayBegin: person.roles.includes('officer'),
  };
}

export default function Cases() {
  const { asked, cases, previous, next, mayBegin } = useLoaderData<typeof loader>();
  const filtered = asked.kind || asked.state || asked.q || asked.mine;
  return (
    <>
      <h1 className="govuk-heading-xl">Cases</h1>
      {mayBegin && <LinkButton href="/cases/new">Begin a case</LinkButton>}
      <form method="get" className="dr-filter">
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="filter-q">
            In the title or reference
          </label>
          <input className="govuk-input" id="filter-q" name="q" type="search" defaultValue={asked.q} />
        </div>
        <SelectFilter
          name="kind"
          label="Kind"
          value={asked.kind ?? ''}
          any="Both kinds"
          options={[
            { value: 'assessment', label: 'Assessments' },
            { value: 'action', label: 'Actions' },
          ]}
        />
        <SelectFilter
          name="state"
          label="State"
          value={asked.state ?? ''}
          any="Any state"
          options={stations}
        />
        <SelectFilter
          name="mine"
          label="Whose"
          value={asked.mine ? 'yes' : ''}
          any="Everybody’s"
          options={[{ value: 'yes', label: 'My own' }]}
        />
        <Button kind="secondary">Show</Button>
        {filtered && (
          <a className="govuk-link dr-filter__clear" href="/cases">
            Show all
          </a>
        )}
      </form>
      {cases.length === 0 ? (
        <p className="govuk-body">
          {filtered ? 'No case fits this.' : 'There is no case for you to see yet.'}
        </p>
      ) : (
        <DataTable
          caption="Cases, the latest moved first"
          hideCaption
          columns={['Case', 'Kind', 'State', 'Who has it']}
          rows={cases.map((c) => ({
            key: c.reference,
            cells: [
              <span key="case">
                <a className="govuk-link" href={`/cases/${c.reference}`}>
                  {c.title}
                </a>
                <span className="dr-table__reference">{c.reference}</span>
              </span>,
              c.kind,
              c.label,
              c.sentence,
            ],
          }))}
        />
      )}
      <Pagination previous={previous} next={next} of="cases" />
    </>
  );
}
