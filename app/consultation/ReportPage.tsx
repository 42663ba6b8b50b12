import { Button } from '../components/Button.tsx';
import { WrittenBy } from '../components/WrittenBy.tsx';
import { TextArea } from '../forms/inputs.tsx';
import { type ConsultationForm, ConsultationFormPage } from './ConsultationFormPage.tsx';
import type { RoundView } from './load-rounds.ts';
import { backToRound } from './round-href.ts';

/** What was said, and what changed because of it. */
export function ReportPage(
  props: ConsultationForm & { round: RoundView; typed: { found: string; changed: string } },
) {
  const { view, round, why, typed, errors } = props;
  const error = (field: string) => errors.find((it) => it.field === field)?.message;
  return (
    <ConsultationFormPage
      {...{ view, why, errors }}
      heading="What came of it"
      back={backToRound(view.reference, round.number)}
    >
      <form method="post" noValidate>
        <WrittenBy />
        <p className="govuk-body">
          {round.answered} of {round.asked} answered. The directors and the Cabinet read this, those who were
          asked read it on their own page, and it is published with the assessment. Name nobody.
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
    </ConsultationFormPage>
  );
}
