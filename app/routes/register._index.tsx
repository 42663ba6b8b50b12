import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { inWords, londonDay } from '../../workflows/clocks/index.ts';
import { DataTable } from '../components/DataTable.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { FoundList } from '../components/FoundList.tsx';
import { Pagination } from '../components/Pagination.tsx';
import { PublicSearchForm } from '../components/PublicSearchForm.tsx';
import { forEverybody } from '../public/cache.ts';
import { listPublicDecisions, searchPublic } from '../public/list-public.ts';
import { publicMeta } from '../public/page-meta.ts';
import { publicFilters } from '../public/public-filters.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  ...publicMeta({
    title: page?.search ? `Search: ${page.search.typed}` : 'Decisions',
    description:
      'What this council has decided and published, by whom and why, and whether it may be acted on yet.',
    address: page?.address,
  }),
  {
    tagName: 'link',
    rel: 'alternate',
    type: 'application/atom+xml',
    title: 'Decisions',
    href: '/register.atom',
  },
];

export const headers = () => forEverybody;
export const handle = { wide: true };

const pageSize = 25;

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const filters = await publicFilters(services, 'decision', url);
  const search = await searchPublic(services, url);
  const { items, next, start } = search
    ? { items: [], next: search.next, start: search.previous }
    : await listPublicDecisions(services, url, pageSize);
  const page = {
    // A search is nobody's page to keep; a list is, at its own address.
    address: search ? undefined : `${services.config.baseUrl}/register`,
    filters,
    search,
    next,
    previous: start,
    decisions: items.map(({ reference, address, subject, decidedBy, outcome, decidedAt, acting }) => ({
      reference,
      address,
      subject,
      decidedBy,
      outcome,
      decidedOn: inWords(londonDay(decidedAt)),
      acting: acting.sentence,
    })),
  };
  return data(page, { status: search?.why ? 400 : 200 });
}

export default function Register() {
  const { filters, search, decisions, previous, next } = useLoaderData<typeof loader>();
  return (
    <>
      {search?.why && <ErrorSummary errors={[{ field: 'q', message: search.why }]} />}
      <h1 className="govuk-heading-xl">Decisions</h1>
      <p className="govuk-body-l">
        What this council has decided and published, by whom and why, and whether it may be acted on yet.
      </p>
      <PublicSearchForm
        action="/register"
        label="Search decisions and assessments"
        typed={search?.typed ?? ''}
        error={search?.why}
        filters={filters}
      />
      {search ? <Results /> : <Decisions decisions={decisions} filters={filters} />}
      <Pagination previous={previous} next={next} of={search ? 'what was found' : 'decisions'} />
      <p className="govuk-body">
        Also as{' '}
        <a className="govuk-link" href="/register.json">
          data (JSON)
        </a>{' '}
        with its{' '}
        <a className="govuk-link" href="/register.schema.json">
          schema
        </a>
        , as a{' '}
        <a className="govuk-link" href="/register.atom">
          feed (Atom)
        </a>
        , and in the{' '}
        <a className="govuk-link" href="/calendar.ics">
          calendar
        </a>{' '}
        of meetings and call-in.
      </p>
    </>
  );
}

function Results() {
  const { search } = useLoaderData<typeof loader>();
  if (!search || search.why) return null;
  if (search.found.length === 0) {
    return (
      <p className="govuk-body">
        Nothing that is published has these words. Try fewer of them, or another word for the same thing.
      </p>
    );
  }
  return (
    <FoundList
      found={search.found.map(({ address, kind, title, passages, publishedOn }) => ({
        address,
        title,
        about: `${kind === 'decision' ? 'Decision' : 'Assessment'}, published on ${publishedOn}`,
        passages: [{ text: passages }],
      }))}
    />
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function Decisions({ decisions, filters }: Pick<Page, 'decisions' | 'filters'>) {
  if (decisions.length === 0) {
    return (
      <p className="govuk-body">
        {filters.some(({ value }) => value !== '')
          ? 'No published decision fits this.'
          : 'No decision has been published yet.'}
      </p>
    );
  }
  return (
    <DataTable
      caption="Published decisions, the latest first"
      hideCaption
      columns={['Decision', 'Decided by', 'Outcome', 'Can it be acted on?']}
      rows={decisions.map((d) => ({
        key: d.address,
        cells: [
          <span key="decision">
            <a className="govuk-link" href={d.address}>
              {d.subject}
            </a>
            <span className="dr-table__reference">{d.reference}</span>
          </span>,
          `${d.decidedBy}, ${d.decidedOn}`,
          d.outcome,
          d.acting,
        ],
      }))}
    />
  );
}
