import { z } from 'zod';
import { frontSheet } from './front-sheet.ts';
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
    sections: z.array(z.strictObject({ id: name, title: label, fields: z.array(field).min(1) })).min(1),
  })
  .refine((it) => areDistinct(it.sections.map((section) => section.id)), 'two sections have the same id')
  .superRefine((it, context) => {
    const fields = it.sections.flatMap((section) => section.fields);
    for (const problem of problemsAmong(it.kind, fields))
      context.addIssue({ code: 'custom', message: problem });
  });

/** What a signature is bound to is the product's promise, not a council's setting: a template may not weaken it. */
function problemsAmong(kind: Template['kind'], fields: readonly Field[]): string[] {
  const problems: string[] = [];
  if (!areDistinct(fields.map((it) => it.name))) problems.push('two fields have the same name');
  if (kind !== 'frontSheet') {
    for (const it of fields) if (!it.hashed) problems.push(`${it.name}: every answer here must be hashed`);
    return problems;
  }
  for (const agreed of frontSheet.sections.flatMap((section): Field[] => [...section.fields])) {
    const given = fields.find((it) => it.name === agreed.name);
    if (given && given.hashed !== agreed.hashed)
      problems.push(`${agreed.name}: hashed must be ${String(agreed.hashed)}`);
    if (!given && agreed.hashed) problems.push(`${agreed.name}: a front sheet must have this field`);
    if (given && given.type !== agreed.type) problems.push(`${agreed.name}: its type must be ${agreed.type}`);
  }
  return problems;
}

function areDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

/**
 * Reads a council's own template from JSON that has been parsed already. The answer is the template, or every
 * problem as a sentence with its place: "sections.0.fields.2: a choice … has options".
 */
export function parseTemplate(json: unknown): { template: Template } | { problems: string[] } {
  const read = template.safeParse(json);
  if (read.success) return { template: read.data };
  return {
    problems: read.error.issues.map((issue) =>
      [issue.path.map(String).join('.'), issue.message].filter(Boolean).join(': '),
    ),
  };
}
