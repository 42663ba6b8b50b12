import { limits, withoutForbiddenCharacters } from '../forms/check-content.ts';
import type { FieldError } from '../forms/types.ts';
import { type ConsulteeGroup, consulteeGroups, groupNames } from './rounds.ts';

/** What a round may hold: enough for any council, and few enough to read. */
export const roundLimits = { title: 120, questions: 10, question: 500, consultees: 500, name: 120 } as const;

/** A round as somebody typed it. Questions and people stand one on a line. */
export interface TypedRound {
  title: string;
  about: string;
  questions: string;
  people: Record<ConsulteeGroup, string>;
}

export interface NamedConsultee {
  group: ConsulteeGroup;
  name: string;
  address: string;
}

export interface ReadRound {
  title: string;
  about: string;
  questions: string[];
  consultees: NamedConsultee[];
}

export const emptyRound: TypedRound = {
  title: '',
  about: '',
  questions: '',
  people: { wardMembers: '', partners: '', panel: '', others: '' },
};

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** As it stands, for the form that is opened again. */
export function typedAgain(round: ReadRound): TypedRound {
  const lines = (group: ConsulteeGroup) =>
    round.consultees
      .filter((it) => it.group === group)
      .map((it) => `${it.name}, ${it.address}`)
      .join('\n');
  return {
    title: round.title,
    about: round.about,
    questions: round.questions.join('\n'),
    people: {
      wardMembers: lines('wardMembers'),
      partners: lines('partners'),
      panel: lines('panel'),
      others: lines('others'),
    },
  };
}

/**
 * One address, as a mail's header can carry it: no second one, no line end, no comment. Longer ones cannot be delivered
 * (RFC 5321, 4.5.3.1.3).
 */
const addressAtTheEnd =
  /^(?<name>.*?)[\s,;<]+(?<address>[^\s<>,;:"()[\]\\@\p{C}]{1,64}@[^\s<>,;:"()[\]\\@\p{C}.]+(?:\.[^\s<>,;:"()[\]\\@\p{C}.]+)*)>?[,;]?$/u;

/** One person or body, as a list or a spreadsheet has them: a name, then an address, whatever stands between. */
function readLine(line: string): { name: string; address: string } | undefined {
  const { name = '', address = '' } = addressAtTheEnd.exec(line)?.groups ?? {};
  const clean = name.replaceAll(/^["'\s]+|["',;\s]+$/g, '');
  return clean === '' || address.length > 254 ? undefined : { name: clean, address };
}

/**
 * Reads those who are to be asked, of every group. A line that cannot be read is named with its number; whoever stands
 * twice is named too, because one person answers once.
 * @param known addresses of those who are asked already
 */
export function readPeople(
  people: Readonly<Record<ConsulteeGroup, string>>,
  known: readonly string[] = [],
): { consultees: NamedConsultee[]; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const consultees: NamedConsultee[] = [];
  const seen = new Set(known.map((address) => address.toLowerCase()));
  for (const group of consulteeGroups) {
    for (const [index, line] of linesOf(people[group]).entries()) {
      const where = `${groupNames[group]}, line ${index + 1}`;
      const wrong = (message: string) => errors.push({ field: group, message });
      const read = readLine(line);
      if (withoutForbiddenCharacters(line) !== line)
        wrong(`${where} has a hidden character that cannot be kept`);
      else if (!read)
        wrong(`${where} must be a name and an email address, like Tenants’ panel, panel@example.org`);
      else if ([...read.name].length > roundLimits.name)
        wrong(`${where}: the name must be ${roundLimits.name} characters or fewer`);
      else if (seen.has(read.address.toLowerCase())) wrong(`${where}: ${read.address} is there already`);
      else {
        seen.add(read.address.toLowerCase());
        consultees.push({ group, ...read });
      }
    }
  }
  if (consultees.length > roundLimits.consultees) {
    errors.push({
      field: 'wardMembers',
      message: `A round asks at most ${roundLimits.consultees} people; this has ${consultees.length}`,
    });
  }
  return { consultees, errors };
}

function checkText(
  field: string,
  label: string,
  text: string,
  most: number,
  blank: string,
  errors: FieldError[],
): void {
  if (text === '') errors.push({ field, message: blank });
  else if (withoutForbiddenCharacters(text) !== text)
    errors.push({ field, message: `${label} has a hidden character that cannot be kept` });
  else if ([...text].length > most)
    errors.push({ field, message: `${label} must be ${most} characters or fewer` });
}

/** Reads a round that is prepared. People may be added later: a round is only opened when somebody is asked. */
export function readRound(typed: TypedRound): { round: ReadRound; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const [title, about] = [typed.title.trim(), typed.about.trim()];
  const questions = linesOf(typed.questions);
  checkText('title', 'The title', title, roundLimits.title, 'Enter what it is about, in a few words', errors);
  checkText(
    'about',
    'What people must know',
    about,
    limits.longText,
    'Say what people must know before they answer',
    errors,
  );
  if (questions.length === 0) errors.push({ field: 'questions', message: 'Enter at least one question' });
  if (questions.length > roundLimits.questions)
    errors.push({ field: 'questions', message: `Ask at most ${roundLimits.questions} questions` });
  for (const [index, question] of questions.entries())
    checkText('questions', `Question ${index + 1}`, question, roundLimits.question, '', errors);
  const people = readPeople(typed.people);
  return {
    round: { title, about, questions, consultees: people.consultees },
    errors: [...errors, ...people.errors],
  };
}

/** What somebody answers: a text for each question, in their own words. */
export function readAnswers(
  questions: readonly string[],
  typed: readonly string[],
): { words: string[]; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const words = questions.map((_question, index) => (typed[index] ?? '').replaceAll('\r\n', '\n').trim());
  for (const [index, text] of words.entries()) {
    const field = `answer-${index + 1}`;
    if (withoutForbiddenCharacters(text) !== text)
      errors.push({ field, message: 'This answer has a hidden character that cannot be kept. Take it out' });
    else if ([...text].length > limits.longText)
      errors.push({ field, message: `An answer must be ${limits.longText} characters or fewer` });
  }
  if (words.every((text) => text === ''))
    errors.push({
      field: 'answer-1',
      message: 'Answer at least one question, or say that you have nothing to say',
    });
  return { words, errors };
}
