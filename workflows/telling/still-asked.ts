import type { StateValue } from 'xstate';
import type { DeadlineKind } from '../clocks/types.ts';
import type { NoticeKind } from '../notices.ts';
import type { CaseProgress, ReportProgress } from '../road/facts.ts';
import { roleNames } from '../roles.ts';

/** A letter in the moment in which it would be handed over, and how the case stands then. */
export interface AskedThen {
  kind: NoticeKind;
  readerId: string;
  roleName: string;
  part?: 'legal' | 'finance';
  /** The deadline of a reminder, as it stands now. */
  deadline?: { status: string };
  /** The case's deadlines: whether each was open after what the letter tells, and its status now. */
  deadlines: readonly { kind: DeadlineKind; status: string; openThen: boolean }[];
  /** Of the monthly question: whether any of the actions that it names has still said nothing. */
  unanswered?: boolean;
  state: StateValue;
  report: ReportProgress;
  progress: CaseProgress;
}

const signing = ['legalSigns', 'financeSigns'] as const;

/** The date that runs while a request is unanswered. */
const runs: Partial<Record<NoticeKind, readonly DeadlineKind[]>> = {
  reviewRequested: ['reviewerAnswers'],
  signOffRequested: signing,
  signatureVoided: signing,
  deputyAsked: signing,
  requestHandedOver: ['reviewerAnswers', ...signing],
  decisionRecorded: ['publishDecision'],
  reconsidered: ['publishDecision'],
  decisionPublished: ['callInCloses'],
  scrutinyDecided: ['reconsideration', 'councilMeets'],
};

const reminders: ReadonlySet<NoticeKind> = new Set([
  'deputyAsked',
  'deadlineSoon',
  'deadlineDue',
  'deadlineLate',
  'deadlineEscalated',
]);

/** Of the two halves of sign-off, the reader's own. */
function ownDate(kind: DeadlineKind, { roleName, part }: AskedThen): boolean {
  if (kind === 'legalSigns') return part ? part === 'legal' : roleName !== roleNames.finance;
  if (kind === 'financeSigns') return part ? part === 'finance' : roleName !== roleNames.solicitor;
  return true;
}

const isAt = (state: StateValue, name: string) =>
  state === name || (typeof state === 'object' && name in state);

/**
 * Why a request or a reminder is of no use any more, as a sentence for the record; undefined while it still asks for
 * something. Asked when the letter would be handed to the mail server, however long it waited.
 */
export function whyPointless(letter: AskedThen): string | undefined {
  const { kind, progress, state, report } = letter;
  if (reminders.has(kind) && letter.deadline?.status !== 'open')
    return 'What it would have reminded of was done.';
  const done = 'What it would have asked for was done.';
  if (kind === 'updateAsked' && letter.unanswered === false) return done;
  if (kind === 'reviewRequested' && progress.endorsedBy.includes(letter.readerId)) return done;
  if (kind === 'returned' && !isAt(state, 'draft')) return done;
  if (kind === 'readyForDecision' && (!isAt(state, 'awaitingDecision') || report.listing !== undefined))
    return done;
  const dates = letter.deadlines.filter(
    (d) => d.openThen && (runs[kind] ?? []).includes(d.kind) && ownDate(d.kind, letter),
  );
  return dates.length > 0 && dates.every((d) => d.status !== 'open') ? done : undefined;
}
