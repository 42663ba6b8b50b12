import { inWords, lowerFirst } from '../../workflows/clocks/index.ts';
import { consentNames } from '../../workflows/constitution/consents.ts';
import { bodyName } from '../../workflows/road/bodies.ts';
import { recommendationNames } from '../../workflows/road/decision-record.ts';
import type { CaseView } from '../cases/case-view.ts';
import { outcomeInWords } from '../cases/components/outcome-words.ts';
import { momentInWords } from '../cases/words.ts';
import { SummaryList } from '../components/SummaryList.tsx';

const deciders: Record<string, string> = {
  member: 'an individual Cabinet member',
  officer: 'an officer under delegation',
};

/** One decision with all that its record holds. */
export function DecisionRows({ decision }: { decision: CaseView['report']['decisions'][number] }) {
  const { record } = decision;
  const text = (key: string, value: string | undefined) =>
    value ? { key, value: <span className="dr-passage">{value}</span> } : null;
  return (
    <SummaryList
      rows={[
        { key: 'Outcome', value: <strong>{outcomeInWords('decide', decision.outcome)}</strong> },
        decision.stands !== decision.outcome
          ? { key: 'What stands', value: outcomeInWords('decide', decision.stands) }
          : null,
        {
          key: 'Decided',
          value: `By ${deciders[decision.body] ?? bodyName(decision.body)}, ${momentInWords(decision.decidedAt)}.`,
        },
        text('Reasons', record.reasons ?? 'Not on record.'),
        text('Amendments', record.amendments),
        text('Alternatives rejected', record.alternatives),
        text('Conflicts of interest', record.interests),
        text('Dispensations', record.dispensations),
        record.recommendations.some((it) => it !== '')
          ? {
              key: 'Recommendations',
              value: record.recommendations
                .flatMap((it, index) =>
                  it === '' ? [] : [`${index + 1}: ${lowerFirst(recommendationNames[it])}`],
                )
                .join('; '),
            }
          : null,
        record.keyDecision === undefined
          ? null
          : {
              key: 'Key decision',
              value: [record.keyDecision ? 'Yes.' : 'No.', record.keyDecisionReason]
                .filter(Boolean)
                .join(' '),
            },
        record.consent
          ? {
              key: 'Exempt from call-in',
              value: [
                `${consentNames[record.consent.by]} consented on ${inWords(record.consent.on)}.`,
                record.urgency,
              ]
                .filter(Boolean)
                .join(' '),
            }
          : null,
        {
          key: 'Published',
          value: decision.publishedAt ? `${momentInWords(decision.publishedAt)}.` : 'Not published yet.',
        },
      ]}
    />
  );
}
