import type { NoticeKind } from '../workflows/notices.ts';
import type { Entry } from './entry.ts';
import type { LetterData } from './letter-data.ts';
import {
  by,
  byWithDays,
  did,
  findDue,
  nothingToDo,
  noun,
  readerIs,
  whenAndLeft,
  whenDue,
} from './phrases.ts';
import { capital, dayInWords, outcomeInWords } from './words.ts';

const meetingInWords = ({ meeting }: LetterData) =>
  meeting ? `${meeting.body} on ${dayInWords(meeting.at)}` : 'a decision';
const decisionAs = ({ outcome }: LetterData) => (outcome ? ` as ${outcomeInWords(outcome)}` : '');
const runsPublication = (letter: LetterData) => readerIs(letter, 'democraticServices');

function afterListing(letter: LetterData): string {
  if (runsPublication(letter))
    return `Publish the agenda and the reports${byWithDays(letter, 'agendaPublished')}.`;
  if (readerIs(letter, 'cabinet')) return `Read the whole report and the ${noun(letter)} before the meeting.`;
  return `${nothingToDo} Editing what the directors signed would take it off the agenda.`;
}

/** What publication means for the reader: a scrutiny member may call in, everyone else waits. */
function afterPublication(letter: LetterData): string {
  const closes = findDue(letter, 'callInCloses');
  if (closes && readerIs(letter, 'scrutiny'))
    return `If you want to call this decision in, do so by ${whenAndLeft(closes)}.`;
  if (letter.outcome === 'refused') {
    return closes ? `${nothingToDo} The refusal can be called in until ${whenAndLeft(closes)}.` : nothingToDo;
  }
  if (letter.mayActFrom) {
    const unless = closes ? ' unless it is called in' : '';
    return `Do not act on the decision before ${letter.mayActFrom.inWords}. You can act on it from that day${unless}.`;
  }
  return 'Check on its page whether the decision can be acted on yet.';
}

/** The way to a decision, and the decision itself. */
export const decisionLetters = {
  listed: {
    headline: (letter) =>
      runsPublication(letter)
        ? `Publish the agenda${by(letter, 'agendaPublished')}`
        : `Listed for ${meetingInWords(letter)}`,
    firstLine: afterListing,
    happened: (letter) => [
      did(letter, `listed it for ${meetingInWords(letter)}`, `It was listed for ${meetingInWords(letter)}`),
    ],
    wordsAre: 'Note',
  },
  delisted: {
    headline: (letter) =>
      letter.meeting ? `Taken off the agenda of ${meetingInWords(letter)}` : 'Taken off the agenda',
    firstLine: (letter) =>
      runsPublication(letter)
        ? 'Take it off any agenda that you have published. It can be listed again once it is ready.'
        : `${nothingToDo} It will not be decided on that date.`,
    happened: (letter) => [did(letter, 'took it off the agenda', 'It came off the agenda')],
    wordsAre: 'Reason',
  },
  agendaPublished: {
    headline: (letter) => `The agenda of ${meetingInWords(letter)} is published`,
    firstLine: (letter) =>
      readerIs(letter, 'cabinet') || readerIs(letter, 'scrutiny')
        ? `Read the pack, and say on its page that you have read it, before the meeting.`
        : `${nothingToDo} The public can see that the report is on the agenda.`,
    happened: (letter) => [
      did(letter, 'published the agenda with this report on it', 'The agenda was published'),
    ],
    wordsAre: 'Note',
  },
  scrutinyCommented: {
    headline: () => 'Overview and Scrutiny has commented before the decision',
    firstLine: () => 'Read what scrutiny said: it is in the pack of the meeting that decides.',
    happened: (letter) => [
      did(letter, 'put on record what scrutiny said', 'What scrutiny said was put on record'),
    ],
    wordsAre: 'What scrutiny said',
  },
  meetingMoved: {
    headline: (letter) => `Its meeting was moved to ${dayInWords(letter.meeting?.at ?? letter.at)}`,
    firstLine: (letter) =>
      readerIs(letter, 'cabinet')
        ? 'Put the new date of the meeting in your diary.'
        : 'Look at its dates: those that are counted from the meeting have moved with it.',
    happened: (letter) => [
      did(letter, `moved the meeting to ${meetingInWords(letter)}`, 'The meeting was moved'),
    ],
    wordsAre: 'Reason',
  },
  meetingCancelled: {
    headline: (letter) => `Cancelled: ${meetingInWords(letter)}`,
    firstLine: (letter) =>
      readerIs(letter, 'cabinet')
        ? `${nothingToDo} The report is decided at another meeting.`
        : runsPublication(letter)
          ? 'List it on another meeting once it is ready.'
          : 'Choose another meeting in the front sheet: the last safe dates follow from it.',
    happened: (letter) => [
      did(letter, `cancelled the meeting of ${meetingInWords(letter)}`, 'The meeting was cancelled'),
    ],
    wordsAre: 'Reason',
  },
  noticePublished: {
    headline: ({ outcome }) =>
      `${outcome ? capital(outcomeInWords(outcome)) : 'Notice of the decision'} published`,
    firstLine: () => `${nothingToDo} The notice tells the public that a decision is to be taken.`,
    happened: (letter) => [did(letter, 'published the notice', 'The notice was published')],
    wordsAre: 'What the notice says',
  },
  decisionRecorded: {
    headline: (letter) =>
      runsPublication(letter)
        ? `Publish the decision${by(letter, 'publishDecision')}`
        : `Decision recorded${decisionAs(letter)}`,
    firstLine: (letter) =>
      runsPublication(letter)
        ? `Check the record of the decision, then publish it${byWithDays(letter, 'publishDecision')}.`
        : 'Do not act on the decision yet. It must be published first, and it may then be called in.',
    happened: (letter) => [
      did(
        letter,
        `recorded the decision${decisionAs(letter)}`,
        `The decision was recorded${decisionAs(letter)}`,
      ),
    ],
    wordsAre: 'Reasons for the decision',
  },
  decisionDeferred: {
    headline: () => 'Decision deferred',
    firstLine: (letter) =>
      runsPublication(letter)
        ? 'List it again when there is a new date, and check whether its notice must be renewed.'
        : `${nothingToDo} No decision was taken, and it waits for a new date.`,
    happened: (letter) => [
      did(letter, 'recorded that the decision was deferred', 'The decision was deferred'),
    ],
    wordsAre: 'Reasons',
  },
  referredToCouncil: {
    headline: () => 'Referred to full Council',
    firstLine: (letter) =>
      runsPublication(letter)
        ? `List it on a meeting of the Council${byWithDays(letter, 'councilMeets')}.`
        : `${nothingToDo} The Council takes the decision.`,
    happened: (letter) => [
      did(letter, 'recorded that it was referred to full Council', 'It was referred to full Council'),
      'A decision that the Council itself takes cannot be called in.',
    ],
    wordsAre: 'Reasons',
  },
  addendumRequested: {
    headline: (letter) => `Confirm the ${noun(letter)}${by(letter, 'addendum')}`,
    firstLine: (letter) =>
      `Read the amendments. Then confirm that the ${noun(letter)} still holds, or add an addendum${byWithDays(letter, 'addendum')}.`,
    happened: (letter) => [
      did(letter, 'recorded an approval with amendments', 'It was approved with amendments'),
      'This does not hold up the decision.',
    ],
    wordsAre: 'The amendments',
  },
  assessmentConfirmed: {
    headline: () => 'Confirmed after the amendments',
    firstLine: () => nothingToDo,
    happened: (letter) => [
      did(
        letter,
        `answered for the ${noun(letter)} after the decision was approved with amendments`,
        `The ${noun(letter)} was confirmed after the decision was approved with amendments`,
      ),
    ],
    wordsAre: 'Addendum',
  },
  decisionPublished: {
    headline: (letter) => {
      const closes = findDue(letter, 'callInCloses');
      if (closes) return `Decision published, call-in open until ${whenDue(closes)}`;
      return letter.mayActFrom && letter.outcome !== 'refused'
        ? `Decision published, act on it from ${letter.mayActFrom.inWords}`
        : 'Decision published';
    },
    firstLine: afterPublication,
    happened: (letter) => [
      did(letter, 'published the decision', 'The decision was published'),
      ...(letter.outcome ? [`The decision: ${outcomeInWords(letter.outcome)}.`] : []),
    ],
    wordsAre: 'Reasons for the decision',
  },
} as const satisfies Partial<Record<NoticeKind, Entry>>;
