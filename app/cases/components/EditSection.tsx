import { contentEntries } from '../../../workflows/forms/parse-content.ts';
import type { Content, FieldError } from '../../../workflows/forms/types.ts';
import { Button } from '../../components/Button.tsx';
import { ContentForm } from '../../forms/ContentForm.tsx';
import { askedToChange } from '../asked-to-change.ts';
import type { CaseView } from '../case-view.ts';
import type { EditableForm } from '../edit-forms.ts';
import { AskedNote } from './AskedNote.tsx';
import { HiddenFields } from './HiddenFields.tsx';
import { VoidWarning } from './VoidWarning.tsx';

/** The form of one section of a case, or of all the sections that were posted together. */
export function EditSection(props: {
  view: CaseView;
  forms: readonly { form: EditableForm; section?: string; content: Content }[];
  errors?: readonly FieldError[];
  /** Where saving leads: a path of this service. */
  next?: string;
  submit?: string;
}) {
  const { view, forms, errors = [], next, submit = 'Save' } = props;
  const notes = new Map(
    [...askedToChange(view)].map(([path, asked]) => [path, <AskedNote key={path} asked={asked} />]),
  );
  return (
    <form method="post" action={`/cases/${view.reference}`} noValidate>
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
      <div className="govuk-button-group">
        <Button>{submit}</Button>
        <a className="govuk-link" href={`/cases/${view.reference}/edit`}>
          Cancel
        </a>
      </div>
    </form>
  );
}

/** Says that the answers as they stood when the form was opened are in the post, even if they were all blank. */
export const openedMark = 'opened';
/** Before a hidden copy of an answer as it stood when the form was opened. */
export const openedPrefix = 'opened.';

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
