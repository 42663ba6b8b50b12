import { CaseCaption } from '../../cases/components/CaseCaption.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Due } from '../../components/Due.tsx';
import { NotificationBanner } from '../../components/NotificationBanner.tsx';
import { Tag, type TagMeaning } from '../../components/Tag.tsx';
import type { NoticesOfCase, ShownNeed } from '../notices-of-case.ts';

/** What this decision needs: each notice, whether it is needed and why, by when, and what comes next. */
export function NoticesOfCasePage({
  view,
  needs,
  sentence,
  deferred,
  why,
  done,
  published,
  mayTakeDown,
}: NoticesOfCase) {
  return (
    <>
      <CaseCaption
        view={view}
        before={done && <NotificationBanner success>The notice is published.</NotificationBanner>}
      >
        What this decision needs
      </CaseCaption>
      <p className="govuk-body-l">{sentence}</p>
      {deferred && (
        <p className="govuk-inset-text">
          The decision was deferred at {deferred}. A notice names its day: one that does not cover the new day
          is renewed, and a general exception or an agreement to urgency is over.
        </p>
      )}
      {needs.length > 0 && (
        <DataTable
          caption="The notices of this decision"
          hideCaption
          columns={['Notice', 'Needed', 'By', 'Published', 'What to do']}
          rows={needs.map((need) => ({
            key: need.kind,
            cells: [
              <span key="name">
                {need.name}
                <span className="dr-table__reference">{need.law}</span>
              </span>,
              <Needed key="needed" need={need} />,
              need.status === 'inOrder' || need.status === 'notNeeded' ? (
                '–'
              ) : need.due ? (
                <Due key="due" due={need.due} by="" />
              ) : (
                'As soon as practicable'
              ),
              need.publishedInWords
                ? `${need.publishedInWords}${need.names ? `, for ${need.names}` : ''}`
                : 'No',
              need.may ? (
                <a key="do" className="govuk-link" href={`/cases/${view.reference}/notices/${need.kind}`}>
                  {need.may === 'publish' ? 'Publish' : 'Correct'}
                  <span className="govuk-visually-hidden"> {need.name.toLowerCase()}</span>
                </a>
              ) : (
                '–'
              ),
            ],
          }))}
        />
      )}
      {why && <p className="govuk-body">{why}</p>}
      <h2 className="govuk-heading-m">Published for it</h2>
      {published.length === 0 ? (
        <p className="govuk-body">No notice is published for this decision yet.</p>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {published.map((it) => (
            <li key={it.id}>
              {it.isPublic && !it.isDown ? (
                <a className="govuk-link" href={`/notices/${it.id}`}>
                  {it.name}
                </a>
              ) : (
                it.name
              )}
              , {it.at}
              {it.corrects && ', a correction'}. {!it.isCurrent && <Tag>not current</Tag>}{' '}
              {it.isDown && <Tag meaning="stopped">Taken down</Tag>}{' '}
              {it.isPublic && mayTakeDown && (
                <a className="govuk-link" href={it.changePage}>
                  {it.isDown ? 'Put back' : 'Take down'}
                  <span className="govuk-visually-hidden">
                    {' '}
                    {it.name.toLowerCase()} of {it.at}
                  </span>
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href="/notices">
          All notices that are to be published
        </a>
      </p>
    </>
  );
}

const statuses: Record<ShownNeed['status'], { words: string; meaning: TagMeaning }> = {
  inOrder: { words: 'In order', meaning: 'now' },
  published: { words: 'Published late', meaning: 'late' },
  due: { words: 'To be published', meaning: 'dueSoon' },
  tooLate: { words: 'Too late', meaning: 'late' },
  notNeeded: { words: 'Not needed', meaning: 'plain' },
};

function Needed({ need }: { need: ShownNeed }) {
  const { words, meaning } = statuses[need.status];
  return (
    <>
      <Tag meaning={meaning}>{words}</Tag> {need.why}
    </>
  );
}
