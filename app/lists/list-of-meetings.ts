import {
  listComingMeetings,
  listPastMeetings,
  type MeetingWithCases,
} from '../../db/queries/meeting-list.ts';
import { isDay, londonDay, londonInstant, timeInWords } from '../../workflows/clocks/index.ts';
import { joinDate } from '../../workflows/forms/calendar-answers.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import { labelOf } from '../../workflows/road/ask.ts';
import { bodyName, bodyNames, isBody } from '../../workflows/road/bodies.ts';
import { isStaff, maySee } from '../../workflows/road/visibility.ts';
import type { SignedIn } from '../auth/session.ts';
import { directorsAway } from '../planning/directors-away.ts';
import type { Services } from '../services.ts';
import { formText } from './form-text.ts';
import { safeDates } from './safe-dates.ts';

/** How many meetings ahead, and how many behind, the page shows. */
const shown = { coming: 30, past: 10 } as const;

export const meetingBodies = Object.entries(bodyNames).map(([value, label]) => ({ value, label }));

/** The meetings ahead and behind, with their last safe dates and what this person may see of what is listed. */
export async function listOfMeetings(services: Services, person: SignedIn) {
  const now = services.clock.now();
  const rules = await services.commands.rules.findOn(londonDay(now));
  const absences = await directorsAway(services);
  const read = (meeting: MeetingWithCases) => ({
    id: meeting.id,
    body: bodyName(meeting.body),
    when: timeInWords(meeting.at),
    cancelled: meeting.cancelledAt !== null,
    cases: meeting.cases
      .filter(({ state }) => maySee(person, state))
      .map(({ reference, title, kind, state }) => ({
        reference,
        title,
        state: labelOf(kind, state),
        toDecide:
          meeting.body !== 'scrutiny' &&
          state === 'awaitingDecision' &&
          Date.parse(meeting.at) <= Date.parse(now),
      })),
  });
  return {
    coming: (await listComingMeetings(services.database, now, shown.coming)).map((m) => ({
      ...read(m),
      dates: !rules || m.cancelledAt ? [] : datesFor(m, safeDates(m.at, now, rules, absences)),
    })),
    past: (await listPastMeetings(services.database, now, shown.past)).map(read),
    mayRun: person.roles.includes('democraticServices'),
    mayPlan: isStaff(person),
  };
}

const datesFor = (m: MeetingWithCases, dates: ReturnType<typeof safeDates>) =>
  dates.filter(({ only }) => only.some((body) => body === m.body));

export interface TypedMeeting {
  body: string;
  on: string;
  time: string;
}

export const blankMeeting: TypedMeeting = { body: 'cabinet', on: '', time: '18:00' };

/** Reads the form that adds a meeting. `meeting` is there where nothing is wrong; its `at` is an instant. */
export function readMeeting(
  form: FormData,
  now: string,
): {
  typed: TypedMeeting;
  errors: FieldError[];
  meeting: { id: string; body: string; at: string } | undefined;
} {
  const part = (name: string) => formText(form, `on-${name}`);
  const parts = { day: part('day'), month: part('month'), year: part('year') };
  const typed: TypedMeeting = {
    body: formText(form, 'body'),
    on: formText(form, 'on') || (parts.day || parts.month || parts.year ? joinDate(parts) : ''),
    time: formText(form, 'time'),
  };
  const errors: FieldError[] = [];
  if (!isBody(typed.body)) errors.push({ field: 'body', message: 'Choose who meets' });
  if (typed.on === '') errors.push({ field: 'on', message: 'Enter the date of the meeting' });
  else if (!isDay(typed.on))
    errors.push({ field: 'on', message: 'The date of the meeting must be a real date' });
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(typed.time)) {
    errors.push({ field: 'time', message: 'Enter the time of the meeting, such as 18:00' });
  }
  if (errors.length > 0) return { typed, errors, meeting: undefined };
  const at = new Date(londonInstant(typed.on, typed.time)).toISOString();
  if (at <= now) errors.push({ field: 'on', message: 'The meeting must be in the future' });
  const meeting = { id: `${typed.body}-${typed.on}`, body: typed.body, at };
  return { typed, errors, meeting: errors.length > 0 ? undefined : meeting };
}
