import type { NoticeKind } from '../workflows/notices.ts';
import type { Entry } from './entry.ts';
import type { LetterData } from './letter-data.ts';
import { by, byWithDays, did, findDue, nothingToDo, readerIs, whenAndLeft } from './phrases.ts';
import { outcomeInWords } from './words.ts';

const properOfficer = (letter: LetterData) => readerIs(letter, 'democraticServices');

/** What a body decided, as a sentence without its full stop. */
const results: Record<string, string> = {
  noFurtherAction: 'Scrutiny asks for no further action',
  referBack: 'Scrutiny has referred the decision back',
  referToCouncil: 'Scrutiny has referred the decision to Council',
  noObjection: 'The Council does not object to the decision',
  objection: 'The Council objects to the decision',
  decided: 'The Council has taken the decision itself',
  confirm: 'The decision is confirmed',
  amend: 'The decision is amended',
  rescind: 'The decision is rescinded',
};
const result = ({ outcome }: LetterData, body: string) =>
  outcome ? (results[outcome] ?? `${body} has decided (${outcomeInWords(outcome)})`) : `${body} has decided`;

/** "You can act on it from Tuesday 5 August 2008.", where that day is known. */
const actFrom = ({ mayActFrom }: LetterData) =>
  mayActFrom
    ? `The decision can be acted on from ${mayActFrom.inWords}.`
    : 'Check on its page when it can be acted on.';

function afterScrutiny(letter: LetterData): string {
  if (letter.outcome === 'noFurtherAction') return actFrom(letter);
  const toCouncil = letter.outcome === 'referToCouncil';
  if (readerIs(letter, 'cabinet') && !toCouncil) {
    return `Reconsider the decision${byWithDays(letter, 'reconsideration')}: confirm, amend or rescind it, with reasons.`;
  }
  if (properOfficer(letter)) {
    return toCouncil
      ? `List it on a meeting of the Council${byWithDays(letter, 'councilMeets')}.`
      : `List it to be reconsidered${byWithDays(letter, 'reconsideration')}.`;
  }
  return `Do not act on the decision. ${toCouncil ? 'The Council' : 'The decision maker'} must look at it first.`;
}

function afterCouncil(letter: LetterData): string {
  if (letter.outcome === 'noObjection') return actFrom(letter);
  if (letter.outcome === 'objection') {
    return readerIs(letter, 'cabinet')
      ? `Reconsider the decision${byWithDays(letter, 'reconsideration')}: confirm, amend or rescind it, with reasons.`
      : 'Do not act on the decision. The decision maker must reconsider it first.';
  }
  return properOfficer(letter)
    ? `Publish the Council’s decision${byWithDays(letter, 'publishDecision')}.`
    : 'Do not act on the decision yet. It must be published first. It cannot be called in.';
}

/** Call-in, and the bodies that a called-in decision goes to. */
export const callInLetters = {
  callInLodged: {
    headline: (letter) => (properOfficer(letter) ? 'Check a call-in request' : 'Call-in requested'),
    firstLine: (letter) => {
      if (properOfficer(letter)) {
        return 'Check the request against the constitution, then validate it or reject it with your reasons.';
      }
      return readerIs(letter, 'scrutiny')
        ? `If you agree with the request, add your signature${byWithDays(letter, 'callInCloses')}.`
        : 'Do not act on the decision while the request is checked.';
    },
    happened: (letter) => [did(letter, 'asked for the decision to be called in', 'A call-in was requested')],
    wordsAre: 'Grounds',
  },
  callInSignatureAdded: {
    headline: () => 'Another signature on a call-in request',
    firstLine: (letter) =>
      properOfficer(letter)
        ? 'Check whether the request now has the signatures that it needs.'
        : `${nothingToDo} Democratic services will check the request.`,
    happened: (letter) => [did(letter, 'signed the call-in request', 'The call-in request was signed')],
    wordsAre: 'Grounds',
  },
  callInSignatureWithdrawn: {
    headline: () => 'A name was taken off a call-in request',
    firstLine: (letter) =>
      properOfficer(letter)
        ? 'Check whether the request still has the signatures that it needs.'
        : `${nothingToDo} The request itself still stands.`,
    happened: (letter) => [
      did(letter, 'took their name off the call-in request', 'A name was taken off the call-in request'),
    ],
    wordsAre: 'Reasons',
  },
  callInWithdrawn: {
    headline: () => 'Call-in request withdrawn',
    firstLine: () => `${nothingToDo} Other requests, if there are any, still count.`,
    happened: (letter) => [did(letter, 'withdrew the call-in request', 'The call-in request was withdrawn')],
    wordsAre: 'Reasons',
  },
  callInRejected: {
    headline: () => 'Call-in request rejected',
    firstLine: (letter) => {
      const closes = findDue(letter, 'callInCloses');
      return closes && readerIs(letter, 'scrutiny')
        ? `Read the reasons. You can make another request by ${whenAndLeft(closes)}.`
        : `Read the reasons. ${nothingToDo}`;
    },
    happened: (letter) => [did(letter, 'rejected the call-in request', 'The call-in request was rejected')],
    wordsAre: 'Reasons for the rejection',
  },
  callInClosing: {
    headline: (letter) =>
      properOfficer(letter)
        ? 'Decide the call-in requests that are waiting'
        : 'Call-in closed, with a request still waiting',
    firstLine: (letter) =>
      properOfficer(letter)
        ? 'Validate or reject each request that is waiting. The decision cannot take effect until you have.'
        : 'Do not act on the decision until democratic services have answered the request.',
    happened: (letter) => [
      did(letter, 'closed the call-in window', 'The call-in window closed'),
      'No new request can be made. A request made in time still waits for an answer.',
    ],
    wordsAre: 'Grounds',
  },
  calledIn: {
    headline: (letter) =>
      properOfficer(letter) || readerIs(letter, 'scrutiny')
        ? `Called in, scrutiny meets${by(letter, 'scrutinyMeets')}`
        : 'Do not act on this called-in decision',
    firstLine: (letter) => {
      if (properOfficer(letter))
        return `Arrange the meeting of scrutiny${byWithDays(letter, 'scrutinyMeets')}.`;
      if (readerIs(letter, 'scrutiny'))
        return 'Read the decision, its reasons and the grounds before scrutiny meets.';
      return 'Stop any work that carries out this decision. It has no effect while it is called in.';
    },
    happened: (letter) => [did(letter, 'validated a call-in request', 'A call-in request was validated')],
    wordsAre: 'Grounds',
  },
  scrutinyDecided: {
    headline: (letter) => result(letter, 'Scrutiny'),
    firstLine: afterScrutiny,
    happened: (letter) => [
      did(letter, 'recorded what scrutiny decided', 'What scrutiny decided was recorded'),
      `${result(letter, 'Scrutiny')}.`,
    ],
    wordsAre: 'Reasons that scrutiny gave',
  },
  reconsidered: {
    headline: (letter) =>
      properOfficer(letter)
        ? `Publish the reconsidered decision${by(letter, 'publishDecision')}`
        : result(letter, 'The decision maker'),
    firstLine: (letter) =>
      properOfficer(letter)
        ? `Check the record of what was decided, then publish it${byWithDays(letter, 'publishDecision')}.`
        : 'Do not act on the decision yet. What was decided must be published first.',
    happened: (letter) => [
      did(letter, 'recorded the reconsidered decision', 'The reconsidered decision was recorded'),
      `${result(letter, 'The decision maker')}.`,
    ],
    wordsAre: 'Reasons',
  },
  councilDecided: {
    headline: (letter) => result(letter, 'The Council'),
    firstLine: afterCouncil,
    happened: (letter) => [
      did(letter, 'recorded what the Council decided', 'What the Council decided was recorded'),
      `${result(letter, 'The Council')}.`,
    ],
    wordsAre: 'What the Council said',
  },
} as const satisfies Partial<Record<NoticeKind, Entry>>;
