import type { Manner } from '../workflows/telling/manners.ts';
import { goesToConsultees } from '../workflows/telling/to-consultees.ts';
import { catalogue } from './catalogue.ts';
import type { Entry } from './entry.ts';
import type { LetterData } from './letter-data.ts';
import { checkedLink } from './links.ts';
import { whenDue } from './phrases.ts';
import {
  beginningOf,
  capital,
  dayInWords,
  oneLine,
  printable,
  shorten,
  workingDaysInWords,
} from './words.ts';

export interface Quote {
  heading: string;
  paragraphs: string[];
}

/** A letter in words, before it is HTML or plain text: both say exactly this, in this order. */
export interface Letter {
  subject: string;
  council: { name: string; colour?: string };
  heading: string;
  firstLine: string;
  /** Absent where its reader is outside the council: who has it, and under which number, is not theirs to know. */
  case?: { title: string; reference: string; kind: string; stateSentence: string };
  /** To somebody who is consulted: what they are asked about. */
  round?: { title: string; about?: Quote };
  /** The other cases of the report, which it tells of too. */
  also: { title: string; reference: string }[];
  /** What the others are: "And of the same report". */
  alsoAre: string;
  /** What stands over what happened. */
  happenedIs: string;
  happened: string[];
  quote?: Quote;
  changes: { label: string; before: string; after: string }[];
  dates: { label: string; when: string; left?: string; late: boolean }[];
  link: { href: string; label: string };
  /** To somebody who is consulted: what their link is. */
  ownLink?: string[];
  why: string;
  /** Absent where there is nothing to choose. */
  choices?: { words: string; href: string; label: string };
}

/** RFC 5322 asks for lines under 78 and allows more; beyond this, inboxes show nothing of it. */
const longestSubject = 150;

/** What they are asked about is in the subject, and no number of ours. */
function subjectToConsultee(headline: string, { consultation }: LetterData): string {
  const what = shorten(oneLine(headline), 100);
  return consultation ? shorten(`${what}: ${oneLine(consultation.title)}`, longestSubject) : what;
}

/** One line, at most 150 characters. The reference always stays whole: the title gives way first. */
function subjectOf(headline: string, { title, reference }: LetterData['case'], more = 0): string {
  const inbrackets = more > 0 ? ` (${oneLine(reference)} and ${more} more)` : ` (${oneLine(reference)})`;
  const what = shorten(oneLine(headline), 100);
  return `${what}: ${shorten(oneLine(title), longestSubject - what.length - 2 - inbrackets.length)}${inbrackets}`;
}

const paragraphs = (words: string): string[] =>
  printable(words)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');

/** The meeting that still stands, what is due, and the day from which one may act, in order of time. */
function datesOf({ kind, meeting, deadline, deadlines, mayActFrom }: LetterData): Letter['dates'] {
  const open =
    deadline && !deadlines.some((each) => each.kind === deadline.kind) ? [deadline, ...deadlines] : deadlines;
  const dates = open.map((each) => ({
    at: each.dueAt,
    label: capital(oneLine(each.label)),
    when: whenDue(each),
    left: each.workingDaysLeft === undefined ? undefined : workingDaysInWords(each.workingDaysLeft),
    late: (each.workingDaysLeft ?? 0) < 0,
  }));
  const meets = meeting && kind !== 'delisted' && kind !== 'meetingCancelled' ? meeting : undefined;
  const actFrom = open.some((each) => each.kind === 'mayActFrom') ? undefined : mayActFrom;
  return [
    ...dates,
    ...(meets ? [{ at: meets.at, label: oneLine(meets.body), when: dayInWords(meets.at), late: false }] : []),
    ...(actFrom
      ? [{ at: actFrom.day, label: 'Can be acted on from', when: actFrom.inWords, late: false }]
      : []),
  ].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** Whether its reader can have it otherwise, and why not. */
const choiceInWords = {
  statute:
    'It comes at any hour and cannot be turned off, because a date set by law or by the Council’s constitution runs.',
  request: 'It cannot be turned off, because it asks for what only you, or who shares your role, can do.',
  reminder: 'You can have reminders each on its own, in one message a day, or not at all.',
  news: 'You can have news each on its own, in one message a day, or not at all.',
} as const satisfies Record<Manner, string>;

const blank = '(blank)';
const shown = (value: string | undefined): string =>
  (value === undefined ? '' : printable(value).trim()) || blank;

/** So much of what a consultation is about stands in a letter. In characters; the page says all. */
const longestAbout = 600;

/** What is otherwise for the council's people and for those outside it. */
type OfItsReader = Pick<Letter, 'case' | 'round' | 'also' | 'changes' | 'ownLink' | 'choices'>;

/** What a letter to somebody outside the council says in place of the case and of what its reader can choose. */
function toConsultee({ kind, consultation }: LetterData): OfItsReader {
  const about = beginningOf(paragraphs(consultation?.about ?? ''), longestAbout);
  return {
    ...(consultation && {
      round: {
        title: oneLine(consultation.title),
        ...(about.length > 0 && { about: { heading: 'What it is about', paragraphs: about } }),
      },
    }),
    also: [],
    changes: [],
    ...(kind !== 'consultationCalledOff' && {
      ownLink: [
        'The link is yours alone, and you need no account and no password: whoever opens it answers as you, so do not pass it on.',
      ],
    }),
  };
}

function toTheCouncil(data: LetterData): OfItsReader {
  return {
    case: {
      title: oneLine(data.case.title),
      reference: oneLine(data.case.reference),
      kind: capital(data.case.kind),
      stateSentence: oneLine(data.case.stateSentence),
    },
    also: (data.also ?? []).map((it) => ({ title: oneLine(it.title), reference: oneLine(it.reference) })),
    changes: (data.changes ?? []).map(({ label, before, after }) => ({
      label: oneLine(label),
      before: shown(before),
      after: shown(after),
    })),
    choices: {
      words: choiceInWords[data.manner],
      ...checkedLink({ href: `${data.council.baseUrl}/my-mail`, label: 'Choose how your mail comes' }),
    },
  };
}

/** Puts one notice into words. Throws a RangeError for a bad date and a TypeError for a bad link. */
export function composeLetter(data: LetterData): Letter {
  const entry: Entry = catalogue[data.kind];
  const isToConsultee = goesToConsultees(data.kind);
  const headline = oneLine(entry.headline(data));
  const quoted = paragraphs(data.words ?? '');
  return {
    subject: isToConsultee
      ? subjectToConsultee(headline, data)
      : subjectOf(headline, data.case, data.also?.length),
    council: { name: oneLine(data.council.name), colour: data.council.colour },
    heading: headline,
    firstLine: oneLine(entry.firstLine(data)),
    ...(isToConsultee ? toConsultee(data) : toTheCouncil(data)),
    alsoAre: data.kind === 'updateAsked' ? 'And these' : 'And of the same report',
    happenedIs: entry.happenedIs ?? 'What happened',
    happened: entry.happened(data).map(oneLine),
    quote: quoted.length > 0 ? { heading: entry.wordsAre, paragraphs: quoted } : undefined,
    dates: datesOf(data),
    link: checkedLink(data.link),
    why: `This was sent to ${oneLine(data.recipient.name)} because ${oneLine(data.recipient.becauseOf).replace(/\.$/, '')}.`,
  };
}
