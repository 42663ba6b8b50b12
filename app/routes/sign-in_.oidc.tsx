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
import { safePath } from '../auth/session.ts';
import { setOut } from '../auth/sign-in-with-provider.ts';
import { problemTitle, SignInProblem } from '../components/SignInProblem.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data && problemTitle(data) }];
export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** Sends a person to the council's identity provider. */
export async function loader({ request, context: { services, client } }: LoaderFunctionArgs) {
  const provider = requireIdentityProvider(services);
  const next = safePath(new URL(request.url).searchParams.get('next'));
  const sent = await setOut({ request, services, provider, client }, next);
  if (!sent.ok) return data({ problem: sent.problem, until: sent.until }, answerOf(sent));
  throw redirect(sent.location, { headers: { 'Set-Cookie': sent.cookie, 'Cache-Control': 'no-store' } });
}

export default function NotSentOn() {
  return <SignInProblem {...useLoaderData<typeof loader>()} />;
}
