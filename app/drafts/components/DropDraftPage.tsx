import type { Content } from '../../../workflows/forms/types.ts';
import type { CaseView } from '../../cases/case-view.ts';
import { CaseCaption } from '../../cases/components/CaseCaption.tsx';
import { sectionsOf } from '../../cases/edit-forms.ts';
import { Button } from '../../components/Button.tsx';
import { KeptDraft } from './KeptDraft.tsx';

/** Asks before a draft is dropped, with its words, since nobody can bring them back. */
export function DropDraftPage(props: {
  view: CaseView;
  form: string;
  section: string;
  /** The answers that were typed over. */
  fields: readonly string[];
  content: Content;
  kept: string;
}) {
  const { view, fields, content, kept } = props;
  const of = sectionsOf(view).find((it) => it.form.name === props.form && it.section.id === props.section);
  if (!of) return null;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <CaseCaption view={view} back="Back to the section" href={of.href}>
          Drop your draft?
        </CaseCaption>
        <p className="govuk-body">
          You kept it at {kept}. The section then shows the case as it is saved. Nobody can bring the draft
          back.
        </p>
        <KeptDraft of={of} fields={fields} content={content} />
        <form method="post">
          <div className="govuk-button-group">
            <Button kind="warning">Drop the draft</Button>
            <a className="govuk-link" href={of.href}>
              Keep it
            </a>
          </div>
        </form>
      </div>
    </div>
  );
}
