import { assign, setup } from 'xstate';
import { londonDay } from '../clocks/london.ts';
import type { DeadlineKind } from '../clocks/types.ts';
import type { Audience, NoticeKind } from '../notices.ts';
import type { SignOffPart } from '../roles.ts';
import type { CaseContext } from './context.ts';
import type { CaseEvent, ProgramEvent } from './events.ts';
import type { CaseProgress, Delivery, EndedConsultation, ReportProgress } from './facts.ts';
import { type ConditionName, conditions, requestOf, type TurningName, turnings } from './guards.ts';
import { handedOver } from './hand-over.ts';
import { movedListing, newListing, scrutinyThatWas } from './listing.ts';
import { laterDay } from './moments.ts';
import { afterDeferral, termsOf } from './notice-terms.ts';
import { partOf, type RelationName, relations } from './relations.ts';

/** Who may (any of `by`), on what conditions (all of `if`, each refuses with a sentence), and which way (all of `when`). */
export interface Allowance {
  by: readonly RelationName[];
  if?: readonly ConditionName[];
  when?: readonly TurningName[];
}

/** A notice as the machine names it: what to tell, and whom by role. */
export interface Tell {
  kind: NoticeKind;
  to: readonly Audience[];
}

/** A deadline that is open while the state is active, and the event that the clock sends when it falls. */
export interface StateDeadline {
  kind: DeadlineKind;
  event?: ProgramEvent;
}

export interface StateMeta {
  /** As a clerk would say it: "Awaiting decision". */
  label?: string;
  /** In one part of a parallel state: what is so, as a clause: "the legal part is signed". */
  part?: string;
  deadlines?: readonly StateDeadline[];
}

type Change<T> = (current: T, context: CaseContext, event: CaseEvent) => Partial<T>;
const report = (change: Change<ReportProgress>) =>
  assign<CaseContext, CaseEvent, undefined, CaseEvent, never>({
    report: ({ context, event }) => ({ ...context.report, ...change(context.report, context, event) }),
  });
const ofCase = (change: Change<CaseProgress>) =>
  assign<CaseContext, CaseEvent, undefined, CaseEvent, never>({
    case: ({ context, event }) => ({ ...context.case, ...change(context.case, context, event) }),
  });

const withRequest = (
  context: CaseContext,
  event: CaseEvent,
  change: 'sign' | 'unsign' | 'withdrawn' | 'rejected' | 'validated',
) => {
  const meant = requestOf(context, event)?.id;
  return context.report.callIns.map((request) => {
    if (request.id !== meant) return request;
    if (change === 'unsign') {
      return { ...request, signatures: request.signatures.filter((s) => s.by !== event.actor.id) };
    }
    return change === 'sign'
      ? { ...request, signatures: [...request.signatures, { by: event.actor.id, at: event.at }] }
      : { ...request, status: change };
  });
};

const withoutPart = (handed: ReportProgress['handed'], part: SignOffPart) =>
  part === 'legal' ? { finance: handed?.finance } : { legal: handed?.legal };

const standsAfter = { confirm: undefined, amend: 'approvedWithAmendments', rescind: 'rescinded' } as const;
const endConsultation = (how: EndedConsultation['how']) =>
  ofCase((c, _x, e) =>
    c.consultation
      ? {
          consultation: undefined,
          consultations: [...(c.consultations ?? []), { ...c.consultation, endedAt: e.at, how }],
        }
      : {},
  );
const delivery = (to: Delivery) => ofCase(() => ({ delivery: to }));

/** The vocabulary of both machines: one guard, the notices, and what each step records. */
export const road = setup({
  types: {} as {
    context: CaseContext;
    events: CaseEvent;
    input: CaseContext;
    meta: StateMeta;
  },
  guards: {
    allow: ({ context, event }, allowance: Allowance) =>
      allowance.by.some((name) => relations[name](context, event)) &&
      (allowance.when ?? []).every((name) => turnings[name](context, event)) &&
      (allowance.if ?? []).every((name) => conditions[name].test(context, event)),
  },
  actions: {
    /** Data only: `transition()` hands it back, and the command writes it as notices. */
    tell: (_, _tell: Tell) => {},
    /** An event that changes nothing in the machine still needs an action, or the machine would not take it. */
    stay: () => {},
    recordSubmission: ofCase((_c, _x, e) => ({ submittedAt: e.at, endorsedBy: [], handed: undefined })),
    recordEndorsement: ofCase((c, _x, e) => ({
      endorsedBy: [...new Set([...c.endorsedBy, e.actor.id])],
      handed: c.handed?.to === e.actor.id ? undefined : c.handed,
    })),
    askDirectors: report((_r, _x, e) => ({ askedAt: e.at, signatures: {}, handed: undefined })),
    recordSignature: report((r, x, e) => {
      if (!e.part) return {};
      const post = e.part === 'legal' ? 'solicitor' : 'finance';
      const acting = e.actor.roles.includes(post)
        ? undefined
        : e.actor.actingFor.find((a) => a.role === post);
      const by = { by: e.actor.id, at: e.at, contentHash: x.facts.contentHash };
      const signature = acting ? { ...by, onBehalfOf: acting.personId, authority: acting.authority } : by;
      return {
        signatures: { ...r.signatures, [e.part]: signature },
        handed: r.handed && withoutPart(r.handed, e.part),
      };
    }),
    voidOwnSignature: report((r, _x, e) => ({
      signatures: partOf(e) === 'legal' ? { finance: r.signatures.finance } : { legal: r.signatures.legal },
    })),
    /** Both directors are asked anew, and their time runs from here. */
    voidSignatures: report((_r, _x, e) => ({ signatures: {}, askedAt: e.at })),
    askAgain: report((_r, _x, e) => ({ askedAt: e.at })),
    backToDraft: report((r, _x, e) => ({
      signatures: {},
      handed: undefined,
      askedAt: undefined,
      listing: undefined,
      scrutinyListing: scrutinyThatWas(r.scrutinyListing, e.at),
    })),
    forgetEndorsements: ofCase(() => ({ endorsedBy: [], handed: undefined, submittedAt: undefined })),
    openConsultation: ofCase((_c, _x, e) =>
      e.consultation && e.closesOn
        ? { consultation: { id: e.consultation.id, openedAt: e.at, closesOn: e.closesOn } }
        : {},
    ),
    extendConsultation: ofCase((c, _x, e) =>
      c.consultation && e.closesOn ? { consultation: { ...c.consultation, closesOn: e.closesOn } } : {},
    ),
    closeConsultation: endConsultation('closed'),
    callOffConsultation: endConsultation('calledOff'),
    handReviewOver: ofCase((_c, _x, e) => ({ handed: handedOver(e) })),
    handPartOver: report((r, _x, e) => (e.part ? { handed: { ...r.handed, [e.part]: handedOver(e) } } : {})),
    recordNotice: report((r, x, e) => {
      if (!e.notice) return {};
      const terms = termsOf(x, e);
      return {
        notices: { ...r.notices, [e.notice]: e.at },
        ...(terms && { noticeTerms: { ...r.noticeTerms, [e.notice]: terms } }),
      };
    }),
    /** Off the agenda, and what was agreed for that one day is over. */
    defer: report((r, _x, e) => afterDeferral(r, e.at)),
    recordListing: report((_r, _x, e) => ({ listing: newListing(e) })),
    recordScrutinyListing: report((_r, _x, e) => ({ scrutinyListing: newListing(e) })),
    recordAgenda: report((r, _x, e) =>
      r.listing ? { listing: { ...r.listing, agendaPublishedAt: e.at } } : {},
    ),
    recordScrutinyAgenda: report((r, _x, e) =>
      r.scrutinyListing ? { scrutinyListing: { ...r.scrutinyListing, agendaPublishedAt: e.at } } : {},
    ),
    recordScrutinyComments: report((r, _x, e) =>
      r.scrutinyListing ? { scrutinyListing: { ...r.scrutinyListing, commentedAt: e.at } } : {},
    ),
    followMeeting: report((r, _x, e) => ({
      ...(r.listing && { listing: movedListing(r.listing, e) }),
      ...(r.scrutinyListing && { scrutinyListing: movedListing(r.scrutinyListing, e) }),
    })),
    leaveMeeting: report((r, _x, e) => ({
      ...(r.listing?.meetingId === e.meeting?.id && { listing: undefined }),
      ...(r.scrutinyListing?.meetingId === e.meeting?.id && { scrutinyListing: undefined }),
    })),
    delist: report(() => ({ listing: undefined })),
    leaveScrutiny: report(() => ({ scrutinyListing: undefined })),
    /** What is no longer signed is on no agenda. */
    leaveAgendas: report((r, _x, e) => ({
      listing: undefined,
      scrutinyListing: scrutinyThatWas(r.scrutinyListing, e.at),
    })),
    recordReferralToCouncil: report((_r, _x, e) => ({ referredToCouncilAt: e.at, listing: undefined })),
    recordDecision: report((r, x, e) => {
      if (e.outcome !== 'approved' && e.outcome !== 'approvedWithAmendments' && e.outcome !== 'refused')
        return {};
      const atCouncil = r.referredToCouncilAt !== undefined || x.facts.route === 'council';
      const officer = x.facts.route === 'officerKey' || x.facts.route === 'officerNonKey';
      return {
        decisions: r.decisions + 1,
        decision: {
          number: r.decisions + 1,
          body: atCouncil
            ? 'council'
            : officer
              ? 'officer'
              : x.facts.route === 'member'
                ? 'member'
                : 'cabinet',
          outcome: e.outcome,
          stands: e.outcome,
          decidedAt: e.decidedAt ?? e.at,
          reconsidered: 0,
          ...(e.keyDecision && { keyDecision: e.keyDecision }),
          ...(e.callIn && { callIn: e.callIn }),
          ...(e.consentBy && e.consentOn && { consent: { by: e.consentBy, on: e.consentOn } }),
        },
      };
    }),
    recordPublication: report((r, _x, e) =>
      r.decision
        ? { decision: { ...r.decision, publishedAt: e.at }, effectAt: undefined, mayActFrom: undefined }
        : {},
    ),
    recordRequest: report((r, _x, e) => ({
      callIns: [
        ...r.callIns,
        {
          id: `CI-${r.callIns.length + 1}`,
          lodgedAt: e.at,
          signatures: [{ by: e.actor.id, at: e.at }],
          status: 'pending',
        },
      ],
    })),
    recordResidentsRequest: report((r, _x, e) => ({
      callIns: [
        ...r.callIns,
        {
          id: `CI-${r.callIns.length + 1}`,
          lodgedAt: e.at,
          lodgedBy: e.actor.id,
          residents: e.residents ?? 0,
          signatures: [],
          status: 'pending',
        },
      ],
    })),
    unsignRequest: report((_r, x, e) => ({ callIns: withRequest(x, e, 'unsign') })),
    signRequest: report((_r, x, e) => ({ callIns: withRequest(x, e, 'sign') })),
    withdrawRequest: report((_r, x, e) => ({ callIns: withRequest(x, e, 'withdrawn') })),
    rejectRequest: report((_r, x, e) => ({ callIns: withRequest(x, e, 'rejected') })),
    /** One call-in is enough: what else was pending is overtaken, and an earlier round's meetings are over. */
    validateRequest: report((_r, x, e) => ({
      callIns: withRequest(x, e, 'validated').map((request) =>
        request.status === 'pending' ? { ...request, status: 'overtaken' } : request,
      ),
      calledInAt: e.at,
      scrutinyMetAt: undefined,
      councilMetAt: undefined,
      contraryTo: undefined,
    })),
    recordScrutiny: report((_r, _x, e) => ({
      scrutinyMetAt: e.metOn ?? e.at,
      ...(e.outcome === 'referToCouncil' && e.contrary && { contraryTo: e.contrary }),
    })),
    recordReconsideration: report((r, _x, e) => {
      if (!r.decision || (e.outcome !== 'confirm' && e.outcome !== 'amend' && e.outcome !== 'rescind'))
        return {};
      const { publishedAt: _before, ...decision } = r.decision;
      const stands = standsAfter[e.outcome] ?? decision.stands;
      return {
        decisions: r.decisions + 1,
        decision: {
          ...decision,
          number: r.decisions + 1,
          stands,
          decidedAt: e.decidedAt ?? e.at,
          reconsidered: decision.reconsidered + 1,
        },
      };
    }),
    recordCouncilMeeting: report((_r, _x, e) => ({ councilMetAt: e.metOn ?? e.at })),
    recordCouncilDecision: report((r, _x, e) => {
      if (e.decision !== 'approved' && e.decision !== 'approvedWithAmendments' && e.decision !== 'refused')
        return {};
      return {
        decisions: r.decisions + 1,
        decision: {
          number: r.decisions + 1,
          body: 'council',
          outcome: e.decision,
          stands: e.decision,
          decidedAt: e.decidedAt ?? e.at,
          reconsidered: r.decision?.reconsidered ?? 0,
        },
      };
    }),
    /** At the end of the window the day to act from is the constitution's, and never earlier than the event. */
    takeEffectAfterWindow: report((_r, x, e) => ({
      effectAt: e.at,
      mayActFrom: laterDay(x.facts.callIn.mayActFrom, londonDay(e.at)),
    })),
    takeEffectAtOnce: report((_r, _x, e) => ({ effectAt: e.at, mayActFrom: londonDay(e.at) })),
    setReviewDate: ofCase((_c, _x, e) => (e.reviewOn ? { reviewOn: e.reviewOn } : {})),
    recordConfirmation: ofCase((_c, _x, e) => ({ confirmedAt: e.at })),
    /** A decision that is only confirmed leaves the author's word on it as it was. */
    needConfirmation: ofCase((_c, _x, e) => (e.outcome === 'confirm' ? {} : { confirmedAt: undefined })),
    deliveryStarts: delivery('inProgress'),
    deliveryDone: delivery('done'),
    deliveryCancelled: delivery('cancelled'),
    deliveryReopened: delivery('inProgress'),
    recordProgress: ofCase((_c, _x, e) => ({
      slipped: e.slipped ? true : undefined,
      ...(e.slipped && e.dueOn && { dueOn: e.dueOn }),
    })),
  },
});

/** The one guard, as data that the page can read back where it fails. */
export const allow = (params: Allowance) => ({ type: 'allow', params }) as const;
/** A notice, as data. */
export const tell = (kind: NoticeKind, ...to: Audience[]) =>
  ({ type: 'tell', params: { kind, to } }) as const;
