import type { TypedLink } from '../../workflows/evidence/links.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import type { CaseView } from '../cases/case-view.ts';
import { CaseCaption } from '../cases/components/CaseCaption.tsx';
import { Button } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { WrittenBy } from '../components/WrittenBy.tsx';
import { DateInput, TextInput } from '../forms/inputs.tsx';
import { evidenceTab, StateField } from './evidence-form.tsx';

/** The form for one link. What was typed stays. */
export function LinkPage(props: {
  view: CaseView;
  why: string | undefined;
  typed: TypedLink;
  errors: readonly FieldError[];
}) {
  const { view, why, typed, errors } = props;
  const error = (field: string) => errors.find((it) => it.field === field)?.message;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <CaseCaption view={view} {...evidenceTab(view)} before={<ErrorSummary errors={errors} />}>
          Add a link
        </CaseCaption>
        {why ? (
          <p className="govuk-body">{why}</p>
        ) : (
          <form method="post" action={`/cases/${view.reference}/evidence/link`} noValidate>
            <WrittenBy />
            <StateField view={view} />
            <TextInput
              id="title"
              name="title"
              label="What it is"
              hint="For example: Census 2021, disability by ward."
              value={typed.title}
              error={error('title')}
              size="s"
            />
            <TextInput
              id="address"
              name="address"
              label="Address"
              hint="It begins with https:// or http://"
              value={typed.address}
              error={error('address')}
              size="s"
            />
            <DateInput
              id="seenOn"
              name="seenOn"
              label="When did you see it there?"
              hint="Pages change. For example, 24 7 2008."
              value={typed.seenOn}
              error={error('seenOn')}
              size="s"
            />
            <p className="govuk-body">A link is not part of what the directors sign, and is not published.</p>
            <Button>Add the link</Button>
          </form>
        )}
      </div>
    </div>
  );
}
