import type { Letter, Quote } from './compose.ts';

const underlined = (heading: string): string => `${heading}\n${'-'.repeat(Math.min(heading.length, 60))}`;

const quoteMarks = (paragraph: string): string => paragraph.replace(/^/gm, '> ');

const quoted = ({ heading, paragraphs }: Quote): string[] => [
  `${heading}:`,
  paragraphs.map(quoteMarks).join('\n>\n'),
];

const changed = ({ label, before, after }: Letter['changes'][number]): string =>
  `* ${label}\n  before: ${hanging(before)}\n  now: ${hanging(after)}`;

/** The lines after the first keep clear of the margin, so that a list stays a list. */
const hanging = (value: string): string => value.replace(/\n/g, '\n    ');

/** Late first: one who reads no further has still seen it. */
const dated = ({ label, when, left, late }: Letter['dates'][number]): string =>
  `* ${late ? 'LATE: ' : ''}${label}: ${when}${left ? ` (${left})` : ''}`;

const choicesOf = ({ choices }: Letter): string =>
  choices ? ` ${choices.words}\n${choices.label}:\n${choices.href}` : '';

/**
 * The letter for a reader of plain text: the same words in the same order as the HTML, the link on a line of its own,
 * no line broken by us, so that a narrow screen breaks them where it likes.
 */
export function writeText(letter: Letter): string {
  const blocks = [
    `${letter.heading}\n${'='.repeat(Math.min(letter.heading.length, 60))}`,
    letter.firstLine,
    ...(letter.case ? [`${letter.case.title}\n${letter.case.kind} ${letter.case.reference}`] : []),
    ...(letter.round ? [letter.round.title] : []),
    ...(letter.also.length > 0
      ? [`${letter.alsoAre}:\n${letter.also.map((it) => `* ${it.title} (${it.reference})`).join('\n')}`]
      : []),
    `${letter.link.label}:\n${letter.link.href}`,
    ...(letter.round?.about ? quoted(letter.round.about) : []),
    underlined(letter.happenedIs),
    ...letter.happened,
    ...(letter.quote ? quoted(letter.quote) : []),
    ...(letter.changes.length > 0
      ? [underlined('What changed'), letter.changes.map(changed).join('\n')]
      : []),
    ...(letter.case ? [underlined('Who has it now'), letter.case.stateSentence] : []),
    ...(letter.dates.length > 0 ? [underlined('Dates'), letter.dates.map(dated).join('\n')] : []),
    ...(letter.ownLink ? [underlined('Your link'), ...letter.ownLink] : []),
    `--\n${letter.why}${choicesOf(letter)}\nSent automatically for ${letter.council.name}.`,
  ];
  return `${blocks.join('\n\n')}\n`;
}
