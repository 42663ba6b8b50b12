import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerOf } from '../auth/problems.ts';
import { requireSignInMode } from '../auth/require-mode.ts';
import { safePath } from '../auth/session.ts';
import { askForLink, linkMinutes } from '../auth/sign-in-by-link.ts';
import { AskForLink } from '../components/AskForLink.tsx';
import { SignInProblem } from '../components/SignInProblem.tsx';
import { formText } from '../lists/form-text.ts';

export const meta: MetaFunction = () => [{ title: 'Sign in – Due Regard' }];
export const headers: HeadersFunction = ({ actionHeaders, loaderHeaders }) =>
  actionHeaders?.has('Cache-Control') ? actionHeaders : loaderHeaders;

export function loader({ context: { services } }: LoaderFunctionArgs) {
  requireSignInMode(services, 'link');
  return data({ minutes: linkMinutes }, { headers: { 'Cache-Control': 'no-store' } });
}

/** Sends a link to an address, if somebody here has it. The answer is the same if nobody has. */
export async function action({ request, context: { services, client } }: ActionFunctionArgs) {
  requireSignInMode(services, 'link');
  const form = await request.formData();
  const typed = formText(form, 'address');
  const next = safePath(formText(form, 'next'));
  const asked = await askForLink({ request, services, client }, typed, next);
  if (asked.ok) return redirect('/sign-in/link', { status: 303, headers: { 'Set-Cookie': asked.cookie } });
  if ('error' in asked) return data({ typed, next, error: asked.error }, { status: 400 });
  return data({ problem: asked.problem, until: asked.until }, answerOf(asked));
}

export default function Asked() {
  const { minutes } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (refused && 'problem' in refused) return <SignInProblem {...refused} />;
  if (refused) return <AskForLink minutes={minutes} {...refused} />;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-xl">Check your email</h1>
        <p className="govuk-body-l">
          If somebody here has the address that you entered, a link to sign in is on its way to it.
        </p>
        <p className="govuk-body">
          Open it in this browser within {minutes} minutes. If nothing comes in a few minutes, look among the
          unwanted mail, or{' '}
          <a className="govuk-link" href="/sign-in">
            ask again
          </a>
          .
        </p>
      </div>
    </div>
  );
}
