import { parseTemplate, problemAt, type TemplateProblem } from './parse-template.ts';
import { templates } from './templates.ts';
import type { Field, Template } from './types.ts';

/**
 * The questions whose answers the program itself reads, by name. A council's own form need not ask them; where it does,
 * the answer must be of the kind that is read. `without` is what a form without the question does not get.
 */
const readAnswers = [
  { name: 'title', type: 'text' },
  { name: 'serviceArea', type: 'text' },
  { name: 'completedBy', type: 'text' },
  { name: 'completedOn', type: 'date' },
  { name: 'owner', type: 'text' },
  { name: 'directorate', type: 'text' },
  { name: 'section', type: 'text' },
  { name: 'previousAssessment', type: 'text' },
  {
    name: 'reviewOn',
    type: 'date',
    without: 'No review date is asked for, so a case never comes back by itself to be looked at again.',
  },
  {
    name: 'fullAssessmentNeeded',
    type: 'yesNo',
    without: 'There is no screening: every case is a full assessment.',
  },
  { name: 'screeningReason', type: 'longText' },
  {
    name: 'groups',
    type: 'grid',
    without: 'No effect on each group is asked for: it has no place in the cumulative view.',
  },
  {
    name: 'actions',
    type: 'table',
    without: 'No actions are asked for, so that none can be carried into a delivery plan.',
  },
  {
    name: 'publication',
    type: 'choice',
    options: ['inFull', 'redacted', 'withheld'],
    without: 'Its authors are not asked about publication: it is published whole with the decision.',
  },
] as const satisfies readonly {
  name: string;
  type: Field['type'];
  options?: readonly string[];
  without?: string;
}[];

const programsOwn: ReadonlySet<string> = new Set(templates.map(({ id }) => id));

/** What the columns of a group's row are read by: an impact with these answers, or a disadvantage, yes or no. */
const impacts = ['positive', 'neutral', 'negative'];

/**
 * Reads a template that a council adds. It is an assessment with an id of its own, so that a later version of the
 * program can bring newer ones of its templates without meeting it.
 */
export function parseOwnTemplate(json: unknown): { template: Template } | { problems: TemplateProblem[] } {
  const read = parseTemplate(json);
  if (!('template' in read)) return read;
  const problems = problemsOf(read.template).map(({ path, message }) => problemAt(json, path, message));
  return problems.length === 0 ? read : { problems };
}

function problemsOf({ id, kind, sections }: Template): { path: PropertyKey[]; message: string }[] {
  return [
    ...(programsOwn.has(id)
      ? [{ path: ['id'], message: `${id} is one of the program’s own. Choose another, such as ${id}-ours` }]
      : []),
    ...(kind === 'assessment'
      ? []
      : [{ path: ['kind'], message: 'must be assessment: the other forms are the program’s own' }]),
    ...sections.flatMap((section, s) =>
      section.fields.flatMap((field, f) =>
        problemsWith(field).map((message) => ({ path: ['sections', s, 'fields', f], message })),
      ),
    ),
  ];
}

function problemsWith(field: Field): string[] {
  const read = readAnswers.find((it) => it.name === field.name);
  if (!read) return [];
  if (field.type !== read.type)
    return [`its type must be ${read.type}, since the program reads the answer of this name`];
  const options = 'options' in read ? read.options : undefined;
  if (options && !field.options?.every(({ value }) => options.some((it) => it === value)))
    return [`its options must be of ${options.join(', ')}, since the program reads them`];
  return field.name === 'groups' && !hasEffect(field)
    ? [
        `it needs a column “impact”, a choice of ${impacts.join(', ')}, or a column “disadvantage”, yes or no, since the program reads them`,
      ]
    : [];
}

function hasEffect({ columns = [] }: Field): boolean {
  return columns.some(
    ({ name, type, options = [] }) =>
      (name === 'disadvantage' && type === 'yesNo') ||
      (name === 'impact' && type === 'choice' && options.every(({ value }) => impacts.includes(value))),
  );
}

/** What a form goes without because it does not ask, in sentences. No fault: for whoever puts it in use to know. */
export function goesWithout({ sections }: Template): string[] {
  const asked = new Set(sections.flatMap(({ fields }) => fields.map(({ name }) => name)));
  return readAnswers.flatMap((it) => ('without' in it && !asked.has(it.name) ? [it.without] : []));
}
