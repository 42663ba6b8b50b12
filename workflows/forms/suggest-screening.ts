import { isBlankText, textOf } from './blank-answers.ts';
import { screeningQuestions } from './screening-2026.ts';
import { findField } from './templates.ts';
import type { Content, Section, Template } from './types.ts';

/** What the answers of a screening lead to, with the reason as a sentence. The person decides, and not the program. */
export interface ScreeningSuggestion {
  needed: boolean;
  why: string;
}

const questions = screeningQuestions.fields;
type Question = (typeof questions)[number]['name'];

/** Each answer for which a full assessment is needed, as the end of "A full assessment is needed because …". */
const because: readonly { question: Question; answer: 'yes' | 'unsure'; words: string }[] = [
  {
    question: 'couldAffectDifferently',
    answer: 'yes',
    words: 'it could affect some groups differently from others',
  },
  {
    question: 'couldAffectDifferently',
    answer: 'unsure',
    words: 'nobody can say yet that it affects all groups alike',
  },
  {
    question: 'evidenceOrConcern',
    answer: 'yes',
    words: 'there is evidence, or a concern has been raised',
  },
  {
    question: 'evidenceOrConcern',
    answer: 'unsure',
    words: 'nobody has made sure yet that there is no evidence and no concern',
  },
  { question: 'relevantToAims', answer: 'yes', words: 'it is relevant to an aim of the equality duty' },
  {
    question: 'relevantToAims',
    answer: 'unsure',
    words: 'it may be relevant to an aim of the equality duty',
  },
];

/** Whether a form asks the questions of the screening: that of 2026 does since its version 2. */
export const asksScreening = (template: Template): boolean =>
  questions.every(({ name }) => findField(template, name) !== undefined);

/** The names of the screening's questions that have no answer yet. */
export const unansweredScreening = (content: Content): Question[] =>
  questions.map(({ name }) => name).filter((name) => isBlankText(textOf(content, name)));

/**
 * What the answers suggest; undefined where the form does not ask, or where answers that could still change it are
 * missing. That people feel a change makes none needed by itself: it must be able to touch somebody differently.
 */
export function suggestScreening(template: Template, content: Content): ScreeningSuggestion | undefined {
  if (!asksScreening(template)) return undefined;
  const reasons = because.filter(({ question, answer }) => textOf(content, question) === answer);
  if (reasons.length > 0)
    return {
      needed: true,
      why: `A full assessment is needed because ${inOneSentence(reasons.map(({ words }) => words))}.`,
    };
  if (unansweredScreening(content).length > 0) return undefined;
  const felt =
    textOf(content, 'changesWhatPeopleFeel') === 'no'
      ? 'it changes nothing that people feel'
      : 'although people may feel the change';
  return {
    needed: false,
    why: `No full assessment is needed because ${
      felt.startsWith('although') ? `${felt}, ` : `${felt}, and `
    }it affects all groups alike, nobody has raised a concern, and it is relevant to none of the three aims.`,
  };
}

function inOneSentence(parts: readonly string[]): string {
  const [last = '', ...before] = [...parts].reverse();
  return before.length === 0 ? last : `${[...before].reverse().join(', ')}, and ${last}`;
}

/** Whether the person who decided says that no full assessment is needed. */
export const isScreenedOut = (content: Content): boolean => textOf(content, 'fullAssessmentNeeded') === 'no';

/** Whether a section has nothing to answer, since only a full assessment answers it and none is needed. */
export const isNotNeeded = ({ fullOnly }: Pick<Section, 'fullOnly'>, content: Content): boolean =>
  fullOnly === true && isScreenedOut(content);
