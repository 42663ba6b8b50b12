import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayInWords } from '../../workflows/clocks/index.ts';
import { DataTable } from '../components/DataTable.tsx';
import { Tag } from '../components/Tag.tsx';
import { forEverybody } from '../public/cache.ts';
import { forwardPlan } from '../public/forward-plan.ts';

export const meta: MetaFunction = () => [{ title: 'Forward plan – Due Regard' }];
export const handle = { wide: true };
export const headers = () => forEverybody;

export async function loader({ context: { services } }: LoaderFunctionArgs) {
  const entries = await forwardPlan(services);
  return { entries: entries.map((entry) => ({ ...entry, onInWords: dayInWords(entry.on) })) };
}

export default function ForwardPlan() {
  const { entries } = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="govuk-heading-xl">Forward plan</h1>
      <p className="govuk-body-l">Key decisions that this council intends to take, with the date of each.</p>
      {entries.length === 0 ? (
        <p className="govuk-body">No key decision is planned.</p>
      ) : (
        <DataTable
          caption="Key decisions, the soonest first"
          hideCaption
          columns={['Subject', 'Decided by', 'On', 'Why it is key', 'Open or exempt', 'Ask']}
          rows={entries.map((e) => ({
            key: `${e.subject} ${e.on}`,
            cells: [
              e.subject,
              e.decisionMaker,
              <span key="on">
                <time dateTime={e.on}>{e.onInWords}</time>
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
      <p className="govuk-body">
        Also as{' '}
        <a className="govuk-link" href="/forward-plan.json">
          data (JSON)
        </a>
        . What has been decided is in the{' '}
        <a className="govuk-link" href="/register">
          decisions
        </a>
        .
      </p>
    </>
  );
}
