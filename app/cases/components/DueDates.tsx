import { howMany, timeInWords } from '../../../workflows/clocks/index.ts';
import { Details } from '../../components/Details.tsx';
import { Tag } from '../../components/Tag.tsx';
import type { CaseView, ViewDeadline } from '../case-view.ts';
import { momentInWords } from '../words.ts';

/** In working days. */
const soon = 3;
/** Dates from which something may be done, and by which nobody has to do anything. */
const notDuties: readonly string[] = ['mayActFrom', 'callInCloses'];

/** The dates of a case: what is due, when, whose it is, and why that date. */
export function DueDates({ view, now }: { view: CaseView; now: string }) {
  const open = view.deadlines.filter((it) => it.status === 'open');
  // A kind may come round again, so each says when it was settled, the last one last.
  const settled = view.deadlines
    .filter((it) => it.status !== 'open')
    .sort((a, b) => Date.parse(a.closedAt ?? a.dueAt) - Date.parse(b.closedAt ?? b.dueAt));
  return (
    <aside className="dr-dates" aria-labelledby="dates">
      <h2 className="govuk-heading-m" id="dates">
        Dates
      </h2>
      {open.length + view.undated.length === 0 && <p className="govuk-body">No date is running.</p>}
      <ul className="dr-dates__list">
        {open.map((it) => (
          <DueDate key={`${it.kind} ${it.dueAt}`} deadline={it} reference={view.reference} now={now} />
        ))}
        {view.undated.map(({ kind, label, why }) => (
          <li key={kind} className="dr-dates__item">
            <h3 className="dr-dates__label">{label}</h3>
            <p className="dr-dates__left">{why}</p>
          </li>
        ))}
      </ul>
      {settled.length > 0 && (
        <Details summary={howMany(settled.length, 'date that is settled', 'dates that are settled')}>
          <ul className="govuk-list">
            {settled.map((it) => (
              <li key={`${it.kind} ${it.dueAt} ${it.closedAt}`}>
                {it.label}: {it.dueInWords}. {settledInWords[it.status]}
                {it.closedAt && ` on ${momentInWords(it.closedAt)}`}.
              </li>
            ))}
          </ul>
        </Details>
      )}
    </aside>
  );
}

const settledInWords = {
  open: '',
  met: 'Met',
  missed: 'Missed, and settled',
  dropped: 'Not needed any more',
} as const satisfies Record<ViewDeadline['status'], string>;

function DueDate({ deadline, reference, now }: { deadline: ViewDeadline; reference: string; now: string }) {
  const { kind, label, dueAt, dueInWords, workingDaysLeft, whoActs, moves } = deadline;
  const isDuty = !notDuties.includes(kind);
  const isLate = Date.parse(dueAt) < Date.parse(now);
  const isSoon = workingDaysLeft !== undefined && workingDaysLeft <= soon;
  return (
    <li className="dr-dates__item">
      <h3 className="dr-dates__label">{label}</h3>
      <p className="dr-dates__due">
        {kind === 'mayActFrom' ? 'From' : 'By'} {dueInWords}
      </p>
      <p className="dr-dates__left">
        {isDuty && isLate && (
          <>
            <Tag meaning="late">Late</Tag>{' '}
          </>
        )}
        {isDuty && !isLate && isSoon && (
          <>
            <Tag meaning="dueSoon">Due soon</Tag>{' '}
          </>
        )}
        {leftInWords(workingDaysLeft, isLate)}
        {isDuty && ` For ${whoActs}.`}
      </p>
      {deadline.projected && (
        <p className="dr-dates__left">Projected: it rests on bank holidays that are not proclaimed yet.</p>
      )}
      {moves.map((move) => (
        <p key={move.at} className="dr-dates__left">
          It was {timeInWords(move.dueAt)} until {momentInWords(move.at)}.
        </p>
      ))}
      <a className="govuk-link" href={`/cases/${reference}/deadlines/${kind}`}>
        Why this date?<span className="govuk-visually-hidden"> {label}</span>
      </a>
    </li>
  );
}

function leftInWords(days: number | undefined, isLate: boolean): string {
  if (days === undefined) return '';
  if (isLate) return days < 0 ? `${howMany(-days, 'working day')} ago.` : 'Earlier today.';
  return days === 0 ? 'Today.' : `${howMany(days, 'working day')} left.`;
}
