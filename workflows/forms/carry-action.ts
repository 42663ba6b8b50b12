import type { Content, Row } from './types.ts';

/**
 * A row of an assessment's `actions` as the content of a delivery-plan action. What is too long for a title goes on
 * in the description, so that no word is lost.
 */
export function actionFromAssessment(row: Row, assessmentReference: string): Content {
  const what = (row.what ?? '').trim();
  const firstLine = what.split('\n', 1)[0] ?? '';
  const title = firstLine.length <= 200 ? firstLine : `${[...firstLine].slice(0, 199).join('')}…`;
  const content: Content = { title, fromAssessment: assessmentReference };
  if (title !== what) content.description = what;
  for (const name of ['owner', 'dueOn', 'measure', 'plan']) {
    const cell = row[name];
    if (cell?.trim()) content[name] = cell;
  }
  return content;
}
