import { answerTo, compareText, listOf, normalise, rowsOf } from './blank-answers.ts';
import { sameAnswer } from './content-changes.ts';
import type { Content, Field, FieldValue, Row } from './types.ts';

/** An answer that two people changed, each in a way of their own. Absent where it was left blank. */
export interface BothChanged {
  field: Field;
  mine?: FieldValue;
  theirs?: FieldValue;
}

export interface MergedVersions {
  /** Theirs, with what only I changed. Of an answer that both changed, mine. */
  content: Content;
  both: BothChanged[];
}

/**
 * Two versions of the same answers against the one that both began from. What only one of the two changed is taken
 * without asking; what both changed in the same way too. Choices merge one by one, and a grid, a table and a list row
 * by row; a text is one thing. Nothing that either typed is lost: it is in `content`, or its answer is among `both`.
 */
export function mergeVersions(
  fields: readonly Field[],
  base: Content,
  mine: Content,
  theirs: Content,
): MergedVersions {
  const content: Content = { ...theirs };
  const both: BothChanged[] = [];
  for (const field of fields) {
    const [was, my, their] = [base, mine, theirs].map((it) => normalise(field, answerTo(it, field.name)));
    if (sameAnswer(was, my) || sameAnswer(my, their)) continue;
    if (sameAnswer(was, their)) {
      content[field.name] = my ?? blankOf(field);
      continue;
    }
    const merged = mergeAnswers(field, was, my, their);
    content[field.name] = merged.value ?? blankOf(field);
    if (!merged.clean) both.push({ field, ...(my && { mine: my }), ...(their && { theirs: their }) });
  }
  return { content, both };
}

/**
 * What has to be sent to turn `theirs` into `wanted`: the answers that differ, with every cell of a grid that has to be
 * emptied, since an edit of a grid leaves the cells alone that it does not name.
 */
export function editBetween(fields: readonly Field[], theirs: Content, wanted: Content): Content {
  const edit: Content = {};
  for (const field of fields) {
    const [is, willBe] = [theirs, wanted].map((it) => normalise(field, answerTo(it, field.name)));
    if (sameAnswer(is, willBe)) continue;
    edit[field.name] = field.type === 'grid' ? wholeGrid(field, theirs, wanted) : (willBe ?? blankOf(field));
  }
  return edit;
}

interface MergedAnswer {
  value: FieldValue | undefined;
  clean: boolean;
}

/** Of an answer that both changed, in different ways. */
function mergeAnswers(
  field: Field,
  was: FieldValue | undefined,
  my: FieldValue | undefined,
  their: FieldValue | undefined,
): MergedAnswer {
  const inContents = [was, my, their].map((it): Content => (it === undefined ? {} : { [field.name]: it }));
  const [base = {}, mine = {}, theirs = {}] = inContents;
  const lists = () => [base, mine, theirs].map((it) => listOf(it, field.name));
  const rows = () => [base, mine, theirs].map((it) => rowsOf(it, field.name));
  switch (field.type) {
    case 'choices': {
      const [b = [], m = [], t = []] = lists();
      return { value: mergeChoices(b, m, t), clean: true };
    }
    case 'grid': {
      const [b = [], m = [], t = []] = rows();
      return mergeGrids(field, b, m, t);
    }
    case 'list': {
      const [b = [], m = [], t = []] = lists();
      const merged = mergeInPlace(b, m, t);
      return { value: merged ?? my, clean: merged !== undefined };
    }
    case 'table': {
      const [b = [], m = [], t = []] = rows();
      const merged = mergeInPlace(b, m, t);
      return { value: merged ?? my, clean: merged !== undefined };
    }
    default:
      return { value: my, clean: false };
  }
}

/** Each choice is an answer of its own, and one that both changed they changed alike. */
function mergeChoices(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  return [...new Set([...mine, ...theirs])]
    .filter((it) => (base.includes(it) ? mine.includes(it) && theirs.includes(it) : true))
    .sort(compareText);
}

/** A row's answers belong together: the evidence of one person does not go with the impact that another chose. */
function mergeGrids(
  field: Field,
  base: readonly Row[],
  mine: readonly Row[],
  theirs: readonly Row[],
): MergedAnswer {
  const named = (rows: readonly Row[], name: string) => rows.find((row) => row.row === name);
  const options = (field.options ?? []).map((option) => option.value);
  const names = [...new Set([...options, ...[...mine, ...theirs].map((row) => row.row ?? '')])];
  let clean = true;
  const value = names.flatMap((name) => {
    const [was, my, their] = [named(base, name), named(mine, name), named(theirs, name)];
    const taken = same(was, my) ? their : my;
    if (!same(was, my) && !same(was, their) && !same(my, their)) clean = false;
    return taken ? [taken] : [];
  });
  return { value, clean };
}

/**
 * Rows without a name are matched by their places, which holds while nobody took one out. Undefined where the two
 * cannot be brought together so: then both are shown.
 */
function mergeInPlace<T extends string | Row>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
): T[] | undefined {
  if (mine.length < base.length || theirs.length < base.length) return undefined;
  const rows: T[] = [];
  for (const [index, was] of base.entries()) {
    const my = mine[index] ?? was;
    const their = theirs[index] ?? was;
    if (!same(was, my) && !same(was, their) && !same(my, their)) return undefined;
    rows.push(same(was, my) ? their : my);
  }
  const [added, addedByThem] = [mine.slice(base.length), theirs.slice(base.length)];
  if (added.length > 0 && addedByThem.length > 0 && !same(added, addedByThem)) return undefined;
  return [...rows, ...(added.length > 0 ? added : addedByThem)];
}

/** Answers here are normalised, so their JSON is equal when they are. */
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function wholeGrid(field: Field, theirs: Content, wanted: Content): Row[] {
  const [is, willBe] = [rowsOf(theirs, field.name), rowsOf(wanted, field.name)];
  const names = [...new Set([...is, ...willBe].map((row) => row.row ?? ''))];
  return names.map((name) => {
    const blanks = (field.columns ?? []).map((column) => [column.name, '']);
    return { row: name, ...Object.fromEntries(blanks), ...willBe.find((row) => row.row === name) };
  });
}

const blankOf = ({ type }: Field): FieldValue =>
  type === 'choices' || type === 'list' || type === 'table' || type === 'grid' ? [] : '';
