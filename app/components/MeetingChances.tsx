import type { PlanPage } from '../planning/plan-page.ts';
import { Tag } from './Tag.tsx';

type Chances = NonNullable<PlanPage['chances']>;

/** From today: the first meeting that can still be made, and what makes each earlier one impossible. */
export function MeetingChances({ chances, body }: { chances: Chances; body: string }) {
  const first = chances.find((it) => it.can === 'yes');
  const earlier = chances.filter((it) => it.can !== 'yes');
  return (
    <section aria-labelledby="from-today">
      <h2 className="govuk-heading-l" id="from-today">
        From today
      </h2>
      {chances.length === 0 ? (
        <p className="govuk-body">No meeting of {body} is recorded. Democratic services record meetings.</p>
      ) : (
        <p className="govuk-body-l">
          {first
            ? `The first ${body} that can still be made is at ${first.when}.`
            : `None of the recorded meetings of ${body} can be made.`}
        </p>
      )}
      {earlier.length > 0 && (
        <ul className="dr-meetings">
          {earlier.map((it) => (
            <li key={it.id} className="dr-chance">
              <h3 className="govuk-heading-s">{it.when}</h3>
              <p className="govuk-body">
                {it.can === 'deputy' && (
                  <>
                    <Tag meaning="dueSoon">Only with a deputy</Tag>{' '}
                  </>
                )}
                {it.why}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
