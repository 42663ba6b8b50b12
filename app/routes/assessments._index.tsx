import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button } from '../components/Button.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { Pagination } from '../components/Pagination.tsx';
import { SelectFilter } from '../components/SelectFilter.tsx';
import { forEverybody } from '../public/cache.ts';
import { listPublicAssessments } from '../public/list-public.ts';
import { publicMeta } from '../public/page-meta.ts';
import { publicFilters } from '../public/public-filters.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  publicMeta({
    title: 'Impact assessments',
    description: 'The equality impact assessments that this council has published.',
    address: page?.address,
  });

export const headers = () => forEverybody;
export const handle = { wide: true };

const pageSize = 25;

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const filters = await publicFilters(services, 'assessment', url);
  const { items, next, start } = await listPublicAssessments(services, url, pageSize);
  return { address: `${services.config.baseUrl}/assessments`, filters, items, next, previous: start };
}

export default function Assessments() {
  const { filters, items, next, previous } = useLoaderData<typeof loader>();
  const filtered = filters.some(({ value }) => value !== '');
  const offered = filters.filter(({ options, value }) => options.length > 1 || value !== '');
  return (
    <>
      <h1 className="govuk-heading-xl">Impact assessments</h1>
      <p className="govuk-body-l">
        What the council found about the effect of its plans on different groups of people, before it decided.
      </p>
      {offered.length > 0 && (
        <form method="get" className="dr-filter">
          {offered.map((filter) => (
            <SelectFilter key={filter.name} {...filter} />
          ))}
          <Button kind="secondary">Show</Button>
          {filtered && (
            <a className="govuk-link dr-filter__clear" href="/assessments">
              Show all
            </a>
          )}
        </form>
      )}
      {items.length === 0 ? (
        <p className="govuk-body">
          {filtered ? 'No published assessment fits this.' : 'No assessment has been published yet.'}
        </p>
      ) : (
        <DataTable
          caption="Published assessments, the latest first"
          hideCaption
          columns={['Assessment', 'Who is affected', 'Topic', 'Published']}
          rows={items.map((it) => ({
            key: it.reference,
            cells: [
              <span key="assessment">
                <a className="govuk-link" href={it.address}>
                  {it.title}
                </a>
                <span className="dr-table__reference">{it.reference}</span>
              </span>,
              it.groups.join(', ') || 'Nobody in particular',
              it.topic ?? 'Not stated',
              it.publishedOn,
            ],
          }))}
        />
      )}
      <Pagination previous={previous} next={next} of="assessments" />
      <p className="govuk-body">
        To look for words in them, use the search of{' '}
        <a className="govuk-link" href="/register">
          decisions and assessments
        </a>
        .
      </p>
    </>
  );
}
