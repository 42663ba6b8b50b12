import { Button, LinkButton } from '../../components/Button.tsx';
import { Details } from '../../components/Details.tsx';
import { SummaryList } from '../../components/SummaryList.tsx';
import { Tag } from '../../components/Tag.tsx';
import type { MeetingPageData } from '../meeting-page.ts';
import { AgendaList } from './AgendaList.tsx';
import { CandidateList, NotReadyList } from './CandidateList.tsx';

/** A meeting: when, by when, what is on its agenda, and what could be or cannot yet. */
export function MeetingPage({ page }: { page: MeetingPageData }) {
  return (
    <>
      <h1 className="govuk-heading-xl">
        <span className="govuk-caption-xl">Meeting</span>
        {page.bodyName}, {page.when}
      </h1>
      {page.cancelled && (
        <p className="govuk-body">
          <Tag meaning="stopped">Cancelled</Tag> It was cancelled on {page.cancelled}.
        </p>
      )}
      <SummaryList
        rows={[
          ...page.dates.map(({ what, on, passed }) => ({
            key: `${what} by`,
            value: (
              <>
                {on}
                {passed && <span className="dr-quiet"> (passed)</span>}
              </>
            ),
          })),
          {
            key: 'Agenda',
            value: page.published ? (
              <>
                Published on {page.published}.{' '}
                {page.isDown ? <Tag meaning="stopped">Taken down</Tag> : <PublicLink id={page.id} />}{' '}
                {page.mayTakeDown && (
                  <a className="govuk-link" href={`/meetings/${page.id}/publication`}>
                    {page.isDown ? 'Put it back' : 'Take it down'}
                    <span className="govuk-visually-hidden">: the public agenda</span>
                  </a>
                )}
              </>
            ) : page.begun ? (
              'It was not published.'
            ) : (
              'Not published yet.'
            ),
          },
        ]}
      />
      <div className="govuk-button-group">
        <LinkButton kind="secondary" href={`/meetings/${page.id}/pack`}>
          Read the pack
        </LinkButton>
        {page.mayRun && page.begun && page.agenda.length > 0 && page.body !== 'scrutiny' && (
          <LinkButton href={`/meetings/${page.id}/decisions`}>Record decisions</LinkButton>
        )}
        {page.mayRun && !page.begun && !page.cancelled && (
          <a className="govuk-link" href={`/meetings/${page.id}/change`}>
            Move or cancel this meeting
          </a>
        )}
      </div>
      <h2 className="govuk-heading-l" id="agenda">
        Agenda
      </h2>
      <AgendaList page={page} />
      {page.mayRun && page.toPublish > 0 && !page.cancelled && (
        <form method="post" className="dr-now">
          <input type="hidden" name="intent" value="publishAgenda" />
          <p className="govuk-body">
            {page.published
              ? `The agenda is out. ${howMany(page.toPublish)} listed since, and not on it yet.`
              : `${howMany(page.toPublish)} listed. Publishing puts the agenda on the public pages now; it is dated, and the members are told.`}
          </p>
          <Button>{page.published ? 'Publish the supplementary agenda' : 'Publish the agenda'}</Button>
        </form>
      )}
      {page.mayRun && !page.begun && !page.cancelled && (
        <>
          <h2 className="govuk-heading-l">Ready to list</h2>
          <CandidateList page={page} />
          {page.body !== 'scrutiny' && (
            <>
              <h2 className="govuk-heading-l">Meant for this meeting, and not ready</h2>
              <NotReadyList page={page} />
            </>
          )}
        </>
      )}
      {((page.mayRun && page.history.length > 0) || (page.mayTakeDown && page.takeDowns.length > 0)) && (
        <Details summary="What was done to this meeting">
          <ul className="govuk-list">
            {(page.mayRun ? page.history : []).map((it) => (
              <li key={it.at + it.type}>
                {changes[it.type]}
                {it.type === 'moved' && ` from ${it.wasAt} to ${it.isAt}`}, by {it.by}, {it.at}.{' '}
                {it.reasons && `Reason: ${it.reasons}`}
              </li>
            ))}
            {page.takeDowns.map((it) => (
              <li key={it.at + it.what}>
                {it.what}, by {it.by}, {it.at}. Reason: <span className="dr-typed">{it.why}</span>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

const changes = { recorded: 'Recorded', moved: 'Moved', cancelled: 'Cancelled' } as const;
const howMany = (n: number) => (n === 1 ? 'One report is' : `${n} reports are`);

const PublicLink = ({ id }: { id: string }) => (
  <a className="govuk-link" href={`/agendas/${id}`}>
    As the public sees it
  </a>
);
