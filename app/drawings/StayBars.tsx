interface StayBarsProps {
  lines: readonly {
    name: string;
    median: number | undefined;
    longest: number | undefined;
    inWords: string;
  }[];
}

const names = 200;
const bars = 560;
const row = 30;
const thick = 16;

/** The median stay in each state as a bar, and the longest as a thin line to its end. For the eye only: a table follows. */
export function StayBars({ lines }: StayBarsProps) {
  const most = Math.max(1, ...lines.map(({ longest }) => longest ?? 0));
  const scale = (days: number) => (days / most) * bars;
  const height = lines.length * row + 4;
  return (
    <svg
      className="dr-bars"
      viewBox={`0 0 ${names + bars + 210} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <line className="dr-bars__axis" x1={names} y1="0" x2={names} y2={height} />
      {lines.map(({ name, median = 0, longest = 0, inWords }, index) => {
        const y = index * row + (row - thick) / 2;
        const end = names + scale(longest);
        return (
          <g key={name}>
            <text className="dr-bars__name" x={names - 10} y={y + thick - 3}>
              {name}
            </text>
            <line className="dr-bars__longest" x1={names} y1={y + thick / 2} x2={end} y2={y + thick / 2} />
            <line className="dr-bars__longest" x1={end} y1={y + 2} x2={end} y2={y + thick - 2} />
            <rect className="dr-bars__met" x={names} y={y} width={scale(median)} height={thick} />
            <text className="dr-bars__count" x={end + 8} y={y + thick - 3}>
              {inWords}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
