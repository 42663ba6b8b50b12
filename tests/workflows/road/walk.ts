import type { SnapshotFrom } from 'xstate';
import type { CaseEvent } from '../../../workflows/road/events.ts';
import { emptyCaseProgress, emptyReportProgress, type Facts } from '../../../workflows/road/facts.ts';
import type { assessmentMachine } from '../../../workflows/road/machines.ts';
import { leaver, legalColleague, secondReviewer } from './hand-over-cases.ts';
import { event, facts } from './situations.ts';

/** Every step of the road with data that can make it go, whoever may take it. */
export const everyStep: readonly CaseEvent[] = [
  event('edit', 'author', { touches: 'hashed' }),
  event('edit', 'author', { touches: 'other' }),
  event('edit', 'solicitor', { touches: 'legalImplications' }),
  event('submitForReview', 'author'),
  event('endorse', 'reviewer'),
  event('endorse', 'administrator'),
  event('returnForChanges', 'reviewer'),
  event('returnForChanges', 'finance'),
  event('handOver', 'reviewer', { to: secondReviewer }),
  event('handOver', 'administrator', { to: secondReviewer, from: leaver }),
  event('handOver', 'solicitor', { part: 'legal', to: legalColleague }),
  event('handOver', 'clerk', { part: 'legal', to: legalColleague, from: leaver }),
  event('recall', 'author'),
  event('openConsultation', 'author', { consultation: { id: 'round-1', asked: 3 }, closesOn: '2008-08-29' }),
  event('extendConsultation', 'clerk', { closesOn: '2008-09-05' }),
  event('callOffConsultation', 'author'),
  event('consultationCloses', 'clock'),
  event('sign', 'solicitor', { part: 'legal', contentHash: 'the text' }),
  event('sign', 'financeDeputy', { part: 'finance', contentHash: 'the text' }),
  event('withdrawSignature', 'solicitorDeputy', { part: 'legal' }),
  event('withdrawSignature', 'finance'),
  event('publishNotice', 'clerk', { notice: 'keyDecisionNotice', decisionFrom: '2008-09-11' }),
  event('publishNotice', 'clerk', {
    notice: 'generalExceptionNotice',
    decisionFrom: '2008-09-11',
    informed: 'chair',
    informedOn: '2008-07-29',
  }),
  event('publishNotice', 'clerk', { notice: 'generalExceptionReasons', decisionFrom: '2008-09-11' }),
  event('list', 'clerk', { meeting: { id: 'cabinet-july', at: '2008-07-24T18:00:00+01:00' } }),
  event('list', 'clerk', {
    meeting: { id: 'scrutiny-july', at: '2008-07-14T18:00:00+01:00', body: 'scrutiny' },
  }),
  event('delist', 'clerk'),
  event('delist', 'clerk', { agenda: 'scrutiny' }),
  event('publishAgenda', 'clerk'),
  event('publishAgenda', 'clerk', { agenda: 'scrutiny' }),
  event('recordScrutinyComments', 'clerk'),
  event('meetingMoved', 'clerk', { meeting: { id: 'cabinet-july', at: '2008-07-25T18:00:00+01:00' } }),
  event('meetingCancelled', 'clerk', { meeting: { id: 'cabinet-july', at: '2008-07-24T18:00:00+01:00' } }),
  event('decide', 'clerk', { outcome: 'approved' }),
  event('decide', 'clerk', { outcome: 'approvedWithAmendments' }),
  event('decide', 'clerk', { outcome: 'refused' }),
  event('decide', 'clerk', { outcome: 'deferred' }),
  event('decide', 'clerk', { outcome: 'referredToCouncil' }),
  event('publish', 'clerk'),
  event('lodgeCallIn', 'lodger'),
  event('lodgeCallIn', 'scrutiny'),
  event('lodgeCallIn', 'clerk', { residents: 100 }),
  event('addCallInSignature', 'scrutiny'),
  event('withdrawCallInSignature', 'scrutiny'),
  event('withdrawCallIn', 'lodger'),
  event('withdrawCallIn', 'scrutiny'),
  event('validateCallIn', 'clerk'),
  event('rejectCallIn', 'clerk'),
  event('callInCloses', 'clock'),
  event('scrutinyDecides', 'clerk', { outcome: 'noFurtherAction' }),
  event('scrutinyDecides', 'clerk', { outcome: 'referBack' }),
  event('scrutinyDecides', 'clerk', { outcome: 'referToCouncil' }),
  event('reconsider', 'clerk', { outcome: 'confirm' }),
  event('reconsider', 'clerk', { outcome: 'amend' }),
  event('reconsider', 'clerk', { outcome: 'rescind' }),
  event('councilDecides', 'clerk', { outcome: 'noObjection' }),
  event('councilDecides', 'clerk', { outcome: 'objection' }),
  event('councilDecides', 'clerk', { outcome: 'decided', decision: 'approved' }),
  event('councilDecides', 'clerk', { outcome: 'decided', decision: 'approvedWithAmendments' }),
  event('dateMissed', 'clock'),
  event('calendarChanged', 'clock'),
  event('reportChanged', 'clock', { touches: 'hashed' }),
  event('reportChanged', 'clock', { touches: 'other' }),
  event('suspend', 'solicitor'),
  event('liftSuspension', 'solicitor'),
  event('liftSuspension', 'solicitor', { at: '2009-07-01T09:00:00+01:00' }),
  event('setAside', 'clerk'),
  event('reviewEarly', 'author'),
  event('reviewFallsDue', 'clock'),
  event('completeReview', 'author', { outcome: 'stillRight', reviewOn: '2010-06-09' }),
  event('completeReview', 'author', { outcome: 'renew' }),
  event('completeReview', 'author', { outcome: 'finished' }),
  event('confirmAssessment', 'author'),
  event('withdraw', 'author'),
  event('correct', 'clerk'),
  event('startDelivery', 'owner'),
  event('reportProgress', 'owner', { slipped: true }),
  event('reportProgress', 'owner', { slipped: false }),
  event('completeDelivery', 'owner'),
  event('cancel', 'owner'),
  event('reopen', 'owner'),
];

const contrary = { contraryToFramework: true };
/** Councils and reports under which the road goes every way that it can. */
export const worlds: Readonly<Record<string, Partial<Facts>>> = {
  'a decision of Cabinet, contrary to the framework': contrary,
  'no decision needed': { route: 'none' },
  'a constitution that allows a second call-in, and waits for scrutiny': {
    ...contrary,
    effectWhenScrutinyMissed: false,
    callIn: { signaturesNeeded: 1, secondAllowed: true, closesAt: facts().callIn.closesAt },
  },
  'the same, where a date that scrutiny, Cabinet or Council misses gives effect': {
    ...contrary,
    effectWhenReconsiderationMissed: true,
    effectWhenCouncilMissed: true,
    callIn: { signaturesNeeded: 1, secondAllowed: true, closesAt: facts().callIn.closesAt },
  },
  'residents may call in': {
    ...contrary,
    callIn: { signaturesNeeded: 1, residents: 100, secondAllowed: false, closesAt: facts().callIn.closesAt },
  },
  'a key decision whose notice came too late': { ...contrary, keyNoticeMissed: true },
  'two reviewers': { reviewers: ['reviewer', 'administrator'], endorsementsNeeded: 2 },
};

export const inputOf = (over: Partial<Facts>) => ({
  report: emptyReportProgress,
  case: emptyCaseProgress,
  facts: facts(over),
});

type Road = SnapshotFrom<typeof assessmentMachine>;

/** What guards can tell apart in a case, besides its state. */
export const fineKey = ({ value, context: { report, case: progress } }: Pick<Road, 'value' | 'context'>) =>
  JSON.stringify([
    value,
    Object.keys(report.signatures),
    report.listing !== undefined,
    report.listing?.agendaPublishedAt !== undefined,
    report.scrutinyListing !== undefined,
    report.scrutinyListing?.agendaPublishedAt !== undefined,
    report.scrutinyListing?.commentedAt !== undefined,
    report.referredToCouncilAt !== undefined,
    report.notices.generalExceptionNotice !== undefined,
    report.decision?.stands,
    report.decision?.body,
    Math.min(report.decision?.reconsidered ?? 0, 1),
    report.callIns
      .filter((request) => request.status === 'pending')
      .map((r) => [r.residents, r.signatures.length, r.signatures[0]?.by]),
    report.callIns.some((request) => request.status === 'validated'),
    progress.consultation?.closesOn,
    progress.endorsedBy,
    progress.confirmedAt !== undefined,
    progress.reviewOn,
  ]);

/** As little as lets every state be reached and left: for walking whole paths. */
export const coarseKey = ({ value, context: { report } }: Pick<Road, 'value' | 'context'>) =>
  JSON.stringify([
    value,
    value === 'awaitingDecision' && report.listing !== undefined,
    report.decision?.stands,
    report.callIns.some((request) => request.status === 'pending'),
    (report.decision?.reconsidered ?? 0) > 0,
  ]);
