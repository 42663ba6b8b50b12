import type { ReportThere } from '../meeting-page.ts';

/** The cases of a report: one on its line, several by number. */
export function CasesThere({ report }: { report: ReportThere }) {
  const [first] = report.cases;
  if (report.cases.length === 1 && first) {
    return (
      <p className="govuk-body-s dr-quiet">
        {first.reference}, {first.state.toLowerCase()}
      </p>
    );
  }
  return (
    <>
      <p className="govuk-body-s dr-quiet">One report with {report.cases.length} cases:</p>
      <ul className="govuk-list govuk-body-s">
        {report.cases.map((c) => (
          <li key={c.reference}>
            <a className="govuk-link" href={`/cases/${c.reference}`}>
              {c.title}
            </a>{' '}
            <span className="dr-quiet">
              {c.reference}, {c.state.toLowerCase()}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
