import { type ComputedDeadline, deadlineNames, timeInWords } from '../../workflows/clocks/index.ts';
import type { TypedDates } from '../public/calculator.ts';
import { Tag } from './Tag.tsx';
import { Working } from './Working.tsx';

/** The dates that were counted, each with its rule, and its working folded away. */
export function CountedDeadlines({
  deadlines,
  typed,
}: {
  deadlines: readonly ComputedDeadline[];
  typed: TypedDates;
}) {
  const certificateOf = (kind: string) =>
    `/deadline-calculator/certificate?${new URLSearchParams({ ...typed, kind })}`;
  const later = [
    typed.published === '' &&
      'when call-in closes and when the decision may be acted on, give the date of publication',
    typed['called-in'] === '' && 'when scrutiny must meet, give the date of the call-in',
  ].filter((text) => text !== false);
  return (
    <section aria-labelledby="dates">
      <h2 className="govuk-heading-l" id="dates">
        The dates
      </h2>
      <dl className="dr-counted">
        {deadlines.map((deadline) => (
          <div key={deadline.kind} className="dr-counted__row">
            <dt className="dr-counted__name">{deadlineNames[deadline.kind]}</dt>
            <dd className="dr-counted__when">
              <strong>{timeInWords(deadline.dueAt)}</strong>
              {deadline.projected && (
                <>
                  {' '}
                  <Tag>Projected bank holidays</Tag>
                </>
              )}
              <Working deadline={deadline} summary="How it was counted" />
              <a className="govuk-link" href={certificateOf(deadline.kind)}>
                A certificate to print
                <span className="govuk-visually-hidden">
                  {' '}
                  of {deadlineNames[deadline.kind].toLowerCase()}
                </span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
      {later.map((text) => (
        <p key={text} className="govuk-body">
          To see {text}.
        </p>
      ))}
    </section>
  );
}
