import { Button } from '../../components/Button.tsx';
import { Details } from '../../components/Details.tsx';
import { Tag } from '../../components/Tag.tsx';
import type { CaseFinding } from '../findings-of.ts';

/** What the report checks found, what holds up a step first. Nothing where nothing was found. */
export function Findings({
  findings,
  mayEdit,
  canPutRight = false,
}: {
  findings: readonly CaseFinding[];
  mayEdit: boolean;
  canPutRight?: boolean;
}) {
  if (findings.length === 0) return null;
  const blocking = findings.filter((it) => it.severity === 'blocks');
  const advising = findings.filter((it) => it.severity === 'advises');
  return (
    <section className="dr-findings" aria-labelledby="findings">
      <h2 className="govuk-heading-m" id="findings">
        What the checks found
      </h2>
      {canPutRight && blocking.length > 0 && <PutRight />}
      <FindingList findings={blocking} mayEdit={mayEdit} />
      {advising.length > 0 && blocking.length > 0 ? (
        <Details summary={`Advice: ${advising.length === 1 ? '1 finding' : `${advising.length} findings`}`}>
          <FindingList findings={advising} mayEdit={mayEdit} />
        </Details>
      ) : (
        <FindingList findings={advising} mayEdit={mayEdit} />
      )}
    </section>
  );
}

/** For a visitor of the demonstration who wants to see the road and not to type. */
function PutRight() {
  return (
    <form method="post" action="/demo/put-right" className="govuk-inset-text">
      <p className="govuk-body">
        The report of 2008 went to Cabinet like this. Put each point right on its own page, or have the
        demonstration fill in what is missing.
      </p>
      <Button kind="secondary">Fill in what is missing</Button>
    </form>
  );
}

function FindingList({ findings, mayEdit }: { findings: readonly CaseFinding[]; mayEdit: boolean }) {
  if (findings.length === 0) return null;
  return (
    <ul className="dr-findings__list">
      {findings.map(({ code, severity, what, remedy, rule, place, href, holdsUp }) => (
        <li key={`${code} ${place} ${what}`} className={`dr-finding dr-finding--${severity}`}>
          <p className="govuk-body govuk-!-margin-bottom-1">
            {severity === 'blocks' ? <Tag meaning="late">Put right first</Tag> : <Tag>Advice</Tag>}{' '}
            <strong>{what}</strong>
          </p>
          <Details summary="What to do, and the rule">
            <p className="govuk-body-s govuk-!-margin-bottom-1">
              {remedy} {mayEdit && <EditLink href={href} place={place} />}
            </p>
            <p className="govuk-body-s govuk-!-margin-bottom-1">{rule}</p>
            <p className="govuk-body-s govuk-!-margin-bottom-0">
              Found in {place}.{holdsUp.length > 0 && ` It holds up: ${holdsUp.join(', ')}.`}
            </p>
          </Details>
        </li>
      ))}
    </ul>
  );
}

function EditLink({ href, place }: Pick<CaseFinding, 'href' | 'place'>) {
  return (
    <a className="govuk-link" href={href}>
      Put it right<span className="govuk-visually-hidden"> in {place}</span>
    </a>
  );
}
