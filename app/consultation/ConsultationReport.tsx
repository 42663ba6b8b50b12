import { DataTable } from '../components/DataTable.tsx';
import { Details } from '../components/Details.tsx';
import { SummaryList } from '../components/SummaryList.tsx';
import { AnsweredBar } from '../drawings/AnsweredBar.tsx';
import { PlainText } from './PlainText.tsx';
import type { ReportedAnswer, ReportedRound } from './reported-rounds.ts';

const standings = {
  open: 'Open: people can still answer.',
  calledOff: 'Called off before its end.',
} as const;

/**
 * The rounds of consultation on a case, where others than its author read it: what was asked, how many answered, and
 * what changed because of it. Nothing where nobody was asked.
 * @param under what tells these rounds from those of another case on the page
 */
export function ConsultationReport({
  rounds,
  under = '',
}: {
  rounds: readonly ReportedRound[];
  under?: string;
}) {
  return rounds.map((round) => {
    const id = `${under}consultation-${round.number}`;
    return (
      <section key={id} aria-labelledby={id} className="dr-round">
        <h3 className="govuk-heading-m" id={id}>
          <span className="govuk-caption-m">Consultation, {round.dates}</span>
          {round.title}
        </h3>
        {round.standing !== 'closed' && <p className="govuk-body">{standings[round.standing]}</p>}
        <h4 className="govuk-heading-s">What was asked</h4>
        <ol className="govuk-list govuk-list--number">
          {round.questions.map((question, index) => (
            <li key={index}>{question}</li>
          ))}
        </ol>
        <h4 className="govuk-heading-s">Who was asked, and how many answered</h4>
        <DataTable
          caption="Answers by group"
          hideCaption
          columns={['Group', 'Asked', 'Answered']}
          rows={[
            ...round.groups.map(({ name, asked, answered }) => ({
              key: name,
              cells: [name, asked, <Answered key="answered" asked={asked} answered={answered} />],
            })),
            {
              key: 'All',
              cells: ['All', round.asked, <Answered key="answered" {...round} />],
            },
          ]}
        />
        <WhatCameOfIt round={round} />
        {round.answers && <EveryAnswer answers={round.answers} questions={round.questions} />}
      </section>
    );
  });
}

function Answered({ asked, answered }: { asked: number; answered: number }) {
  return (
    <>
      {answered}
      <AnsweredBar asked={asked} answered={answered} />
    </>
  );
}

function WhatCameOfIt({ round: { standing, found, changed } }: { round: ReportedRound }) {
  if (standing !== 'closed') return null;
  if (!changed) return <p className="govuk-body">What changed because of it is not written yet.</p>;
  return (
    <>
      {found && (
        <>
          <h4 className="govuk-heading-s">What people said</h4>
          <PlainText text={found} />
        </>
      )}
      <h4 className="govuk-heading-s">What changed because of it</h4>
      <PlainText text={changed} />
    </>
  );
}

/** Who said what, for the record of the case. */
function EveryAnswer({
  answers,
  questions,
}: {
  answers: readonly ReportedAnswer[];
  questions: readonly string[];
}) {
  return (
    <Details summary="Every answer, with names" open>
      {answers.map(({ name, group, how, words }) => (
        <div key={`${group} ${name}`} className="govuk-!-margin-bottom-4">
          <p className="govuk-body govuk-!-margin-bottom-1">
            <strong>{name}</strong> ({group}). {how}.
          </p>
          {words.length > 0 && (
            <SummaryList
              rows={questions.map((question, index) => ({
                key: question,
                value: <span className="dr-typed">{words[index] || 'Left blank.'}</span>,
              }))}
            />
          )}
        </div>
      ))}
    </Details>
  );
}
