import { londonDay } from '../clocks/london.ts';
import type { Instant } from '../clocks/types.ts';
import { inWords } from '../clocks/words.ts';
import { type Body, bodyNames } from './bodies.ts';
import type { CaseContext } from './context.ts';
import type { CaseEvent } from './events.ts';
import type { Listing, ReportProgress, ScrutinyListing } from './facts.ts';
import { daysOrder } from './moments.ts';

/** Whether an event means the agenda of scrutiny, before the decision, and not that of the body that decides. */
export const isForScrutiny = (_c: CaseContext, e: CaseEvent): boolean =>
  e.agenda === 'scrutiny' || e.meeting?.body === 'scrutiny';
export const isForTheDecision = (c: CaseContext, e: CaseEvent): boolean => !isForScrutiny(c, e);

const listingOf = (c: CaseContext, e: CaseEvent): Listing | undefined =>
  isForScrutiny(c, e) ? c.report.scrutinyListing : c.report.listing;

/** The body at a meeting of which a report is decided, where it goes to a meeting. */
export const decidingBody = (
  route: string | undefined,
  { referredToCouncilAt }: Pick<ReportProgress, 'referredToCouncilAt'>,
): Exclude<Body, 'scrutiny'> | undefined => {
  if (referredToCouncilAt !== undefined || route === 'council') return 'council';
  return route === 'cabinet' ? 'cabinet' : undefined;
};

/** What listing on an agenda, and its publication, ask for. */
export const listingConditions = {
  notListed: {
    test: (c: CaseContext) => c.report.listing === undefined,
    status: 409,
    why: 'It is listed on a meeting already. Take it off that agenda first.',
  },
  notListedAtScrutiny: {
    test: (c: CaseContext) => c.report.scrutinyListing === undefined,
    status: 409,
    why: 'It has its listing at Overview and Scrutiny already.',
  },
  isListed: {
    test: (c: CaseContext, e: CaseEvent) => listingOf(c, e) !== undefined,
    status: 409,
    why: 'It is not listed on a meeting.',
  },
  goesToAMeeting: {
    test: (c: CaseContext) => decidingBody(c.facts.route, c.report) !== undefined,
    status: 409,
    why: 'This decision is taken by a named person and not at a meeting, so there is nothing to list.',
  },
  meetingIsOfTheBody: {
    test: (c: CaseContext, e: CaseEvent) =>
      e.meeting?.body === undefined || e.meeting.body === decidingBody(c.facts.route, c.report),
    status: 409,
    why: (c: CaseContext) =>
      `${bodyNames[decidingBody(c.facts.route, c.report) ?? 'cabinet']} decides this, so it is listed on one of its meetings, or before that at Overview and Scrutiny.`,
  },
  /** Regulation 7 and section 100B: what is added after the agenda was open to the public says why. */
  latenessIsSaid: {
    test: (c: CaseContext, e: CaseEvent) =>
      e.lateness !== undefined ||
      (c.facts.agendaWasDueOn === undefined && e.meeting?.agendaPublishedAt === undefined),
    status: 409,
    why: (c: CaseContext, e: CaseEvent) =>
      `${
        e.meeting?.agendaPublishedAt
          ? `The agenda of this meeting was published on ${inWords(londonDay(e.meeting.agendaPublishedAt))}.`
          : `The agenda of this meeting was to be published by ${inWords(c.facts.agendaWasDueOn ?? londonDay(e.at))}.`
      } Say whether the report is late or supplementary, and why.`,
  },
  agendaIsNotPublished: {
    test: (c: CaseContext, e: CaseEvent) => listingOf(c, e)?.agendaPublishedAt === undefined,
    status: 409,
    why: 'The agenda with this report on it has been published already.',
  },
  scrutinyHasMet: {
    test: (c: CaseContext, e: CaseEvent) =>
      c.report.scrutinyListing !== undefined && daysOrder(e.at, c.report.scrutinyListing.meetingAt) >= 0,
    status: 409,
    why: (c: CaseContext) =>
      c.report.scrutinyListing
        ? 'Overview and Scrutiny has not met on it yet.'
        : 'It is not listed at Overview and Scrutiny before the decision.',
  },
  scrutinyHasNotCommented: {
    test: (c: CaseContext) => c.report.scrutinyListing?.commentedAt === undefined,
    status: 409,
    why: 'What Overview and Scrutiny said is on record already.',
  },
} as const;

/** A listing as an event makes it. */
export const newListing = ({ meeting, lateness }: CaseEvent): Listing | undefined =>
  meeting && { meetingId: meeting.id, meetingAt: meeting.at, ...(lateness && { lateness }) };

/** A listing after its meeting was moved: to another day, and the agenda must be published again. */
export function movedListing<L extends Listing>(listing: L, { meeting }: CaseEvent): L {
  if (!meeting || listing.meetingId !== meeting.id) return listing;
  const { agendaPublishedAt, ...rest } = listing;
  const sameDay = daysOrder(listing.meetingAt, meeting.at) === 0;
  return {
    ...listing,
    ...rest,
    agendaPublishedAt: sameDay ? agendaPublishedAt : undefined,
    meetingAt: meeting.at,
  };
}

/** Unsigned it stays on no agenda that is ahead. What scrutiny has had before it stays on record. */
export function scrutinyThatWas(
  listing: ScrutinyListing | undefined,
  at: Instant,
): ScrutinyListing | undefined {
  return listing && (listing.commentedAt || Date.parse(at) >= Date.parse(listing.meetingAt))
    ? listing
    : undefined;
}
