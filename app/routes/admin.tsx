import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireRole } from '../auth/require-role.ts';
import { WarningText } from '../cases/components/WarningText.tsx';
import { MailStanding } from '../components/MailHealthSection.tsx';
import { PeopleSection } from '../components/PeopleSection.tsx';
import { adminPage } from '../lists/admin-page.ts';

export const meta: MetaFunction = () => [{ title: 'Admin – Due Regard' }];
export const handle = { wide: true };

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  await requireRole(request, services, 'administrator', 'Only administrators see this page.');
  return adminPage(services);
}

export default function Admin() {
  const page = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="govuk-heading-xl">Admin</h1>
      {page.warning && <WarningText>{page.warning}</WarningText>}
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href="/absences">
            Absences and deputies
          </a>
        </li>
        <li>
          <a className="govuk-link" href="/admin/calendar">
            Bank holidays and closures
          </a>
        </li>
        <li>
          <a className="govuk-link" href="/admin/constitution">
            Constitution
          </a>
        </li>
        <li>
          <a className="govuk-link" href="/admin/mail">
            Mail
          </a>
        </li>
        <li>
          <a className="govuk-link" href="/admin/templates">
            Templates
          </a>
        </li>
      </ul>
      <PeopleSection people={page.people} />
      <h2 className="govuk-heading-l">Letters</h2>
      <MailStanding {...page.mail} />
      <p className="govuk-body">
        <a className="govuk-link" href="/admin/mail">
          The mail: what failed, whom it does not reach, and the switch that stops it
        </a>
      </p>
    </>
  );
}
