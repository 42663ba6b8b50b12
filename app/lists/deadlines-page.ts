import { countDeadlines, listDeadlines } from '../../db/queries/deadline-list.ts';
import { listMeetings } from '../../db/queries/meetings.ts';
import { dayInWords, hourInWords, londonDay, londonTime } from '../../workflows/clocks/index.ts';
import { bodyName } from '../../workflows/road/bodies.ts';
import { maySee } from '../../workflows/road/visibility.ts';
import type { SignedIn } from '../auth/session.ts';
import { startOf } from '../calendars/deadline-entries.ts';
import type { Services } from '../services.ts';
import { addressWith } from './address.ts';
import { chosenOf, type DeadlinesAsked, readAskedDeadlines } from './asked-deadlines.ts';
import { deadlineOptions } from './deadline-options.ts';
import { type DeadlineRow, listOfDeadlines, readerFilter, rowsShown } from './list-of-deadlines.ts';
import { daysShown, type MonthItem, monthOf, readMonth } from './month.ts';

/** What the page of deadlines shows: the list by urgency, and a month as a calendar. */
export async function deadlinesPage(services: Services, person: SignedIn, url: URL) {
  const asked = readAskedDeadlines(url);
  const now = services.clock.now();
  const today = londonDay(now);
  const { searchParams } = url;
  const month = readMonth(searchParams.get('month') ?? (asked.on.slice(0, 7) || null), today);
  const chosen = chosenOf(asked);
  const rows = await listOfDeadlines(services, person, asked, {}, asked.on ? 'past' : 'none');
  const reader = { personId: person.id, dealt: 'hide' } as const;
  const all = await countDeadlines(
    services.database,
    { reader, maySee: (state) => maySee(person, state) },
    now,
  );
  const isFiltered = Object.values(chosen).some((it) => it !== '') || asked.on !== '' || asked.dealt !== '';
  const linkTo = (with_: Readonly<Record<string, string>>) =>
    addressWith('/deadlines', { ...chosen, month: searchParams.get('month') ?? '', ...with_ });
  const shown = await monthShown(services, person, asked, month, today);
  return {
    asked,
    rows,
    cut: rows.length === rowsShown,
    late: rows.filter((row) => row.past === '' && row.due.meaning === 'late').length,
    all: all.all,
    isFiltered,
    dayInWords: asked.on && dayInWords(asked.on),
    options: deadlineOptions(all, asked),
    month: shown,
    monthName: month,
    previous: addressWith('/deadlines', { ...chosen, month: shown.previous }),
    next: addressWith('/deadlines', { ...chosen, month: shown.next }),
    dealtWith: linkTo({ dealt: 'only' }),
    notDealtWith: linkTo({}),
    days: Object.fromEntries(
      shown.weeks.flat().map((day) => [day.on, `${linkTo({ on: day.on })}#list`] as const),
    ),
    csv: addressWith('/deadlines.csv', { ...chosen, on: asked.on, dealt: asked.dealt }),
    ics: addressWith('/deadlines.ics', chosen),
    feeds: addressWith('/feeds', chosen),
    taken: searchParams.get('done') === 'dealtWith',
  };
}

/** The month with its meetings, its deadlines (those that are past too), and the windows in which one may call in. */
async function monthShown(
  services: Services,
  person: SignedIn,
  asked: DeadlinesAsked,
  month: string,
  today: string,
) {
  const days = daysShown(month);
  const between = { from: days[0] ?? '', to: days[days.length - 1] ?? '' };
  const rows = await listOfDeadlines(services, person, { ...asked, on: '', dealt: '' }, between, 'past');
  const meetings = await listMeetings(services.database.drizzle, `${between.from}T00:00:00Z`);
  const filter = readerFilter(person, { ...asked, kind: '', who: '', on: '', dealt: '' });
  const windows = filter
    ? await listDeadlines(
        services.database,
        {
          ...filter,
          kinds: ['callInCloses'],
          from: between.from,
          reader: { personId: person.id, dealt: 'both' },
        },
        rowsShown,
        'past',
      )
    : [];
  return monthOf(month, today, await services.commands.rules.calendarOn(today), {
    items: [
      ...meetings
        .map(({ id, body, at }) => ({
          on: londonDay(at),
          text: `${shortName(body)} meets`,
          of: '',
          hour: hourInWords(londonTime(at)),
          standing: 'meeting' as const,
          href: `/meetings#${id}`,
        }))
        .filter(({ on }) => on <= between.to),
      ...rows.map((row) => ({ on: row.dueOn, ...monthItem(row) })),
    ],
    windows: windows.map((it) => ({ from: it.openedAt, to: it.dueAt })),
  });
}

/** A deadline as the month shows it; a day that was given has no hour. */
export function monthItem(row: DeadlineRow): MonthItem {
  const start = startOf(row.kind, row.dueAt);
  const late = row.due.meaning === 'late';
  return {
    text: row.what,
    of: row.reference,
    hour: 'at' in start ? hourInWords(londonTime(start.at)) : '',
    standing: row.past === 'met' ? 'done' : row.past === 'missed' ? 'doneLate' : late ? 'late' : 'open',
    href: row.working,
  };
}

/** A committee's name is too long for a box of the calendar. */
const shortName = (body: string) => (body === 'scrutiny' ? 'Scrutiny' : bodyName(body));
