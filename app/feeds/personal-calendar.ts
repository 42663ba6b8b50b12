import { type DeadlineFilter, listDeadlines } from '../../db/queries/deadline-list.ts';
import { listMeetingsOnCalendar } from '../../db/queries/meetings.ts';
import { kindsOfRole, ownKinds } from '../../workflows/road/deadline-duties.ts';
import { maySee } from '../../workflows/road/visibility.ts';
import type { Actor, Role } from '../../workflows/roles.ts';
import { closedSince, deadlineEntry } from '../calendars/deadline-entries.ts';
import { meetingEntry } from '../calendars/meeting-entries.ts';
import { writeCalendar } from '../calendars/write-calendar.ts';
import { type ChosenFilters, filterFor } from '../lists/asked-deadlines.ts';
import type { Services } from '../services.ts';

/** What a calendar carries: what its reader acts on, what the holders of a role act on, or what some filters leave. */
export type Carried = { mine: true } | { role: Role } | { filters: ChosenFilters };

/** At most this many deadlines in one calendar. */
const most = 2000;
/** How far back meetings stay in it. In milliseconds. */
const meetingsKept = 90 * 86_400_000;

function filterOf(person: Actor, carried: Carried): DeadlineFilter | undefined {
  if ('filters' in carried) return filterFor(person, carried.filters);
  const common = { maySee: (state: Parameters<DeadlineFilter['maySee']>[0]) => maySee(person, state) };
  if ('mine' in carried) return { ...common, own: { personId: person.id, kinds: ownKinds(person) } };
  const kinds = kindsOfRole(carried.role);
  return kinds.length > 0 ? { ...common, kinds } : undefined;
}

/**
 * A person's calendar: deadlines, with those closed lately as cancelled, and the meetings. A subscription replaces its
 * whole calendar each time, so it would lose what is left out; a file that is taken in twice does not, and for it what
 * was closed must be named once more.
 */
export async function personalCalendar(
  services: Services,
  person: Actor,
  { name, ...carried }: Carried & { name: string },
): Promise<string> {
  const now = services.clock.now();
  const { baseUrl } = services.config;
  const filter = filterOf(person, carried);
  const reader = { personId: person.id, dealt: 'hide' } as const;
  const rows = filter
    ? await listDeadlines(services.database, { ...filter, reader }, most, { since: closedSince(now) })
    : [];
  const from = new Date(Date.parse(now) - meetingsKept).toISOString();
  const meetings = await listMeetingsOnCalendar(services.database.drizzle, from);
  const council = await services.council();
  return writeCalendar(`${council.name}: ${name}`, [
    ...rows.map((row) => deadlineEntry(row, baseUrl)),
    ...meetings.map((meeting) => meetingEntry(meeting, baseUrl)),
  ]);
}
