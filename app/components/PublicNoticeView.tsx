import type { NoticeLink, PublicNotice } from '../public/notices.ts';
import { SummaryList } from './SummaryList.tsx';

type Linked = NoticeLink & { publishedInWords: string };

export interface PublicNoticeProps {
  council: string;
  notice: PublicNotice;
  publishedInWords: string;
  corrects: Linked | undefined;
  followedBy: Linked | undefined;
}

/** A published notice: what it says, when it was published, and what corrected or renewed it. It prints as it stands. */
export function PublicNoticeView({
  council,
  notice,
  publishedInWords,
  corrects,
  followedBy,
}: PublicNoticeProps) {
  return (
    <article className="dr-certificate">
      <p className="govuk-caption-l">{council}</p>
      <h1 className="govuk-heading-l">
        {notice.name}
        <span className="govuk-caption-l">{notice.matter}</span>
      </h1>
      <Standing notice={notice} followedBy={followedBy} />
      <p className="govuk-body-l">{notice.states}</p>
      {notice.correction && (
        <div className="govuk-inset-text">
          This notice corrects{' '}
          {corrects ? (
            <a className="govuk-link" href={`/notices/${corrects.id}`}>
              the one published at {corrects.publishedInWords}
            </a>
          ) : (
            'one that the council has taken down'
          )}
          : <span className="dr-typed">{notice.correction}</span>
        </div>
      )}
      <SummaryList
        rows={[
          ...notice.parts.map(({ label, words }) => ({
            key: label,
            value: <span className="dr-typed">{words}</span>,
          })),
          { key: 'Published', value: `At ${publishedInWords}.` },
          { key: 'Notice', value: notice.id },
          { key: 'Under', value: `${notice.law}.` },
        ]}
      />
      <p className="govuk-body dr-not-printed">
        It is kept word for word as it was published. To print it, use your browser’s own “Print”.
      </p>
    </article>
  );
}

function Standing({ notice, followedBy }: Pick<PublicNoticeProps, 'notice' | 'followedBy'>) {
  const later = followedBy ? (
    <a className="govuk-link" href={`/notices/${followedBy.id}`}>
      the notice published at {followedBy.publishedInWords}
    </a>
  ) : (
    'a later one, which the council has taken down,'
  );
  if (notice.standing === 'corrected')
    return <p className="govuk-inset-text">This notice is not current: {later} corrects it.</p>;
  if (notice.standing === 'renewed')
    return <p className="govuk-inset-text">This notice is not current: {later} takes its place.</p>;
  if (notice.standing === 'lapsed')
    return (
      <p className="govuk-inset-text">
        This notice is not current: the decision was deferred, and what was agreed was for its first day
        alone.
      </p>
    );
  if (notice.decision === 'published')
    return (
      <p className="govuk-inset-text">
        The decision has been taken:{' '}
        <a className="govuk-link" href={`/register/${notice.reference}`}>
          see it in the register
        </a>
        .
      </p>
    );
  if (notice.decision === 'withdrawn')
    return <p className="govuk-inset-text">The matter was withdrawn. No decision was taken on it.</p>;
  return null;
}
