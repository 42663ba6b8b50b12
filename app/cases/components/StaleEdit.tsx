import { changedFields } from '../../../workflows/forms/content-changes.ts';
import { mergeContent } from '../../../workflows/forms/merge-content.ts';
import type { Content, Field, Section } from '../../../workflows/forms/types.ts';
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

/**
 * Two people changed the same case. Both versions stand side by side, answer by answer, and the form below keeps what
 * was typed, on top of the case as it stands now. An answer that only the other person changed is taken over.
 */
export function StaleEdit({
  view,
  forms,
  next,
}: {
  view: CaseView;
  forms: readonly Posted[];
  next?: string;
}) {
  const merged = forms.map((it) => ({ ...it, kept: keptOf(it) }));
  const differing = merged
    .map((it) => ({ ...it, fields: differencesOf(it) }))
    .filter((it) => it.fields.length > 0);
  return (
    <>
      <h2 className="govuk-heading-m">Both versions</h2>
      {differing.length === 0 ? (
        <p className="govuk-body">
          The other change was elsewhere in the case. Your answers do not touch it: save them again.
        </p>
      ) : (
        <p className="govuk-body">
          These answers differ from the case as it stands now. The form below keeps yours: change it where the
          other is better, then save.
        </p>
      )}
      {differing.flatMap(({ form, kept, fields }) =>
        fields.map((field) => (
          <section key={form.prefix + field.name} className="dr-versions" aria-label={field.label}>
            <h3 className="govuk-heading-s">{field.label}</h3>
            <div className="dr-versions__pair">
              <Version title="Yours" field={field} content={kept} />
              <Version title="Now" field={field} content={form.content} />
            </div>
          </section>
        )),
      )}
      <EditSection
        view={view}
        forms={merged.map(({ form, section, kept }) => ({ form, section: section.id, content: kept }))}
        next={next}
        submit="Save my version"
      />
    </>
  );
}

/** What I typed, over the case as it stands now; an answer that I had left as I found it is not mine. */
function keptOf({ form, section, mine, opened }: Posted): Content {
  const template = { ...form.template, sections: [section] };
  const touched = opened && changedFields(template, opened, mergeContent(opened, mine));
  const own = Object.entries(mine).filter(
    ([name]) =>
      section.fields.some((field) => field.name === name) &&
      (!touched || touched.some((change) => change.field === name)),
  );
  return mergeContent(form.content, Object.fromEntries(own));
}

function differencesOf({ form, section, kept }: Posted & { kept: Content }): Field[] {
  const changes = changedFields({ ...form.template, sections: [section] }, form.content, kept);
  return section.fields.filter((field) => changes.some((change) => change.field === field.name));
}

function Version({ title, field, content }: { title: string; field: Field; content: Content }) {
  return (
    <div className={`dr-versions__one${title === 'Yours' ? ' dr-versions__one--yours' : ''}`}>
      <h4 className="govuk-heading-s">{title}</h4>
      <FieldAnswer field={field} content={content} />
    </div>
  );
}
