import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { isStaff } from '../../workflows/road/visibility.ts';
import { requireSignedIn } from '../auth/session.ts';
import { NoticesDeskPage } from '../notices/components/NoticesDeskPage.tsx';
import { loadNoticesDesk } from '../notices/notices-desk.ts';

export const meta: MetaFunction = () => [{ title: 'Notices – Due Regard' }];
export const handle = { wide: true };

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  if (!isStaff(person))
    throw data('This desk is for the council’s staff. What is published is in the forward plan.', {
      status: 403,
    });
  return loadNoticesDesk(services, person);
}

export default function Notices() {
  return <NoticesDeskPage {...useLoaderData<typeof loader>()} />;
}
