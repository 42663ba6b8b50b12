import type { Role } from './roles.ts';

/**
 * Everything that the program ever tells a person, by what happened. A notice is addressed to an audience, never
 * to an address: who holds the role is looked up when it is delivered.
 */
export const noticeKinds = [
  'reviewRequested',
  'endorsed',
  'commented',
  'consultationInvited',
  'consultationClosing',
  'consultationExtended',
  'consultationCalledOff',
  'consultationClosed',
  'returned',
  'recalled',
  'signOffRequested',
  'deputyAsked',
  'oneDirectorSigned',
  'readyForDecision',
  'signatureVoided',
  'signatureWithdrawn',
  'requestHandedOver',
  'listed',
  'delisted',
  'agendaPublished',
  'scrutinyCommented',
  'meetingMoved',
  'meetingCancelled',
  'noticePublished',
  'decisionRecorded',
  'decisionDeferred',
  'referredToCouncil',
  'addendumRequested',
  'assessmentConfirmed',
  'decisionPublished',
  'callInLodged',
  'callInSignatureAdded',
  'callInSignatureWithdrawn',
  'callInWithdrawn',
  'callInRejected',
  'callInClosing',
  'calledIn',
  'scrutinyDecided',
  'reconsidered',
  'councilDecided',
  'dateMissed',
  'inForce',
  'closed',
  'suspended',
  'suspensionLifted',
  'reviewDue',
  'reviewCompleted',
  'withdrawn',
  'corrected',
  'deliveryStarted',
  'progressReported',
  'actionSlipped',
  'actionDone',
  'actionCancelled',
  'actionReopened',
  'updateAsked',
  'deadlineSoon',
  'deadlineDue',
  'deadlineLate',
  'deadlineEscalated',
  'deadlineMoved',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Whom to tell: the holders of a role, or people by their part in this case. */
export type Audience =
  | { role: Role }
  | {
      part:
        | 'authors'
        | 'reviewersAsked'
        | 'actionOwner'
        | 'callInSignatories'
        | 'commenters'
        | 'consultees'
        | 'scrutinyChair'
        | 'colleague';
    };
