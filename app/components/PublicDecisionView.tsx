import { type ComputedDeadline, inWords, londonDay } from '../../workflows/clocks/index.ts';
import type { PublicDecision } from '../public/register.ts';
import { ActingPanel } from './ActingPanel.tsx';
import { PublicAssessmentSection } from './PublicAssessmentSection.tsx';
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
            {
              key: 'Key decision',
              value: [decision.keyDecision ? 'Yes.' : 'No.', decision.keyDecisionReason]
                .filter(Boolean)
                .join(' '),
            },
            decision.callInExemption
              ? { key: 'Exempt from call-in', value: exemptionInWords(decision.callInExemption) }
              : null,
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
        <Corrections corrections={decision.corrections} />
        {decision.assessments.map((assessment) => (
          <PublicAssessmentSection key={assessment.reference} assessment={assessment} />
        ))}
        <OtherDecisions decision={decision} />
      </div>
    </div>
  );
}

const exemptionInWords = ({
  consentBy,
  consentOn,
  urgency,
}: NonNullable<PublicDecision['callInExemption']>) =>
  [`${consentBy} consented on ${inWords(consentOn)}.`, urgency].filter(Boolean).join(' ');

function Passages({
  decision: {
    recommendations,
    recommendationOutcomes,
    amendments,
    reasons,
    alternatives,
    interests,
    dispensations,
  },
}: {
  decision: PublicDecision;
}) {
  return (
    <>
      {recommendations.length > 0 && (
        <>
          <h2 className="govuk-heading-m">What was put forward</h2>
          <ol className="govuk-list govuk-list--number">
            {recommendations.map((text, index) => (
              <li key={text}>
                {text}
                {recommendationOutcomes[index] && <strong> {recommendationOutcomes[index]}.</strong>}
              </li>
            ))}
          </ol>
        </>
      )}
      <Passage title="Amendments" text={amendments} />
      <Passage title="Reasons" text={reasons} />
      <Passage title="Alternatives considered and rejected" text={alternatives} />
      <Passage title="Conflicts of interest declared" text={interests} />
      <Passage title="Dispensations granted" text={dispensations} />
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

function Corrections({ corrections }: Pick<PublicDecision, 'corrections'>) {
  if (corrections.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Corrections</h2>
      {corrections.map(({ reference, at, note }) => (
        <p key={`${reference} ${at}`} className="govuk-body dr-passage">
          {inWords(londonDay(at))}
          {note ? `: ${note}` : ': a correction was noted.'}
        </p>
      ))}
    </>
  );
}

/** The other decisions of the same report: each stays readable at its own address. */
function OtherDecisions({ decision: { decisions, number } }: { decision: PublicDecision }) {
  const others = decisions.filter((it) => it.number !== number);
  if (others.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Other decisions on the same report</h2>
      <ul className="govuk-list govuk-list--bullet">
        {others.map(({ address, outcome, decidedAt, number: other }) => (
          <li key={address}>
            <a className="govuk-link" href={address}>
              {outcome}, {inWords(londonDay(decidedAt))}
            </a>{' '}
            ({other < number ? 'before this one' : 'after this one'})
          </li>
        ))}
      </ul>
    </>
  );
}
