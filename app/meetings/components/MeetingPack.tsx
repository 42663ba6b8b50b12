import { frontSheet } from '../../../workflows/forms/front-sheet.ts';
import { Button } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Tag } from '../../components/Tag.tsx';
import { ContentView } from '../../forms/ContentView.tsx';
import type { MeetingPackData, PackedReport } from '../meeting-pack.ts';

/** All that a meeting decides on, whole and in order, to read or to print. */
export function MeetingPack({ pack }: { pack: MeetingPackData }) {
  return (
    <div className="govuk-grid-row dr-pack">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-xl">
          <span className="govuk-caption-xl">The full pack</span>
          {pack.bodyName}, {pack.when}
        </h1>
        {pack.cancelled && (
          <p className="govuk-body">
            <Tag meaning="stopped">Cancelled</Tag> This meeting does not take place.
          </p>
        )}
        <p className="govuk-body">As it stood on {pack.asOf}. Your browser prints it as one document.</p>
        {pack.reports.length === 0 ? (
          <p className="govuk-body">Nothing is listed on this meeting yet.</p>
        ) : (
          <Agenda reports={pack.reports} />
        )}
        {pack.mayAcknowledge && pack.reports.length > 0 && <Acknowledge pack={pack} />}
        {pack.members && <Members members={pack.members} />}
        {pack.reports.map((report, index) => (
          <Report key={report.reference} report={report} number={index + 1} />
        ))}
      </div>
    </div>
  );
}

const Agenda = ({ reports }: { reports: readonly PackedReport[] }) => (
  <nav aria-label="Agenda">
    <h2 className="govuk-heading-m">Agenda</h2>
    <ol className="govuk-list govuk-list--number">
      {reports.map((it) => (
        <li key={it.reference}>
          <a className="govuk-link" href={`#${it.reference}`}>
            {it.subject}
          </a>
          <Mark report={it} />
        </li>
      ))}
    </ol>
  </nav>
);

const Mark = ({ report: { lateness, reasons } }: { report: PackedReport }) =>
  lateness && (
    <span className="govuk-body-s dr-pack__mark">
      <Tag meaning="dueSoon">{lateness === 'late' ? 'Late report' : 'Supplementary report'}</Tag> {reasons}
    </span>
  );

/** One press. A pack that changed since asks again. */
function Acknowledge({ pack }: { pack: MeetingPackData }) {
  const { readAt, readBefore } = pack.mine;
  if (readAt) return <p className="govuk-inset-text">You said that you had read this pack on {readAt}.</p>;
  return (
    <form method="post" className="dr-now dr-no-print">
      <input type="hidden" name="pack" value={pack.hash} />
      <p className="govuk-body">
        {readBefore
          ? `The pack has changed since you read it on ${readBefore}. Read it again as it stands now.`
          : 'Once you have read it whole, say so here. The time is kept, with a fingerprint of the pack.'}
      </p>
      <Button>I have read this pack</Button>
    </form>
  );
}

const Members = ({ members }: { members: NonNullable<MeetingPackData['members']> }) => (
  <div className="dr-no-print">
    <DataTable
      caption="Who has read it"
      columns={['Member', 'This pack']}
      rows={members.map(({ name, readAt, readBefore }) => ({
        key: name,
        cells: [name, readAt ?? (readBefore ? `Not since it changed. Last on ${readBefore}` : 'Not yet')],
      }))}
    />
  </div>
);

function Report({ report, number }: { report: PackedReport; number: number }) {
  return (
    <section aria-labelledby={report.reference} className="dr-pack__part">
      <h2 className="govuk-heading-l" id={report.reference}>
        <span className="govuk-caption-l">Item {number}</span>
        {report.subject}
      </h2>
      <Mark report={report} />
      <h3 className="govuk-heading-m">{frontSheet.title}</h3>
      <ContentView template={frontSheet} content={report.frontSheet} prefix={`${report.reference}.sheet.`} />
      {report.cases.map((c) => (
        <Form key={c.reference} form={c} of="" />
      ))}
      {report.sources.map((c) => (
        <Form key={c.reference} form={c} of=", from which an action of this report came" />
      ))}
    </section>
  );
}

function Form({ form, of }: { form: PackedReport['cases'][number]; of: string }) {
  const { template } = form;
  return (
    <>
      <h3 className="govuk-heading-m dr-pack__form">
        {template.title} {form.reference}: {form.title}
        {of}
      </h3>
      <ContentView template={template} content={form.content} prefix={`${form.reference}.`} />
    </>
  );
}
