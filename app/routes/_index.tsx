import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { actingOf } from '../absences/who-acts.ts';
import { findSignedIn } from '../auth/session.ts';
import { StartPage } from '../components/StartPage.tsx';
import { WaitingPage } from '../components/WaitingPage.tsx';
import { whatWaitsFor } from '../home/what-waits.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.waiting ? 'What waits for me – Due Regard' : 'Due Regard' },
];

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const person = await findSignedIn(request, services);
  return {
    waiting: person && (await whatWaitsFor(services.commands, person)),
    acting: person ? await actingOf(services, person.id) : [],
    mayBegin: person?.roles.includes('officer') ?? false,
    demonstration: services.demonstration !== undefined,
  };
}

export default function Start() {
  const { waiting, acting, mayBegin, demonstration } = useLoaderData<typeof loader>();
  return waiting ? (
    <WaitingPage {...waiting} acting={acting} mayBegin={mayBegin} />
  ) : (
    <StartPage demonstration={demonstration} />
  );
}
