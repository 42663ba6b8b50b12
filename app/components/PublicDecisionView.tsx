import type { ComputedDeadline } from '../../workflows/clocks/index.ts';
import { getTemplate } from '../../workflows/forms/templates.ts';
import { ContentView } from '../forms/ContentView.tsx';
import type { PublicAssessment, PublicDecision } from '../public/register.ts';
import { ActingPanel } from './ActingPanel.tsx';
import { Details } from './Details.tsx';
import { SummaryList } from './SummaryList.tsx';
import { Working } from './Working.tsx';

interface PublicDecisionViewProps {
  decision: PublicDecision;
  working: readonly ComputedDeadline[];
  decidedInWords: string;
  publishedInWords: string;
}

/** A decision as the public reads it: first whether it can be acted on, then what, by whom, when and why. */
export function PublicDecisionView({
  decision,
  working,
  decidedInWords,
  publishedInWords,
}: PublicDecisionViewProps) {
  const { subject, references, exempt, exemptParagraph, acting } = decision;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <span className="govuk-caption-l">{references.join(', ')}</span>
        <h1 className="govuk-heading-l">{subject}</h1>
        <ActingPanel acting={acting} />
        {working.map((deadline) => (
          <Working
            key={deadline.kind}
            deadline={deadline}
            summary={
              deadline.kind === 'mayActFrom'
                ? 'How the day to act from was counted'
                : 'How the close of call-in was counted'
            }
          />
        ))}
        <SummaryList
          rows={[
            { key: 'Decision', value: decision.outcome },
            { key: 'Decided by', value: decision.decidedBy },
            decision.portfolio ? { key: 'Portfolio', value: decision.portfolio } : null,
            { key: 'Decided at', value: decidedInWords },
            { key: 'Published at', value: publishedInWords },
            { key: 'Key decision', value: decision.keyDecision ? 'Yes' : 'No' },
          ]}
        />
        {exempt && (
          <p className="govuk-inset-text">
            The report on this decision is exempt from publication
            {exemptParagraph
              ? ` under paragraph ${exemptParagraph} of Schedule 12A to the Local Government Act 1972`
              : ''}
            , so what was decided is not set out here.
          </p>
        )}
        <Passages decision={decision} />
        {decision.assessments.map((assessment) => (
          <Assessment key={assessment.reference} assessment={assessment} />
        ))}
      </div>
    </div>
  );
}

function Passages({
  decision: { recommendations, amendments, reasons, alternatives },
}: {
  decision: PublicDecision;
}) {
  return (
    <>
      {recommendations.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What was put forward</h2>
          <ol className="govuk-list govuk-list--number">
            {recommendations.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </>
      )}
      <Passage title="Amendments" text={amendments} />
      <Passage title="Reasons" text={reasons} />
      <Passage title="Other options that were considered" text={alternatives} />
    </>
  );
}

function Passage({ title, text }: { title: string; text: string | undefined }) {
  if (!text) return null;
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      <p className="govuk-body dr-passage">{text}</p>
    </>
  );
}

function Assessment({
  assessment: { reference, title, template, content, why },
}: {
  assessment: PublicAssessment;
}) {
  return (
    <section aria-label={title}>
      <h2 className="govuk-heading-m">
        {reference}: {title}
      </h2>
      {why && <p className="govuk-body">{why}</p>}
      {content && (
        <Details summary={`Read ${reference} in full`}>
          <ContentView
            template={getTemplate(template.id, template.version)}
            content={content}
            omit={['publication', 'redactions']}
            hideBlank
            prefix={`${reference}-`}
          />
        </Details>
      )}
    </section>
  );
}
