interface PlanFindingsProps {
  /** About the plan as a whole. */
  findings: readonly string[];
  /** About single actions. */
  advice: readonly { reference: string; title: string; sentence: string }[];
}

/** What a careful reader sees in the plan, with the way to each action that it is about. */
export function PlanFindings({ findings, advice }: PlanFindingsProps) {
  if (findings.length + advice.length === 0) return null;
  return (
    <section className="govuk-inset-text" aria-label="What to look at">
      <ul className="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
        {findings.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {advice.map(({ reference, title, sentence }) => (
          <li key={`${reference} ${sentence}`}>
            <a className="govuk-link" href={`/cases/${reference}`}>
              {title}
            </a>{' '}
            ({reference}): {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}
