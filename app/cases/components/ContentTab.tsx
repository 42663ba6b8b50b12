import { howMany } from '../../../workflows/clocks/index.ts';
import { ContentView } from '../../forms/ContentView.tsx';
import type { CaseView } from '../case-view.ts';
import { editableForms, type FormName } from '../edit-forms.ts';

/** One of the two forms of a case, to read, with the way to what was said of each section. */
export function ContentTab({ view, form }: { view: CaseView; form: FormName }) {
  const shown = editableForms(view).find((it) => it.name === form);
  if (!shown) return null;
  const mayEdit = view.available.some((it) => it.event === 'edit');
  const { comments } = view;
  return (
    <>
      <h2 className="govuk-heading-l">{shown.title}</h2>
      <p className="govuk-body dr-links">
        {mayEdit && (
          <a className="govuk-link" href={`/cases/${view.reference}/edit`}>
            Edit
          </a>
        )}
        <a className="govuk-link" href={`/cases/${view.reference}/pack`}>
          The full pack, to read or print
        </a>
        <a
          className="govuk-link"
          href={`/cases/${view.reference}/${form === 'front-sheet' ? 'report' : 'assessment'}.docx`}
        >
          As a Word document
        </a>
      </p>
      <ContentView
        template={shown.template}
        content={shown.content}
        prefix={shown.prefix}
        underHeading={
          comments
            ? (section) => (
                <p className="govuk-body-s">
                  <a className="govuk-link" href={`/cases/${view.reference}/comments/${form}/${section}`}>
                    {inWords(comments.filter((it) => it.form === form && it.section === section))}
                    <span className="govuk-visually-hidden">
                      : {shown.template.sections.find((it) => it.id === section)?.title}
                    </span>
                  </a>
                </p>
              )
            : undefined
        }
      />
    </>
  );
}

function inWords(comments: readonly { resolved: unknown }[]): string {
  if (comments.length === 0) return 'Comment';
  const open = comments.filter((it) => !it.resolved).length;
  return `${howMany(comments.length, 'comment', 'comments')}, ${open === 0 ? 'all resolved' : `${open} open`}`;
}
