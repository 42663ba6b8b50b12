import type { DeadlineKind } from '../../workflows/clocks/index.ts';

/** What closes each kind of deadline: a verb, and the page of the case where it is done. */
const doing = {
  consultationCloses: { verb: 'See who has answered', page: '/consultation' },
  reviewerAnswers: { verb: 'Review it', page: '' },
  legalSigns: { verb: 'Sign or return it', page: '/sign-off/legal' },
  financeSigns: { verb: 'Sign or return it', page: '/sign-off/finance' },
  keyDecisionNotice: { verb: 'Publish the notice', page: '/do/publishNotice' },
  privateMeetingNotice: { verb: 'Publish the notice', page: '/do/publishNotice' },
  privateMeetingSecondNotice: { verb: 'Publish the notice', page: '/do/publishNotice' },
  generalExceptionNotice: { verb: 'Publish the notice', page: '/do/publishNotice' },
  reportToDemocraticServices: { verb: 'Finish the report', page: '' },
  agendaPublished: { verb: 'Open the case', page: '' },
  publishDecision: { verb: 'Publish the decision', page: '/do/publish' },
  callInCloses: { verb: 'Read the decision', page: '?tab=decision' },
  mayActFrom: { verb: 'Read the decision', page: '?tab=decision' },
  scrutinyMeets: { verb: 'Record the outcome', page: '/do/scrutinyDecides' },
  reconsideration: { verb: 'Record the reconsideration', page: '/do/reconsider' },
  councilMeets: { verb: "Record Council's outcome", page: '/do/councilDecides' },
  addendum: { verb: 'Confirm the assessment', page: '/do/confirmAssessment' },
  reviewDate: { verb: 'Open the case', page: '' },
  actionDue: { verb: 'Report progress', page: '' },
} as const satisfies Record<DeadlineKind, { verb: string; page: string }>;

/** Kinds that democratic services record for a body that meets: its members have no form for it. */
const recordedForThem: readonly DeadlineKind[] = ['scrutinyMeets', 'reconsideration', 'councilMeets'];

/** Where somebody who acts on a deadline does it. The agenda is that of the meeting on which the report is listed. */
export function linkToDo(
  kind: DeadlineKind,
  { reference, meetingId }: { reference: string; meetingId: string | null },
  isDemocraticServices: boolean,
) {
  if (kind === 'agendaPublished' && meetingId && isDemocraticServices)
    return { text: 'Open the meeting', href: `/meetings/${encodeURIComponent(meetingId)}` };
  const { verb, page } = doing[kind];
  const elsewhere = recordedForThem.includes(kind) && !isDemocraticServices;
  return elsewhere
    ? { text: 'Open the case', href: `/cases/${reference}` }
    : { text: verb, href: `/cases/${reference}${page}` };
}
