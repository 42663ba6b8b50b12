import type { LetterToWrite } from '../../db/queries/letters.ts';
import type { LetterData } from '../../emails/letter-data.ts';

/** The events whose reasons are written for those who are asked: their forms say so. */
const forThem: readonly (string | null)[] = ['extendConsultation', 'callOffConsultation'];

/**
 * What goes to somebody outside the council: of all that a letter of ours may say only what they are asked, until when,
 * and what was said to them.
 * @param ours the same letter as one of the council's people would have it
 * @param href their own link
 */
export function letterToConsultee(letter: LetterToWrite, ours: LetterData, href: string): LetterData {
  const { kind, manner, council, recipient, case: about, at, deadlines, words } = ours;
  const calledOff = kind === 'consultationCalledOff';
  return {
    kind,
    manner,
    council,
    recipient: {
      ...recipient,
      becauseOf: `${council.name} ${calledOff ? 'had asked' : 'would like to know'} what you think`,
    },
    case: about,
    at,
    ...(words && forThem.includes(letter.eventType) && { words }),
    ...(letter.consultation && {
      consultation: {
        title: letter.consultation.title,
        ...(!calledOff && { about: letter.consultation.about }),
        ...(letter.eventType === 'withdraw' && { withdrawn: true as const }),
      },
    }),
    deadlines: deadlines.filter((due) => due.kind === 'consultationCloses'),
    link: { href, label: calledOff ? 'Open its page' : 'Answer' },
  };
}
