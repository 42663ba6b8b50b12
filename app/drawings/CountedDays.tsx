import type { WorkingStep } from '../../workflows/clocks/types.ts';
import { type CountedDay, countedWeeks } from './counted-weeks.ts';

const cell = { width: 64, height: 58 } as const;
const head = 24;
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/**
 * The days of a count as the leaf of a wall calendar: counted days numbered, skipped ones crossed, what is due filled.
 * The table beside it says the same in words, so the drawing itself is hidden from those who do not look.
 */
export function CountedDays({ working }: { working: readonly WorkingStep[] }) {
  const weeks = countedWeeks(working);
  if (!weeks) return null;
  const [width, height] = [cell.width * 7 + 2, head + cell.height * weeks.length + 2];
  return (
    <svg
      className="dr-days"
      viewBox={`-1 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      {weekdays.map((name, column) => (
        <text key={name} className="dr-days__head" x={column * cell.width + cell.width / 2} y={head - 8}>
          {name}
        </text>
      ))}
      {weeks.flatMap((week, row) =>
        week.map((day, column) => (
          <Day key={day.on} day={day} x={column * cell.width} y={head + row * cell.height} />
        )),
      )}
    </svg>
  );
}

function Day({ day: { date, month, step }, x, y }: { day: CountedDay; x: number; y: number }) {
  const kind = step?.kind ?? 'plain';
  return (
    <g className={`dr-days__day dr-days__day--${kind}`} transform={`translate(${x} ${y})`}>
      <rect className="dr-days__cell" width={cell.width} height={cell.height} />
      {kind === 'skipped' && <path className="dr-days__cross" d={`M0 ${cell.height}L${cell.width} 0`} />}
      <text className="dr-days__date" x="5" y="15">
        {month ? `${date} ${month}` : date}
      </text>
      {kind === 'counted' && <circle className="dr-days__ring" cx={cell.width / 2} cy="37" r="14" />}
      <text className="dr-days__mark" x={cell.width / 2} y={kind === 'counted' ? 43 : 45}>
        {step && markOf(step)}
      </text>
    </g>
  );
}

function markOf({ kind, count, why }: WorkingStep): string {
  if (kind === 'counted') return String(count ?? '');
  if (kind === 'start') return 'Start';
  if (kind === 'due') return count === undefined ? 'Due' : `Due (${count})`;
  if (why === 'weekend') return '';
  return why.endsWith('is away') ? 'Away' : 'Holiday';
}
