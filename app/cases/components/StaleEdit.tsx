import { answerTo } from '../../../workflows/forms/blank-answers.ts';
import { mergeContent } from '../../../workflows/forms/merge-content.ts';
import { type BothChanged, editBetween, mergeVersions } from '../../../workflows/forms/merge-versions.ts';
import type { Content, Field, FieldValue, Section } from '../../../workflows/forms/types.ts';
import type { DraftForm } from '../../drafts/own-drafts.ts';
import { FieldAnswer } from '../../forms/ContentView.tsx';
import type { CaseView } from '../case-view.ts';
import type { EditableForm } from '../edit-forms.ts';
import { EditSection } from './EditSection.tsx';

interface Posted {
  form: EditableForm;
  section: Section;
  mine: Content;
  /** The answers as they stood when the form was opened; undefined where the post did not say. */
  opened: Content | undefined;
}

interface Merged {
  form: EditableForm;
  section: Section;
  /** What the form below is filled with: the case as it stands, with what was typed here. */
  kept: Content;
  /** The answers of which both versions are shown. */
  both: readonly BothChanged[];
}

/**
 * Two people changed the same answer of a case. Both versions stand side by side, and the form below keeps what was
 * typed, on top of the case as it stands now. An answer that only one of the two changed is in the form already.
 */
export function StaleEdit({
  view,
  forms,
  next,
  draft,
}: {
  view: CaseView;
  forms: readonly Posted[];
  next?: string;
  draft?: Pick<DraftForm, 'hidden' | 'personId'>;
}) {
  const merged = forms.map(mergedOf);
  const differing = merged.filter((it) => it.both.length > 0);
  return (
    <>
      <h2 className="govuk-heading-m">Both versions</h2>
      {differing.length === 0 ? (
        <p className="govuk-body">
          The other change was elsewhere in the case. Your answers do not touch it: save them again.
        </p>
      ) : (
        <p className="govuk-body">
          Somebody else has changed these answers too. The form below keeps yours: change it where the other
          is better, then save. Answers that only one of you changed are in it already.
        </p>
      )}
      {differing.flatMap(({ form, both }) =>
        both.map(({ field, mine, theirs }) => (
          <section key={form.prefix + field.name} className="dr-versions" aria-label={field.label}>
            <h3 className="govuk-heading-s">{field.label}</h3>
            <div className="dr-versions__pair">
              <Version title="Yours" field={field} content={contentOf(field, mine)} />
              <Version title="Now" field={field} content={contentOf(field, theirs)} />
            </div>
          </section>
        )),
      )}
      <EditSection
        view={view}
        forms={merged.map(({ form, section, kept }) => ({ form, section: section.id, content: kept }))}
        next={next}
        submit="Save my version"
        draft={merged.length === 1 ? draft : undefined}
      />
    </>
  );
}

const contentOf = (field: Field, value: FieldValue | undefined): Content =>
  value === undefined ? {} : { [field.name]: value };

/** Of a post that does not say what it was opened with, every answer that differs from the case is shown. */
function mergedOf({ form, section, mine, opened }: Posted): Merged {
  const fields = section.fields.filter((field) => Object.hasOwn(mine, field.name));
  if (!opened) {
    const kept = mergeContent(form.content, mine);
    return { form, section, kept, both: differencesOf(fields, kept, form.content) };
  }
  const { content, both } = mergeVersions(fields, opened, mergeContent(opened, mine), form.content);
  return { form, section, kept: content, both };
}

const differencesOf = (fields: readonly Field[], mine: Content, now: Content): BothChanged[] =>
  fields
    .filter((field) => Object.keys(editBetween([field], now, mine)).length > 0)
    .map((field) => ({ field, mine: answerTo(mine, field.name), theirs: answerTo(now, field.name) }));

function Version({ title, field, content }: { title: string; field: Field; content: Content }) {
  return (
    <div className={`dr-versions__one${title === 'Yours' ? ' dr-versions__one--yours' : ''}`}>
      <h4 className="govuk-heading-s">{title}</h4>
      <FieldAnswer field={field} content={content} />
    </div>
  );
}
