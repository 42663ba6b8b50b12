import { DataTable } from '../../components/DataTable.tsx';
import { Due } from '../../components/Due.tsx';
import { Tag } from '../../components/Tag.tsx';
import type { NoticesDesk } from '../notices-desk.ts';

/** The desk of statutory notices: what is to be published by when, and what was. */
export function NoticesDeskPage({ mayPublish, due, owed, published }: NoticesDesk) {
  return (
    <>
      <h1 className="govuk-heading-xl">Notices</h1>
      <p className="govuk-body-l">
        What the public must be told before a decision is taken, the most urgent first.
      </p>
      <section aria-labelledby="due">
        <h2 className="govuk-heading-l" id="due">
          To be published
        </h2>
        {due.length === 0 ? (
          <p className="govuk-body">No notice is waiting to be published.</p>
        ) : (
          <DataTable
            caption="Notices with a last day"
            hideCaption
            columns={['Notice', 'Case', 'By', 'What to do']}
            rows={due.map((it) => ({
              key: `${it.reference} ${it.kind}`,
              cells: [
                it.name,
                <Case key="case" reference={it.reference} title={it.title} />,
                <Due key="due" due={it.due} by="" />,
                <span key="do">
                  {mayPublish && (
                    <>
                      <a
                        className="govuk-link"
                        href={`/cases/${it.reference}/notices/${it.kind}`}
                        aria-label={`Publish: ${it.name}, ${it.reference}`}
                      >
                        Publish
                      </a>
                      {', or '}
                    </>
                  )}
                  <a
                    className="govuk-link"
                    href={`/cases/${it.reference}/notices`}
                    aria-label={`See what the decision of ${it.reference} needs`}
                  >
                    {mayPublish ? 'see what it needs' : 'See what it needs'}
                  </a>
                </span>,
              ],
            }))}
          />
        )}
      </section>
      {owed.length > 0 && (
        <section aria-labelledby="owed">
          <h2 className="govuk-heading-l" id="owed">
            Reasons still to be published
          </h2>
          <p className="govuk-body">As soon as reasonably practicable: no last day is counted.</p>
          <DataTable
            caption="Notices of reasons"
            hideCaption
            columns={['Notice', 'Case', 'Follows what was published', 'What to do']}
            rows={owed.map((it) => ({
              key: `${it.reference} ${it.kind}`,
              cells: [
                it.name,
                <Case key="case" reference={it.reference} title={it.matter} />,
                it.since,
                mayPublish ? (
                  <a
                    key="do"
                    className="govuk-link"
                    href={`/cases/${it.reference}/notices/${it.kind}`}
                    aria-label={`Publish: ${it.name}, ${it.reference}`}
                  >
                    Publish
                  </a>
                ) : (
                  '–'
                ),
              ],
            }))}
          />
        </section>
      )}
      <section aria-labelledby="published">
        <h2 className="govuk-heading-l" id="published">
          Published
        </h2>
        {published.length === 0 ? (
          <p className="govuk-body">No notice has been published yet.</p>
        ) : (
          <DataTable
            caption="The last notices that were published, the newest first"
            hideCaption
            columns={['Notice', 'Matter', 'Published', 'Standing']}
            rows={published.map((it) => ({
              key: it.id,
              cells: [
                it.isPublic ? (
                  <a key="notice" className="govuk-link" href={`/notices/${it.id}`}>
                    {it.name}
                    <span className="govuk-visually-hidden"> {it.id}</span>
                  </a>
                ) : (
                  it.name
                ),
                <Case key="case" reference={it.reference} title={it.matter} />,
                it.at,
                it.isDown ? (
                  <Tag key="down" meaning="stopped">
                    Taken down
                  </Tag>
                ) : it.isCurrent ? (
                  'Current'
                ) : (
                  <Tag key="not">not current</Tag>
                ),
              ],
            }))}
          />
        )}
      </section>
      <p className="govuk-body">
        See also{' '}
        <a className="govuk-link" href="/forward-plan">
          the forward plan
        </a>{' '}
        and{' '}
        <a className="govuk-link" href="/special-urgency-report">
          the report to Council on special urgency
        </a>
        {mayPublish && (
          <>
            , or change{' '}
            <a className="govuk-link" href="/notice-texts">
              the words that every notice has alike
            </a>
          </>
        )}
        .
      </p>
    </>
  );
}

function Case({ reference, title }: { reference: string; title: string }) {
  return (
    <>
      <a className="govuk-link" href={`/cases/${reference}`}>
        {title || reference}
      </a>
      <span className="dr-table__reference">{reference}</span>
    </>
  );
}
