import { Fragment, type ReactNode } from 'react';
import { contentEntries } from '../../../workflows/forms/parse-content.ts';
import type { Content, FieldError } from '../../../workflows/forms/types.ts';
import { Button } from '../../components/Button.tsx';
import { KeepAsTyped } from '../../drafts/components/KeepAsTyped.tsx';
import type { DraftForm } from '../../drafts/own-drafts.ts';
import { ContentForm } from '../../forms/ContentForm.tsx';
import { askedToChange } from '../asked-to-change.ts';
import type { CaseView } from '../case-view.ts';
import type { EditableForm } from '../edit-forms.ts';
import { openedMark, openedPrefix } from '../form-prefixes.ts';
import { AskedNote } from './AskedNote.tsx';
import { HiddenFields } from './HiddenFields.tsx';
import { VoidWarning } from './VoidWarning.tsx';

interface EditSectionProps {
  view: CaseView;
  forms: readonly { form: EditableForm; section?: string; content: Content }[];
  errors?: readonly FieldError[];
  /** Where saving leads: a path of this service. */
  next?: string;
  submit?: string;
  /** Of the form of one section: what keeps its words as they are typed. */
  draft?: Pick<DraftForm, 'hidden' | 'personId'>;
  /** What stands before an answer, by the name that it posts. */
  notes?: ReadonlyMap<string, ReactNode>;
}

/** The form of one section of a case, or of all the sections that were posted together. */
export function EditSection(props: EditSectionProps) {
  const { view, forms, errors = [], next, submit = 'Save', draft } = props;
  const asked = [...askedToChange(view)].map(([path, it]): [string, ReactNode] => [
    path,
    <Fragment key={path}>
      <AskedNote asked={it} />
      {props.notes?.get(path)}
    </Fragment>,
  ]);
  const notes = new Map([...(props.notes ?? []), ...asked]);
  const here = draft && `/cases/${view.reference}/edit/${draft.hidden.place}`;
  return (
    <form
      method="post"
      action={`/cases/${view.reference}`}
      noValidate
      {...(draft && { 'data-keep': `${here}.json`, 'data-person': draft.personId })}
    >
      <HiddenFields
        view={view}
        event="edit"
        values={{ [openedMark]: String(view.version), ...(next && { next }) }}
      />
      {forms.map(({ form, section, content }) => (
        <ContentForm
          key={`${form.name} ${section}`}
          template={form.template}
          section={section}
          content={content}
          errors={errors}
          prefix={form.prefix}
          notes={notes}
        />
      ))}
      {forms.map(({ form, section }) => (
        <Opened key={`${form.name} ${section}`} form={form} section={section} />
      ))}
      <VoidWarning
        view={view}
        signed={forms.some(({ form, section }) => sectionOf(form, section).some((field) => field.hashed))}
      />
      {draft && <KeepAsTyped draft={draft} />}
      <div className="govuk-button-group">
        <Button>{submit}</Button>
        {here && (
          <Button kind="secondary" formAction={here}>
            Keep as a draft
          </Button>
        )}
        <a className="govuk-link" href={`/cases/${view.reference}/edit`}>
          Cancel
        </a>
      </div>
    </form>
  );
}

const sectionOf = ({ template }: EditableForm, section?: string) =>
  template.sections
    .filter((it) => section === undefined || it.id === section)
    .flatMap((it) => [...it.fields]);

/**
 * The answers as they stood when the form was opened. If somebody else saves meanwhile, the page can then tell which
 * answers each of the two changed.
 */
function Opened({ form, section }: { form: EditableForm; section?: string }) {
  const own = { ...form.template, sections: [{ id: '', title: '', fields: sectionOf(form, section) }] };
  const entries = contentEntries(own, form.content, openedPrefix + form.prefix);
  return entries.map(([name, value], index) => (
    <input key={`${name} ${index}`} type="hidden" name={name} value={value} />
  ));
}
