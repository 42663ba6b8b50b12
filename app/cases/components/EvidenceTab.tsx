/** Said plainly, so that nobody looks for what is not there. */
export function EvidenceTab() {
  return (
    <>
      <h2 className="govuk-heading-l">Evidence</h2>
      <p className="govuk-body">
        No file is attached to this case. What the evidence says stands in the assessment, and the background
        papers are named on the report’s front sheet.
      </p>
    </>
  );
}
