import type { StateValue } from 'xstate';
import type { WorkingCalendar } from '../clocks/calendar.ts';
import type { Instant } from '../clocks/types.ts';
import type { Constitution } from '../constitution/schema.ts';
import type { Content, Template } from '../forms/types.ts';
import type { CaseKind, Facts, ReportProgress } from '../road/facts.ts';
import type { Reading } from './reading.ts';
import type { CheckCode } from './table.ts';

/** The events that a finding can hold up. */
export type Step = keyof Facts['blocked'];

export interface CaseToCheck {
  reference: string;
  kind: CaseKind;
  template: Template;
  content: Content;
  /** Absent while the case is not stored yet: it reads as a draft. */
  state?: StateValue;
}

export interface ReportToCheck {
  frontSheet: Content;
  cases: readonly CaseToCheck[];
  /** With the notices that were published, the listing and the decision. */
  progress: ReportProgress;
  constitution: Constitution;
  /** The constitution's own calendar. */
  calendar: WorkingCalendar;
  now: Instant;
}

/** The form and the answer. `field` is the name as a form posts it: `reviewOn`, `actions.0.owner`, `groups.age.impact`. */
export interface Where {
  /** `frontSheet`, or the reference of a case. */
  form: string;
  field: string;
}

/**
 * What one check found, in sentences. `what` of a check that blocks quotes no free text: the program records it with
 * the event that it refuses or lets pass, and the record of events holds no personal text.
 */
export interface Found {
  where: Where;
  what: string;
  remedy: string;
  /** Where it says more than the check's own rule: the count behind a date. */
  rule?: string;
}

export interface Check {
  /** What it looks for, to head a line of the documentation. */
  finds: string;
  /** The rule that is broken, with its source. */
  rule: string;
  /**
   * The steps that are refused until it is put right. Empty: it only advises. Steps that lie behind the report are
   * left out of a finding, and a finding with none left is about a fact of the past.
   */
  blocks: readonly Step[];
  /** Why it blocks these steps and no others, or why it only advises. */
  because: string;
  find: (report: Reading) => Found[];
}

export interface Finding {
  code: CheckCode;
  severity: 'blocks' | 'advises';
  /** In the order of the road; empty where it advises. */
  blocks: Step[];
  where: Where;
  /** What was found. */
  what: string;
  /** The rule, with its source. */
  rule: string;
  /** What to do about it. */
  remedy: string;
}
