import type { MailPage } from '../lists/mail-page.ts';
import { LinkButton } from './Button.tsx';
import { DataTable } from './DataTable.tsx';
import { SummaryList } from './SummaryList.tsx';
import { Tag } from './Tag.tsx';

/** Whether the queue works and how long it is. */
export function MailStanding({
  queue,
  counts,
  oldest,
  way,
}: Pick<MailPage, 'queue' | 'counts' | 'oldest' | 'way'>) {
  return (
    <SummaryList
      rows={[
        { key: 'The queue', value: queue.ok ? queue.words : <Tag meaning="late">{queue.words}</Tag> },
        { key: 'How letters leave', value: ways[way] },
        {
          key: 'Waiting',
          value:
            counts.inHand > 0
              ? `${counts.waiting}, of which ${counts.inHand} just now`
              : String(counts.waiting),
        },
        oldest ? { key: 'The oldest that waits', value: `Written at ${oldest}` } : null,
        counts.held > 0 ? { key: 'For the opening of the office', value: String(counts.held) } : null,
        { key: 'Sent', value: String(counts.sent) },
        { key: 'Failed', value: counts.failed > 0 ? <Tag meaning="late">{counts.failed} failed</Tag> : '0' },
        { key: 'Not needed any more', value: String(counts.pointless) },
      ]}
    />
  );
}

const ways: Record<MailPage['way'], string> = {
  smtp: 'Through the council’s mail server',
  notify: 'Through GOV.UK Notify',
  mailbox: 'They are kept in the database: no mail server is set',
};

type Letters = MailPage['failed'];

/** Letters that failed or are tried again, with what is wrong in the words of the mail server. */
export function TroubledLetters({ caption, letters }: { caption: string; letters: Letters }) {
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={['To', 'About', 'Written', 'Tries', 'What is wrong', 'Letter']}
      rows={letters.map((letter) => ({
        key: letter.id,
        cells: [
          letter.to,
          <>
            {letter.about}
            {letter.reference && (
              <>
                {', '}
                <a className="govuk-link" href={`/cases/${letter.reference}`}>
                  {letter.reference}
                </a>
              </>
            )}
          </>,
          letter.when,
          String(letter.attempts),
          letter.problem,
          <a key="open" className="govuk-link" href={`/admin/mail/letters/${letter.id}`}>
            Open<span className="govuk-visually-hidden"> the letter to {letter.to}</span>
          </a>,
        ],
      }))}
    />
  );
}

/** Whom letters do not reach. */
export function BouncedAddresses({ bounced }: Pick<MailPage, 'bounced'>) {
  if (bounced.length === 0) return <p className="govuk-body">Letters reach everybody, as far as is known.</p>;
  return (
    <DataTable
      caption="Addresses from which letters come back"
      hideCaption
      columns={['Whose', 'Address', 'Since', 'Why', 'Put it right']}
      rows={bounced.map((it) => ({
        key: it.id,
        cells: [
          it.name,
          it.email,
          it.since,
          it.why,
          <a
            key="open"
            className="govuk-link"
            href={
              it.consultedOn
                ? `/cases/${it.consultedOn}/consultation`
                : `/admin/people/${encodeURIComponent(it.id)}`
            }
          >
            Open<span className="govuk-visually-hidden"> {it.name}</span>
          </a>,
        ],
      }))}
    />
  );
}

/** The processes that send letters and watch dates. */
export function WorkingProcesses({ processes }: Pick<MailPage, 'processes'>) {
  if (processes.length === 0) return <p className="govuk-body">None has given a sign of life yet.</p>;
  return (
    <DataTable
      caption="Processes that send letters and watch dates"
      hideCaption
      columns={['Machine and process', 'Started', 'Last looked at what is due', 'Standing']}
      rows={processes.map((it) => ({
        key: it.name,
        cells: [
          it.name,
          it.started,
          it.swept,
          it.silent ? (
            <Tag key="silent" meaning="late">
              {it.silent}
            </Tag>
          ) : (
            'Works'
          ),
        ],
      }))}
    />
  );
}

/** The way to the page that stops it all, or the form that switches it on. */
export function MailSwitch({ stopped }: Pick<MailPage, 'stopped'>) {
  if (!stopped)
    return (
      <LinkButton kind="secondary" href="/admin/mail/stop">
        Stop all mail
      </LinkButton>
    );
  return (
    <>
      <p className="govuk-body">
        <Tag meaning="stopped">Stopped</Tag> since {stopped.when}, by {stopped.by}: {stopped.why}
      </p>
      <p className="govuk-body">
        Letters wait. When you switch the mail on they go out, but for reminders of what was done meanwhile.
      </p>
      <form method="post">
        <input type="hidden" name="order" value="start" />
        <button type="submit" className="govuk-button">
          Switch the mail on
        </button>
      </form>
    </>
  );
}
