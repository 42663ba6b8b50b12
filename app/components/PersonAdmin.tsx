import type { FieldError } from '../../workflows/forms/types.ts';
import { roleNames, roles } from '../../workflows/roles.ts';
import { DateInput, TextInput } from '../forms/inputs.tsx';
import { SelectInput } from '../forms/select-input.tsx';
import type { AdminPersonPage } from '../people/people-page.ts';
import type { TypedPerson } from '../people/read-person.ts';
import { Bounced } from './Bounced.tsx';
import { Button, LinkButton } from './Button.tsx';
import { HeldRoles } from './HeldRoles.tsx';
import { SummaryList } from './SummaryList.tsx';
import { Tag } from './Tag.tsx';
import { Timeline } from './Timeline.tsx';
import { WaitingList } from './WaitingList.tsx';
import { WrittenBy } from './WrittenBy.tsx';

interface PersonAdminProps {
  page: AdminPersonPage;
  typed: TypedPerson | undefined;
  errors: readonly FieldError[];
}

/** A person as an administrator sees and changes them. */
export function PersonAdmin({ page, typed, errors }: PersonAdminProps) {
  const at = `/admin/people/${encodeURIComponent(page.id)}`;
  return (
    <>
      <h1 className="govuk-heading-xl">{page.name}</h1>
      <SummaryList
        rows={[
          {
            key: 'Address',
            value: (
              <>
                {page.email} {page.mailFails && <Tag meaning="late">mail fails</Tag>}
              </>
            ),
          },
          page.left ? { key: 'Left', value: page.left } : null,
          {
            key: 'What waits',
            value: (
              <a href={`/people/${encodeURIComponent(page.id)}`} className="govuk-link">
                Open their page
              </a>
            ),
          },
        ]}
      />
      {page.left && <StillWaits page={page} />}
      <h2 className="govuk-heading-l">Roles</h2>
      <HeldRoles roles={page.roles} endAt={page.left ? undefined : `${at}/end`} />
      {page.left ? (
        <Back />
      ) : (
        <>
          <ChangeForms page={page} typed={typed} errors={errors} />
          <h2 className="govuk-heading-l">They have left</h2>
          <p className="govuk-body">
            Their roles end, they are signed out, and no letter goes to them any more.
          </p>
          <LinkButton kind="secondary" href={`${at}/leave`}>
            Mark as left
          </LinkButton>
        </>
      )}
      <h2 className="govuk-heading-l">What was changed</h2>
      {page.events.length === 0 ? (
        <p className="govuk-body">Nothing since this record began.</p>
      ) : (
        <Timeline items={page.events} />
      )}
    </>
  );
}

function StillWaits({ page }: { page: AdminPersonPage }) {
  return (
    <>
      <h2 className="govuk-heading-l">Still waits for them</h2>
      {page.waits.length === 0 ? (
        <p className="govuk-body">Nothing does.</p>
      ) : (
        <>
          <p className="govuk-body">
            A request goes on to somebody who holds the same role or is a deputy for it. A draft stays in its
            author’s name: democratic services can withdraw it.
          </p>
          <WaitingList items={page.waits} />
        </>
      )}
    </>
  );
}

const Back = () => (
  <form method="post">
    <input type="hidden" name="change" value="markAsReturned" />
    <Button kind="secondary">They are back</Button>
  </form>
);

function ChangeForms({ page, typed, errors }: PersonAdminProps) {
  const errorOf = (field: string) => errors.find((e) => e.field === field)?.message;
  const kept = (change: string, field: 'name' | 'email' | 'role' | 'from', otherwise: string) =>
    typed?.change === change ? typed[field] : otherwise;
  return (
    <>
      <h2 className="govuk-heading-l">Give a role</h2>
      <form method="post" noValidate>
        <WrittenBy />
        <input type="hidden" name="change" value="giveRole" />
        <SelectInput
          id="role"
          name="role"
          label="Role"
          value={kept('giveRole', 'role', '')}
          options={roles.map((role) => ({ value: role, label: roleNames[role] }))}
          error={errorOf('role')}
          size="s"
        />
        <DateInput
          id="from"
          name="from"
          label="First day"
          hint="Leave it blank for today."
          value={kept('giveRole', 'from', '')}
          error={errorOf('from')}
          size="s"
        />
        <Button kind="secondary">Give the role</Button>
      </form>
      <h2 className="govuk-heading-l">Name and address</h2>
      <form method="post" noValidate>
        <WrittenBy />
        <input type="hidden" name="change" value="rename" />
        <TextInput
          id="name"
          name="name"
          label="Name, or name of the post"
          value={kept('rename', 'name', page.name)}
          error={errorOf('name')}
          size="s"
        />
        <Button kind="secondary">Change the name</Button>
      </form>
      <form method="post" noValidate>
        <WrittenBy />
        <input type="hidden" name="change" value="changeAddress" />
        <TextInput
          id="email"
          name="email"
          label="Email address"
          hint="Ends every session, and every link that was sent to the old address."
          value={kept('changeAddress', 'email', page.email)}
          error={errorOf('email')}
          size="s"
        />
        <Button kind="secondary">Change the address</Button>
      </form>
      <Letters page={page} typed={typed} errors={errors} />
      <h2 className="govuk-heading-l">Sessions</h2>
      <p className="govuk-body">
        If a device was lost, end every session of this person. They can sign in again.
      </p>
      <form method="post">
        <input type="hidden" name="change" value="revokeSessions" />
        <Button kind="secondary">Sign out everywhere</Button>
      </form>
    </>
  );
}

/** Whether letters reach them: marked by a mail server's refusal, or by hand where a message came back. */
function Letters({ page, typed, errors }: PersonAdminProps) {
  if (page.bounced) return <Bounced {...page.bounced} isOwn={false} mayClear />;
  return (
    <>
      <h2 className="govuk-heading-l">Letters</h2>
      <form method="post" noValidate>
        <WrittenBy />
        <input type="hidden" name="change" value="markAddress" />
        <TextInput
          id="why"
          name="why"
          label="Why letters do not arrive"
          hint="Where a message came back that says so. No letter goes to the address until it is put right."
          value={typed?.change === 'markAddress' ? typed.why : ''}
          error={errors.find((e) => e.field === 'why')?.message}
          size="s"
        />
        <Button kind="secondary">Mark the address</Button>
      </form>
    </>
  );
}
