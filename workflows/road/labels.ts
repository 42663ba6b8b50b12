import type { PersonEvent, ProgramEvent } from './events.ts';

/** What a button says. The page, the scripts' answer and the documentation use the same words. */
export const eventLabels = {
  edit: 'Edit',
  submitForReview: 'Send to review',
  endorse: 'Endorse',
  returnForChanges: 'Return for changes',
  sign: 'Sign',
  withdrawSignature: 'Withdraw the signature',
  handOver: 'Hand to a colleague',
  recall: 'Recall to draft',
  publishNotice: 'Record a published notice',
  list: 'List on a meeting',
  delist: 'Take off the agenda',
  decide: 'Record the decision',
  publish: 'Publish the decision',
  lodgeCallIn: 'Lodge a call-in',
  addCallInSignature: 'Sign the call-in',
  withdrawCallIn: 'Withdraw the call-in',
  validateCallIn: 'Validate the call-in',
  rejectCallIn: 'Reject the call-in',
  scrutinyDecides: "Record scrutiny's outcome",
  reconsider: 'Record the reconsideration',
  councilDecides: "Record Council's outcome",
  suspend: 'Suspend by statutory report',
  liftSuspension: 'Lift the suspension',
  setAside: 'Set the decision aside',
  reviewEarly: 'Start the review early',
  completeReview: 'Complete the review',
  confirmAssessment: 'Confirm the assessment',
  withdraw: 'Withdraw the case',
  correct: 'Note a correction',
  startDelivery: 'Start delivery',
  reportProgress: 'Report progress',
  completeDelivery: 'Mark as done',
  cancel: 'Cancel the action',
  reopen: 'Reopen the action',
} as const satisfies Record<PersonEvent, string>;

/** The program's own events, where a sentence has to name them. */
export const programEventLabels = {
  callInCloses: 'The call-in window closes',
  reviewFallsDue: 'The review falls due',
  dateMissed: 'A date is missed',
  reportChanged: 'Another case of the report changes',
  calendarChanged: 'A holiday or closure moves a date',
} as const satisfies Record<ProgramEvent, string>;
