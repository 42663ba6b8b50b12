import type { ObjectiveArea, ShownAction } from '../lists/list-of-actions.ts';
import { planScale } from './plan-scale.ts';

const names = 330;
const bars = 720;
const words = 300;
const head = 46;
const areaRow = 34;
const row = 34;
const thick = 14;
/** Letters of a title that fit beside its bar, and of an area's name over the bars. */
const lettersFit = 36;
const areaFits = 110;
/** Letters of what is said behind the bars. */
const wordsFit = 36;

const shorten = (text: string, fit: number) =>
  text.length > fit ? `${text.slice(0, fit - 1).trimEnd()}…` : text;

interface Line {
  y: number;
  area?: string;
  action?: ShownAction;
}

function linesOf(areas: readonly ObjectiveArea[]): { lines: Line[]; height: number } {
  const lines: Line[] = [];
  let y = head;
  for (const { title, actions } of areas) {
    lines.push({ y, area: title });
    y += areaRow;
    for (const action of actions) {
      lines.push({ y, action });
      y += row;
    }
  }
  return { lines, height: y + 6 };
}

/**
 * The plan as bars from start to due under the months, slippage hatched, today a line, and how each action stands in
 * words behind its bar. The table below says the same with its links, so the drawing is for the eye and the mouse only.
 */
export function PlanTimeline({ areas, today }: { areas: readonly ObjectiveArea[]; today: string }) {
  const scale = planScale(
    areas.flatMap(({ actions }) => actions),
    today,
  );
  if (!scale) return null;
  const { lines, height } = linesOf(areas);
  const x = (day: string) => names + scale.at(day) * bars;
  const every = scale.months.length > 24 ? 6 : scale.months.length > 12 ? 3 : scale.months.length > 7 ? 2 : 1;
  return (
    <svg
      className="dr-plan"
      viewBox={`0 0 ${names + bars + words} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <pattern
          id="slippage"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line className="dr-plan__hatch" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
      {scale.months.map((month, index) => (
        <g key={month.name}>
          <line
            className={month.beginsYear ? 'dr-plan__year' : 'dr-plan__month'}
            x1={names + month.from * bars}
            y1={head - 12}
            x2={names + month.from * bars}
            y2={height}
          />
          {index % every === 0 && (
            <text className="dr-plan__head" x={names + month.from * bars + 4} y={head - 18}>
              {shortMonth(month.name)}
            </text>
          )}
        </g>
      ))}
      {lines.map((line) =>
        line.action ? (
          <Bar key={line.action.reference} action={line.action} y={line.y} x={x} />
        ) : (
          <text key={line.area} className="dr-plan__area" x="0" y={line.y + 24}>
            {shorten(line.area ?? '', areaFits)}
          </text>
        ),
      )}
      <line className="dr-plan__today" x1={x(today)} y1={head - 12} x2={x(today)} y2={height} />
      <text
        className="dr-plan__today-word"
        x={x(today)}
        y={12}
        textAnchor={scale.at(today) > 0.95 ? 'end' : scale.at(today) < 0.05 ? 'start' : 'middle'}
      >
        today
      </text>
    </svg>
  );
}

/** "Mar 2026". */
const shortMonth = (name: string) => name.replace(/^(\p{L}{3})\p{L}*/u, '$1');

function Bar({ action, y, x }: { action: ShownAction; y: number; x: (day: string) => number }) {
  const top = y + (row - thick) / 2;
  const agreed = action.movedFrom || action.dueOn;
  const from = action.startOn && action.startOn < agreed ? x(action.startOn) : undefined;
  const until = agreed ? x(agreed) : undefined;
  const over = action.deliveryState === 'done' || action.deliveryState === 'cancelled';
  return (
    <a href={`/cases/${action.reference}`} tabIndex={-1}>
      <text className="dr-plan__name" x={names - 12} y={top + thick - 2}>
        {shorten(action.title, lettersFit)}
      </text>
      {until !== undefined && from !== undefined && (
        <rect
          className={`dr-plan__bar${over ? ' dr-plan__bar--over' : action.deliveryState === 'notStarted' ? ' dr-plan__bar--planned' : ''}`}
          x={from}
          y={top}
          width={Math.max(2, until - from)}
          height={thick}
        />
      )}
      {until !== undefined && from === undefined && (
        <path
          className={`dr-plan__bar${over ? ' dr-plan__bar--over' : ' dr-plan__bar--planned'}`}
          d={`M ${until} ${top - 1} l 8 8 l -8 8 l -8 -8 z`}
        />
      )}
      {action.movedFrom !== '' && until !== undefined && (
        <rect
          className="dr-plan__slip"
          fill="url(#slippage)"
          x={until}
          y={top}
          width={Math.max(2, x(action.dueOn) - until)}
          height={thick}
        />
      )}
      <text
        className={action.late ? 'dr-plan__standing dr-plan__standing--late' : 'dr-plan__standing'}
        x={names + bars + 10}
        y={top + thick - 2}
      >
        {shorten(standingShort(action), wordsFit)}
      </text>
    </a>
  );
}

/** The full sentence stands in the table. */
const standingShort = ({ standing }: ShownAction) => standing.replace(/\.$/, '');
