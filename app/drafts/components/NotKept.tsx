import type { CaseView } from '../../cases/case-view.ts';
import { CaseCaption } from '../../cases/components/CaseCaption.tsx';
import { TypedWords } from '../../cases/components/TypedWords.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';

/** A draft that could not be kept: why, and every typed word. */
export function NotKept(props: {
  view: CaseView;
  why: string;
  entries: readonly (readonly [string, string])[];
}) {
  const { view, why, entries } = props;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <CaseCaption view={view} before={<ErrorSummary errors={[{ field: '', message: why }]} />}>
          Not kept
        </CaseCaption>
        <TypedWords view={view} entries={entries} />
      </div>
    </div>
  );
}
