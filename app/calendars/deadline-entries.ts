import type { ListedDeadline } from '../../db/queries/deadline-list.ts';
import { type DeadlineKind, deadlineNames, londonDay, londonTime } from '../../workflows/clocks/index.ts';
import { isClosedByTheClock, whoActsInWords } from '../../workflows/road/deadline-duties.ts';
import type { CalendarEntry } from './write-calendar.ts';

/** How long what was closed is still told as cancelled. In milliseconds. */
const cancelledFor = 30 * 86_400_000;

/** From which moment on what was closed is part of a calendar: an instant. */
export const closedSince = (now: string): string => new Date(Date.parse(now) - cancelledFor).toISOString();

/** What is given as a day has no hour; nor has what begins with its day. */
const givenAsDay: readonly DeadlineKind[] = ['reviewDate', 'actionDue'];

/** The row's own id: a deadline that moves keeps its row, and one that begins anew is another deadline. */
export const deadlineUid = (id: string, baseUrl: string) => `deadline-${id}@${new URL(baseUrl).hostname}`;

export const startOf = (kind: DeadlineKind, dueAt: string): CalendarEntry['start'] =>
  givenAsDay.includes(kind) || londonTime(dueAt) === '00:00'
    ? { on: londonDay(dueAt) }
    : { at: new Date(dueAt).toISOString() };

type Dated = Pick<ListedDeadline, 'kind' | 'status' | 'openedAt' | 'closedAt' | 'moves' | 'movedAt'>;
type DatedOfCase = Dated & Pick<ListedDeadline, 'id' | 'dueAt' | 'reference' | 'title'>;

/**
 * How an entry's changes are told. What was done or fell away is cancelled, and so is taken out of every calendar that
 * has it; what the clock closed at its moment came true, and stays where it was.
 */
export function changesOf({ kind, status, openedAt, closedAt, moves, movedAt }: Dated) {
  const cancelled = status !== 'open' && !(status === 'met' && isClosedByTheClock(kind));
  const changedAt = (cancelled && closedAt) || movedAt || openedAt;
  return {
    sequence: moves + (cancelled ? 1 : 0),
    changedAt: new Date(changedAt).toISOString(),
    ...(cancelled && { cancelled }),
  };
}

/** A deadline in somebody's own calendar. */
export function deadlineEntry(d: DatedOfCase, baseUrl: string): CalendarEntry {
  return {
    uid: deadlineUid(d.id, baseUrl),
    ...changesOf(d),
    start: startOf(d.kind, d.dueAt),
    summary: `${deadlineNames[d.kind]}: ${d.title}`,
    description: `${d.reference}. It is with ${whoActsInWords[d.kind]}. How the date was counted: ${baseUrl}/cases/${d.reference}/deadlines/${d.kind}`,
    url: `${baseUrl}/cases/${d.reference}`,
  };
}
