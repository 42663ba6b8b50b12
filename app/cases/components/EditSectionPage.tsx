import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { DraftBanner } from '../../drafts/components/DraftBanner.tsx';
import { DraftNote } from '../../drafts/components/DraftNote.tsx';
import { KeptDraft } from '../../drafts/components/KeptDraft.tsx';
import { WhoIsHere } from '../../drafts/components/WhoIsHere.tsx';
import type { DraftForm } from '../../drafts/own-drafts.ts';
import type { CaseView } from '../case-view.ts';
import { sectionsOf } from '../edit-forms.ts';
import { CaseCaption } from './CaseCaption.tsx';
import { EditSection } from './EditSection.tsx';
import { OpenComments } from './OpenComments.tsx';
import { SavedBanner, useSaved } from './SavedBanner.tsx';
import { ScreeningSuggestion } from './ScreeningSuggestion.tsx';

interface EditSectionPageProps {
  view: CaseView;
  form: string;
  section: string;
  why: string | undefined;
  /** Where the date of the meeting is asked: whether the one that is saved can still be made. */
  chance?: string | undefined;
  draft: DraftForm;
  /** Who else is in the case now, as sentences. */
  here: readonly string[];
  /** What could not be kept of a draft. */
  notes?: readonly string[];
}

/** One section to fill in. Saving leads to the next one, and from the last to the list. */
export function EditSectionPage(props: EditSectionPageProps) {
  const { view, form, section, why, chance, draft, here, notes = [] } = props;
  const saved = useSaved(view.sentence);
  const sections = sectionsOf(view);
  const index = sections.findIndex((it) => it.form.name === form && it.section.id === section);
  const found = sections[index];
  const following = sections.slice(index + 1).find((it) => !it.notNeeded);
  const list = `/cases/${view.reference}/edit`;
  const hasDraft = draft.shown !== undefined || draft.others.length > 0;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {hasDraft ? (
          <DraftBanner draft={draft} here={found?.href ?? list} saved={saved} />
        ) : (
          <SavedBanner sentence={view.sentence} />
        )}
        <CaseCaption
          view={view}
          back="Back to all sections"
          href={list}
          before={<ErrorSummary errors={notes.map((message) => ({ field: '', message }))} />}
        >
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
          <>
            <p className="govuk-body">{why}</p>
            {found && draft.shown && <KeptDraft of={found} content={draft.shown.content} />}
          </>
        ) : (
          <>
            <ScreeningSuggestion
              template={found.form.template}
              section={found.section}
              content={found.form.content}
            />
            <OpenComments view={view} form={form} section={section} />
            <WhoIsHere sentences={here} />
            <EditSection
              view={view}
              forms={[
                {
                  form: found.form,
                  section: found.section.id,
                  content: draft.shown?.content ?? found.form.content,
                },
              ]}
              next={following?.form.name === form ? following.href : list}
              submit={following?.form.name === form ? 'Save and continue' : 'Save'}
              draft={draft}
              notes={
                new Map(
                  (draft.shown?.both ?? []).map((both) => [
                    found.form.prefix + both.field.name,
                    <DraftNote key={both.field.name} both={both} />,
                  ]),
                )
              }
            />
          </>
        )}
      </div>
    </div>
  );
}
