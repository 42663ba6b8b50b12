import { data } from '@remix-run/node';
import { type Consultee, listRounds, type Round } from '../../db/queries/consultations.ts';
import { dueOf, inWords, londonDay, timeInWords } from '../../workflows/clocks/index.ts';
import {
  consulteeGroups,
  countByGroup,
  groupNames,
  type RoundStanding,
  standingOfRound,
} from '../../workflows/consultation/rounds.ts';
import { whyNotConsult, whyNotPrepare } from '../../workflows/consultation/who-may.ts';
import { isStaff } from '../../workflows/road/visibility.ts';
import type { SignedIn } from '../auth/session.ts';
import type { OpenCase } from '../cases/open-case.ts';
import type { Services } from '../services.ts';

/** Somebody who is asked, as a page names them. */
export interface ConsulteeView {
  id: string;
  name: string;
  group: string;
  /** Only for those who look after the round. */
  address?: string;
  /** "Answered on 9 March 2026", "Has nothing to say", "No answer yet". */
  standing: string;
  /** Letters to them come back. */
  bounced?: string;
  removed: boolean;
  /** In the order of the questions. */
  words?: string[];
}

export interface RoundView {
  number: number;
  title: string;
  about: string;
  questions: string[];
  standing: RoundStanding['name'];
  /** "Open until 5 pm on Friday 20 March 2026". */
  standingInWords: string;
  asked: number;
  answered: number;
  groups: { name: string; asked: number; answered: number }[];
  /** For the council's staff alone: whom it asks, and what they said. */
  consultees?: ConsulteeView[];
  found: string | null;
  changed: string | null;
  reported: string | null;
}

export interface ConsultationOfCase {
  rounds: RoundView[];
  /** Whether this person prepares and looks after rounds, and prepares one now. */
  looksAfter: boolean;
  mayPrepare: boolean;
}

const standingNames = {
  prepared: 'Prepared',
  open: 'Open',
  closed: 'Closed',
  calledOff: 'Called off',
} as const;
export const standingName = (name: RoundStanding['name']) => standingNames[name];

/** The rounds of a case, with what this person may read of them. */
export async function loadRounds(
  services: Services,
  person: SignedIn,
  open: OpenCase,
): Promise<ConsultationOfCase> {
  const { subject } = open;
  const looksAfter = whyNotConsult(person, subject) === undefined;
  const rounds = await listRounds(services.database, subject.reference);
  const seen = { staff: isStaff(person), addresses: looksAfter };
  return {
    rounds: rounds
      .filter((round) => looksAfter || standingOfRound(round.id, subject.progress).name !== 'prepared')
      .map((round) => viewRound(round, open, seen)),
    looksAfter,
    mayPrepare: whyNotPrepare(person, subject) === undefined,
  };
}

/** One round by its number. Throws the page that says that there is none. */
export async function loadRound(
  services: Services,
  person: SignedIn,
  open: OpenCase,
  number: string | undefined,
): Promise<ConsultationOfCase & { round: RoundView }> {
  const consultation = await loadRounds(services, person, open);
  const round = consultation.rounds.find((it) => String(it.number) === number);
  if (!round) throw data(`There is no round ${number} of consultation.`, { status: 404 });
  return { ...consultation, round };
}

export function viewRound(
  round: Round,
  { subject, rules }: Pick<OpenCase, 'subject' | 'rules'>,
  seen: { staff: boolean; addresses: boolean },
): RoundView {
  const standing = standingOfRound(round.id, subject.progress);
  const counts = countByGroup(round.consultees);
  const groups = consulteeGroups.flatMap((group) => {
    const count = counts[group];
    return count ? [{ name: groupNames[group], ...count }] : [];
  });
  const sum = (of: 'asked' | 'answered') => groups.reduce((total, group) => total + group[of], 0);
  const { number, title, about, questions, found, changed, reportedAt, reportedBy } = round;
  return {
    number,
    title,
    about,
    questions,
    standing: standing.name,
    standingInWords: standingInWords(standing, rules),
    asked: sum('asked'),
    answered: sum('answered'),
    groups,
    ...(seen.staff && { consultees: round.consultees.map((it) => viewConsultee(it, seen.addresses)) }),
    found,
    changed,
    reported: reportedAt && `Written by ${reportedBy} on ${inWords(londonDay(reportedAt))}.`,
  };
}

function standingInWords(standing: RoundStanding, { constitution, calendar }: OpenCase['rules']): string {
  if (standing.name === 'prepared') return 'Prepared. Nobody has been asked yet.';
  const opened = `Opened on ${inWords(londonDay(standing.openedAt))}`;
  if (standing.name !== 'open') {
    const how = standing.name === 'closed' ? 'Closed' : 'Called off';
    return `${opened}. ${how} on ${inWords(londonDay(standing.endedAt))}.`;
  }
  const closes = dueOf(
    'consultationCloses',
    { consultationClosesOn: standing.closesOn },
    constitution,
    calendar,
  );
  return `${opened}. Open until ${closes ? timeInWords(closes.dueAt) : inWords(standing.closesOn)}.`;
}

function viewConsultee(it: Consultee, withAddress: boolean): ConsulteeView {
  return {
    id: it.id,
    name: it.name,
    group: groupNames[it.group],
    ...(withAddress && { address: it.address }),
    standing: standingOf(it),
    ...(it.bouncedAt && {
      bounced: `Letters come back since ${inWords(londonDay(it.bouncedAt))}.`,
    }),
    removed: it.removedAt !== null,
    ...(it.answer && { words: it.answer.words }),
  };
}

function standingOf({ answer, declinedAt, removedAt }: Consultee): string {
  if (removedAt) return `Taken out on ${inWords(londonDay(removedAt))}`;
  if (answer) return `Answered on ${inWords(londonDay(answer.at))}`;
  return declinedAt ? `Has nothing to say (${inWords(londonDay(declinedAt))})` : 'No answer yet';
}
