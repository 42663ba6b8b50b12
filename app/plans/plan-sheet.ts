import type { ObjectiveArea } from '../lists/list-of-actions.ts';
import type { SheetColumn } from '../lists/sheet.ts';

/** The columns of the plan's files, in their order. */
export const planColumns: readonly SheetColumn[] = [
  { head: 'objective area', width: 24 },
  { head: 'priority issue', width: 30 },
  { head: 'reference', width: 15 },
  { head: 'action', width: 44 },
  { head: 'who is responsible', width: 22 },
  { head: 'starts on', width: 18, isDay: true },
  { head: 'due on', width: 18, isDay: true },
  { head: 'measure', width: 40 },
  { head: 'delivery', width: 14 },
  { head: 'slipped', width: 9 },
  { head: 'state', width: 18 },
  { head: 'from assessment', width: 16 },
  { head: 'department', width: 18 },
  { head: 'due at first', width: 18, isDay: true },
  { head: 'ended on', width: 18, isDay: true },
  { head: 'late', width: 7 },
  { head: 'why it slipped', width: 40 },
  { head: 'progress', width: 40 },
  { head: 'depends on', width: 16 },
  { head: 'needed by', width: 16 },
  { head: 'what to look at', width: 40 },
];

/** A row for each action. */
export const planRows = (areas: readonly ObjectiveArea[]): string[][] =>
  areas.flatMap(({ title, actions }) =>
    actions.map((a) => [
      title,
      a.priorityIssue,
      a.reference,
      a.title,
      a.owner,
      a.startOn,
      a.dueOn,
      a.measure,
      a.delivery,
      a.slipped ? 'yes' : 'no',
      a.state,
      a.fromAssessment,
      a.department,
      a.movedFrom || a.dueOn,
      a.endedOn,
      a.late ? 'yes' : 'no',
      a.slippage,
      a.progress,
      a.dependsOn.join(', '),
      a.neededBy.join(', '),
      a.advice.join(' '),
    ]),
  );
