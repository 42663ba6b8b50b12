import { z } from 'zod';
import { isDay } from '../clocks/days.ts';
import { deadlineKinds } from '../clocks/types.ts';
import { roles } from '../roles.ts';
import { consents } from './consents.ts';

/**
 * A council's constitution as data: everything about its clocks that differs between councils. Objects are strict,
 * so that a misspelt setting is a problem to report and never a rule that silently does nothing.
 */

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day written as YYYY-MM-DD')
  .refine(isDay, 'a day that is in the calendar, written as YYYY-MM-DD');
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'an hour from 00:00 to 23:59, written as HH:MM');
const words = z.string().trim().min(1, 'some words');
/** No rule counts longer than a year of working days; a greater number is a slip of the hand. */
const count = z.int().min(1).max(260);
const countOrNone = z.int().min(0).max(260);
const endorsements = 'a whole number from 1 to 20, or all';
const points = z.array(count).max(12).readonly();

export const kindsOfDay = ['calendar', 'working'] as const;
/** Which days are counted as clear days: every day, or working days only. */
export type KindOfDay = (typeof kindsOfDay)[number];

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** At least `n` clear days before the meeting: neither the day of the notice nor that of the meeting counts. */
const clearDays = z.strictObject({ n: count, days: z.enum(kindsOfDay) });

const dayOfPublicationCounts = z.boolean().default(false);
/** What happens when call-in would close on a day that is not a working day. By default nothing does. */
const rollWhenNotWorkingDay = z.enum(['none', 'nextWorkingDay']).default('none');

const callIn = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('workingDays'), n: count, hour, dayOfPublicationCounts }),
  z.strictObject({
    type: z.literal('calendarDays'),
    n: count,
    hour,
    dayOfPublicationCounts,
    rollWhenNotWorkingDay,
  }),
  /** The named day of the week after that of publication. Weeks begin on Monday. */
  z.strictObject({
    type: z.literal('weekdayOfFollowingWeek'),
    weekday: z.enum(weekdays),
    hour,
    rollWhenNotWorkingDay,
  }),
]);

const whoMayCallIn = z.strictObject({
  roles: z.array(z.enum(roles)).min(1).readonly(),
  /** How many of them must sign. */
  signatures: z.int().min(1).max(1000),
  /** The chair of Overview and Scrutiny needs no other signature. */
  chairAlone: z.boolean().optional(),
  /** So many residents may ask for a call-in too, through democratic services. Left out: they may not. */
  residents: z.int().min(1).max(100_000).optional(),
  /** How many requests a member may lodge or sign in twelve months, those withdrawn or rejected apart. Left out: no cap. */
  perMemberAYear: z.int().min(1).max(100).optional(),
});

const whenMissed = z.enum(['takesEffect', 'stays']);
const laterMeeting = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('workingDays'), n: count, whenMissed }),
  z.strictObject({ type: z.literal('nextOrdinaryMeeting'), whenMissed }),
]);

const reminderPoints = z.strictObject({
  /** Working days before the day due. */
  soon: points.default([]),
  /** Whether to remind on the day itself. */
  due: z.boolean().default(true),
  /** Working days after the day due. */
  late: points.default([]),
  /** Working days after the day due, when `escalateTo` are told as well. */
  escalated: points.default([]),
  escalateTo: z.array(z.enum(roles)).readonly().default(['democraticServices']),
});

export const constitutionSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'small letters, digits and hyphens'),
    name: words,
    version: z.int().min(1).default(1),
    /** Both days are inside. A case is judged by the constitution of its own day. */
    effectiveFrom: day,
    effectiveUntil: day.nullable().default(null),

    /** Working days for a reviewer to answer, and for each director to sign. */
    reviewerDays: count.default(5),
    directorDays: count.default(5),
    /** How many of the reviewers on the council's list must endorse: a number, or every one of them. */
    requiredEndorsements: z
      .union([z.int(), z.literal('all')], endorsements)
      .refine((it) => it === 'all' || (it >= 1 && it <= 20), endorsements)
      .default(1),

    keyDecisionNotice: clearDays.nullable(),
    privateMeetingNotice: clearDays.nullable().default({ n: 28, days: 'calendar' }),
    privateMeetingSecondNotice: clearDays.nullable().default({ n: 5, days: 'working' }),
    generalException: clearDays.nullable().default({ n: 5, days: 'working' }),
    agenda: clearDays,
    /** Working days before the agenda is published, and the hour on that day. */
    reportToDemocraticServices: z.strictObject({ n: countOrNone, hour }).default({ n: 5, hour: '12:00' }),

    publication: z.discriminatedUnion('type', [
      /** Hours on the clock from the recorded moment of the decision, over weekends and holidays alike. */
      z.strictObject({ type: z.literal('clockHours'), n: z.int().min(1).max(720) }),
      z.strictObject({ type: z.literal('workingDays'), n: count }),
    ]),
    callIn,
    mayActFrom: z.enum(['nextWorkingDay', 'sameMoment']),
    whoMayCallIn: whoMayCallIn.default({ roles: ['scrutiny'], signatures: 3 }),
    /** Whose consent, of any one of them, exempts a decision from call-in. Left out: the usual ones (consents.ts). */
    exemptionConsent: z.array(z.enum(consents)).min(1).readonly().optional(),
    secondCallInAllowed: z.boolean().default(false),
    scrutiny: laterMeeting,
    scrutinyMayReferToCouncil: z.enum(['contraryOnly', 'always']).default('contraryOnly'),
    reconsideration: laterMeeting,
    council: laterMeeting.default({ type: 'workingDays', n: 10, whenMissed: 'stays' }),
    /** Working days, after an approval with amendments, to confirm the assessment or add to it. */
    addendumDays: count.default(10),

    /** A kind that is left out has the usual points. */
    reminders: z.partialRecord(z.enum(deadlineKinds), reminderPoints).default({}),
    /** Days on which the council's offices are closed besides weekends and bank holidays. */
    closures: z
      .array(z.strictObject({ on: day, name: words }))
      .readonly()
      .default([]),
    /** The office's day: reminders go at its start, and what is due on a day is due at its end. */
    hours: z.strictObject({ opens: hour, closes: hour }).default({ opens: '09:00', closes: '17:00' }),
    /** Where each rule comes from. A kind that is left out comes from the constitution itself. */
    sources: z.partialRecord(z.enum(deadlineKinds), words).default({}),
  })
  .refine((it) => it.effectiveUntil === null || it.effectiveFrom <= it.effectiveUntil, {
    path: ['effectiveUntil'],
    message: 'a day that is not before effectiveFrom',
  })
  .refine((it) => it.hours.opens < it.hours.closes, {
    path: ['hours', 'closes'],
    message: 'an hour after hours.opens',
  });

export type Constitution = z.infer<typeof constitutionSchema>;
export type LaterMeetingRule = Constitution['scrutiny'];
export type ClearDaysRule = Constitution['agenda'];
export type ReminderRule = z.infer<typeof reminderPoints>;
