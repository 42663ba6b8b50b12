import { SummaryList } from '../../components/SummaryList.tsx';
import type { CaseView } from '../case-view.ts';
import { isTyped } from '../typed-entries.ts';

/** What somebody typed for a step that is not possible now, for them to copy: nothing is lost. */
export function TypedWords({
  view,
  entries,
  kept = false,
}: {
  view: CaseView;
  entries: readonly (readonly [string, string])[];
  /** Whether it is kept as a draft: it may become possible again. */
  kept?: boolean;
}) {
  const typed = entries.filter(isTyped);
  const labels = new Map(view.available.flatMap((it) => it.fields.map((field) => [field.name, field.label])));
  return (
    <>
      {typed.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What you typed</h2>
          <p className="govuk-body">
            {kept
              ? 'It is kept as your draft, and only you can see it. Copy what you need.'
              : 'It is not kept. Copy what you need.'}
          </p>
          <SummaryList
            rows={typed.map(([name, value]) => ({
              key: labels.get(name) ?? capital(name),
              value: <span className="dr-typed">{value}</span>,
            }))}
          />
        </>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={`/cases/${view.reference}`}>
          Open the case as it stands now
        </a>
      </p>
    </>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
