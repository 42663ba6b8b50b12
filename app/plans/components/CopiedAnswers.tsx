import { Details } from '../../components/Details.tsx';
import { SummaryList } from '../../components/SummaryList.tsx';

interface CopiedAnswersProps {
  from: {
    reference: string;
    title: string;
    shown: readonly { field: string; label: string; text: string }[];
  };
}

/** What a new assessment would begin with, before it is begun. */
export function CopiedAnswers({ from: { reference, title, shown } }: CopiedAnswersProps) {
  return (
    <>
      <p className="govuk-body-l">
        It starts from “{title}” (
        <a className="govuk-link" href={`/cases/${reference}`}>
          {reference}
        </a>
        ), and says so. Its purpose, evidence and mitigations are copied; no date, no name, no answer to a
        consultation, and no judgement of an impact.
      </p>
      {shown.length === 0 ? (
        <p className="govuk-body">There is nothing in it that this form could take.</p>
      ) : (
        <Details summary={`See the ${shown.length} answers that are copied`} open>
          <SummaryList
            rows={shown.map(({ field, label, text }) => ({
              key: label,
              value: (
                <span key={field} className="dr-kept-lines">
                  {text}
                </span>
              ),
            }))}
          />
          <p className="govuk-body">
            Read them for names before you begin: what people wrote is copied as it is.
          </p>
        </Details>
      )}
    </>
  );
}
