import { ContentView } from '../../forms/ContentView.tsx';
import type { CaseView } from '../case-view.ts';
import { editableForms, type FormName } from '../edit-forms.ts';

/** One of the two forms of a case, to read. */
export function ContentTab({ view, form }: { view: CaseView; form: FormName }) {
  const shown = editableForms(view).find((it) => it.name === form);
  if (!shown) return null;
  const mayEdit = view.available.some((it) => it.event === 'edit');
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
      </p>
      <ContentView template={shown.template} content={shown.content} prefix={shown.prefix} />
    </>
  );
}
