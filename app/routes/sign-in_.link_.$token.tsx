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
import { followLink, lookAtLink } from '../auth/sign-in-by-link.ts';
import { Button } from '../components/Button.tsx';
import { SignInProblem } from '../components/SignInProblem.tsx';

export const meta: MetaFunction = () => [{ title: 'Sign in – Due Regard' }];
export const headers: HeadersFunction = ({ actionHeaders, loaderHeaders }) =>
  actionHeaders?.has('Cache-Control') ? actionHeaders : loaderHeaders;

/** A page with a button: a program that looks into mail opens the link, and presses no button. */
export async function loader({ request, params, context: { services, client } }: LoaderFunctionArgs) {
  requireSignInMode(services, 'link', 'none');
  const looked = await lookAtLink({ request, services, client }, params.token ?? '');
  if (!looked.ok) return data({ problem: looked.problem }, answerOf(looked));
  return data(null, { headers: { 'Cache-Control': 'no-store' } });
}

export async function action({ request, params, context: { services, client } }: ActionFunctionArgs) {
  requireSignInMode(services, 'link', 'none');
  const followed = await followLink({ request, services, client }, params.token ?? '');
  if (!followed.ok) return data({ problem: followed.problem, until: followed.until }, answerOf(followed));
  return redirect(followed.location, {
    status: 303,
    headers: { 'Set-Cookie': followed.cookie, 'Cache-Control': 'no-store' },
  });
}

export default function FollowLink() {
  const looked = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>() ?? looked;
  if (problem) return <SignInProblem {...problem} />;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-xl">Sign in</h1>
        <p className="govuk-body-l">One more step: press the button, and you are signed in.</p>
        <form method="post">
          <Button>Sign in</Button>
        </form>
      </div>
    </div>
  );
}
