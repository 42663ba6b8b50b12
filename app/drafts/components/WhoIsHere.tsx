/** Who else is in the case now. The script of the page keeps it up to date. */
export function WhoIsHere({ sentences }: { sentences: readonly string[] }) {
  return (
    <div className="dr-here" data-here role="status">
      {sentences.map((sentence) => (
        <p key={sentence} className="govuk-body-s">
          {sentence}
        </p>
      ))}
    </div>
  );
}
