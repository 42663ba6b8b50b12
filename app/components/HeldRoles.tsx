import type { HeldRole } from '../people/person-page.ts';
import { DataTable } from './DataTable.tsx';

const standings = { now: 'Held now', coming: 'Not yet', over: 'Ended' } as const;

/** The roles of a person with their days. `endAt`: where each that is given by hand can be ended. */
export function HeldRoles({ roles, endAt }: { roles: readonly HeldRole[]; endAt?: string | undefined }) {
  if (roles.length === 0) return <p className="govuk-body">No role.</p>;
  const columns = ['Role', 'Days', 'Standing', ...(endAt ? ['To end it'] : [])];
  return (
    <DataTable
      caption="Roles and since when"
      hideCaption
      columns={columns}
      rows={roles.map((held) => ({
        key: held.id,
        cells: [
          held.role,
          held.days,
          held.source === 'oidc' ? `${standings[held.standing]}, by a group` : standings[held.standing],
          ...(endAt ? [<End key="end" held={held} endAt={endAt} />] : []),
        ],
      }))}
    />
  );
}

function End({ held, endAt }: { held: HeldRole; endAt: string }) {
  if (held.standing === 'over') return <>–</>;
  if (held.source === 'oidc')
    return (
      <>
        Take them out of the group in the council’s accounts. Ended here, it would come back at the next
        sign-in.
      </>
    );
  return (
    <a className="govuk-link" href={`${endAt}/${encodeURIComponent(held.id)}`}>
      End it<span className="govuk-visually-hidden"> ({held.role})</span>
    </a>
  );
}
