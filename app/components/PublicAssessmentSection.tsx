import { isScreenedOut } from '../../workflows/forms/suggest-screening.ts';
import { ContentView } from '../forms/ContentView.tsx';
import type { PublicAssessment } from '../public/assessments.ts';
import { assessmentAddress } from '../public/public-pages.ts';
import { Details } from './Details.tsx';

/** An assessment on the page of the decision that it was for, folded away; or why it cannot be read. */
export function PublicAssessmentSection({ assessment }: { assessment: PublicAssessment }) {
  const { reference, title, kind, content, why } = assessment;
  return (
    <section aria-label={title}>
      <h2 className="govuk-heading-m">
        {reference}: {title}
      </h2>
      {why && <p className="govuk-body">{why}</p>}
      {content && (
        <>
          <Details summary={`Read ${reference} in full`}>
            <PublicContent assessment={assessment} />
          </Details>
          {kind === 'assessment' && (
            <p className="govuk-body">
              <a className="govuk-link" href={assessmentAddress(reference)}>
                The assessment on a page of its own
              </a>
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** Everything that is published of an assessment, section by section. */
export function PublicContent({
  assessment: { reference, template, content, leftOut },
}: {
  assessment: PublicAssessment;
}) {
  if (!content) return null;
  return (
    <>
      {isScreenedOut(content) && (
        <p className="govuk-inset-text">
          This is a screening. It says that no full assessment is needed, and why.
        </p>
      )}
      <ContentView
        template={template}
        content={content}
        leftOut={leftOut}
        omit={['publication', 'redactions']}
        hideBlank
        prefix={`${reference}-`}
      />
    </>
  );
}
