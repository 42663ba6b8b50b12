import type { z } from 'zod';
import { type Constitution, constitutionSchema } from './schema.ts';

export interface ConstitutionProblem {
  /** Where it is, as in `callIn.hour` or `closures.2.on`; blank for the whole. */
  path: string;
  /** What should stand there, to follow the word "expected". */
  expected: string;
}

export type ParsedConstitution =
  | { ok: true; constitution: Constitution }
  | { ok: false; problems: ConstitutionProblem[] };

type Issue = z.core.$ZodIssue;

const typeNames: Record<string, string> = {
  string: 'some text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of settings',
  record: 'a group of settings',
};

const choice = (values: readonly unknown[]) => `one of ${values.join(', ')}`;

function expectedOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return choice(issue.values);
    case 'too_small':
      return issue.origin === 'string' ? 'some words' : `${sizeOf(issue.origin)}${issue.minimum} or more`;
    case 'too_big':
      return `${sizeOf(issue.origin)}${issue.maximum} or less`;
    case 'invalid_union':
      return 'options' in issue && issue.options ? choice(issue.options) : issue.message;
    default:
      return issue.message;
  }
}

function sizeOf(origin: string): string {
  return origin === 'array' ? 'a list of length ' : '';
}

function problemsOf(issue: Issue): ConstitutionProblem[] {
  const at = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...at, key].join('.'), expected: 'no setting of this name' }));
  }
  return [{ path: at.join('.'), expected: expectedOf(issue) }];
}

/**
 * Reads a constitution from JSON that somebody wrote. Settings with a usual value may be left out.
 * Every problem is given at once, each with its place and what was expected there.
 */
export function parseConstitution(json: unknown): ParsedConstitution {
  const result = constitutionSchema.safeParse(json);
  return result.success
    ? { ok: true, constitution: result.data }
    : { ok: false, problems: result.error.issues.flatMap(problemsOf) };
}
