import {
  type ComputedDeadline,
  calendarFor,
  computeDeadlines,
  type DeadlineKind,
  inWords,
  isDay,
  londonDay,
  OutsideCalendar,
} from '../../workflows/clocks/index.ts';
import { defaultConstitution, findPreset, presetIds } from '../../workflows/constitution/index.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import { readMoment } from '../lists/read-moment.ts';

/** What was typed, by the names that the command of the same purpose has for its options. */
export interface TypedDates {
  constitution: string;
  meeting: string;
  published: string;
  'called-in': string;
  'scrutiny-met': string;
}

export interface Calculation {
  typed: TypedDates;
  errors: FieldError[];
  /** Undefined while no meeting is given. */
  deadlines: ComputedDeadline[] | undefined;
}

const kinds = [
  'keyDecisionNotice',
  'privateMeetingNotice',
  'privateMeetingSecondNotice',
  'reportToDemocraticServices',
  'agendaPublished',
  'publishDecision',
  'callInCloses',
  'mayActFrom',
  'scrutinyMeets',
  'reconsideration',
] as const satisfies readonly DeadlineKind[];

export const constitutionOptions = presetIds.map((id) => ({ value: id, label: findPreset(id)?.name ?? id }));

/** Counts the dates around a meeting by the rules of a preset, whatever its effective dates. */
export function calculate({ searchParams }: URL): Calculation {
  const given = (name: string) => (searchParams.get(name) ?? '').trim();
  const typed: TypedDates = {
    constitution: given('constitution') || defaultConstitution.id,
    meeting: given('meeting'),
    published: given('published'),
    'called-in': given('called-in'),
    'scrutiny-met': given('scrutiny-met'),
  };
  const errors: FieldError[] = [];
  const constitution = findPreset(typed.constitution);
  if (!constitution) errors.push({ field: 'constitution', message: 'Choose rules from the list' });
  const meetingAt = readMoment(typed.meeting);
  const anything = [...searchParams.keys()].length > 0;
  if (anything && !meetingAt) {
    errors.push({
      field: 'meeting',
      message: 'Enter the date and time of the meeting, such as 2026-09-10T18:00',
    });
  }
  const day = (name: 'published' | 'called-in' | 'scrutiny-met', what: string) => {
    const text = typed[name];
    if (text === '') return undefined;
    const at = isDay(text) ? text : readMoment(text);
    if (!at) errors.push({ field: name, message: `${what} must be a real date` });
    return at;
  };
  const starts = {
    meetingAt,
    decidedAt: meetingAt,
    publishedAt: day('published', 'The date of publication'),
    calledInAt: day('called-in', 'The date of the call-in'),
    scrutinyMetAt: day('scrutiny-met', 'The date of the scrutiny meeting'),
  };
  if (errors.length === 0) errors.push(...outOfOrder(starts));
  if (!constitution || !meetingAt || errors.length > 0) return { typed, errors, deadlines: undefined };
  try {
    return {
      typed,
      errors,
      deadlines: whileCalledIn(
        starts,
        computeDeadlines(kinds, starts, constitution, calendarFor(constitution)),
        errors,
      ),
    };
  } catch (error) {
    if (!(error instanceof OutsideCalendar)) throw error;
    return { typed, errors: [{ field: 'meeting', message: error.message }], deadlines: undefined };
  }
}

interface Starts {
  meetingAt: string | undefined;
  publishedAt: string | undefined;
  calledInAt: string | undefined;
  scrutinyMetAt: string | undefined;
}

/** What comes before the step that it follows: no dates are counted from what cannot have been. */
function outOfOrder({ meetingAt, publishedAt, calledInAt, scrutinyMetAt }: Starts): FieldError[] {
  const isBefore = (day: string, other: string) => londonDay(day) < londonDay(other);
  const errors: FieldError[] = [];
  if (publishedAt && meetingAt && isBefore(publishedAt, meetingAt)) {
    errors.push({ field: 'published', message: 'The decision cannot be published before the meeting' });
  }
  if (calledInAt && !publishedAt) {
    errors.push({
      field: 'published',
      message: 'Enter when the decision was published: a call-in follows that',
    });
  } else if (calledInAt && publishedAt && isBefore(calledInAt, publishedAt)) {
    errors.push({ field: 'called-in', message: 'A decision cannot be called in before it is published' });
  }
  if (scrutinyMetAt && !calledInAt) {
    errors.push({ field: 'called-in', message: 'Enter when it was called in: scrutiny meets on that' });
  } else if (scrutinyMetAt && calledInAt && isBefore(scrutinyMetAt, calledInAt)) {
    errors.push({ field: 'scrutiny-met', message: 'Scrutiny cannot have met before the call-in' });
  }
  return errors;
}

/** A decision that was called in in time has no day yet from which it may be acted on; one after the window was not. */
function whileCalledIn(
  { calledInAt }: Starts,
  deadlines: ComputedDeadline[],
  errors: FieldError[],
): ComputedDeadline[] | undefined {
  const closes = deadlines.find((it) => it.kind === 'callInCloses');
  if (!calledInAt || !closes) return deadlines;
  if (londonDay(calledInAt) > closes.dueOn) {
    errors.push({ field: 'called-in', message: `Call-in had closed by then, on ${inWords(closes.dueOn)}` });
    return undefined;
  }
  return deadlines.filter((it) => it.kind !== 'mayActFrom');
}
