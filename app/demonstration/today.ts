import { demonstrationSubjects } from '../../db/demonstration/content/subjects.ts';
import type { SubjectDates } from '../../db/demonstration/content/whole-subject.ts';
import type { CouncilToFill } from '../../db/demonstration/fill-council.ts';
import { calendarFor, londonDay, londonInstant } from '../../workflows/clocks/index.ts';
import { presets } from '../../workflows/constitution/index.ts';
import type { ScenarioCase, ScenarioEvent } from './scenarios.ts';
import { actionsOfToday } from './today-actions.ts';
import { fundAsked, repairsAsked } from './today-consultations.ts';

const constitution = presets['england-2012'];

/** Dates about a day, in working days before and after it. */
function about(today: string) {
  const calendar = calendarFor(constitution);
  const day = (n: number) =>
    n === 0 ? today : n > 0 ? calendar.workingDayAfter(today, n) : calendar.workingDayBefore(today, -n);
  return { day, at: (n: number, time: string) => new Date(londonInstant(day(n), time)).toISOString() };
}

export function councilOfToday(now: string): CouncilToFill {
  const today = londonDay(now);
  const { day } = about(today);
  const cabinets = [-60, -40, -25, -12, -3, 8, 28, 48, 68, 88].map((n) => ({
    body: 'cabinet' as const,
    on: day(n),
    time: '18:00',
  }));
  const others = [4, 24, 44].flatMap((n) => [
    { body: 'scrutiny' as const, on: day(n), time: '18:00' },
    { body: 'council' as const, on: day(n + 6), time: '18:30' },
  ]);
  return {
    name: 'Demonstration Borough Council',
    colour: '#1d4f91',
    scenario: 'today',
    constitutions: [constitution],
    since: day(-200),
    meetings: [...cabinets, ...others],
  };
}

const asked = (at: (n: number, time: string) => string, from: number): ScenarioEvent[] => [
  { at: at(from, '10:00'), by: 'officer', type: 'submitForReview' },
  {
    at: at(from + 2, '11:30'),
    by: 'reviewer',
    type: 'endorse',
    words: { remark: 'Clear, and the evidence is there.' },
  },
];
const signed = (at: (n: number, time: string) => string, from: number): ScenarioEvent[] => [
  { at: at(from, '09:40'), by: 'solicitor', type: 'sign', data: { part: 'legal' }, signsWhatStands: true },
  {
    at: at(from + 1, '15:10'),
    by: 'finance',
    type: 'sign',
    data: { part: 'finance' },
    signsWhatStands: true,
  },
];

/** A council in the middle of its work: a case at most of the stations of the road, brought there by its own events. */
export function casesOfToday(now: string): ScenarioCase[] {
  const today = londonDay(now);
  const { day, at } = about(today);
  const subject = (n: number, meeting: number): Pick<ScenarioCase, 'frontSheet' | 'content'> => {
    const dates: SubjectDates = {
      completedOn: day(meeting - 45),
      reportOn: day(meeting - 30),
      meetingOn: day(meeting),
      mayActFrom: day(meeting + 8),
      actionsDueOn: day(meeting + 60),
      reviewOn: day(meeting + 180),
    };
    const make = demonstrationSubjects[n % demonstrationSubjects.length];
    if (!make) throw new Error('There are no demonstration subjects.');
    const { frontSheet, assessment } = make(dates);
    return { frontSheet, content: assessment };
  };
  const assessment = (n: number, meeting: number, began: number, events: ScenarioEvent[]): ScenarioCase => ({
    kind: 'assessment',
    templateId: '2026',
    by: n === 3 ? 'second-officer' : 'officer',
    at: at(began, '09:15'),
    ...subject(n, meeting),
    events,
  });
  const notice = (n: number): ScenarioEvent => ({
    at: at(n, '09:30'),
    by: 'democratic-services',
    type: 'publishNotice',
    data: { notice: 'keyDecisionNotice' },
  });
  const listed = (n: number, meeting: number): ScenarioEvent => ({
    at: at(n, '16:00'),
    by: 'democratic-services',
    type: 'list',
    data: { meeting: { id: `cabinet-${day(meeting)}`, at: at(meeting, '18:00') } },
  });
  const agenda = (n: number): ScenarioEvent => ({
    at: at(n, '16:30'),
    by: 'democratic-services',
    type: 'publishAgenda',
  });
  const decided = (meeting: number, outcome: string): ScenarioEvent => ({
    at: at(meeting, '19:05'),
    by: 'democratic-services',
    type: 'decide',
    data: { outcome, decidedAt: at(meeting, '18:40') },
    words: { reasons: 'For the reasons in the report.' },
  });
  const published = (n: number): ScenarioEvent => ({
    at: at(n, '10:05'),
    by: 'democratic-services',
    type: 'publish',
  });
  const [repairs, fund] = [repairsAsked({ day, at }), fundAsked({ day, at })];
  return [
    {
      ...assessment(0, 28, -12, [...asked(at, -8).slice(0, 1), repairs.opens]),
      consulting: repairs.consulting,
    },
    assessment(1, 8, -30, [notice(-29), ...asked(at, -14), ...signed(at, -5).slice(0, 1)]),
    assessment(2, -3, -60, [
      notice(-50),
      ...asked(at, -40),
      ...signed(at, -30),
      listed(-16, -3),
      agenda(-14),
      decided(-3, 'approved'),
      published(-2),
    ]),
    { ...assessment(3, 48, -3, []), by: 'second-officer' },
    {
      ...assessment(4, -25, -90, [
        fund.opens,
        notice(-80),
        ...asked(at, -70),
        ...signed(at, -60),
        listed(-40, -25),
        agenda(-36),
        decided(-25, 'approved'),
        published(-24),
      ]),
      consulting: fund.consulting,
    },
    // The case above is the first to be begun.
    ...actionsOfToday({ day, at }, `DIA-${day(-90).slice(0, 4)}-0001`),
  ];
}
