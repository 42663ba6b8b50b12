import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { inWords, timeInWords } from '../../workflows/clocks/index.ts';
import { daysInWords } from '../../workflows/road/notice-gaps.ts';
import { DataTable } from '../components/DataTable.tsx';
import { Tag } from '../components/Tag.tsx';
import { forEverybody } from '../public/cache.ts';
import { forwardPlan, otherNotices } from '../public/forward-plan.ts';

export const meta: MetaFunction = () => [{ title: 'Forward plan – Due Regard' }];
export const handle = { wide: true };
export const headers = () => forEverybody;

export async function loader({ context: { services } }: LoaderFunctionArgs) {
  const [entries, others] = [await forwardPlan(services), await otherNotices(services)];
  return {
    entries: entries.map((entry) => ({
      ...entry,
      when: daysInWords({ from: entry.on, until: entry.until }),
      published: inWords(entry.publishedAt.slice(0, 10)),
    })),
    others: others.map(({ id, name, matter, parts, publishedAt }) => ({
      id,
      name,
      matter,
      when: parts.find((part) => part.name === 'decisionFrom')?.words ?? '',
      published: timeInWords(publishedAt),
    })),
  };
}

export default function ForwardPlan() {
  const { entries, others } = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="govuk-heading-xl">Forward plan</h1>
      <p className="govuk-body-l">
        Key decisions that this council intends to take. Each has a notice, which is published at least 28
        clear days before.
      </p>
      {entries.length === 0 ? (
        <p className="govuk-body">No key decision is planned.</p>
      ) : (
        <DataTable
          caption="Key decisions, the soonest first"
          hideCaption
          columns={['Matter', 'Decided by', 'On', 'Why it is key', 'Open or private', 'Ask']}
          rows={entries.map((e) => ({
            key: e.reference,
            cells: [
              <span key="matter">
                <a className="govuk-link" href={e.page}>
                  {e.subject}
                </a>
                <span className="dr-table__reference">Notice {e.reference}</span>
              </span>,
              e.decisionMaker,
              <span key="on">
                <time dateTime={e.on}>{e.when}</time>
                {e.overdue && (
                  <>
                    {' '}
                    <Tag>date has passed</Tag>
                  </>
                )}
              </span>,
              e.ground,
              e.openOrExempt,
              e.contact,
            ],
          }))}
        />
      )}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 className="govuk-heading-l" id="others">
            Exceptions, urgency and private meetings
          </h2>
          <DataTable
            caption="Other notices of decisions that are still to be taken"
            hideCaption
            columns={['Notice', 'Matter', 'Decision or meeting', 'Published']}
            rows={others.map((it) => ({
              key: it.id,
              cells: [
                <a key="notice" className="govuk-link" href={`/notices/${it.id}`}>
                  {it.name}
                </a>,
                it.matter,
                it.when,
                it.published,
              ],
            }))}
          />
        </section>
      )}
      <p className="govuk-body">
        Also as{' '}
        <a className="govuk-link" href="/forward-plan.json">
          data (JSON)
        </a>{' '}
        with its{' '}
        <a className="govuk-link" href="/forward-plan.schema.json">
          schema
        </a>
        . What has been decided is in the{' '}
        <a className="govuk-link" href="/register">
          decisions
        </a>
        . Decisions that could not wait for a notice are in the{' '}
        <a className="govuk-link" href="/special-urgency-report">
          report on special urgency
        </a>
        .
      </p>
    </>
  );
}
