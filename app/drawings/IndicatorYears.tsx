import { valueInWords } from '../../workflows/indicators/in-words.ts';
import type { Indicator, Reading } from '../../workflows/indicators/types.ts';

const left = 60;
const width = 640;
const names = 240;
const top = 16;
const height = 260;
const below = 34;
/** Letters between two names at the right edge. */
const apart = 18;

/**
 * Several years as lines: the council's own area drawn through with its values, the country and the county dashed, the
 * target across. For the eye only: a table follows.
 */
export function IndicatorYears({
  indicator,
  readings,
}: {
  indicator: Indicator;
  readings: readonly Reading[];
}) {
  const shown = readings.filter(({ area, kind }) => kind !== 'district' || area === indicator.area);
  const years = [...new Set(shown.map(({ year }) => year))].sort((a, b) => a - b);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const values = [
    ...shown.map(({ value }) => value),
    ...(indicator.target === null ? [] : [indicator.target]),
  ];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const margin = (most - least || Math.abs(most) || 1) * 0.15;
  const x = (year: number) => left + ((year - first) / Math.max(1, last - first)) * width;
  const y = (value: number) => top + (1 - (value - least + margin) / (most - least + 2 * margin)) * height;
  const areas = [...new Set(shown.map(({ area }) => area))];
  const lines = areas.map((area) => ({
    area,
    own: area === indicator.area,
    points: shown.filter((it) => it.area === area).toSorted((a, b) => a.year - b.year),
  }));
  const ends = [
    ...lines.map(({ area, points }) => ({ name: area, value: points.at(-1)?.value ?? 0 })),
    ...(indicator.target === null ? [] : [{ name: 'target', value: indicator.target }]),
  ].toSorted((a, b) => b.value - a.value);
  let free = 0;
  const labels = ends.map((end) => {
    free = Math.max(free, y(end.value) + 5);
    const at = free;
    free += apart;
    return { ...end, at };
  });
  return (
    <svg
      className="dr-indicator"
      viewBox={`0 0 ${left + width + names} ${top + height + below}`}
      aria-hidden="true"
      focusable="false"
    >
      <line className="dr-indicator__axis" x1={left} y1={top + height} x2={left + width} y2={top + height} />
      {years.map((year) => (
        <text key={year} x={x(year)} y={top + height + 22} textAnchor="middle">
          {year}
        </text>
      ))}
      {indicator.target !== null && (
        <line
          className="dr-indicator__mark dr-indicator__mark--target"
          x1={left}
          y1={y(indicator.target)}
          x2={left + width}
          y2={y(indicator.target)}
        />
      )}
      {lines.map(({ area, own, points }) => (
        <g key={area}>
          <polyline
            className={own ? 'dr-indicator__line dr-indicator__line--own' : 'dr-indicator__line'}
            points={points.map((it) => `${x(it.year)},${y(it.value)}`).join(' ')}
          />
          {points.map((it) => (
            <g key={it.year}>
              <circle
                className={own ? 'dr-indicator__point dr-indicator__point--own' : 'dr-indicator__point'}
                cx={x(it.year)}
                cy={y(it.value)}
                r={own ? 5 : 3}
              />
              {own && (
                <text
                  className="dr-indicator__name--own"
                  x={x(it.year)}
                  y={y(it.value) - 10}
                  textAnchor="middle"
                >
                  {valueInWords(it.value, indicator.unit)}
                </text>
              )}
            </g>
          ))}
        </g>
      ))}
      {labels.map(({ name, value, at }) => (
        <text
          key={name}
          className={name === indicator.area ? 'dr-indicator__name--own' : undefined}
          x={left + width + 14}
          y={at}
        >
          {name} {valueInWords(value, indicator.unit)}
        </text>
      ))}
    </svg>
  );
}
