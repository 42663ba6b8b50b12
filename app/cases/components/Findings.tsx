import { Details } from '../../components/Details.tsx';
import { Tag } from '../../components/Tag.tsx';
import type { CaseFinding } from '../findings-of.ts';

/** What the report checks found, what holds up a step first. Nothing where nothing was found. */
export function Findings({
  findings,
  title = 'What the checks found',
}: {
  findings: readonly CaseFinding[];
  title?: string;
}) {
  if (findings.length === 0) return null;
  const blocking = findings.filter((it) => it.severity === 'blocks');
  const advising = findings.filter((it) => it.severity === 'advises');
  return (
    <section className="dr-findings" aria-labelledby="findings">
      <h2 className="govuk-heading-m" id="findings">
        {title}
      </h2>
      <FindingList findings={blocking} />
      {advising.length > 0 && blocking.length > 0 ? (
        <Details summary={`Advice: ${advising.length === 1 ? '1 finding' : `${advising.length} findings`}`}>
          <FindingList findings={advising} />
        </Details>
      ) : (
        <FindingList findings={advising} />
      )}
    </section>
  );
}

function FindingList({ findings }: { findings: readonly CaseFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className="dr-findings__list">
      {findings.map(({ code, severity, what, remedy, rule, place, holdsUp }) => (
        <li key={`${code} ${place} ${what}`} className={`dr-finding dr-finding--${severity}`}>
          <p className="govuk-body govuk-!-margin-bottom-1">
            {severity === 'blocks' ? <Tag meaning="late">Put right first</Tag> : <Tag>Advice</Tag>}{' '}
            <strong>{what}</strong>
          </p>
          <p className="govuk-body govuk-!-margin-bottom-1">{remedy}</p>
          <p className="govuk-body-s govuk-!-margin-bottom-0">
            {place}. {rule}
            {holdsUp.length > 0 && ` Holds up: ${holdsUp.join(', ')}.`}
          </p>
        </li>
      ))}
    </ul>
  );
}
