import type { CallIns } from '../lists/list-of-call-ins.ts';
import { DataTable } from './DataTable.tsx';
import { Due } from './Due.tsx';

/** Open windows, pending requests, and what scrutiny, Cabinet and Council have before them. */
export function CallInSections({ windows, requests, after }: CallIns) {
  return (
    <>
      <h2 className="govuk-heading-l">Open windows</h2>
      {windows.length === 0 ? (
        <p className="govuk-body">No decision can be called in now.</p>
      ) : (
        <DataTable
          caption="Decisions that may be called in"
          hideCaption
          columns={['Decision', 'Until', 'What you can do']}
          rows={windows.map((row) => ({
            key: row.reference,
            cells: [
              <Case key="case" reference={row.reference} title={row.title} />,
              <Due key="due" due={row.due} by="" />,
              row.mayCallIn ? (
                <a
                  key="do"
                  className="govuk-link"
                  href={`/cases/${row.reference}/do/lodgeCallIn?next=/call-ins/${row.reference}`}
                >
                  Lodge a call-in<span className="govuk-visually-hidden"> on {row.reference}</span>
                </a>
              ) : (
                <a key="do" className="govuk-link" href={`/register/${row.reference}`}>
                  Read the decision<span className="govuk-visually-hidden"> on {row.reference}</span>
                </a>
              ),
            ],
          }))}
        />
      )}
      <h2 className="govuk-heading-l">Requests to be judged</h2>
      {requests.length === 0 ? (
        <p className="govuk-body">No request is pending.</p>
      ) : (
        <DataTable
          caption="Pending requests"
          hideCaption
          columns={['Decision', 'Lodged', 'Signed by', 'Signatures', 'What you can do']}
          rows={requests.map((request) => ({
            key: request.key,
            cells: [
              <Case key="case" reference={request.reference} title={request.title} />,
              request.lodged,
              request.signed,
              request.count,
              <a key="do" className="govuk-link" href={`/call-ins/${request.reference}`}>
                Read it, sign it or judge it
                <span className="govuk-visually-hidden"> ({request.reference})</span>
              </a>,
            ],
          }))}
        />
      )}
      <h2 className="govuk-heading-l">Called in</h2>
      {after.length === 0 ? (
        <p className="govuk-body">No decision is with scrutiny, or back with Cabinet or Council.</p>
      ) : (
        <DataTable
          caption="Decisions that were called in"
          hideCaption
          columns={['Decision', 'Where it is', 'By']}
          rows={after.map((row) => ({
            key: row.reference,
            cells: [
              <Case key="case" reference={row.reference} title={row.title} />,
              row.sentence,
              <Due key="due" due={row.due} by="" />,
            ],
          }))}
        />
      )}
    </>
  );
}

function Case({ reference, title }: { reference: string; title: string }) {
  return (
    <>
      <a className="govuk-link" href={`/call-ins/${reference}`}>
        {title}
      </a>
      <span className="dr-table__reference">{reference}</span>
    </>
  );
}
