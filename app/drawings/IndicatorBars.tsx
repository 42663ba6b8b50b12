import { valueInWords } from '../../workflows/indicators/in-words.ts';
import type { Indicator, Reading } from '../../workflows/indicators/types.ts';

const names = 230;
const bars = 600;
const head = 54;
const row = 30;
const thick = 16;

/**
 * The readings of one year: a bar for each district, the council's own filled, and the country, the county and the target
 * as lines across with their names above. The table below says the same, so the drawing is for the eye only.
 */
export function IndicatorBars({
  indicator,
  readings,
}: {
  indicator: Indicator;
  readings: readonly Reading[];
}) {
  const districts = readings
    .filter(({ kind }) => kind === 'district')
    .toSorted((a, b) => b.value - a.value || a.area.localeCompare(b.area, 'en-GB'));
  const marks = [
    ...readings
      .filter(({ kind }) => kind !== 'district')
      .map(({ area, kind, value }) => ({ name: area, kind, value })),
    ...(indicator.target === null
      ? []
      : [{ name: 'target', kind: 'target' as const, value: indicator.target }]),
  ].toSorted((a, b) => a.value - b.value);
  const most = Math.max(
    indicator.unit === '%' ? 100 : 0,
    ...readings.map(({ value }) => value),
    indicator.target ?? 0,
    1e-6,
  );
  const x = (value: number) => names + (Math.max(0, value) / most) * bars;
  const height = head + districts.length * row + 6;
  return (
    <svg
      className="dr-indicator"
      viewBox={`0 0 ${names + bars + 90} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <line className="dr-indicator__axis" x1={names} y1={head} x2={names} y2={height} />
      {districts.map(({ area, value }, index) => {
        const y = head + index * row + (row - thick) / 2;
        const own = area === indicator.area;
        return (
          <g key={area}>
            <text
              className={own ? 'dr-indicator__name dr-indicator__name--own' : 'dr-indicator__name'}
              x={names - 10}
              y={y + thick - 3}
            >
              {area}
            </text>
            <rect
              className={own ? 'dr-indicator__bar dr-indicator__bar--own' : 'dr-indicator__bar'}
              x={names}
              y={y}
              width={Math.max(1, x(value) - names)}
              height={thick}
            />
            <text className="dr-indicator__value" x={names + bars + 14} y={y + thick - 3}>
              {valueInWords(value, indicator.unit)}
            </text>
          </g>
        );
      })}
      {marks.map(({ name, kind, value }, index) => (
        <g key={`${kind} ${name}`}>
          <line
            className={`dr-indicator__mark dr-indicator__mark--${kind}`}
            x1={x(value)}
            y1={18 + (index % 3) * 16}
            x2={x(value)}
            y2={height}
          />
          <text
            className="dr-indicator__mark-name"
            x={x(value) + (x(value) > names + bars * 0.6 ? -6 : 6)}
            y={14 + (index % 3) * 16}
            textAnchor={x(value) > names + bars * 0.6 ? 'end' : 'start'}
          >
            {name} {valueInWords(value, indicator.unit)}
          </text>
        </g>
      ))}
    </svg>
  );
}
