import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireSignedIn } from '../auth/session.ts';
import { CallInSections } from '../components/CallInSections.tsx';
import { listOfCallIns } from '../lists/list-of-call-ins.ts';

export const meta: MetaFunction = () => [{ title: 'Call-ins – Due Regard' }];

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  return listOfCallIns(services, await requireSignedIn(request, services));
}

export default function CallIns() {
  const callIns = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="govuk-heading-xl">Call-ins</h1>
      <CallInSections {...callIns} />
    </>
  );
}
