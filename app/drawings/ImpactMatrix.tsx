import {
  type Effect,
  type ImpactLine,
  impactInWords,
  type Level,
} from '../../workflows/forms/impact-matrix.ts';
import { DataTable } from '../components/DataTable.tsx';

/**
 * The effect on each group at a glance: before and after what will be done about it, and how heavy it is. Every shape
 * has its words beside it, so that nothing hangs on a colour.
 */
export function ImpactMatrix({ lines, caption }: { lines: readonly ImpactLine[]; caption: string }) {
  const weighed = lines.some(({ severity, likelihood }) => severity || likelihood);
  return (
    <div className="dr-impact">
      <p className="govuk-body">{impactInWords(lines)}</p>
      <DataTable
        caption={caption}
        hideCaption
        columns={['Group', 'Impact, and what remains', ...(weighed ? ['Severity and likelihood'] : [])]}
        rows={lines.map((line) => ({
          key: line.value,
          cells: [
            line.group,
            <Change key="change" line={line} />,
            ...(weighed ? [<Weight key="weight" line={line} />] : []),
          ],
        }))}
      />
    </div>
  );
}

const words = { positive: 'Positive', neutral: 'Neutral', negative: 'Negative' } as const;
const remains = { positive: 'positive', neutral: 'nothing negative', negative: 'negative' } as const;

function Change({ line: { before, after } }: { line: ImpactLine }) {
  if (!before) return <Shown effect={undefined}>Not answered</Shown>;
  if (before !== 'negative') return <Shown effect={before}>{words[before]}</Shown>;
  return (
    <>
      <Shown effect={before}>{words[before]}</Shown>{' '}
      <span className="dr-impact__then">
        <span aria-hidden="true">→</span>
        <span className="govuk-visually-hidden">, then</span>
      </span>{' '}
      <Shown effect={after}>{after ? remains[after] : 'not said'}</Shown>
    </>
  );
}

function Shown({ effect, children }: { effect: Effect | undefined; children: string }) {
  return (
    <span className="dr-impact__shown">
      <Shape effect={effect} />
      {children}
    </span>
  );
}

/** Up, level, down, or a gap. */
const shapes = {
  positive: 'M8 2 L15 14 L1 14 Z',
  neutral: 'M1 6 H15 V10 H1 Z',
  negative: 'M8 14 L15 2 L1 2 Z',
} as const;

function Shape({ effect }: { effect: Effect | undefined }) {
  return (
    <svg className="dr-impact__shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {effect ? (
        <path className={`dr-impact__${effect}`} d={shapes[effect]} />
      ) : (
        <rect className="dr-impact__open" x="2" y="2" width="12" height="12" />
      )}
    </svg>
  );
}

function Weight({ line: { before, severity, likelihood } }: { line: ImpactLine }) {
  if (before !== 'negative')
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="govuk-visually-hidden">Nothing to weigh</span>
      </>
    );
  const said = [
    severity ? `${severity.label} severity` : 'severity not given',
    likelihood ? likelihood.label.toLowerCase() : 'likelihood not given',
  ].join(', ');
  return (
    <span className="dr-impact__shown">
      {severity && likelihood && <Cells severity={severity} likelihood={likelihood} />}
      {said}
    </span>
  );
}

const cell = 8;

/** Severity upwards, likelihood to the right; the cell where they meet is filled. */
function Cells({ severity, likelihood }: { severity: Level; likelihood: Level }) {
  const columns = Array.from({ length: likelihood.of }, (_, index) => index + 1);
  const rows = Array.from({ length: severity.of }, (_, index) => severity.of - index);
  return (
    <svg
      className="dr-impact__cells"
      viewBox={`-1 -1 ${columns.length * cell + 2} ${rows.length * cell + 2}`}
      aria-hidden="true"
      focusable="false"
    >
      {rows.flatMap((step, y) =>
        columns.map((column, x) => (
          <rect
            key={`${step}-${column}`}
            className={
              step === severity.step && column === likelihood.step ? 'dr-impact__here' : 'dr-impact__cell'
            }
            x={x * cell}
            y={y * cell}
            width={cell}
            height={cell}
          />
        )),
      )}
    </svg>
  );
}
