import type { OthersItem, WaitingItem, WhatWaits } from '../home/what-waits.ts';
import { LinkButton } from './Button.tsx';
import { DataTable } from './DataTable.tsx';
import { Due } from './Due.tsx';

/** What waits for the person who is signed in, and under it what they wait for. */
export function WaitingPage({ mine, others, next, mayBegin }: WhatWaits & { mayBegin: boolean }) {
  return (
    <>
      <h1 className="govuk-heading-xl">What waits for me</h1>
      {mine.length === 0 ? (
        <>
          <p className="govuk-body-l">Nothing waits for you.</p>
          {next && <p className="govuk-body">{next}</p>}
        </>
      ) : (
        <ul className="dr-waiting">
          {mine.map((item) => (
            <Waiting key={item.key} item={item} />
          ))}
        </ul>
      )}
      {mayBegin && (
        <LinkButton kind="secondary" href="/cases/new">
          Begin a case
        </LinkButton>
      )}
      {others.length > 0 && (
        <>
          <h2 className="govuk-heading-l">What I am waiting for</h2>
          <DataTable
            caption="What others have to do"
            hideCaption
            columns={['Who and what', 'Case', 'Since', 'By']}
            rows={others.map(rowOf)}
          />
        </>
      )}
    </>
  );
}

function Waiting({ item }: { item: WaitingItem }) {
  return (
    <li className="dr-waiting__item">
      <div className="dr-waiting__what">
        <h2 className="dr-waiting__title">
          <a className="govuk-link" href={item.href}>
            {item.verb}: {item.title}
          </a>
        </h2>
        <p className="dr-waiting__meta">
          <a className="govuk-link govuk-link--muted" href={`/cases/${item.reference}`}>
            {item.reference}
          </a>
          {item.more > 0 && ` and ${item.more} more of its report`}. Waited for by {item.waits}.
          {item.handOver && (
            <>
              {' '}
              <a className="govuk-link" href={item.handOver}>
                Hand it to a colleague<span className="govuk-visually-hidden"> ({item.title})</span>
              </a>
            </>
          )}
        </p>
        {item.handed && <p className="govuk-inset-text dr-waiting__returned">{item.handed}</p>}
        {item.returned && <p className="govuk-inset-text dr-waiting__returned">{item.returned}</p>}
      </div>
      <div className="dr-waiting__due">
        <Due due={item.due} />
      </div>
    </li>
  );
}

const rowOf = ({ key, what, reference, title, since, due }: OthersItem) => ({
  key,
  cells: [
    what,
    <a key="case" className="govuk-link" href={`/cases/${reference}`}>
      {title} ({reference})
    </a>,
    since,
    <Due key="due" due={due} by="" />,
  ],
});
