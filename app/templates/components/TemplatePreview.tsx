import type { Template } from '../../../workflows/forms/types.ts';
import { ContentForm } from '../../forms/ContentForm.tsx';

/** The form as whoever fills it in sees it. It is in no form and sends nothing. */
export function TemplatePreview({ template }: { template: Template }) {
  return (
    <div className="dr-preview">
      <p className="govuk-inset-text">
        This is how the form looks to an officer. You can try it: nothing is kept, and no case begins.
      </p>
      <ContentForm template={template} content={{}} prefix="preview." />
    </div>
  );
}

/** What the form does not ask, and what that costs. */
export function GoesWithout({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <p className="govuk-body">What this form goes without:</p>
      <ul className="govuk-list govuk-list--bullet">
        {sentences.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </>
  );
}
