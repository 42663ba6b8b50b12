import { rowsOf } from '../forms/blank-answers.ts';
import { actionFromAssessment } from '../forms/carry-action.ts';
import { sha256 } from '../forms/sha256.ts';
import { listFields } from '../forms/templates.ts';
import type { Content, Template } from '../forms/types.ts';

/** A line of an assessment from which an action of a delivery plan can be made. */
export interface PlanLine {
  /** The same for the same words: by it an action knows its line, and no line becomes two actions. */
  key: string;
  from: 'actions' | 'mitigation';
  /** Whom a mitigation is for, as the form calls them. */
  group?: string;
  /** What the new action says. */
  content: Content;
}

const sameWords = (text: string) => text.replace(/\s+/g, ' ').trim();
const keyOf = (from: PlanLine['from'], words: string) =>
  `${from}:${sha256(sameWords(words).toLowerCase()).slice(0, 16)}`;

/**
 * The actions of an assessment in their order, and after them what it says will be done for single groups, unless an
 * action says the same.
 */
export function linesOf(template: Template, content: Content, reference: string): PlanLine[] {
  const lines: PlanLine[] = [];
  const taken = new Set<string>();
  const add = (from: PlanLine['from'], words: string, line: Omit<PlanLine, 'key' | 'from'>) => {
    const said = sameWords(words).toLowerCase();
    if (said === '' || taken.has(said)) return;
    taken.add(said);
    lines.push({ key: keyOf(from, words), from, ...line });
  };
  for (const row of rowsOf(content, 'actions'))
    add('actions', row.what ?? '', { content: actionFromAssessment(row, reference) });
  for (const field of listFields(template).filter(({ type }) => type === 'grid')) {
    for (const row of rowsOf(content, field.name)) {
      const what = row.mitigation ?? '';
      const group = field.options?.find(({ value }) => value === row.row);
      add('mitigation', what, {
        ...(group && { group: group.label }),
        content: {
          ...actionFromAssessment({ what }, reference),
          ...(group && { groupsHelped: [group.value] }),
        },
      });
    }
  }
  return lines;
}
