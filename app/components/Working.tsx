import type { ReactNode } from 'react';
import {
  type ComputedDeadline,
  dayInWords,
  deadlineNames,
  timeInWords,
} from '../../workflows/clocks/index.ts';
import type { WorkingStep } from '../../workflows/clocks/types.ts';
import { CountedDays } from '../drawings/CountedDays.tsx';
import { Details } from './Details.tsx';

/** How a deadline was counted. Folded away. */
export function Working({ deadline, summary }: { deadline: ComputedDeadline; summary?: string }) {
  const { kind, rule, source, working, dueAt, projected } = deadline;
  return (
    <FoldedWorking
      summary={summary ?? `How ${timeInWords(dueAt)} was counted`}
      name={deadlineNames[kind]}
      source={source}
      working={working}
      projected={projected}
    >
      {rule}.
    </FoldedWorking>
  );
}

interface FoldedWorkingProps {
  summary: string;
  /** What falls on the date. */
  name: string;
  source: string;
  working: readonly WorkingStep[];
  projected: boolean;
  /** The rule, as a sentence. */
  children: ReactNode;
}

/** The rule, its source, and each day that counted or did not. Folded away. */
export function FoldedWorking({ summary, name, source, working, projected, children }: FoldedWorkingProps) {
  return (
    <Details summary={summary}>
      <p className="govuk-body">
        {children} <span className="dr-working__source">{source}.</span>
      </p>
      {projected && (
        <p className="govuk-body">
          It rests on bank holidays that are not proclaimed yet, and may move if one is added.
        </p>
      )}
      <CountedDays working={working} />
      <table className="govuk-table govuk-table--small-text-until-tablet">
        <caption className="govuk-table__caption govuk-table__caption--s">
          {name}: every day, in the order of counting
        </caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            <th scope="col" className="govuk-table__header">
              Day
            </th>
            <th scope="col" className="govuk-table__header">
              Count
            </th>
            <th scope="col" className="govuk-table__header">
              Why
            </th>
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {working.map((step, index) => (
            <tr key={`${index} ${step.on}`} className="govuk-table__row">
              <th scope="row" className="govuk-table__header">
                {dayInWords(step.on)}
              </th>
              <td className="govuk-table__cell">{step.count ?? '–'}</td>
              <td className="govuk-table__cell">
                {step.kind === 'counted'
                  ? 'Counted'
                  : step.kind === 'skipped'
                    ? `Not counted: ${step.why}`
                    : step.why}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Details>
  );
}
