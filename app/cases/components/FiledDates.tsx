import { timeInWords } from '../../../workflows/clocks/index.ts';
import type { CaseView, ViewDeadline } from '../case-view.ts';
import { momentInWords } from '../words.ts';
import { CountTable } from './WhyThisDate.tsx';

const settled = {
  open: 'It is running.',
  met: 'It was met.',
  missed: 'It was missed.',
  dropped: 'It is no longer needed.',
} as const satisfies Record<ViewDeadline['status'], string>;

/** Every date that is or was open, each with its rule and its count as far as it can still be shown. */
export function FiledDates({ view }: { view: CaseView }) {
  if (view.deadlines.length === 0) return <p className="govuk-body">No date has been set yet.</p>;
  return view.deadlines.map((it) => (
    <section key={`${it.kind} ${it.dueAt}`} aria-label={it.label} className="govuk-!-margin-bottom-6">
      <h3 className="govuk-heading-m govuk-!-margin-bottom-1">{it.label}</h3>
      <p className="govuk-body">
        {it.dueInWords}. {settled[it.status]}
        {it.rule && ` ${it.rule}.`}
        {it.source && ` ${it.source}.`}
      </p>
      {it.moves.map((move) => (
        <p key={move.at} className="govuk-body">
          It was {timeInWords(move.dueAt)} until {momentInWords(move.at)}.
        </p>
      ))}
      {it.working && it.working.length > 1 && <CountTable working={it.working} />}
    </section>
  ));
}
