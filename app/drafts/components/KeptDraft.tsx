import type { Content } from '../../../workflows/forms/types.ts';
import type { SectionStatus } from '../../cases/edit-forms.ts';
import { ContentView } from '../../forms/ContentView.tsx';

/** The words of a draft where they cannot be edited: to be read and copied. */
export function KeptDraft(props: {
  of: Pick<SectionStatus, 'form' | 'section'>;
  /** Undefined: all of them. */
  fields?: readonly string[];
  content: Content;
}) {
  const { of, fields, content } = props;
  const { form, section } = of;
  const omit = section.fields.map(({ name }) => name).filter((name) => fields && !fields.includes(name));
  return (
    <section aria-label="Your draft">
      <h2 className="govuk-heading-m">What you typed</h2>
      <ContentView
        template={{ ...form.template, sections: [section] }}
        section={section.id}
        content={content}
        omit={omit}
        hideBlank={fields === undefined}
        under="draft"
      />
    </section>
  );
}
