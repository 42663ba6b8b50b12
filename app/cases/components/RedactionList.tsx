import type { FieldError } from '../../../workflows/forms/types.ts';
import { isGround, redactionGrounds } from '../../../workflows/publication/grounds.ts';
import { Button } from '../../components/Button.tsx';
import { Details } from '../../components/Details.tsx';
import { SummaryList } from '../../components/SummaryList.tsx';
import { Tag } from '../../components/Tag.tsx';
import { WrittenBy } from '../../components/WrittenBy.tsx';
import { TextArea } from '../../forms/inputs.tsx';
import type { ShownRedaction } from '../publication-page.ts';
import { momentInWords } from '../words.ts';

interface RedactionListProps {
  redactions: readonly ShownRedaction[];
  maySettle: boolean;
  errors: readonly FieldError[];
}

/** What is left out now and what is proposed to be, each with who said so and why. */
export function RedactionList({ redactions, maySettle, errors }: RedactionListProps) {
  if (redactions.length === 0) return <p className="govuk-body">Nothing is left out.</p>;
  return redactions.map((it) => (
    <div key={it.id} className="dr-redaction">
      <SummaryList
        rows={[
          {
            key: it.answer,
            value: (
              <>
                <Tag meaning={it.appliedAt ? 'now' : 'dueSoon'}>{it.appliedAt ? 'Left out' : 'Proposed'}</Tag>{' '}
                {it.passage === null ? 'The whole answer.' : `“${it.passage}”`}
                {it.missing && (
                  <p className="govuk-body govuk-!-margin-top-2 govuk-!-margin-bottom-0">
                    <strong>
                      These words are no longer in the answer, so the public reads nothing of it. Leave out
                      the words as they stand now, and put these back.
                    </strong>
                  </p>
                )}
              </>
            ),
          },
          { key: 'Ground', value: isGround(it.ground) ? redactionGrounds[it.ground] : it.ground },
          {
            key: it.appliedAt ? 'Left out by' : 'Proposed by',
            value: `${it.appliedBy ?? it.proposedBy}, ${momentInWords(it.appliedAt ?? it.proposedAt)}. ${it.why}`,
          },
        ]}
      />
      {maySettle && (
        <Settling redaction={it} error={errors.find(({ field }) => field === `why-${it.id}`)?.message} />
      )}
    </div>
  ));
}

function Settling({
  redaction: { id, appliedAt },
  error,
}: {
  redaction: ShownRedaction;
  error: string | undefined;
}) {
  const ends = appliedAt ? 'Put these words back' : 'Decline the proposal';
  return (
    <form method="post" noValidate>
      <WrittenBy />
      <input type="hidden" name="redaction" value={id} />
      {!appliedAt && (
        <Button kind="secondary" name="intent" value="apply">
          Leave it out as proposed
        </Button>
      )}
      <Details summary={`${ends}…`} open={error !== undefined}>
        <TextArea
          id={`why-${id}`}
          name={`why-${id}`}
          label="Why"
          hint={
            appliedAt
              ? 'For the record. The public reads the words again at once where the decision is published.'
              : 'For the record. The author sees it here.'
          }
          value=""
          error={error}
          rows={2}
        />
        <Button kind="warning" name="intent" value="end">
          {ends}
        </Button>
      </Details>
    </form>
  );
}
