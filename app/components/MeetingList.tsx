import { Tag } from './Tag.tsx';

interface ShownMeeting {
  id: string;
  body: string;
  when: string;
  cancelled: boolean;
  cases: readonly { reference: string; title: string; state: string; toDecide: boolean }[];
  /** The last safe dates before it. */
  dates?: readonly { what: string; on: string; passed: boolean }[];
}

/** Meetings with what is listed on each, and for those ahead the dates before it. */
export function MeetingList({ meetings, mayRun }: { meetings: readonly ShownMeeting[]; mayRun: boolean }) {
  return (
    <ul className="dr-meetings">
      {meetings.map((meeting) => (
        <li key={meeting.id} className="dr-meetings__item" id={meeting.id}>
          <div>
            <h3 className="govuk-heading-s">
              <a className="govuk-link" href={`/meetings/${meeting.id}`}>
                {meeting.body}, {meeting.when}
              </a>
              {meeting.cancelled && (
                <>
                  {' '}
                  <Tag meaning="stopped">Cancelled</Tag>
                </>
              )}
            </h3>
            <Cases meeting={meeting} mayRun={mayRun} />
            {mayRun && meeting.cases.some((it) => it.toDecide) && (
              <p className="govuk-body">
                <a className="govuk-link" href={`/meetings/${meeting.id}/decisions`}>
                  Record all its decisions on one page
                  <span className="govuk-visually-hidden">
                    {' '}
                    ({meeting.body}, {meeting.when})
                  </span>
                </a>
              </p>
            )}
          </div>
          {meeting.dates && meeting.dates.length > 0 && <Dates dates={meeting.dates} />}
        </li>
      ))}
    </ul>
  );
}

function Cases({ meeting: { cases, dates }, mayRun }: { meeting: ShownMeeting; mayRun: boolean }) {
  if (cases.length === 0)
    return <p className="govuk-body">{dates ? 'Nothing is listed.' : 'Nothing was listed.'}</p>;
  return (
    <ul className="govuk-list">
      {cases.map(({ reference, title, state, toDecide }) => (
        <li key={reference}>
          <a className="govuk-link" href={`/cases/${reference}`}>
            {title}
          </a>{' '}
          <span className="dr-quiet">
            {reference}, {state.toLowerCase()}
          </span>
          {mayRun && toDecide && (
            <>
              {' '}
              <a className="govuk-link" href={`/cases/${reference}/do/decide`}>
                Record the decision<span className="govuk-visually-hidden"> on {reference}</span>
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Dates({ dates }: { dates: readonly { what: string; on: string; passed: boolean }[] }) {
  return (
    <dl className="dr-safe-dates">
      {dates.map(({ what, on, passed }) => (
        <div key={what}>
          <dt>{what} by</dt>
          <dd>
            {on}
            {passed && <span className="dr-quiet"> (passed)</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
