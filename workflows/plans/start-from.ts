import { answerTo, isBlank, isBlankText, rowsOf } from '../forms/blank-answers.ts';
import { findField } from '../forms/templates.ts';
import type { Content, Row, Template } from '../forms/types.ts';

/**
 * What of an assessment another can begin with: what it is about, what it rests on, and what is done about an impact. No
 * date, no name or post, no answer to a consultation, and no judgement: how a change bears on a group is judged anew.
 */
const copied = ['purpose', 'scope', 'whoIsAffected', 'evidence', 'evidenceGaps', 'reviewTriggers'] as const;
const copiedCells = ['row', 'evidence', 'mitigation'] as const;

/** A copied answer, as the page shows it before anything is begun. */
export interface CopiedAnswer {
  field: string;
  label: string;
  text: string;
}

/**
 * The answers that a new assessment takes from another. Only those for which its form has a field.
 * @param leftOut names of answers of which something is left out in public: they are not copied at all
 */
export function answersToCopy(
  from: { template: Template; content: Content },
  to: Template,
  leftOut: readonly string[],
): { content: Content; shown: CopiedAnswer[] } {
  const content: Content = {};
  const shown: CopiedAnswer[] = [];
  for (const name of copied) {
    const field = findField(to, name);
    const value = answerTo(from.content, name);
    if (field?.type !== 'longText' || typeof value !== 'string') continue;
    if (isBlank(value) || leftOut.includes(name)) continue;
    content[name] = value;
    shown.push({ field: name, label: field.label, text: value });
  }
  const groups = findField(to, 'groups');
  if (groups && !leftOut.includes('groups')) {
    const columns = (groups.columns ?? []).map((column) => column.name);
    const rows = rowsOf(from.content, 'groups').flatMap((row): Row[] => {
      const option = groups.options?.find(({ value }) => value === row.row);
      const kept = copiedCells.filter(
        (name) => (name === 'row' || columns.includes(name)) && !isBlankText(row[name]),
      );
      if (!option || kept.length < 2) return [];
      shown.push({
        field: `groups.${option.value}`,
        label: option.label,
        text: kept
          .filter((name) => name !== 'row')
          .map((name) => row[name] ?? '')
          .join('\n'),
      });
      return [Object.fromEntries(kept.map((name) => [name, row[name] ?? '']))];
    });
    if (rows.length > 0) content.groups = rows;
  }
  return { content, shown };
}
