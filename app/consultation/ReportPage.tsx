import type { FieldError } from '../../workflows/forms/types.ts';
import type { CaseView } from '../cases/case-view.ts';
import { CaseCaption } from '../cases/components/CaseCaption.tsx';
import { Button } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { WrittenBy } from '../components/WrittenBy.tsx';
import { TextArea } from '../forms/inputs.tsx';
import type { RoundView } from './load-rounds.ts';
import { backToRound } from './round-href.ts';

/** What was said, and what changed because of it. */
export function ReportPage(props: {
  view: CaseView;
  round: RoundView;
  why: string | undefined;
  typed: { found: string; changed: string };
  errors: readonly FieldError[];
}) {
  const { view, round, why, typed, errors } = props;
  const error = (field: string) => errors.find((it) => it.field === field)?.message;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <CaseCaption
          view={view}
          {...backToRound(view.reference, round.number)}
          before={<ErrorSummary errors={errors} />}
        >
          What came of it
        </CaseCaption>
        {why ? (
          <p className="govuk-body">{why}</p>
        ) : (
          <form method="post" noValidate>
            <WrittenBy />
            <p className="govuk-body">
              {round.answered} of {round.asked} answered. The directors and the Cabinet read this, those who
              were asked read it on their own page, and it is published with the assessment. Name nobody.
            </p>
            <TextArea
              id="found"
              name="found"
              label="What people said"
              hint="In sum, also what you do not follow."
              value={typed.found}
              error={error('found')}
              size="s"
              rows={8}
            />
            <TextArea
              id="changed"
              name="changed"
              label="What changed because of it"
              hint="And where nothing did, why."
              value={typed.changed}
              error={error('changed')}
              size="s"
              rows={8}
            />
            <Button>Keep it</Button>
          </form>
        )}
      </div>
    </div>
  );
}
