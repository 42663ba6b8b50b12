import type { OthersItem, WhatWaits } from '../home/what-waits.ts';
import { LinkButton } from './Button.tsx';
import { DataTable } from './DataTable.tsx';
import { Due } from './Due.tsx';
import { WaitingList } from './WaitingList.tsx';

/** What waits for the person who is signed in, and under it what they wait for. */
export function WaitingPage({
  mine,
  others,
  next,
  acting,
  mayBegin,
}: WhatWaits & { acting: readonly string[]; mayBegin: boolean }) {
  return (
    <>
      <h1 className="govuk-heading-xl">What waits for me</h1>
      {acting.map((sentence) => (
        <p key={sentence} className="govuk-inset-text">
          {sentence}{' '}
          <a className="govuk-link" href="/absences">
            Absences and deputies
          </a>
        </p>
      ))}
      {mine.length === 0 ? (
        <>
          <p className="govuk-body-l">Nothing waits for you.</p>
          {next && <p className="govuk-body">{next}</p>}
        </>
      ) : (
        <WaitingList items={mine} />
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
