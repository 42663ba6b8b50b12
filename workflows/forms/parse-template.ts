import { z } from 'zod';
import { frontSheet } from './front-sheet.ts';
import { inPlainWords, placeInWords } from './template-problems.ts';
import { listFields } from './templates.ts';
import type { Field, Template } from './types.ts';

/** Field names become form names and keys of content, so a name that every object already has is refused. */
const name = z
  .string()
  .regex(
    /^[a-z][A-Za-z0-9]{0,59}$/,
    'must be a name such as reviewOn: letters and digits, beginning with a small letter',
  )
  .refine((value) => !(value in {}), 'is a reserved name');
const optionValue = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/, 'must be letters, digits, hyphens or underscores');
const label = z.string().trim().min(1, 'must not be blank').max(500);
const hint = z.string().max(1000);

const options = z
  .array(z.strictObject({ value: optionValue, label }))
  .min(1, 'must have at least one option')
  .max(200)
  .refine((all) => areDistinct(all.map((option) => option.value)), 'must not repeat a value');

const column = z
  .strictObject({
    name: name.refine((value) => value !== 'row', 'is a reserved name'),
    label,
    hint: hint.optional(),
    type: z.enum(['text', 'longText', 'date', 'dateOrMonth', 'yesNo', 'choice']),
    askedWhere: z.strictObject({ column: name, is: optionValue }).optional(),
    options: options.optional(),
  })
  .refine(
    (it) => (it.type === 'choice') === (it.options !== undefined),
    'a choice, and only a choice, has options',
  );

const field = z
  .strictObject({
    name,
    label,
    hint: hint.optional(),
    example: z.string().trim().min(1, 'must not be blank').max(5000).optional(),
    itemName: label.optional(),
    type: z.enum([
      'text',
      'longText',
      'date',
      'dateOrMonth',
      'yesNo',
      'choice',
      'choices',
      'list',
      'table',
      'grid',
    ]),
    options: options.optional(),
    columns: z
      .array(column)
      .min(1, 'must have at least one column')
      .max(20)
      .refine((all) => areDistinct(all.map((it) => it.name)), 'must not repeat a name')
      .optional(),
    hashed: z.boolean(),
    implicationOf: z.enum(['legal', 'finance']).optional(),
    required: z.literal(true).optional(),
  })
  .refine(
    (it) => ['choice', 'choices', 'grid'].includes(it.type) === (it.options !== undefined),
    'a choice, choices or grid, and nothing else, has options',
  )
  .refine(
    (it) => ['table', 'grid'].includes(it.type) === (it.columns !== undefined),
    'a table or grid, and nothing else, has columns',
  );

const template = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be small letters, digits and hyphens'),
    version: z.int().min(1).max(100_000),
    kind: z.enum(['frontSheet', 'assessment', 'action']),
    title: label,
    about: hint.optional(),
    sections: z
      .array(
        z.strictObject({
          id: name,
          title: label,
          fullOnly: z.literal(true).optional(),
          fields: z.array(field).min(1),
        }),
      )
      .min(1),
  })
  .refine((it) => areDistinct(it.sections.map((section) => section.id)), 'two sections have the same id')
  .superRefine((it, context) => {
    for (const { path, message } of problemsAmong(it)) context.addIssue({ code: 'custom', path, message });
  });

interface Placed {
  field: Field;
  path: (string | number)[];
}

interface Problem {
  path: (string | number)[];
  message: string;
}

/** What a signature is bound to is the product's promise, not a council's setting: a template may not weaken it. */
function problemsAmong({ kind, sections }: Pick<Template, 'kind' | 'sections'>): Problem[] {
  const placed = sections.flatMap((section, s) =>
    section.fields.map((field, f): Placed => ({ field, path: ['sections', s, 'fields', f] })),
  );
  const repeated = placed.filter(
    ({ field }, index) => placed.findIndex((it) => it.field.name === field.name) < index,
  );
  const problems = repeated.map(({ path }) => ({ path, message: 'two fields have the same name' }));
  if (kind !== 'frontSheet')
    return [
      ...problems,
      ...placed
        .filter(({ field }) => !field.hashed)
        .map(({ path }) => ({ path, message: 'every answer here must be hashed: set "hashed" to true' })),
    ];
  const agreed: readonly Field[] = listFields(frontSheet);
  return [...problems, ...agreed.flatMap((it) => weakened(it, placed))];
}

function weakened(agreed: Field, placed: readonly Placed[]): Problem[] {
  const given = placed.find(({ field }) => field.name === agreed.name);
  if (!given)
    return agreed.hashed ? [{ path: [], message: `a front sheet must have the field ${agreed.name}` }] : [];
  const { field, path } = given;
  return [
    ...(field.hashed === agreed.hashed ? [] : [{ path, message: `hashed must be ${String(agreed.hashed)}` }]),
    ...(field.type === agreed.type ? [] : [{ path, message: `its type must be ${agreed.type}` }]),
  ];
}

function areDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

/** What is wrong with a template, and where in its JSON: `sections.0.fields.2.type`. The path of the whole is ''. */
export interface TemplateProblem {
  path: string;
  /** The same place as a reader finds it: "Section 1 “About”, question 3 “reviewOn”, type". */
  place: string;
  message: string;
}

/** Reads a template from JSON that has been parsed already. The answer is the template, or everything wrong with it. */
export function parseTemplate(json: unknown): { template: Template } | { problems: TemplateProblem[] } {
  const read = template.safeParse(json, { error: inPlainWords });
  if (read.success) return { template: read.data };
  return { problems: read.error.issues.map(({ path, message }) => problemAt(json, path, message)) };
}

/** A problem with its place, as the JSON names what stands there. */
export function problemAt(json: unknown, path: readonly PropertyKey[], message: string): TemplateProblem {
  return { path: path.map(String).join('.'), place: placeInWords(json, path), message };
}
