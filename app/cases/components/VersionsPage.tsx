import { Button } from '../../components/Button.tsx';
import type { compareVersions, OfferedVersion } from '../compare-versions.ts';
import { CaseCaption } from './CaseCaption.tsx';
import { ChangeList } from './ChangeList.tsx';

/** Any two versions of a case, answer by answer. */
export function VersionsPage({ view, offered, before, after, changes }: Compared) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <CaseCaption view={view}>Compare two versions</CaseCaption>
        {offered.length < 2 ? (
          <p className="govuk-body">
            No version has been kept yet. The first is kept when the case is sent to review.
          </p>
        ) : (
          <>
            <form method="get" className="govuk-!-margin-bottom-6">
              <VersionChoice name="before" label="From" offered={offered} value={before} />
              <VersionChoice name="after" label="To" offered={offered} value={after} />
              <Button kind="secondary">Compare</Button>
            </form>
            <h2 className="govuk-heading-m">What differs</h2>
            {changes.length === 0 ? (
              <p className="govuk-body">The two versions give the same answers.</p>
            ) : (
              <ChangeList changes={changes} />
            )}
            <p className="govuk-body">
              <a className="govuk-link" href={`/cases/${view.reference}/file`}>
                Every version in full, in the case file
              </a>
            </p>
          </>
        )}
      </div>
    </div>
  );
}

type Compared = Awaited<ReturnType<typeof compareVersions>>;

function VersionChoice(props: {
  name: string;
  label: string;
  offered: readonly OfferedVersion[];
  value: string;
}) {
  const { name, label, offered, value } = props;
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={name}>
        {label}
      </label>
      <select className="govuk-select" id={name} name={name} defaultValue={value}>
        {offered.map((it) => (
          <option key={it.value} value={it.value}>
            {it.label}
          </option>
        ))}
      </select>
    </div>
  );
}
