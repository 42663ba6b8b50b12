import { asksScreening, suggestScreening } from '../../../workflows/forms/suggest-screening.ts';
import type { Content, Section, Template } from '../../../workflows/forms/types.ts';

/** What the answers of the screening suggest, above the question that decides it. */
export function ScreeningSuggestion(props: { template: Template; section: Section; content: Content }) {
  const { template, section, content } = props;
  const decides = section.fields.some(({ name }) => name === 'fullAssessmentNeeded');
  if (!decides || !asksScreening(template)) return null;
  const suggested = suggestScreening(template, content);
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body">
        {suggested
          ? `Your answers suggest: ${suggested.why}`
          : 'Answer the questions of the screening first: they suggest an answer to this one.'}
      </p>
      {suggested && (
        <p className="govuk-body">
          You decide. If you decide otherwise, give the reason: the reviewer sees both.
        </p>
      )}
    </div>
  );
}
