import type { LetterToWrite } from '../../db/queries/letters.ts';
import { standingOfRound } from '../../workflows/consultation/rounds.ts';
import { whyPointless } from '../../workflows/telling/still-asked.ts';
import { goesToConsultees, whyPointlessToConsultee } from '../../workflows/telling/to-consultees.ts';

/** A request that goes out within this time of what it tells needs no second look. In milliseconds. */
const fresh = 60_000;

/**
 * Why a letter has lost its point, as the case stands now; undefined while it has one. News never loses it, and a
 * request only where it has waited: for the office to open, or for a mail server.
 */
export function whyLetterIsPointless(letter: LetterToWrite, now: string): string | undefined {
  const { consultee, kind } = letter;
  if (consultee && goesToConsultees(kind)) {
    const round = standingOfRound(letter.about.consultationId ?? '', letter.case.progress).name;
    return whyPointlessToConsultee(kind, { round, ...consultee });
  }
  if (letter.manner === 'news') return undefined;
  if (
    letter.manner !== 'reminder' &&
    letter.kind !== 'deputyAsked' &&
    Date.parse(now) - Date.parse(letter.at) < fresh
  )
    return undefined;
  return whyPointless({
    kind: letter.kind,
    readerId: letter.person.id,
    roleName: letter.roleName,
    ...(letter.about.part && { part: letter.about.part }),
    ...reminded(letter),
    ...(letter.unanswered !== null && { unanswered: letter.unanswered }),
    deadlines: letter.deadlines,
    state: letter.case.state,
    report: letter.report.progress,
    progress: letter.case.progress,
  });
}

function reminded({ deadlines, about }: LetterToWrite) {
  const deadline = deadlines.find((d) => d.id === about.deadlineId);
  return deadline ? { deadline } : {};
}
