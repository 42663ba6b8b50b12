import type { StateValue } from 'xstate';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import type { Content } from '../../workflows/forms/types.ts';
import type { Audience, NoticeKind } from '../../workflows/notices.ts';
import type { CaseProgress, ReportProgress } from '../../workflows/road/facts.ts';

/** What one event writes, whole. Lists may be empty; nothing of it is written where the report's version has moved on. */
export interface DecisionToWrite {
  report: {
    id: string;
    version: number;
    progress: ReportProgress;
    contentHash: string;
    /** Null where the front sheet stays as it is. */
    frontSheet: Content | null;
  };
  cases: {
    id: string;
    state: StateValue;
    stateName: string;
    moved: boolean;
    progress: CaseProgress;
    authors: string[];
    lastHash: string;
    version: number;
    at: string;
    content: Content | null;
    title: string | null;
  }[];
  events: EventToWrite[];
  words: { caseId: string; seq: number; field: string; words: string; salt: string }[];
  /** Cases of which the text as it stands after this event is kept as a version. */
  versions: { caseId: string; seq: number; reason: string; contentHash: string; at: string; by: string }[];
  decisions: {
    number: number;
    body: string;
    outcome: string;
    stands: string;
    decidedAt: string;
    publishedAt: string | null;
    effectAt: string | null;
    mayActFrom: string | null;
  }[];
  opened: {
    id: string;
    caseId: string;
    kind: DeadlineKind;
    dueOn: string;
    dueAt: string;
    event: string | null;
    seq: number;
    at: string;
  }[];
  shifted: { id: string; dueOn: string; dueAt: string; wasDueOn: string; wasDueAt: string; at: string }[];
  closed: { id: string; status: 'met' | 'missed' | 'dropped'; seq: number; at: string }[];
  fired: { id: string; at: string }[];
  notices: {
    id: string;
    caseId: string;
    key: string;
    seq: number;
    kind: NoticeKind;
    audience: readonly Audience[];
    about: Record<string, unknown>;
    at: string;
  }[];
  /** A case that begins with this event (a renewal), with its own report. */
  begun: NewCase[];
}

export interface EventToWrite {
  caseId: string;
  seq: number;
  type: string;
  actorId: string;
  onBehalfOf: string | null;
  at: string;
  payload: string;
  machineVersion: number;
  previousHash: string;
  hash: string;
  /** The outermost name of the state that it brought the case into; null where the case stayed. */
  intoState: string | null;
}

export interface NewCase {
  id: string;
  reference: string;
  kind: string;
  title: string;
  templateId: string;
  templateVersion: number;
  content: Content;
  state: StateValue;
  stateName: string;
  progress: CaseProgress;
  authors: string[];
  ownerId: string | null;
  lastHash: string;
  renewsId: string | null;
  madeFromId: string | null;
  madeFromLine: string | null;
  at: string;
  machineVersion: number;
  reportId: string;
  frontSheet: Content;
  reportProgress: ReportProgress;
  contentHash: string;
  constitutionId: string;
  constitutionVersion: number;
}
