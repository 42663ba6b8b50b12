import { listOpenWindows } from '../../db/queries/call-in-list.ts';
import { listMeetings } from '../../db/queries/meetings.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import { bodyName } from '../../workflows/road/bodies.ts';
import { maySee } from '../../workflows/road/visibility.ts';
import type { SignedIn } from '../auth/session.ts';
import type { Services } from '../services.ts';
import { addressWith } from './address.ts';
import { listOfDeadlines, readAskedDeadlines } from './list-of-deadlines.ts';
import { daysShown, monthOf, readMonth } from './month.ts';

/** What the page of deadlines shows: the list by urgency, and a month as a calendar. */
export async function deadlinesPage(services: Services, person: SignedIn, url: URL) {
  const asked = readAskedDeadlines(url);
  const today = londonDay(services.clock.now());
  const month = readMonth(url.searchParams.get('month'), today);
  const days = daysShown(month);
  const between = { from: days[0] ?? '', to: days[days.length - 1] ?? '' };
  const rows = await listOfDeadlines(services, person, asked);
  const inMonth = await listOfDeadlines(services, person, asked, between);
  const meetings = await listMeetings(services.database.drizzle, `${between.from}T00:00:00Z`);
  const calendar = await services.commands.rules.calendarOn(today);
  const windows = await listOpenWindows(services.database);
  const shown = monthOf(month, today, calendar, {
    items: [
      ...meetings
        .map(({ body, at }) => ({ on: londonDay(at), text: `${shortName(body)} meets`, of: '', late: false }))
        .filter(({ on }) => on <= between.to),
      ...inMonth.map((row) => ({
        on: row.dueOn,
        text: row.what,
        of: row.reference,
        late: row.due.meaning === 'late',
      })),
    ],
    windows: windows
      .filter(({ state }) => maySee(person, state))
      .map(({ publishedAt, closesAt }) => ({ from: londonDay(publishedAt), to: londonDay(closesAt) })),
  });
  const query = { kind: asked.kind, who: asked.who, body: asked.body };
  return {
    asked,
    rows,
    month: shown,
    monthName: month,
    previous: addressWith('/deadlines', { ...query, month: shown.previous }),
    next: addressWith('/deadlines', { ...query, month: shown.next }),
    csv: addressWith('/deadlines.csv', query),
    ics: addressWith('/deadlines.ics', query),
  };
}

/** A committee's name is too long for a box of the calendar. */
const shortName = (body: string) => (body === 'scrutiny' ? 'Scrutiny' : bodyName(body));
