import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { inWords, londonDay } from '../../workflows/clocks/index.ts';
import { DataTable } from '../components/DataTable.tsx';
import { Pagination } from '../components/Pagination.tsx';
import { forEverybody } from '../public/cache.ts';
import { listPublicDecisions } from '../public/register.ts';

export const meta: MetaFunction = () => [
  { title: 'Decisions – Due Regard' },
  {
    tagName: 'link',
    rel: 'alternate',
    type: 'application/atom+xml',
    title: 'Decisions',
    href: '/register.atom',
  },
];

export const headers = () => forEverybody;

const pageSize = 25;

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const before = new URL(request.url).searchParams.get('before') ?? '';
  const place = Number.isNaN(Date.parse(before)) ? undefined : before;
  const decisions = await listPublicDecisions(services, pageSize + 1, place);
  const shown = decisions.slice(0, pageSize);
  const last = shown[shown.length - 1];
  return {
    next:
      decisions.length > pageSize && last
        ? `/register?before=${encodeURIComponent(last.publishedAt)}`
        : undefined,
    previous: place ? '/register' : undefined,
    decisions: shown.map(({ reference, subject, decidedBy, outcome, decidedAt, acting }) => ({
      reference,
      subject,
      decidedBy,
      outcome,
      decidedOn: inWords(londonDay(decidedAt)),
      acting: acting.sentence,
    })),
  };
}

export default function Register() {
  const { decisions, previous, next } = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="govuk-heading-xl">Decisions</h1>
      <p className="govuk-body-l">
        What this council has decided and published, by whom and why, and whether it may be acted on yet.
      </p>
      {decisions.length === 0 ? (
        <p className="govuk-body">No decision has been published yet.</p>
      ) : (
        <DataTable
          caption="Published decisions, the latest first"
          hideCaption
          columns={['Decision', 'Decided by', 'Outcome', 'Can it be acted on?']}
          rows={decisions.map((d) => ({
            key: d.reference,
            cells: [
              <span key="decision">
                <a className="govuk-link" href={`/register/${d.reference}`}>
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
      )}
      <Pagination previous={previous} next={next} of="decisions" />
      <p className="govuk-body">
        Also as{' '}
        <a className="govuk-link" href="/register.json">
          data (JSON)
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
