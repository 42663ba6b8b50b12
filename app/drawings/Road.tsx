import type { RoadStep } from '../cases/road.ts';

const inWords = {
  done: 'Done',
  now: 'Now',
  stopped: 'Now, and stopped',
  coming: 'To come',
} as const satisfies Record<RoadStep['status'], string>;

/**
 * The road of a case: a line of its stations with the present one lit. The words are a list, for every reader; only
 * the line and its marks are drawn. It lies where there is room and stands on a phone.
 */
export function Road({ steps }: { steps: readonly RoadStep[] }) {
  return (
    <section className="dr-road" aria-label="The road of this case">
      <ol className="dr-road__list">
        {steps.map(({ station, label, status, when, late }, index) => (
          <li
            key={station}
            className={`dr-road__step dr-road__step--${status}${late ? ' dr-road__step--late' : ''}`}
            aria-current={status === 'now' || status === 'stopped' ? 'step' : undefined}
          >
            <Mark status={status} next={steps[index + 1]?.status} />
            <span className="dr-road__words">
              <span className="dr-road__label">{label}</span>
              <span className="govuk-visually-hidden"> ({inWords[status]})</span>
              {when && <span className="dr-road__when">{when}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The mark of a station and the line to the next. Percentages let one drawing lie and stand. */
function Mark({ status, next }: { status: RoadStep['status']; next: RoadStep['status'] | undefined }) {
  const line = next === undefined ? undefined : next === 'coming' ? 'later' : 'gone';
  return (
    <svg className="dr-road__mark" aria-hidden="true" focusable="false">
      {line && (
        <>
          <line
            className={`dr-road__line dr-road__line--${line} dr-road__line--lying`}
            x1="14"
            y1="14"
            x2="100%"
            y2="14"
          />
          <line
            className={`dr-road__line dr-road__line--${line} dr-road__line--standing`}
            x1="14"
            y1="14"
            x2="14"
            y2="100%"
          />
        </>
      )}
      {status === 'now' && <circle className="dr-road__ring" cx="14" cy="14" r="12" />}
      {status === 'stopped' ? (
        <path className="dr-road__stop" d="M9 2h10l7 7v10l-7 7H9l-7-7V9z" />
      ) : (
        <circle className="dr-road__dot" cx="14" cy="14" r="7" />
      )}
      {status === 'done' && <path className="dr-road__tick" d="M10.5 14.2l2.5 2.5 4.5-5" />}
      {status === 'stopped' && <path className="dr-road__bar" d="M8 14h12" />}
    </svg>
  );
}
