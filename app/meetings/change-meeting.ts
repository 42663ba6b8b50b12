import { findMeeting } from '../../db/queries/meeting-desk.ts';
import {
  dayInWords,
  deadlineNames,
  isDay,
  londonDay,
  londonInstant,
  londonTime,
  timeInWords,
} from '../../workflows/clocks/index.ts';
import { joinDate } from '../../workflows/forms/calendar-answers.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import { bodyName } from '../../workflows/road/bodies.ts';
import type { SignedIn } from '../auth/session.ts';
import { type MeetingMove, moveMeeting, previewMove } from '../commands/change-meetings.ts';
import { formText } from '../lists/form-text.ts';
import type { Services } from '../services.ts';

/** The meeting that is to be changed; undefined where there is none that still can be. */
export async function changeablePage(services: Services, id: string) {
  const meeting = await findMeeting(services.database, id);
  if (!meeting || meeting.cancelledAt || Date.parse(meeting.at) <= Date.parse(services.clock.now()))
    return undefined;
  return {
    id,
    bodyName: bodyName(meeting.body),
    when: timeInWords(meeting.at),
    at: meeting.at,
    typed: { change: 'move', on: londonDay(meeting.at), time: londonTime(meeting.at), reasons: '' },
  };
}
export type ChangeablePage = NonNullable<Awaited<ReturnType<typeof changeablePage>>>;

/** What was typed, what was wrong with it, what it would do, or that it is done. */
export async function changeMeetingBy(
  services: Services,
  person: SignedIn,
  page: ChangeablePage,
  form: FormData,
) {
  const part = (name: string) => formText(form, `on-${name}`);
  const parts = { day: part('day'), month: part('month'), year: part('year') };
  const typed = {
    change: formText(form, 'change'),
    on: formText(form, 'on') || (parts.day || parts.month || parts.year ? joinDate(parts) : ''),
    time: formText(form, 'time'),
    reasons: formText(form, 'reasons'),
  };
  const errors: FieldError[] = [];
  const wrong = (field: string, message: string) => errors.push({ field, message });
  if (typed.change !== 'move' && typed.change !== 'cancel')
    wrong('change', 'Choose whether to move or cancel it');
  if (typed.reasons === '') wrong('reasons', 'Enter the reason');
  let isAt: string | null = null;
  if (typed.change === 'move') {
    if (!isDay(typed.on)) wrong('on', 'The new date must be a real date');
    else if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(typed.time))
      wrong('time', 'Enter the new time, such as 18:00');
    else {
      isAt = new Date(londonInstant(typed.on, typed.time)).toISOString();
      if (Date.parse(isAt) <= Date.parse(services.clock.now()))
        wrong('on', 'The new date must be in the future');
      if (Date.parse(isAt) === Date.parse(page.at)) wrong('on', 'The meeting is at that time already');
    }
  }
  if (errors.length > 0) return { typed, errors, preview: null };
  const move: MeetingMove = { meetingId: page.id, wasAt: page.at, isAt, reasons: typed.reasons };
  if (form.get('confirm') !== 'yes') return { typed, errors, preview: await previewOf(services, move) };
  const { id, roles, actingFor } = person;
  if (!(await moveMeeting(services.commands, move, { id, roles, actingFor }))) {
    wrong('on', 'This body meets on that day already, or the meeting was changed meanwhile');
    return { typed, errors, preview: null };
  }
  services.jobs.wake();
  return { done: isAt ? 'moved' : 'cancelled' } as const;
}

async function previewOf(services: Services, move: MeetingMove) {
  const reports = await previewMove(services.commands, move);
  return {
    to: move.isAt ? timeInWords(move.isAt) : null,
    reports: reports.map(({ dates, ...report }) => ({
      ...report,
      dates: dates.map(({ kind, was, is }) => ({
        what: deadlineNames[kind],
        was: dayInWords(was),
        is: dayInWords(is),
      })),
    })),
  };
}
export type MovePreview = Awaited<ReturnType<typeof previewOf>>;
