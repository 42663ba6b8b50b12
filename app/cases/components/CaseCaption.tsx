import { BackLink } from '../../components/BackLink.tsx';
import type { CaseView } from '../case-view.ts';

/** The head of a page below a case: the way back, the case's name, and what this page is for. */
export function CaseCaption({
  view,
  children,
  back = 'Back to the case',
  href = `/cases/${view.reference}`,
}: {
  view: Pick<CaseView, 'reference' | 'title'>;
  children: string;
  back?: string;
  href?: string;
}) {
  return (
    <>
      <BackLink href={href}>{back}</BackLink>
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">
          {view.title} ({view.reference})
        </span>
        {children}
      </h1>
    </>
  );
}
