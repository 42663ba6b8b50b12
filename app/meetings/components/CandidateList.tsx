import { formOf } from '../../../workflows/road/event-fields.ts';
import { Button } from '../../components/Button.tsx';
import { Details } from '../../components/Details.tsx';
import { Radios, TextArea } from '../../forms/inputs.tsx';
import type { Candidate, MeetingPageData } from '../meeting-page.ts';
import { CasesThere } from './CasesThere.tsx';

/** Signed, with a whole pack: one press lists it. */
export function CandidateList({ page }: { page: MeetingPageData }) {
  if (page.ready.length === 0) return <p className="govuk-body">Nothing that is not listed is ready.</p>;
  return (
    <ul className="dr-agenda">
      {page.ready.map((it) => (
        <li key={it.reportId} className="dr-agenda__item">
          <Report report={it} />
          {it.can === 'yes' ? <OnePress page={page} report={it} /> : <WithReason page={page} report={it} />}
        </li>
      ))}
    </ul>
  );
}

/** Meant for this day, with the road's own sentence of what blocks it. */
export function NotReadyList({ page }: { page: MeetingPageData }) {
  if (page.notReady.length === 0)
    return <p className="govuk-body">No other report is meant for this meeting.</p>;
  return (
    <ul className="dr-agenda">
      {page.notReady.map((it) => (
        <li key={it.reportId} className="dr-agenda__item">
          <div>
            <Report report={it} />
            <p className="govuk-body">{it.why}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

const Report = ({ report }: { report: Candidate }) => (
  <div>
    <h3 className="govuk-heading-s">
      <a className="govuk-link" href={`/cases/${report.reference}`}>
        {report.subject}
      </a>
    </h3>
    <CasesThere report={report} />
  </div>
);

interface ListingProps {
  page: MeetingPageData;
  report: Candidate;
}

function Hidden({ page }: Pick<ListingProps, 'page'>) {
  const values = { event: 'list', meeting: page.id, next: `/meetings/${page.id}` };
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

const OnePress = ({ page, report }: ListingProps) => (
  <form method="post" action={`/cases/${report.reference}`}>
    <Hidden page={page} />
    <Button kind="secondary">
      List it<span className="govuk-visually-hidden">: {report.subject}</span>
    </Button>
  </form>
);

/** After the agenda: it says that it is late, and why. The fields are those of the event's own form. */
function WithReason({ page, report }: ListingProps) {
  const field = (name: string) => formOf('list').fields.find((it) => it.name === name);
  const [lateness, reasons] = [field('lateness'), field('reasons')];
  return (
    <Details summary="List it, late or supplementary">
      <p className="govuk-body">{report.why}</p>
      <form method="post" action={`/cases/${report.reference}`}>
        <Hidden page={page} />
        <Radios
          id={`lateness-${report.reference}`}
          name="lateness"
          label={lateness?.label ?? ''}
          value={page.published ? 'supplementary' : 'late'}
          options={lateness?.options ?? []}
          size="s"
        />
        <TextArea
          id={`why-${report.reference}`}
          name="reasons"
          label={reasons?.label ?? ''}
          hint={reasons?.hint}
          value=""
          rows={3}
          size="s"
        />
        <Button kind="secondary">
          List it<span className="govuk-visually-hidden">: {report.subject}</span>
        </Button>
      </form>
    </Details>
  );
}
