import type { LetterToWrite } from '../../db/queries/letters.ts';
import type { LetterData, LetterDeadline } from '../../emails/letter-data.ts';
import { deadlineNames, dueOf, inWords, londonDay, timeInWords } from '../../workflows/clocks/index.ts';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import { templateOf } from '../../workflows/forms/templates.ts';
import type { NoticeKind } from '../../workflows/notices.ts';
import { bodyName } from '../../workflows/road/bodies.ts';
import { handedRequest, whoActsInWords } from '../../workflows/road/deadline-duties.ts';
import { aboutAnswer } from '../cases/reasons-about.ts';
import type { Rules } from '../commands/council-rules.ts';
import { stateSentence } from './state-sentence.ts';

/** The page that asks for the one thing, under the case's own address. */
function linkOf(kind: NoticeKind, letter: LetterToWrite): { path: string; label: string } {
  switch (kind) {
    case 'reviewRequested':
      return { path: '', label: 'Review it' };
    case 'signOffRequested':
    case 'deputyAsked':
    case 'signatureVoided':
      return { path: '/sign-off', label: 'Read it and answer' };
    case 'requestHandedOver':
      return letter.about.part
        ? { path: `/sign-off/${letter.about.part}`, label: 'Read it and answer' }
        : { path: '', label: 'Review it' };
    case 'commented': {
      const { section } = letter.about;
      return section
        ? { path: `/comments/${section.form}/${section.id}`, label: 'Read the comments' }
        : { path: '', label: 'Open the case' };
    }
    case 'consultationClosed':
      return { path: '/consultation', label: 'Read the answers' };
    case 'readyForDecision':
      return { path: '/do/list', label: 'List it on a meeting' };
    case 'agendaPublished':
      return { path: '/pack', label: 'Read the pack' };
    case 'decisionRecorded':
      return { path: '', label: 'See the decision' };
    case 'returned':
      return { path: '', label: 'See what to change' };
    case 'callInLodged':
    case 'callInSignatureAdded':
    case 'callInSignatureWithdrawn':
    case 'callInClosing':
      return { path: '', label: 'See the call-in' };
    case 'reviewDue':
      return { path: '/do/completeReview', label: 'Complete the review' };
    case 'deadlineSoon':
    case 'deadlineDue':
    case 'deadlineLate':
    case 'deadlineEscalated':
      return pageOfDeadline(letter.deadlines.find((d) => d.id === letter.about.deadlineId)?.kind);
    default:
      return { path: '', label: 'Open the case' };
  }
}

function pageOfDeadline(kind: DeadlineKind | undefined): { path: string; label: string } {
  switch (kind) {
    case 'legalSigns':
    case 'financeSigns':
      return { path: '/sign-off', label: 'Read it and answer' };
    case 'publishDecision':
      return { path: '/do/publish', label: 'Publish the decision' };
    case 'agendaPublished':
      return { path: '', label: 'See its agenda' };
    default:
      return { path: '', label: 'Open the case' };
  }
}

export interface CouncilForLetters {
  name: string;
  colour?: string;
}

/**
 * Draws together what a letter says. Pure but for what it is given. What happened is told as it was then; the working
 * days that are left are counted from `now`, the moment of handing over, for a letter may have waited for the office.
 */
export function letterOf(
  letter: LetterToWrite,
  council: CouncilForLetters,
  baseUrl: string,
  rules: Rules,
  now: string,
): LetterData {
  const { constitution, calendar } = rules;
  const { progress } = letter.report;
  const published = { publishedAt: progress.decision?.publishedAt };
  const shown = (d: { kind: DeadlineKind; dueAt: string }): LetterDeadline => ({
    kind: d.kind,
    label: deadlineNames[d.kind],
    dueAt: d.dueAt,
    dueInWords: timeInWords(d.dueAt),
    workingDaysLeft: calendar.covers(londonDay(d.dueAt))
      ? calendar.workingDaysBetween(londonDay(now), londonDay(d.dueAt))
      : undefined,
  });
  const about = letter.deadlines.find((d) => d.id === letter.about.deadlineId);
  const actFrom = progress.mayActFrom ?? dueOf('mayActFrom', published, constitution, calendar)?.dueOn;
  const { path, label } = linkOf(letter.kind, letter);
  return {
    kind: letter.kind,
    manner: letter.manner,
    council: { ...council, baseUrl },
    recipient: { name: letter.person.name, roleName: letter.roleName, becauseOf: letter.becauseOf },
    case: {
      reference: letter.case.reference,
      title: letter.case.title,
      kind: letter.case.kind,
      stateSentence: stateSentence(
        letter.case.state,
        letter.case.stateSince,
        progress,
        letter.case.progress,
        {
          closesAt: dueOf('callInCloses', published, constitution, calendar)?.dueAt,
          requiredEndorsements: constitution.requiredEndorsements,
        },
      ),
    },
    ...(letter.also.length > 0 && { also: letter.also }),
    ...(letter.actorName && {
      actor: { name: letter.actorName, ...(letter.onBehalfOfName && { onBehalfOf: letter.onBehalfOfName }) },
    }),
    at: letter.at,
    ...wordsOf(letter),
    ...(letter.about.changed && { changes: letter.about.changed.map((changed) => ({ label: changed })) }),
    ...(letter.about.part && { part: letter.about.part }),
    ...(letter.about.section && { section: letter.about.section.title }),
    ...handedFrom(letter),
    ...absenceOf(letter),
    ...consultationOf(letter),
    ...outcomeOf(letter),
    ...(letter.about.meeting && {
      meeting: { body: bodyName(letter.meetingBody), at: letter.about.meeting.at },
    }),
    deadlines: letter.deadlines.filter((d) => d.openThen).map(shown),
    ...(about && {
      deadline: {
        ...shown(about),
        whoActs: whoActsInWords[about.kind],
        ...movedFrom(letter),
        ...handedTo(about.kind, letter),
      },
    }),
    ...(actFrom && progress.decision && { mayActFrom: { day: actFrom, inWords: inWords(actFrom) } }),
    link:
      letter.kind === 'updateAsked'
        ? { href: `${baseUrl}/plans/update`, label: 'Say how they stand' }
        : { href: `${baseUrl}/cases/${letter.case.reference}${path}`, label },
  };
}

/** The event's words, and after them what was said of single answers, each under its answer's name. */
function wordsOf({ words, reasonsAbout, case: c }: LetterToWrite): { words?: string } {
  const template = templateOf(c);
  const about = reasonsAbout.map((it) => `${aboutAnswer(template, it.name)}: ${it.words}`);
  const all = [...(words ? [words] : []), ...about].join('\n\n');
  return all ? { words: all } : {};
}

const movedFrom = ({ about }: LetterToWrite) =>
  about.movedFrom ? { movedFrom: timeInWords(about.movedFrom) } : {};

function absenceOf({ about: { absence } }: LetterToWrite): Pick<LetterData, 'absence'> {
  return absence ? { absence: { from: inWords(absence.fromOn), until: inWords(absence.untilOn) } } : {};
}

function consultationOf({ kind, consultation }: LetterToWrite): Pick<LetterData, 'consultation'> {
  if (kind !== 'consultationClosed' || !consultation) return {};
  const { title, asked, answered } = consultation;
  return { consultation: { title, counts: { asked, answered } } };
}

function handedFrom({ about, handedNames }: LetterToWrite): { handedFrom?: string } {
  const name = about.handedFromId && handedNames[about.handedFromId];
  return name ? { handedFrom: name } : {};
}

/** A request that was handed to a colleague waits first for them. */
function handedTo(kind: DeadlineKind, { case: c, report, handedNames }: LetterToWrite) {
  const handed = handedRequest(kind, report.progress, c.progress);
  const name = handed && handedNames[handed.to];
  return name ? { whoActs: name, handedTo: name } : {};
}

/** A decision is told by what stands, and a closing by what it closed as. */
function outcomeOf(letter: LetterToWrite): { outcome?: string } {
  if (letter.kind === 'closed' && typeof letter.case.state === 'object' && 'closed' in letter.case.state) {
    return { outcome: String(letter.case.state.closed) };
  }
  if (letter.about.notice) return { outcome: letter.about.notice };
  const outcome = letter.about.outcome ?? letter.report.progress.decision?.stands;
  return outcome ? { outcome } : {};
}
