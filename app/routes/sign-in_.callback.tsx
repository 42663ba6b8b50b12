import {
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { answerOf } from '../auth/problems.ts';
import { requireIdentityProvider } from '../auth/require-mode.ts';
import { comeBack } from '../auth/sign-in-with-provider.ts';
import { problemTitle, SignInProblem } from '../components/SignInProblem.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && problemTitle(data) }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** Where the council's identity provider sends a person back. */
export async function loader({ request, context: { services, client } }: LoaderFunctionArgs) {
  const provider = requireIdentityProvider(services);
  const back = await comeBack({ request, services, provider, client });
  if (!back.ok) return data({ problem: back.problem, until: back.until }, answerOf(back));
  throw redirect(back.location, { headers: { 'Set-Cookie': back.cookie, 'Cache-Control': 'no-store' } });
}

export default function NotSignedIn() {
  return <SignInProblem {...useLoaderData<typeof loader>()} />;
}
