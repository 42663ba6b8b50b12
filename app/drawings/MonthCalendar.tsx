import type { Month, MonthDay } from '../lists/month.ts';

const cell = { width: 164, height: 122 } as const;
const head = 28;
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** Things of a day that fit below its number, each on two lines, and letters of a line. */
const itemsFit = 2;
const lettersFit = 18;

const shorten = (text: string) =>
  text.length > lettersFit ? `${text.slice(0, lettersFit - 1).trimEnd()}…` : text;

/**
 * A month as a wall calendar: what is on each day, hatched where a call-in window runs, holidays named, today framed.
 * The list beside it says the same in words, so the drawing itself is for the eye only.
 */
export function MonthCalendar({ month: { weeks } }: { month: Month }) {
  const [width, height] = [cell.width * 7 + 2, head + cell.height * weeks.length + 2];
  return (
    <svg className="dr-month" viewBox={`-1 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <defs>
        <pattern id="window" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="dr-month__hatch" x1="0" y1="0" x2="0" y2="8" />
        </pattern>
      </defs>
      {weekdays.map((name, column) => (
        <text key={name} className="dr-month__head" x={column * cell.width + 8} y={head - 9}>
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

function Day({ day, x, y }: { day: MonthDay; x: number; y: number }) {
  const { date, inMonth, isToday, isWeekend, inWindow, holiday } = day;
  const off = isWeekend || holiday !== '';
  const all = [
    ...(holiday ? [{ text: holiday, of: '', name: 'holiday' }] : []),
    ...day.items.map(({ text, of, late }) => ({ text, of, name: late ? 'late' : 'item' })),
  ];
  const shown = all.slice(0, itemsFit);
  const rest = all.length - shown.length;
  return (
    <g className={inMonth ? undefined : 'dr-month__outside'}>
      <rect
        className={off ? 'dr-month__off' : 'dr-month__day'}
        x={x}
        y={y}
        width={cell.width}
        height={cell.height}
      />
      {inWindow && <rect fill="url(#window)" x={x} y={y} width={cell.width} height={cell.height} />}
      {isToday && (
        <rect
          className="dr-month__today"
          x={x + 2}
          y={y + 2}
          width={cell.width - 4}
          height={cell.height - 4}
        />
      )}
      <text className="dr-month__date" x={x + 8} y={y + 24}>
        {isToday ? `${date}, today` : date}
      </text>
      {shown.map(({ text, of, name }, index) => (
        <text key={`${index} ${text}`} className={`dr-month__${name}`} x={x + 8} y={y + 44 + index * 34}>
          {shorten(text)}
          <tspan className="dr-month__of" x={x + 8} dy="16">
            {of}
          </tspan>
        </text>
      ))}
      {rest > 0 && (
        <text className="dr-month__more" x={x + 8} y={y + 44 + shown.length * 34}>
          and {rest} more
        </text>
      )}
    </g>
  );
}
