import type { FieldError } from '../../../workflows/forms/types.ts';
import { CaseCaption } from '../../cases/components/CaseCaption.tsx';
import { EventFieldInput } from '../../cases/components/EventFieldInput.tsx';
import { WarningText } from '../../cases/components/WarningText.tsx';
import { Button } from '../../components/Button.tsx';
import { Due } from '../../components/Due.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { WrittenBy } from '../../components/WrittenBy.tsx';
import type { PublishPage } from '../publish-page.ts';

interface NotTaken {
  why: string | undefined;
  errors: FieldError[];
  entries: [string, string][];
}

/** One notice as it will be published: each part as it stands, to be adjusted, and then published for good. */
export function PublishNoticePage({ page, notTaken }: { page: PublishPage; notTaken: NotTaken | undefined }) {
  const { view, kind, name, form, parts, need, corrects, why } = page;
  const errors = [
    ...(notTaken?.why ? [{ field: '', message: notTaken.why }] : []),
    ...(notTaken?.errors ?? []),
  ];
  const entries = notTaken?.entries ?? page.entries;
  const errorOf = (field: string) => notTaken?.errors.find((it) => it.field === field)?.message;
  const back = `/cases/${view.reference}/notices`;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <CaseCaption
          view={view}
          href={back}
          back="What this decision needs"
          before={<ErrorSummary errors={errors} />}
        >
          {corrects ? `${name}: correction` : name}
        </CaseCaption>
        {why && !notTaken ? (
          <p className="govuk-body">{why}</p>
        ) : (
          <>
            <p className="govuk-body-l">
              {form.isPublic
                ? `The public reads it as it stands below, from the moment when you publish it. It begins: “${form.states}”`
                : 'The decision waits for this agreement. It is a record of the council’s; its notice of reasons, which the public reads, follows it.'}
            </p>
            <p className="govuk-body">
              {form.law}. {need?.due && <Due due={need.due} by="To be published by " />}
            </p>
            <form method="post" noValidate>
              <WrittenBy />
              <input type="hidden" name="state" value={JSON.stringify(view.state)} />
              {corrects && <input type="hidden" name="corrects" value={corrects} />}
              {corrects && (
                <EventFieldInput
                  field={{
                    name: 'correction',
                    label: 'What is corrected',
                    hint: 'Readers of both notices see it. Where the days of the decision stay the same, its clear days count from the notice that it corrects.',
                    type: 'words',
                    required: true,
                  }}
                  entries={entries}
                  error={errorOf('correction')}
                />
              )}
              {parts.map(({ field, label, must }) => (
                <EventFieldInput
                  key={field.name}
                  field={{ ...field, label, required: must }}
                  entries={entries}
                  error={errorOf(field.name)}
                />
              ))}
              <WarningText>
                It is dated now and kept word for word. It cannot be changed afterwards: a correction is a new
                notice.
              </WarningText>
              <div className="govuk-button-group">
                <Button>{buttonOf(kind, corrects !== undefined)}</Button>
                <a className="govuk-link" href={back}>
                  Cancel
                </a>
              </div>
            </form>
          </>
        )}
      </div>
    </div>
  );
}

function buttonOf(kind: PublishPage['kind'], corrects: boolean): string {
  if (corrects) return 'Publish the correction';
  return kind.endsWith('Agreement') ? 'Record the agreement' : 'Publish the notice';
}
