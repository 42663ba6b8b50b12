import { type Role, roleNames, roles } from '../../workflows/roles.ts';
import { DataTable } from './DataTable.tsx';

const does = {
  officer:
    'Begins assessments and actions, fills them in, sends them to review, answers returns, and reviews them later.',
  reviewer: 'Reads a case in review, and endorses it or returns it with reasons.',
  solicitor:
    'Signs that the recommendations are lawful and within the Constitution, or returns them with reasons.',
  finance: 'Signs that any spending is within the budget, or returns the report with reasons.',
  democraticServices:
    'Publishes the notices, lists reports on meetings, records and publishes decisions, and runs call-in.',
  cabinet: 'Reads what is on its way to a decision, and decides at the meeting.',
  scrutiny: 'Reads decisions, and may call one in while its window is open.',
  administrator:
    'Adds people, gives and ends roles, and sees whether the letters go out. Signs and decides nothing by that.',
} as const satisfies Record<Role, string>;

/** What each role does on the road. */
export function RoleTable() {
  return (
    <DataTable
      caption="Roles"
      hideCaption
      columns={['Role', 'What they do']}
      rows={roles.map((role) => ({ key: role, cells: [roleNames[role], does[role]] }))}
    />
  );
}
