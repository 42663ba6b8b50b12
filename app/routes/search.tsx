import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireSignedIn } from '../auth/session.ts';
import { Button } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { FoundList } from '../components/FoundList.tsx';
import { Pagination } from '../components/Pagination.tsx';
import { SelectFilter } from '../components/SelectFilter.tsx';
import { stations } from '../lists/stations.ts';
import { searchForPerson, searchGroups, searchRoutes, searchYears } from '../search/search-cases.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.typed ? `Search: ${page.typed} – Due Regard` : 'Search – Due Regard' },
];
export const handle = { wide: true };

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const page = await searchForPerson(services, person, new URL(request.url));
  return data({ ...page, years: searchYears(services.clock.now()) }, { status: page.why ? 400 : 200 });
}

const kinds = [
  { value: 'assessment', label: 'Assessments' },
  { value: 'action', label: 'Actions' },
];

export default function Search() {
  const { typed, why, asked, years, found, next, previous } = useLoaderData<typeof loader>();
  return (
    <>
      {why && <ErrorSummary errors={[{ field: 'q', message: why }]} />}
      <h1 className="govuk-heading-xl">Search</h1>
      <form method="get" className="dr-filter">
        <div className={`govuk-form-group${why ? ' govuk-form-group--error' : ''}`}>
          <label className="govuk-label" htmlFor="q">
            Words, a title or a reference
          </label>
          {why && (
            <p id="q-error" className="govuk-error-message">
              <span className="govuk-visually-hidden">Error:</span> {why}
            </p>
          )}
          <input
            className={`govuk-input${why ? ' govuk-input--error' : ''}`}
            id="q"
            name="q"
            type="search"
            defaultValue={typed}
            aria-describedby={why ? 'q-error' : undefined}
          />
        </div>
        <SelectFilter name="kind" label="Kind" value={asked.kind} any="Both kinds" options={kinds} />
        <SelectFilter name="state" label="State" value={asked.state} any="Any state" options={stations} />
        <SelectFilter
          name="body"
          label="Who decides"
          value={asked.body}
          any="Anybody"
          options={searchRoutes}
        />
        <SelectFilter name="year" label="Begun in" value={asked.year} any="Any year" options={years} />
        <SelectFilter
          name="group"
          label="Who is affected"
          value={asked.group}
          any="Anybody"
          options={searchGroups}
        />
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="filter-department">
            Department
          </label>
          <input
            className="govuk-input"
            id="filter-department"
            name="department"
            defaultValue={asked.department}
          />
        </div>
        <Button kind="secondary">Search</Button>
      </form>
      {found ? (
        <Found found={found} />
      ) : (
        <p className="govuk-body">
          Looks through every case that you may open: its form, its report and what was said of it. Words in
          quotation marks are looked for as they stand, and a minus before a word leaves it out.
        </p>
      )}
      <Pagination previous={previous} next={next} of="what was found" />
    </>
  );
}

function Found({ found }: { found: NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['found']> }) {
  return found.length > 0 ? (
    <FoundList found={found} />
  ) : (
    <p className="govuk-body">
      No case that you may open has these words. Try fewer of them, another word for the same thing, or fewer
      filters.
    </p>
  );
}
