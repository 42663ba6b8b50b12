import type { Database } from '../../db/database.ts';
import { findProgress, listRounds, type Round } from '../../db/queries/consultations.ts';
import { inWords, londonDay, timeInWords } from '../../workflows/clocks/index.ts';
import {
  consulteeGroups,
  countByGroup,
  groupNames,
  standingOfRound,
} from '../../workflows/consultation/rounds.ts';
import type { CaseProgress } from '../../workflows/road/facts.ts';

/** What one who was asked said, for the staff. */
export interface ReportedAnswer {
  name: string;
  group: string;
  /** "Answered at 10 am on Monday 2 March 2026", "Has not answered". */
  how: string;
  /** In the order of the questions. None where they did not answer. */
  words: string[];
}

/** A round that was opened, as others than its author read it. */
export interface ReportedRound {
  number: number;
  title: string;
  standing: 'open' | 'closed' | 'calledOff';
  /** "From 2 March 2026 to 20 March 2026". */
  dates: string;
  questions: string[];
  groups: { name: string; asked: number; answered: number }[];
  asked: number;
  answered: number;
  /** What people said. Never for the public. */
  found?: string;
  changed?: string;
  /** For the staff alone: names, and what each said. */
  answers?: ReportedAnswer[];
}

/** The public reads how many answered and what changed; members also what people said; the staff also who said what. */
export type Reader = 'public' | 'member' | 'staff';

/** The rounds of a case that were opened, the first first. The public reads of those alone that ran to their end. */
export function reportRounds(
  rounds: readonly Round[],
  progress: CaseProgress,
  reader: Reader,
): ReportedRound[] {
  return rounds.flatMap((round) => {
    const standing = standingOfRound(round.id, progress);
    if (standing.name === 'prepared' || (reader === 'public' && standing.name !== 'closed')) return [];
    const { number, title, questions, consultees, found, changed } = round;
    const counts = countByGroup(consultees);
    const groups = consulteeGroups.flatMap((group) => {
      const count = counts[group];
      return count ? [{ name: groupNames[group], ...count }] : [];
    });
    const until = standing.name === 'calledOff' ? londonDay(standing.endedAt) : standing.closesOn;
    return {
      number,
      title,
      standing: standing.name,
      dates: `${inWords(londonDay(standing.openedAt))} to ${inWords(until)}`,
      questions,
      groups,
      asked: groups.reduce((sum, it) => sum + it.asked, 0),
      answered: groups.reduce((sum, it) => sum + it.answered, 0),
      ...(found && reader !== 'public' && { found }),
      ...(changed && { changed }),
      ...(reader === 'staff' && { answers: consultees.map(answerOf) }),
    };
  });
}

function answerOf({
  name,
  group,
  answer,
  declinedAt,
  removedAt,
}: Round['consultees'][number]): ReportedAnswer {
  const said = answer
    ? `Answered at ${timeInWords(answer.at)}`
    : declinedAt
      ? `Had nothing to say at ${timeInWords(declinedAt)}`
      : 'Did not answer';
  return {
    name,
    group: groupNames[group],
    how: removedAt ? `${said}. Taken out at ${timeInWords(removedAt)}, and not counted` : said,
    words: answer?.words ?? [],
  };
}

const wasConsultedOn = ({ consultation, consultations }: CaseProgress) =>
  consultation !== undefined || (consultations ?? []).length > 0;

/** The rounds of a case for one reader. A case on which nobody was asked costs no query. */
export async function listReportedRounds(
  database: Database,
  { reference, progress }: { reference: string; progress: CaseProgress },
  reader: Reader,
): Promise<ReportedRound[]> {
  if (!wasConsultedOn(progress)) return [];
  return reportRounds(await listRounds(database, reference), progress, reader);
}

/** The rounds of a published case, as the public reads them. */
export async function listPublicRounds(database: Database, reference: string): Promise<ReportedRound[]> {
  const progress = await findProgress(database, reference);
  return progress ? listReportedRounds(database, { reference, progress }, 'public') : [];
}
