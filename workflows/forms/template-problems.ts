import type { z } from 'zod';

const kinds: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  array: 'a list in square brackets',
  object: 'settings in curly brackets',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};

/** What is wrong with a value of a template, for somebody who wrote it in an editor and not in a programme. */
export const inPlainWords: z.core.$ZodErrorMap = (issue) => {
  const missing = issue.input === undefined;
  switch (issue.code) {
    case 'invalid_type':
      return missing ? 'is missing' : `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `${missing ? 'is missing. It ' : ''}must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `has a setting that is not known: ${issue.keys.join(', ')}`;
    case 'too_small':
      return issue.origin === 'array'
        ? `must have at least ${issue.minimum}`
        : `must be ${issue.minimum} or more`;
    case 'too_big':
      return issue.origin === 'string'
        ? `must be ${issue.maximum} characters or fewer`
        : issue.origin === 'array'
          ? `must have ${issue.maximum} or fewer`
          : `must be ${issue.maximum} or less`;
    default:
      return undefined;
  }
};

/** What one item of a list is called, by the name of the list. */
const items: Readonly<Record<string, string>> = {
  sections: 'Section',
  fields: 'question',
  columns: 'column',
  options: 'option',
};

/** A place in the JSON as a reader finds it: "Section 1 “About”, question 3 “reviewOn”, type". */
export function placeInWords(json: unknown, path: readonly PropertyKey[]): string {
  let at: unknown = json;
  let list = '';
  const words: string[] = [];
  for (const step of path) {
    at = inside(at, step);
    if (typeof step !== 'number') {
      if (items[String(step)] && Array.isArray(at)) list = String(step);
      else words.push(String(step));
    } else {
      const name = ['title', 'name', 'label', 'value']
        .map((it) => inside(at, it))
        .find((it) => typeof it === 'string');
      words.push(`${items[list] ?? 'entry'} ${step + 1}${name ? ` “${String(name)}”` : ''}`);
      list = '';
    }
  }
  if (list) words.push(list);
  return words.join(', ') || 'The whole template';
}

function inside(value: unknown, step: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
}
