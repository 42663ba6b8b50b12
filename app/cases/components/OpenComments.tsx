import { howMany } from '../../../workflows/clocks/index.ts';
import type { CaseView } from '../case-view.ts';

/** How many comments on a section are not dealt with, as the way to them. Nothing where there is none. */
export function OpenComments(props: {
  view: Pick<CaseView, 'reference' | 'comments'>;
  form: string;
  section: string;
}) {
  const { view, form, section } = props;
  const open = (view.comments ?? []).filter(
    (it) => !it.resolved && it.form === form && it.section === section,
  );
  if (open.length === 0) return null;
  return (
    <p className="govuk-body-s govuk-!-margin-bottom-2">
      <a className="govuk-link" href={`/cases/${view.reference}/comments/${form}/${section}`}>
        {howMany(open.length, 'open comment', 'open comments')}
      </a>
    </p>
  );
}
