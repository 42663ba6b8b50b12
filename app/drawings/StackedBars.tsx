interface StackedBarsProps {
  /** Names the drawing's pattern: one a page. */
  id: string;
  lines: readonly { name: string; met: number; missed: number }[];
}

const names = 300;
const bars = 560;
const row = 30;
const thick = 16;
/** Letters of a name that fit beside its bar. */
const lettersFit = 38;

const shorten = (text: string) =>
  text.length > lettersFit ? `${text.slice(0, lettersFit - 1).trimEnd()}…` : text;

function inWords(met: number, missed: number): string {
  if (met + missed === 0) return 'none';
  return [met > 0 ? `${met} met` : '', missed > 0 ? `${missed} missed` : ''].filter(Boolean).join(', ');
}

/**
 * What was met, filled, and what was missed, hatched, in one bar for each line, all on one scale. The table below says
 * the same, so the drawing itself is for the eye only.
 */
export function StackedBars({ id, lines }: StackedBarsProps) {
  const most = Math.max(1, ...lines.map(({ met, missed }) => met + missed));
  const scale = (count: number) => (count / most) * bars;
  const height = lines.length * row + 4;
  return (
    <svg
      className="dr-bars"
      viewBox={`0 0 ${names + bars + 180} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <pattern
          id={`missed-${id}`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line className="dr-bars__hatch" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
      <line className="dr-bars__axis" x1={names} y1="0" x2={names} y2={height} />
      {lines.map(({ name, met, missed }, index) => {
        const y = index * row + (row - thick) / 2;
        return (
          <g key={name}>
            <text className="dr-bars__name" x={names - 10} y={y + thick - 3}>
              {shorten(name)}
            </text>
            {met > 0 && <rect className="dr-bars__met" x={names} y={y} width={scale(met)} height={thick} />}
            {missed > 0 && (
              <rect
                className="dr-bars__missed"
                fill={`url(#missed-${id})`}
                x={names + scale(met)}
                y={y}
                width={scale(missed)}
                height={thick}
              />
            )}
            <text className="dr-bars__count" x={names + scale(met + missed) + 8} y={y + thick - 3}>
              {inWords(met, missed)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
