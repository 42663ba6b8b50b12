import type { ListedPerson } from '../people/people-page.ts';
import { DataTable } from './DataTable.tsx';
import { Tag } from './Tag.tsx';

/** People with their roles of today, each leading to the page where they are changed. */
export function PeopleTable({ caption, people }: { caption: string; people: readonly ListedPerson[] }) {
  return (
    <DataTable
      caption={caption}
      columns={['Name', 'Address', 'Roles today']}
      rows={people.map((person) => ({
        key: person.id,
        cells: [
          <span key="name">
            <a className="govuk-link" href={`/admin/people/${encodeURIComponent(person.id)}`}>
              {person.name}
            </a>{' '}
            {person.left && <Tag>left {person.left}</Tag>}
          </span>,
          <span key="address">
            {person.email} {person.mailFails && <Tag meaning="late">mail fails</Tag>}
          </span>,
          person.roles.join('; ') || 'None',
        ],
      }))}
    />
  );
}
