import { dayInWords, timeInWords } from '../../workflows/clocks/index.ts';
import type { WorkingStep } from '../../workflows/clocks/types.ts';
import { CountTable } from '../cases/components/WhyThisDate.tsx';
import { CountedDays } from '../drawings/CountedDays.tsx';
import { SummaryList } from './SummaryList.tsx';

export interface CertificateProps {
  council: string;
  /** What falls on the date: "Call-in closes". */
  name: string;
  /** Whether the date is one from which something may be done, and not one by which it must be. */
  isFrom: boolean;
  /** Instant. */
  dueAt: string;
  /** The case, or what was typed into the calculator. */
  about: readonly { key: string; value: string }[];
  rule: string;
  source: string;
  working: readonly WorkingStep[];
  constitution: string;
  calendar: string;
  projected: boolean;
  /** Earlier dates, each as a sentence. */
  moves: readonly string[];
  /** Blank where nobody is signed in: then there is a line for the name. */
  printedBy: string;
  /** Instant. */
  printedAt: string;
}

/** The working of one date on paper: for a file, a meeting or a court, to be signed by whoever stands for it. */
export function Certificate(it: CertificateProps) {
  const start = it.working.find(({ kind }) => kind === 'start');
  return (
    <article className="dr-certificate">
      <p className="govuk-caption-l">{it.council}</p>
      <h1 className="govuk-heading-l">Certificate of a date: {it.name.toLowerCase()}</h1>
      <p className="govuk-body-l">
        {it.isFrom ? 'From' : 'By'} <strong>{timeInWords(it.dueAt)}</strong>.
      </p>
      <SummaryList
        compact
        rows={[
          ...it.about,
          { key: 'Rule', value: it.rule },
          { key: 'Where it comes from', value: it.source },
          start ? { key: 'Counted from', value: `${dayInWords(start.on)}. ${start.why}.` } : null,
          { key: 'Constitution', value: it.constitution },
          { key: 'Calendar', value: <code key="calendar">{it.calendar}</code> },
          ...it.moves.map((move) => ({ key: 'Moved', value: move })),
        ]}
      />
      {it.projected && (
        <p className="govuk-inset-text">
          Projected: the count runs into a year whose bank holidays are worked out from the usual rules and
          not proclaimed yet. The date may move.
        </p>
      )}
      <CountedDays working={it.working} />
      <CountTable working={it.working} />
      <dl className="govuk-body dr-certificate__signature">
        <div>
          <dt>Printed by</dt>
          <dd>{it.printedBy}</dd>
        </div>
        <div>
          <dt>Printed at</dt>
          <dd>{timeInWords(it.printedAt)}</dd>
        </div>
        <div>
          <dt>Signature</dt>
          <dd />
        </div>
      </dl>
      <p className="govuk-body dr-not-printed">
        To print it, or to save it as a PDF, use your browser’s own “Print”.
      </p>
    </article>
  );
}
