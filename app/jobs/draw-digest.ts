import { type DigestToWrite, findWeekStanding, markNotTold } from '../../db/queries/digests.ts';
import { type LetterToWrite, listLettersToWrite } from '../../db/queries/letters.ts';
import { findActor } from '../../db/queries/people.ts';
import { composeLetter } from '../../emails/compose.ts';
import { renderDigest } from '../../emails/digest.ts';
import type { DigestData, DigestItem } from '../../emails/digest-data.ts';
import type { RenderedLetter } from '../../emails/letter.ts';
import { workingDaysInWords } from '../../emails/words.ts';
import { deadlineNames, englandAndWales, londonDay, timeInWords } from '../../workflows/clocks/index.ts';
import { type WaitingItem, whatWaitsFor } from '../home/what-waits.ts';
import { dueWords } from '../lists/due-words.ts';
import { calendarFiles } from './calendar-files.ts';
import type { DrawingParts } from './draw-letter.ts';
import { type CouncilForLetters, letterOf } from './letter-of.ts';
import { whyLetterIsPointless } from './why-letter-is-pointless.ts';

/**
 * A digest in the moment in which it is to be handed to the mail: what waits for its reader now, and what was gathered
 * since the last one. What has lost its point meanwhile is recorded as not told. Undefined where nothing is left.
 */
export async function drawDigest(
  parts: DrawingParts,
  digest: DigestToWrite,
): Promise<RenderedLetter | undefined> {
  const now = parts.now();
  const gathered = await listLettersToWrite(parts.database, digest.letterIds);
  const pointless = gathered.flatMap((letter) => {
    const why = whyLetterIsPointless(letter, now);
    return why ? [{ id: letter.id, why }] : [];
  });
  await markNotTold(parts.database, pointless);
  const told = gathered.filter((letter) => !pointless.some(({ id }) => id === letter.id));
  const week = digest.ofTheWeek ? await weekOf(parts, now) : undefined;
  if (told.length === 0 && !week) return undefined;
  const council = await parts.council();
  const person = await findActor(parts.database.drizzle, digest.person.id, londonDay(now));
  const waits = person ? (await whatWaitsFor(parts, person)).mine : [];
  const waiting = waits.map((item) => itemOfWaiting(item, parts.baseUrl));
  const lines = (letters: readonly LetterToWrite[]) =>
    Promise.all(letters.map((letter) => itemOfLetter(parts, letter, council)));
  // What its reader is to do stands in the first list already.
  const others = told.filter(
    (it) =>
      it.manner !== 'news' &&
      // It leads to a page of its own, where one line for each is enough.
      (it.kind === 'updateAsked' || !waiting.some(({ reference }) => reference === it.case.reference)),
  );
  const written = await renderDigest({
    council: { ...council, baseUrl: parts.baseUrl },
    recipient: { name: digest.person.name },
    waiting,
    reminders: await lines(others),
    news: await lines(told.filter((it) => it.manner === 'news')),
    ...(week && { week }),
    stopHref: parts.stopAddress(digest.person.id),
  });
  return { ...written, attachments: await calendarFiles(parts, told) };
}

const itemOfWaiting = (item: WaitingItem, baseUrl: string): DigestItem => ({
  what: item.verb,
  title: item.title,
  reference: item.reference,
  more: item.more,
  href: `${baseUrl}${item.href}`,
  ...(item.due && { dueInWords: item.due.inWords }),
  ...(item.due?.left && { left: item.due.left }),
  late: item.due?.meaning === 'late',
});

/** A letter's headline, which says what happened and by when, and the page that it leads to. */
async function itemOfLetter(
  parts: DrawingParts,
  letter: LetterToWrite,
  council: CouncilForLetters,
): Promise<DigestItem> {
  const rules = await parts.rules.get(letter.report.constitutionId, letter.report.constitutionVersion);
  const data = letterOf(letter, council, parts.baseUrl, rules, parts.now());
  const { heading, link } = composeLetter(data);
  const days = data.deadline?.workingDaysLeft;
  return {
    what: heading,
    title: letter.case.title,
    reference: letter.case.reference,
    more: letter.also.length,
    href: link.href,
    ...(days !== undefined && { left: workingDaysInWords(days) }),
    late: letter.kind === 'deadlineLate' || letter.kind === 'deadlineEscalated',
  };
}

/** How the week stands; undefined where nothing moves, falls due or is late. */
async function weekOf(parts: DrawingParts, now: string): Promise<DigestData['week'] | undefined> {
  const { late, ...counts } = await findWeekStanding(parts.database, now);
  if (counts.moved + counts.ahead + counts.lateInAll === 0) return undefined;
  const calendar = (await parts.rules.findOn(londonDay(now)))?.calendar ?? englandAndWales();
  return {
    ...counts,
    late: late.map(({ kind, dueAt, reference, title }) => ({
      what: deadlineNames[kind],
      title,
      reference,
      more: 0,
      href: `${parts.baseUrl}/cases/${reference}`,
      dueInWords: timeInWords(dueAt),
      left: dueWords(dueAt, now, calendar).left,
      late: true,
    })),
  };
}
