import type { Month, MonthDay, MonthItem } from '../lists/month.ts';
import { itemInWords } from '../lists/month-words.ts';

const cell = { width: 164, height: 122 } as const;
const head = 28;
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** Things of a day that fit below its number, each on two lines, and letters of a line. */
const linesFit = 2;
const lettersFit = 19;
/** Of a line in bold. */
const boldFit = 17;

const shorten = (text: string, fit: number = lettersFit) =>
  text.length > fit ? `${text.slice(0, fit - 1).trimEnd()}…` : text;

interface MonthCalendarProps {
  month: Month;
  /** Where all of a day is listed, by the day. */
  days: Readonly<Record<string, string>>;
}

/**
 * A month as a wall calendar: what is on each day, hatched where a call-in window runs and as far as its hour, holidays
 * named, today framed. The list beside it says the same in words and has the same links, so the drawing itself is for
 * the eye and the mouse only.
 */
export function MonthCalendar({ month: { weeks }, days }: MonthCalendarProps) {
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
          <Day
            key={day.on}
            day={day}
            x={column * cell.width}
            y={head + row * cell.height}
            href={days[day.on] ?? ''}
          />
        )),
      )}
    </svg>
  );
}

function Day({ day, x, y, href }: { day: MonthDay; x: number; y: number; href: string }) {
  const { date, inMonth, isToday, isPast, isWeekend, window, holiday, items } = day;
  const off = isWeekend || holiday !== '';
  const fit = linesFit - (holiday ? 1 : 0);
  const shown = items.slice(0, fit);
  const rest = items.length - shown.length;
  const below = y + 44 + (holiday ? 34 : 0);
  return (
    <g className={inMonth ? undefined : 'dr-month__outside'}>
      <rect
        className={off ? 'dr-month__off' : 'dr-month__day'}
        x={x}
        y={y}
        width={cell.width}
        height={cell.height}
      />
      {window && (
        <rect
          fill="url(#window)"
          x={x + window.from * cell.width}
          y={y}
          width={(window.to - window.from) * cell.width}
          height={cell.height}
        />
      )}
      {isToday && (
        <rect
          className="dr-month__today"
          x={x + 2}
          y={y + 2}
          width={cell.width - 4}
          height={cell.height - 4}
        />
      )}
      <text className={`dr-month__date${isPast ? ' dr-month__date--past' : ''}`} x={x + 8} y={y + 24}>
        {isToday ? `${date}, today` : date}
      </text>
      {holiday && (
        <text className="dr-month__holiday" x={x + 8} y={y + 44}>
          {shorten(holiday)}
        </text>
      )}
      {shown.map((item, index) => (
        <Item key={`${index} ${item.text}`} item={item} x={x + 8} y={below + index * 34} />
      ))}
      {rest > 0 && (
        <a href={href} tabIndex={-1}>
          <text className="dr-month__more" x={x + 8} y={below + shown.length * 34}>
            and {rest} more
          </text>
        </a>
      )}
    </g>
  );
}

const classOf = {
  meeting: 'meeting',
  open: 'item',
  late: 'late',
  done: 'done',
  doneLate: 'done',
} as const satisfies Record<MonthItem['standing'], string>;

function Item({ item, x, y }: { item: MonthItem; x: number; y: number }) {
  const { second } = itemInWords(item);
  return (
    <a href={item.href} tabIndex={-1}>
      <text className={`dr-month__${classOf[item.standing]}`} x={x} y={y}>
        {shorten(item.text, item.standing === 'late' ? boldFit : lettersFit)}
        <tspan className="dr-month__of" x={x} dy="16">
          {second}
        </tspan>
      </text>
    </a>
  );
}
