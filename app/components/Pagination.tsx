interface PaginationProps {
  /** The addresses of the neighbouring pages, where there are any. */
  previous?: string | undefined;
  next?: string | undefined;
  /** What is paged through: "cases", "decisions". */
  of: string;
}

/** To the page before and the page after. No numbers: a long list is read by its keys, and nobody counts it. */
export function Pagination({ previous, next, of }: PaginationProps) {
  if (!previous && !next) return null;
  return (
    <nav className="govuk-pagination" aria-label={`Pages of ${of}`}>
      {previous && (
        <div className="govuk-pagination__prev">
          <a className="govuk-link govuk-pagination__link" href={previous} rel="prev">
            <Arrow
              kind="prev"
              path="m6.59 0-6.72 6.72 6.74 6.4 1.38-1.45-4.19-3.97h12.9v-2H2.72l4.29-4.3L5.6 0z"
            />
            <span className="govuk-pagination__link-title">
              Previous<span className="govuk-visually-hidden"> page of {of}</span>
            </span>
          </a>
        </div>
      )}
      {next && (
        <div className="govuk-pagination__next">
          <a className="govuk-link govuk-pagination__link" href={next} rel="next">
            <span className="govuk-pagination__link-title">
              Next<span className="govuk-visually-hidden"> page of {of}</span>
            </span>
            <Arrow kind="next" path="M8.1 0 6.7 1.4l4.3 4.3H-2v2h12.9l-4.2 3.98 1.38 1.45 6.74-6.41z" />
          </a>
        </div>
      )}
    </nav>
  );
}

function Arrow({ kind, path }: { kind: 'prev' | 'next'; path: string }) {
  return (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={path} />
    </svg>
  );
}
