const width = 120;
const height = 12;

/** The part of those who were asked that answered, filled. For the eye only: the numbers stand beside it. */
export function AnsweredBar({ asked, answered }: { asked: number; answered: number }) {
  const filled = asked === 0 ? 0 : (answered / asked) * (width - 1);
  return (
    <svg className="dr-answered" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {filled > 0 && <rect className="dr-answered__in" x="0.5" y="0.5" width={filled} height={height - 1} />}
      <rect className="dr-answered__asked" x="0.5" y="0.5" width={width - 1} height={height - 1} />
    </svg>
  );
}
