import { findDigestToWrite } from '../../db/queries/digests.ts';
import { findLetterToWrite, type LetterReader } from '../../db/queries/letters.ts';
import { type RenderedLetter, renderLetter } from '../../emails/letter.ts';
import type { CommandParts } from '../commands/apply-event.ts';
import { calendarFiles } from './calendar-files.ts';
import { drawDigest } from './draw-digest.ts';
import { type CouncilForLetters, letterOf } from './letter-of.ts';
import { letterToConsultee } from './letter-to-consultee.ts';
import { whyLetterIsPointless } from './why-letter-is-pointless.ts';

export interface DrawingParts extends CommandParts {
  baseUrl: string;
  council(): Promise<CouncilForLetters>;
  /** The address that stops a person's digest with one click. */
  stopAddress(personId: string): string;
  /** The page of one who is consulted, which asks for no account. `link` is the number of their link. */
  consulteeAddress(consulteeId: string, link: number): string;
}

/** A letter as it would go out now. */
export interface DrawnLetter {
  person: LetterReader;
  written: RenderedLetter;
  /** To somebody outside the council. */
  outside?: {
    /** Who writes to them: of this program they have never heard. */
    sender: string;
    /** What opens a door to whoever reads it: it goes out with the letter, and stands in no record of it. */
    secret: string;
  };
}

const hasLeft = { pointless: 'This person has left.' } as const;

/**
 * Draws a letter or a digest in the moment in which it is to be handed to the mail, or says why it has lost its point.
 * Undefined where there is no such letter.
 */
export async function drawLetter(
  parts: DrawingParts,
  id: string,
): Promise<DrawnLetter | { pointless: string } | undefined> {
  const letter = await findLetterToWrite(parts.database, id);
  if (letter) {
    const { person } = letter;
    if (person.leftOn !== null) return hasLeft;
    const pointless = whyLetterIsPointless(letter, parts.now());
    if (pointless) return { pointless };
    const rules = await parts.rules.get(letter.report.constitutionId, letter.report.constitutionVersion);
    const data = letterOf(letter, await parts.council(), parts.baseUrl, rules, parts.now());
    if (letter.consultee) {
      const href = parts.consulteeAddress(person.id, letter.consultee.link);
      const written = await renderLetter(letterToConsultee(letter, data, href));
      const outside = { sender: data.council.name, secret: href.slice(href.lastIndexOf('/') + 1) };
      return { person, written, outside };
    }
    const attachments = await calendarFiles(parts, [letter]);
    return { person, written: { ...(await renderLetter(data)), attachments } };
  }
  const digest = await findDigestToWrite(parts.database, id);
  if (!digest) return undefined;
  if (digest.person.leftOn !== null) return hasLeft;
  const written = await drawDigest(parts, digest);
  return written ? { person: digest.person, written } : { pointless: 'There was nothing left to tell.' };
}
