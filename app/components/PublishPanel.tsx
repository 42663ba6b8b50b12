import { howMany } from '../../workflows/clocks/index.ts';
import { Tag } from './Tag.tsx';

interface PublishPanelProps {
  decisions: readonly { reference: string; title: string; publish: string; late: boolean }[];
}

/** How many are named; the rest are counted. */
const shown = 5;

/** The clock until each recorded decision is published, on every page of the clerks' desk. Nothing where none waits. */
export function PublishPanel({ decisions }: PublishPanelProps) {
  if (decisions.length === 0) return null;
  const more = decisions.length - shown;
  return (
    <aside className="dr-publish" aria-label="Decisions to publish">
      <p className="govuk-body-s govuk-!-font-weight-bold govuk-!-margin-bottom-1">
        {howMany(decisions.length, 'decision')} to publish
      </p>
      <ul className="govuk-list govuk-body-s govuk-!-margin-bottom-0">
        {decisions.slice(0, shown).map(({ reference, title, publish, late }) => (
          <li key={reference}>
            <a className="govuk-link" href={`/cases/${reference}/do/publish`}>
              {title}
            </a>{' '}
            {publish} {late && <Tag meaning="late">Late</Tag>}
          </li>
        ))}
        {more > 0 && (
          <li>
            <a className="govuk-link" href="/cases?state=publication">
              and {more} more
            </a>
          </li>
        )}
      </ul>
    </aside>
  );
}
