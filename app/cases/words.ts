import { hourInWords, inWords, londonDay, londonTime } from '../../workflows/clocks/index.ts';
import type { EventName } from '../../workflows/road/events.ts';

/** "2 July 2008 at 2:02 pm". */
export const momentInWords = (at: string) =>
  `${inWords(londonDay(at))} at ${hourInWords(londonTime(at)).replace('the start', 'midnight')}`;

/** "14:02", as London's clocks show it. */
export const timeOf = (at: string) => londonTime(at);

/** What has happened, to head a line of the history and to tell the person who has just done it. */
export const happened = {
  begin: 'Begun',
  edit: 'Edited',
  submitForReview: 'Sent to review',
  endorse: 'Endorsed',
  returnForChanges: 'Returned for changes',
  sign: 'Signed',
  withdrawSignature: 'Signature withdrawn',
  handOver: 'Handed to a colleague',
  recall: 'Recalled to draft',
  publishNotice: 'Notice published',
  openConsultation: 'Consultation opened',
  extendConsultation: 'Consultation extended',
  callOffConsultation: 'Consultation called off',
  consultationCloses: 'Consultation closed',
  list: 'Listed on a meeting',
  delist: 'Taken off the agenda',
  publishAgenda: 'Agenda published',
  recordScrutinyComments: 'Scrutiny’s comments recorded',
  decide: 'Decision recorded',
  publish: 'Decision published',
  lodgeCallIn: 'Call-in lodged',
  addCallInSignature: 'Call-in signed',
  withdrawCallInSignature: 'Name taken off the call-in',
  withdrawCallIn: 'Call-in withdrawn',
  validateCallIn: 'Call-in validated',
  rejectCallIn: 'Call-in rejected',
  scrutinyDecides: 'Scrutiny’s outcome recorded',
  reconsider: 'Reconsideration recorded',
  councilDecides: 'Council’s outcome recorded',
  suspend: 'Suspended by a statutory report',
  liftSuspension: 'Suspension lifted',
  setAside: 'Decision set aside',
  reviewEarly: 'Review started early',
  completeReview: 'Review completed',
  confirmAssessment: 'Assessment confirmed',
  withdraw: 'Withdrawn',
  correct: 'Correction noted',
  startDelivery: 'Delivery started',
  reportProgress: 'Progress reported',
  completeDelivery: 'Marked as done',
  cancel: 'Action cancelled',
  reopen: 'Action reopened',
  callInCloses: 'Call-in window closed',
  reviewFallsDue: 'Review fell due',
  dateMissed: 'A date was missed',
  reportChanged: 'Moved with another case of its report',
  calendarChanged: 'A holiday or closure moved a date',
  meetingMoved: 'Its meeting was moved',
  meetingCancelled: 'Its meeting was cancelled',
} as const satisfies Record<EventName | 'begin', string>;

/** The same for a name that comes from a row or an address. */
export const happenedInWords = (type: string): string =>
  Object.entries(happened).find(([name]) => name === type)?.[1] ?? 'Changed';
