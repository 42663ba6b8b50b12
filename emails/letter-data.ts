import type { DeadlineKind } from '../workflows/clocks/types.ts';
import type { NoticeKind } from '../workflows/notices.ts';
import type { Manner } from '../workflows/telling/manners.ts';

/** A date that is open on the case. */
export interface LetterDeadline {
  kind: DeadlineKind;
  /** What falls due, as a noun: "Finance sign-off". */
  label: string;
  /** ISO instant. */
  dueAt: string;
  /** What follows "by": "5 pm on Thursday 31 July". */
  dueInWords: string;
  /** Below 0 once it is late. */
  workingDaysLeft?: number;
}

/** Everything that a letter may say. Who reads it and which page asks for the one thing is decided by the caller. */
export interface LetterData {
  kind: NoticeKind;
  /** What it is to this reader, and so whether it can be turned off. */
  manner: Manner;
  /** `colour` is a CSS hex colour; anything else is passed over. */
  council: { name: string; colour?: string; baseUrl: string };
  recipient: {
    name: string;
    roleName: string;
    /** Completes "because …": "you hold the role of …", "you are an author of this case", "you are the deputy of …". */
    becauseOf: string;
  };
  case: {
    reference: string;
    title: string;
    kind: 'assessment' | 'action';
    /** Who has it now, as a whole sentence. */
    stateSentence: string;
  };
  /** The other cases of the same report, to which the same happened. */
  also?: { reference: string; title: string }[];
  /** Who did it, by role name, and for whom. Absent for the clock. */
  actor?: { name: string; onBehalfOf?: string };
  /** When it happened: an ISO instant. */
  at: string;
  /** The free text of the event: reasons, remark, grounds, note, trigger. */
  words?: string;
  changes?: { label: string; before?: string; after?: string }[];
  part?: 'legal' | 'finance';
  /** The title of the section on which a comment was left. */
  section?: string;
  /** Where a request was handed on for somebody who has left: their name. */
  handedFrom?: string;
  /** The round of consultation that it is about. */
  consultation?: {
    title: string;
    /** What those who are asked must know, as its author wrote it: in letters to them. */
    about?: string;
    /** How many were asked, and how many of them answered: once it has closed. */
    counts?: { asked: number; answered: number };
    /** It was called off because its case was withdrawn. */
    withdrawn?: true;
  };
  /** To the deputy of an absence: its first and last day, in words. */
  absence?: { from: string; until: string };
  /** The machine's own value: `approvedWithAmendments`, `referBack`, `stillRight` … */
  outcome?: string;
  /** `at` is an ISO instant, or a day where the time is not known. */
  meeting?: { body: string; at: string };
  /** The deadlines now open on the case that matter to this reader. */
  deadlines: LetterDeadline[];
  /** The deadline that the notice is about. `movedFrom` is an ISO instant or day, or words. */
  deadline?: LetterDeadline & {
    movedFrom?: string;
    whoActs: string;
    /** The colleague to whom the request was handed, who is asked first. */
    handedTo?: string;
  };
  mayActFrom?: { day: string; inWords: string };
  /** The one button: the page that asks for one thing. An http or https address. */
  link: { href: string; label: string };
}
