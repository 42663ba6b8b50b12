import { listCitedIndicators } from '../../db/queries/indicators.ts';
import { findNextToSign, type NextToSign } from '../../db/queries/next-to-sign.ts';
import {
  dueOf,
  lastSafeDays,
  londonDay,
  OutsideCalendar,
  type PlanBackWish,
} from '../../workflows/clocks/index.ts';
import { indicatorInWords } from '../../workflows/indicators/in-words.ts';
import { stepsBehind } from '../../workflows/road/steps-behind.ts';
import { isStaff } from '../../workflows/road/visibility.ts';
import { signOffParts } from '../../workflows/roles.ts';
import { type WhoActs, whoActs } from '../absences/who-acts.ts';
import type { SignedIn } from '../auth/session.ts';
import { type ConsultationOfCase, loadRounds } from '../consultation/load-rounds.ts';
import { reference2008 } from '../demonstration/wigan-2008.ts';
import { counts, sayHere } from '../drafts/who-is-here.ts';
import { type Evidence, loadEvidence } from '../evidence/load-evidence.ts';
import { whyNotCite } from '../indicators/cite.ts';
import { directorsAway } from '../planning/directors-away.ts';
import { type CasePlan, casePlan } from '../plans/case-plan.ts';
import type { Services } from '../services.ts';
import { type Tab, tabs } from './case-tabs.ts';
import type { CaseView } from './case-view.ts';
import { partsOf } from './director-parts.ts';
import { type CaseFinding, findingsOf } from './findings-of.ts';
import { loadCase } from './load-case.ts';
import type { OpenCase } from './open-case.ts';
import { type PublicationNote, publicationNote } from './publication-note.ts';
import { type RoadFacts, type RoadStep, roadOf } from './road.ts';

export interface CasePageData {
  view: CaseView;
  road: RoadStep[];
  findings: CaseFinding[];
  tab: Tab;
  /** Where its tab is open. */
  evidence?: Evidence;
  consultation?: ConsultationOfCase;
  /** The moment of asking: what is late is late by it. */
  now: string;
  unchanged: boolean;
  done?: Done;
  /** In the demonstration: one press fills in what the 2008 report lacks. */
  canPutRight: boolean;
  /** Who is away, and who may sign instead. */
  acting: WhoActs;
  /** For whoever settles what is left out of what is published. */
  publication?: PublicationNote;
  /** The page about its publication is for the council's staff. */
  isStaff: boolean;
  /** The plan from a meeting date is for officers, and as long as there is a meeting ahead. */
  mayPlan: boolean;
  /** Its place in the delivery plans, or the actions that came of it. */
  plan: CasePlan | undefined;
  /** The indicators that it rests on, with how each stands. */
  cited: { id: string; name: string; inWords: string }[];
  mayCite: boolean;
}

/** What the person has just done, for the banner. */
export interface Done {
  event: string;
  at: string | undefined;
  /** After a signature: the next case that waits for this person's. */
  next?: NextToSign;
}

/** What the page of a case shows. Throws as `loadCase` does. */
export async function loadCasePage(
  request: Request,
  services: Services,
  reference: string | undefined,
): Promise<CasePageData> {
  const { view, open, person } = await loadCase(request, services, reference);
  const { searchParams } = new URL(request.url);
  const event = searchParams.get('done');
  const tab = tabs.find((it) => it === searchParams.get('tab')) ?? 'content';
  const publication = await publicationNote(services, person, view.reference);
  const isAhead = stepsBehind(open.subject.state, open.found.report.progress) !== undefined;
  // For whoever is writing it. Of a case that was decided nobody writes anything.
  if (isAhead)
    await sayHere(
      { services, person, reference: view.reference, place: '' },
      'reading',
      counts.withoutScript,
    );
  return {
    view,
    road: roadOf(view, roadFacts(open, await directorsAway(services))),
    findings: findingsOf(open),
    tab,
    ...(tab === 'evidence' && { evidence: await loadEvidence(services, person, open) }),
    ...(tab === 'consultation' && { consultation: await loadRounds(services, person, open) }),
    now: open.at,
    unchanged: searchParams.has('unchanged'),
    acting: await whoActs(services),
    ...(publication && { publication }),
    plan: await casePlan(services, person, open),
    cited: (await listCitedIndicators(services.database, view.reference)).map((it) => ({
      id: it.id,
      name: it.name,
      inWords: indicatorInWords(it, it.readings),
    })),
    mayCite: whyNotCite(open, person) === undefined,
    isStaff: isStaff(person),
    mayPlan: isStaff(person) && isAhead,
    canPutRight:
      services.demonstration !== undefined &&
      view.reference === reference2008 &&
      view.state === 'draft' &&
      view.available.some((it) => it.event === 'edit'),
    ...(event && { done: await doneBy(services, person, view, event) }),
  };
}

async function doneBy(services: Services, person: SignedIn, view: CaseView, event: string): Promise<Done> {
  const at = view.history.findLast((it) => it.type === event)?.at;
  if (event !== 'sign') return { event, at };
  const parts = signOffParts.filter((part) => partsOf(person).includes(part));
  const next = await findNextToSign(services.database, person.id, parts);
  return { event, at, ...(next && { next }) };
}

function roadFacts(open: OpenCase, absences: PlanBackWish['absences']): RoadFacts {
  const { facts } = open.deciding;
  const { listing, decision } = open.found.report.progress;
  const goesToMeeting = facts.route === 'cabinet' || facts.route === 'council';
  const meetingAt = goesToMeeting ? (listing?.meetingAt ?? facts.meetingAt) : undefined;
  const ahead = decision ? undefined : meetingAt;
  return {
    today: londonDay(open.at),
    safe:
      ahead === undefined
        ? undefined
        : withinCalendar(() =>
            lastSafeDays(
              { meetingAt: ahead, isKey: false, isPrivate: false, absences, draftingDays: 0 },
              open.rules.constitution,
              open.rules.calendar,
            ),
          ),
    meetingAt,
    mayActFrom: firstDayToAct(open, ahead),
    reviewOn: open.subject.progress.reviewOn ?? facts.reviewOn,
    needsDecision: facts.route !== 'none',
    exemptFromCallIn: facts.exemptFromCallIn,
  };
}

function firstDayToAct({ deciding, found, rules }: OpenCase, meetingAt: string | undefined) {
  const on = found.report.progress.mayActFrom ?? deciding.facts.callIn.mayActFrom;
  if (on) return { on };
  if (!meetingAt || deciding.facts.exemptFromCallIn) return undefined;
  const starts = { meetingAt, decidedAt: meetingAt, publishedAt: meetingAt };
  const due = withinCalendar(() => dueOf('mayActFrom', starts, rules.constitution, rules.calendar));
  return due && { on: due.dueOn, earliest: true as const };
}

/** Nothing where the count leaves the table of bank holidays. */
function withinCalendar<T>(count: () => T): T | undefined {
  try {
    return count();
  } catch (error) {
    if (error instanceof OutsideCalendar) return undefined;
    throw error;
  }
}
