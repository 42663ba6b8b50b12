import type { CumulativeRow } from '../cumulative/cumulative.ts';

const names = 250;
const cell = 150;
const row = 40;
const head = 30;
const most = 118;

/**
 * For each group and year a bar of the decisions in force: filled for a positive impact, hatched for a negative one, with a
 * solid end for what remains of it. What is neutral is not drawn. The table below has every number, with its list.
 */
export function CumulativeGrid({
  rows,
  years,
}: {
  rows: readonly CumulativeRow[];
  years: readonly number[];
}) {
  const greatest = Math.max(1, ...rows.flatMap(({ cells }) => cells.map((it) => it.positive + it.negative)));
  const width = (count: number) => (count / greatest) * most;
  const height = head + rows.length * row + 6;
  return (
    <svg
      className="dr-cumulative"
      viewBox={`0 0 ${names + Math.max(years.length, 4) * cell} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <pattern
          id="negative"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line className="dr-cumulative__hatch" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
      {years.map((year, index) => (
        <text key={year} className="dr-cumulative__head" x={names + index * cell} y={20}>
          {year}
        </text>
      ))}
      {rows.map(({ group, label, cells }, line) => (
        <g key={group}>
          <line
            className="dr-cumulative__line"
            x1="0"
            y1={head + line * row}
            x2={names + years.length * cell}
            y2={head + line * row}
          />
          <text x="0" y={head + line * row + 25}>
            {label}
          </text>
          {cells.map((it, index) => {
            const x = names + index * cell;
            const y = head + line * row + 12;
            const negative = it.negative - it.remains;
            return (
              <g key={it.year}>
                {it.positive > 0 && (
                  <rect
                    className="dr-cumulative__positive"
                    x={x}
                    y={y}
                    width={width(it.positive)}
                    height={16}
                  />
                )}
                {negative > 0 && (
                  <rect
                    className="dr-cumulative__negative"
                    fill="url(#negative)"
                    x={x + width(it.positive)}
                    y={y}
                    width={width(negative)}
                    height={16}
                  />
                )}
                {it.remains > 0 && (
                  <rect
                    className="dr-cumulative__remains"
                    x={x + width(it.positive + Math.max(0, negative))}
                    y={y}
                    width={width(it.remains)}
                    height={16}
                  />
                )}
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}
