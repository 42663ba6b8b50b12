interface CitedIndicatorsProps {
  cited: readonly { id: string; name: string; inWords: string }[];
  /** Where its authors choose them. */
  changeAt?: string;
}

/** The indicators that a case rests on, with how each stands now. */
export function CitedIndicators({ cited, changeAt }: CitedIndicatorsProps) {
  return (
    <>
      {cited.length === 0 ? (
        <p className="govuk-body">It names no indicator as its evidence.</p>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {cited.map(({ id, name, inWords }) => (
            <li key={id}>
              <a className="govuk-link" href={`/indicators/${id}`}>
                {name}
              </a>
              <br />
              {inWords}
            </li>
          ))}
        </ul>
      )}
      {changeAt && (
        <p className="govuk-body">
          <a className="govuk-link" href={changeAt}>
            Choose the indicators that it rests on
          </a>
        </p>
      )}
    </>
  );
}
