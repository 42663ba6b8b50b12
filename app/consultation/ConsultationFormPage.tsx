import type { ReactNode } from 'react';
import type { FieldError } from '../../workflows/forms/types.ts';
import type { CaseView } from '../cases/case-view.ts';
import { CaseCaption } from '../cases/components/CaseCaption.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';

export interface ConsultationForm {
  view: CaseView;
  /** Why this person may not do it now, in place of the form. */
  why: string | undefined;
  errors: readonly FieldError[];
}

/** A page with one form about a case's consultation, or with the sentence that says why there is none. */
export function ConsultationFormPage({
  view,
  why,
  errors,
  heading,
  back,
  about,
  children,
}: ConsultationForm & {
  heading: string;
  back: { href: string; back: string };
  /** What is said whether or not there is a form. */
  about?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <CaseCaption view={view} {...back} before={<ErrorSummary errors={errors} />}>
          {heading}
        </CaseCaption>
        {about}
        {why ? <p className="govuk-body">{why}</p> : children}
      </div>
    </div>
  );
}
