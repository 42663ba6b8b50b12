import type { AdminPage } from '../lists/admin-page.ts';
import { DataTable } from './DataTable.tsx';
import { SummaryList } from './SummaryList.tsx';
import { Tag } from './Tag.tsx';

/** Whether the queue works, and the letters that did not go out. */
export function MailHealthSection({ queue, queueWorks, sent, waiting, failed, troubled }: AdminPage['mail']) {
  return (
    <>
      <h2 className="govuk-heading-l">Letters</h2>
      <SummaryList
        rows={[
          { key: 'The queue', value: queueWorks ? queue : <Tag meaning="late">{queue}</Tag> },
          { key: 'Sent', value: String(sent) },
          { key: 'Waiting', value: String(waiting) },
          { key: 'Failed', value: failed > 0 ? <Tag meaning="late">{failed} failed</Tag> : '0' },
        ]}
      />
      {troubled.length === 0 ? (
        <p className="govuk-body">Every letter went out, or is on its first try.</p>
      ) : (
        <DataTable
          caption="Letters that did not go out"
          columns={['To', 'About', 'Written', 'Tries', 'What is wrong']}
          rows={troubled.map((letter) => ({
            key: letter.id,
            cells: [
              letter.to,
              <a key="case" className="govuk-link" href={`/cases/${letter.reference}`}>
                {letter.reference}
              </a>,
              letter.when,
              `${letter.attempts}, ${letter.status === 'failed' ? 'given up' : 'tried again'}`,
              letter.problem,
            ],
          }))}
        />
      )}
    </>
  );
}
