import type { CaseView } from '../case-view.ts';
import { sectionsOf } from '../edit-forms.ts';
import { CaseCaption } from './CaseCaption.tsx';
import { EditSection } from './EditSection.tsx';
import { OpenComments } from './OpenComments.tsx';
import { SavedBanner } from './SavedBanner.tsx';

interface EditSectionPageProps {
  view: CaseView;
  form: string;
  section: string;
  why: string | undefined;
  /** Where the date of the meeting is asked: whether the one that is saved can still be made. */
  chance?: string | undefined;
}

/** One section to fill in. Saving leads to the next one, and from the last to the list. */
export function EditSectionPage({ view, form, section, why, chance }: EditSectionPageProps) {
  const sections = sectionsOf(view);
  const index = sections.findIndex((it) => it.form.name === form && it.section.id === section);
  const found = sections[index];
  const following = sections[index + 1];
  const list = `/cases/${view.reference}/edit`;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <SavedBanner sentence={view.sentence} />
        <CaseCaption view={view} back="Back to all sections" href={list}>
          {`Edit: ${found?.form.title ?? ''}`}
        </CaseCaption>
        {chance && !why && (
          <p className="govuk-inset-text">
            {chance}{' '}
            <a className="govuk-link" href={`/plan-a-date?case=${view.reference}`}>
              Plan from a Cabinet date
            </a>
          </p>
        )}
        {why || !found ? (
          <p className="govuk-body">{why}</p>
        ) : (
          <>
            <OpenComments view={view} form={form} section={section} />
            <EditSection
              view={view}
              forms={[{ form: found.form, section: found.section.id, content: found.form.content }]}
              next={following?.form.name === form ? following.href : list}
              submit={following?.form.name === form ? 'Save and continue' : 'Save'}
            />
          </>
        )}
      </div>
    </div>
  );
}
