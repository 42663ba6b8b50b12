import { data } from '@remix-run/node';
import { listDeputies } from '../../db/queries/deputies.ts';
import { listMeetings, type Meeting } from '../../db/queries/meetings.ts';
import { daysInWords, hasNotEnded, postNames } from '../../workflows/absences.ts';
import {
  chanceOf,
  dayInWords,
  firstMeetingThatCanBeMade,
  londonDay,
  OutsideCalendar,
  timeInWords,
} from '../../workflows/clocks/index.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import { bodyName } from '../../workflows/road/bodies.ts';
import { stepsBehind } from '../../workflows/road/steps-behind.ts';
import { isStaff } from '../../workflows/road/visibility.ts';
import { requireSignedIn } from '../auth/session.ts';
import { findOpenCase, type OpenCase } from '../cases/open-case.ts';
import type { Services } from '../services.ts';
import { directorsAway } from './directors-away.ts';
import { readPlan, type TypedPlan } from './read-plan.ts';
import { type Planning, verdictOf } from './verdict.ts';

/** The page that counts back from a meeting, and on to the first one that can be made. Throws 403, and 404 for a case. */
export async function planPage(request: Request, services: Services) {
  const person = await requireSignedIn(request, services);
  if (!isStaff(person)) throw data('Planning a report is for the council’s officers.', { status: 403 });
  const { typed, errors, asked } = readPlan(new URL(request.url));
  const open = typed.case === '' ? undefined : await findOpenCase(services, person, typed.case);
  if (typed.case !== '' && !open) throw data(`There is no case ${typed.case}.`, { status: 404 });
  const today = londonDay(services.clock.now());
  const rules = open?.rules ?? (await services.commands.rules.findOn(today));
  if (!rules)
    throw data('The council has no constitution in force today, so nothing can be counted.', { status: 409 });
  const done = open ? stepsBehind(open.subject.state, open.found.report.progress) : [];
  const planning: Planning = {
    today,
    rules,
    done: done ?? [],
    body: open && goesToCouncil(open) ? 'council' : 'cabinet',
    wish: await wishOf(services, typed, open),
  };
  const meetings = await listMeetings(services.database.drizzle, services.clock.now(), planning.body);
  const chosen = chooseMeeting(typed, meetings, open, asked);
  if (typed.meeting !== '' && !chosen)
    errors.push({ field: 'meeting', message: 'Choose a meeting from the list' });
  if (asked && !chosen && errors.length === 0) {
    errors.push({ field: 'meeting', message: 'Choose a meeting, or enter a date' });
  }
  const answer = done === undefined || errors.length > 0 ? {} : count(planning, chosen, meetings, errors);
  return {
    typed: {
      ...typed,
      meeting: chosen && 'body' in chosen ? chosen.id : '',
      on: chosen && !('body' in chosen) ? chosen.at : typed.on,
    },
    errors,
    body: bodyName(planning.body),
    meetings: meetings.map((it) => ({ value: it.id, label: meetingInWords(it) })),
    about: open && aboutCase(open, done !== undefined),
    away: await awayInWords(services, today),
    ...answer,
  };
}
export type PlanPage = Awaited<ReturnType<typeof planPage>>;

const goesToCouncil = ({ deciding, found }: OpenCase) =>
  deciding.facts.route === 'council' || found.report.progress.referredToCouncilAt !== undefined;

async function wishOf(
  services: Services,
  typed: TypedPlan,
  open: OpenCase | undefined,
): Promise<Planning['wish']> {
  const facts = open?.deciding.facts;
  return {
    isKey: facts?.keyDecision ?? typed.key,
    isPrivate: facts?.isPrivate ?? typed.private,
    absences: await directorsAway(services),
    draftingDays: Number(typed.drafting) || 0,
  };
}

type Chosen = Meeting | { id: ''; at: string };

/** What was typed; on a first visit the meeting that the case intends. */
function chooseMeeting(
  typed: TypedPlan,
  meetings: readonly Meeting[],
  open: OpenCase | undefined,
  asked: boolean,
): Chosen | undefined {
  const known = meetings.find((it) => it.id === typed.meeting);
  if (known || typed.meeting !== '') return known;
  const intended = open && (open.found.report.progress.listing?.meetingAt ?? open.deciding.facts.meetingAt);
  const on = typed.on || (asked || !intended ? '' : londonDay(intended));
  if (on === '') return undefined;
  return meetings.find((it) => londonDay(it.at) === on) ?? { id: '', at: on };
}

const meetingInWords = (it: Meeting) => `${bodyName(it.body)}, ${timeInWords(it.at)}`;

function count(
  planning: Planning,
  chosen: Chosen | undefined,
  meetings: readonly Meeting[],
  errors: FieldError[],
) {
  const { today, wish, done } = planning;
  const { constitution, calendar } = planning.rules;
  try {
    const within = meetings.filter((it) => calendar.covers(londonDay(it.at)));
    const chances = firstMeetingThatCanBeMade(today, within, wish, constitution, calendar, done);
    return {
      plan: chosen && planOf(planning, chosen),
      chances: chances.map((chance) => ({
        id: chance.meetingId,
        when: timeInWords(chance.meetingAt),
        ...verdictOf(chance, planning),
      })),
    };
  } catch (error) {
    if (!(error instanceof OutsideCalendar)) throw error;
    errors.push({ field: 'on', message: error.message });
    return {};
  }
}

function planOf(planning: Planning, chosen: Chosen) {
  const { today, wish, done } = planning;
  const { constitution, calendar } = planning.rules;
  const chance = chanceOf(today, chosen, wish, constitution, calendar, done);
  return {
    when: 'body' in chosen ? timeInWords(chosen.at) : dayInWords(chosen.at),
    hasBeen: londonDay(chosen.at) < today,
    without: withoutNotice(planning),
    ...verdictOf(chance, planning),
    steps: chance.lastSafeDates.map((date) => ({
      ...date,
      inWords: dayInWords(date.by),
      standing: done.includes(date.step)
        ? ('done' as const)
        : date.by < today
          ? ('passed' as const)
          : ('ahead' as const),
      daysLeft: date.by < today ? 0 : calendar.workingDaysBetween(today, date.by),
    })),
  };
}

/** A notice that was asked for and that the rules of the day do not have. */
function withoutNotice({ wish, rules: { constitution } }: Planning): string[] {
  const key = wish.isKey && constitution.keyDecisionNotice === null;
  const inPrivate = wish.isPrivate && constitution.privateMeetingNotice === null;
  return [
    ...(key ? ['The rules in force ask for no notice of a key decision.'] : []),
    ...(inPrivate ? ['The rules in force ask for no notice of a private meeting.'] : []),
  ];
}

function aboutCase({ subject, deciding: { facts } }: OpenCase, mayBePlanned: boolean) {
  return {
    reference: subject.reference,
    title: subject.title,
    mayBePlanned,
    facts: `${facts.keyDecision ? 'a key decision' : 'not a key decision'}, ${facts.isPrivate ? 'partly or wholly in private' : 'in public'}`,
  };
}

/** The absences that the plan takes into account. */
async function awayInWords(services: Services, today: string): Promise<string[]> {
  const found = await listDeputies(services.database.drizzle);
  return found
    .filter((it) => it.untilOn !== null && hasNotEnded(it, today))
    .map(
      (it) => `The ${postNames[it.post]} is away ${daysInWords(it)}. ${it.deputyName} may sign as deputy.`,
    );
}
