import type { AdminPage } from '../lists/admin-page.ts';
import { DataTable } from './DataTable.tsx';
import { Tag } from './Tag.tsx';

/** Everybody, with the roles that they hold today. */
export function PeopleSection({ people }: Pick<AdminPage, 'people'>) {
  return (
    <>
      <h2 className="govuk-heading-l">People and roles</h2>
      <p className="govuk-body">
        <a className="govuk-link" href="/admin/people">
          Add people, give and end roles
        </a>
      </p>
      <DataTable
        caption="People and the roles that they hold today"
        hideCaption
        columns={['Name', 'Address', 'Roles today']}
        rows={people.map((person) => ({
          key: person.id,
          cells: [
            <span key="name">
              {person.name} {person.left && <Tag>left {person.left}</Tag>}
            </span>,
            <span key="address">
              {person.email} {person.mailFails && <Tag meaning="late">mail fails</Tag>}
            </span>,
            person.roles.join('; ') || 'None',
          ],
        }))}
      />
    </>
  );
}
