import type { Audience, NoticeKind } from '../notices.ts';

/**
 * What a notice is to its reader, most urgent first. What a statute's clock needs told goes at any hour; a request that
 * only this reader can answer goes while the office is open; reminders and news go as the reader chose.
 */
export const manners = ['statute', 'request', 'reminder', 'news'] as const;
export type Manner = (typeof manners)[number];

/** A reader by the role or the part in the case through which a notice reaches them. */
export type Reader =
  | Extract<Audience, { role: unknown }>['role']
  | Extract<Audience, { part: unknown }>['part'];

interface MannerRule {
  /** Whom a statute's clock must reach at any hour. */
  statute?: readonly Reader[] | 'everybody';
  /** Whom it asks for something that only they can do. */
  asks?: readonly Reader[] | 'everybody';
  /** What all others get. */
  others: 'news' | 'reminder';
}

const news = { others: 'news' } as const satisfies MannerRule;
const reminder = { others: 'reminder' } as const satisfies MannerRule;
const request = { asks: 'everybody', others: 'news' } as const satisfies MannerRule;

/** A notice that has no row here does not compile. */
export const mannerRules = {
  reviewRequested: request,
  endorsed: news,
  commented: news,
  consultationInvited: request,
  consultationClosing: reminder,
  consultationExtended: request,
  consultationCalledOff: request,
  /** What was said is taken into account by the author, and nobody else. */
  consultationClosed: { asks: ['authors'], others: 'news' },
  returned: { asks: ['authors'], others: 'news' },
  recalled: news,
  signOffRequested: request,
  deputyAsked: request,
  oneDirectorSigned: news,
  readyForDecision: { asks: ['democraticServices'], others: 'news' },
  signatureVoided: request,
  signatureWithdrawn: { asks: ['democraticServices'], others: 'news' },
  requestHandedOver: request,
  listed: news,
  delisted: news,
  agendaPublished: news,
  scrutinyCommented: news,
  meetingMoved: news,
  meetingCancelled: news,
  noticePublished: news,
  /** The time to publish runs from the decision, over nights and weekends where it is counted in hours. */
  decisionRecorded: { statute: ['democraticServices'], others: 'news' },
  decisionDeferred: news,
  referredToCouncil: news,
  addendumRequested: { asks: ['authors'], others: 'news' },
  assessmentConfirmed: news,
  decisionPublished: { asks: ['scrutiny'], others: 'news' },
  /** A request counts by the moment at which it came, so whoever signs or judges it hears of it at once. */
  callInLodged: { statute: 'everybody', others: 'news' },
  callInSignatureAdded: { statute: 'everybody', others: 'news' },
  callInSignatureWithdrawn: { statute: 'everybody', others: 'news' },
  callInWithdrawn: news,
  callInRejected: { statute: 'everybody', others: 'news' },
  callInClosing: request,
  /** From this moment nobody may act on the decision. */
  calledIn: { statute: 'everybody', others: 'news' },
  scrutinyDecided: { asks: ['democraticServices'], others: 'news' },
  reconsidered: { statute: ['democraticServices'], others: 'news' },
  councilDecided: { statute: ['democraticServices'], others: 'news' },
  dateMissed: { asks: ['democraticServices'], others: 'news' },
  inForce: { asks: ['authors'], others: 'news' },
  closed: news,
  /** As with a call-in: nobody may act on it from this moment. */
  suspended: { statute: ['authors'], others: 'news' },
  suspensionLifted: news,
  reviewDue: request,
  reviewCompleted: news,
  withdrawn: news,
  corrected: news,
  deliveryStarted: news,
  progressReported: news,
  actionSlipped: news,
  actionDone: news,
  actionCancelled: news,
  actionReopened: news,
  updateAsked: reminder,
  deadlineSoon: reminder,
  deadlineDue: reminder,
  deadlineLate: reminder,
  deadlineEscalated: reminder,
  deadlineMoved: news,
} as const satisfies Record<NoticeKind, MannerRule>;

const names = (readers: readonly Reader[] | 'everybody' | undefined, reader: Reader) =>
  readers === 'everybody' || (readers?.includes(reader) ?? false);

/** What a notice is to somebody whom it reaches in these ways: the most urgent of them. */
export function mannerOf(kind: NoticeKind, readers: readonly Reader[]): Manner {
  const rule: MannerRule = mannerRules[kind];
  if (readers.some((reader) => names(rule.statute, reader))) return 'statute';
  return readers.some((reader) => names(rule.asks, reader)) ? 'request' : rule.others;
}

/** How news and reminders reach a person: each as it comes, in one digest a working day, or not at all. */
export const mailChoices = ['atOnce', 'daily', 'off'] as const;
export type MailChoice = (typeof mailChoices)[number];

export interface MailChoices {
  newsBy: MailChoice;
  remindersBy: MailChoice;
}

/** What is late is told also to those who want no reminders: somebody waits for it. */
export const alwaysReminded: ReadonlySet<NoticeKind> = new Set(['deadlineLate', 'deadlineEscalated']);

/** Whether a letter goes alone, in the digest, or not at all, as its reader chose. */
export function goesBy(kind: NoticeKind, manner: Manner, choices: MailChoices): 'alone' | 'daily' | 'not' {
  if (manner === 'statute' || manner === 'request') return 'alone';
  const choice = manner === 'news' ? choices.newsBy : choices.remindersBy;
  if (choice === 'off') return alwaysReminded.has(kind) ? 'alone' : 'not';
  return choice === 'daily' ? 'daily' : 'alone';
}
