import ical, { ICalCalendarMethod } from 'ical-generator';
import type { DeadlineRow } from './list-of-deadlines.ts';

/** Open deadlines as an iCalendar file. Each keeps its name when its date moves, so that a calendar moves it too. */
export function deadlineCalendar(rows: readonly DeadlineRow[], baseUrl: string, now: string): string {
  const calendar = ical({
    name: 'Due Regard: deadlines',
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Due Regard', product: 'Due Regard', language: 'EN' },
  });
  for (const row of rows) {
    calendar.createEvent({
      id: `${row.reference}-${row.kind}@${new URL(baseUrl).hostname}`,
      stamp: new Date(now),
      start: new Date(row.dueAt),
      end: new Date(row.dueAt),
      summary: `${row.what}: ${row.title}`,
      description: `${row.reference}. It is with ${row.whoActs}.`,
      url: `${baseUrl}/cases/${row.reference}`,
    });
  }
  return calendar.toString();
}
