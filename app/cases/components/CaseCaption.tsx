import type { ReactNode } from 'react';
import { BackLink } from '../../components/BackLink.tsx';
import type { CaseView } from '../case-view.ts';

interface CaseCaptionProps {
  view: Pick<CaseView, 'reference' | 'title'>;
  children: string;
  back?: string;
  href?: string;
  /** What stands between the way back and the heading: an error summary. */
  before?: ReactNode;
}

/** The head of a page below a case: the way back, the case's name, and what this page is for. */
export function CaseCaption({
  view,
  children,
  back = 'Back to the case',
  href = `/cases/${view.reference}`,
  before,
}: CaseCaptionProps) {
  return (
    <>
      <BackLink href={href}>{back}</BackLink>
      {before}
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">
          {view.title} <span className="dr-reference">({view.reference})</span>
        </span>
        {children}
      </h1>
    </>
  );
}
