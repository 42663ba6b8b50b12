import { dayInWords, timeInWords } from '../../../workflows/clocks/index.ts';
import type { WorkingStep } from '../../../workflows/clocks/types.ts';
import { SummaryList } from '../../components/SummaryList.tsx';
import { CountedDays } from '../../drawings/CountedDays.tsx';
import type { CaseView, ViewDeadline } from '../case-view.ts';
import { momentInWords } from '../words.ts';
import { CaseCaption } from './CaseCaption.tsx';

interface WhyThisDateProps {
  caseNamed: Pick<CaseView, 'reference' | 'title'>;
  constitution: CaseView['report']['constitution'];
  deadline: ViewDeadline;
  now: string;
}

/** How a date was counted, for a person to check with a finger on a wall calendar. */
export function WhyThisDate({ caseNamed, constitution, deadline, now }: WhyThisDateProps) {
  const { label, kind, dueInWords, rule, source, working = [], calendar, projected, moves } = deadline;
  const start = working.find((it) => it.kind === 'start');
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds dr-certificate">
        <CaseCaption view={caseNamed}>{label}</CaseCaption>
        <p className="govuk-body-l">
          {kind === 'mayActFrom' ? 'From' : 'By'} <strong>{dueInWords}</strong>.
        </p>
        {working.length === 0 && <Settled deadline={deadline} />}
        <SummaryList
          rows={[
            rule ? { key: 'Rule', value: rule } : null,
            source ? { key: 'Where it comes from', value: source } : null,
            start ? { key: 'Counted from', value: `${dayInWords(start.on)}. ${start.why}.` } : null,
            { key: 'Who acts', value: capital(deadline.whoActs) },
            { key: 'Constitution', value: `${constitution.name}, version ${constitution.version}` },
            calendar ? { key: 'Calendar', value: <code>{calendar}</code> } : null,
            ...moves.map((move) => ({
              key: 'Moved',
              value: `It was ${timeInWords(move.dueAt)} until ${momentInWords(move.at)}.`,
            })),
          ]}
        />
        {projected && (
          <p className="govuk-inset-text">
            The count runs into a year whose bank holidays are worked out from the usual rules and not
            proclaimed yet. If one is added, this date moves and everybody concerned is told.
          </p>
        )}
        {working.length > 0 && <Count working={working} />}
        {working.length > 0 && (
          <p className="govuk-body dr-not-printed">
            <a className="govuk-link" href={`/cases/${caseNamed.reference}/deadlines/${kind}/certificate`}>
              A certificate of this date, to print
            </a>
          </p>
        )}
        <p className="govuk-body-s">Worked out by Due Regard on {momentInWords(now)}.</p>
      </div>
    </div>
  );
}

function Settled({ deadline: { status } }: { deadline: ViewDeadline }) {
  const words = {
    open: 'Its count cannot be shown: what it started from has changed since.',
    met: 'It was met. What has passed is kept as it was, and is not counted again.',
    missed: 'It was missed. What has passed is kept as it was, and is not counted again.',
    dropped: 'It is no longer needed.',
  } as const satisfies Record<ViewDeadline['status'], string>;
  return <p className="govuk-body">{words[status]}</p>;
}

/** The days as a drawing, and the same as a table. */
function Count({ working }: { working: readonly WorkingStep[] }) {
  return (
    <>
      <h2 className="govuk-heading-m">How it was counted</h2>
      <CountedDays working={working} />
      <CountTable working={working} />
    </>
  );
}

/** Every day of a count, in words. */
export function CountTable({ working }: { working: readonly WorkingStep[] }) {
  return (
    <table className="govuk-table govuk-table--small-text-until-tablet dr-count">
      <caption className="govuk-table__caption govuk-table__caption--s">
        Every day, in the order of counting
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          <th scope="col" className="govuk-table__header">
            Day
          </th>
          <th scope="col" className="govuk-table__header govuk-table__header--numeric">
            Count
          </th>
          <th scope="col" className="govuk-table__header">
            Why
          </th>
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {working.map((step, index) => (
          <tr key={`${index} ${step.on}`} className={`govuk-table__row dr-count__row--${step.kind}`}>
            <th scope="row" className="govuk-table__header">
              {dayInWords(step.on)}
            </th>
            <td className="govuk-table__cell govuk-table__cell--numeric">{step.count ?? '–'}</td>
            <td className="govuk-table__cell">{whyInWords(step)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function whyInWords({ kind, why }: WorkingStep): string {
  if (kind === 'counted') return 'Counted';
  if (kind === 'skipped') return `Not counted: ${why}`;
  return why;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
