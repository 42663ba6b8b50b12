import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findSignedIn, safePath, signIn } from '../auth/session.ts';
import { linkMinutes } from '../auth/sign-in-by-link.ts';
import { signInModeOf } from '../auth/sign-in-mode.ts';
import { AskForLink } from '../components/AskForLink.tsx';
import { LinkButton } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { NotificationBanner } from '../components/NotificationBanner.tsx';
import { PersonaChoice } from '../components/PersonaChoice.tsx';
import { findPersona } from '../demonstration/personas.ts';
import { isScenario, scenarioNames } from '../demonstration/scenario-names.ts';
import { formText } from '../lists/form-text.ts';

export const meta: MetaFunction = () => [{ title: 'Sign in – Due Regard' }];

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const person = await findSignedIn(request, services);
  const fresh = searchParams.get('fresh') ?? '';
  return {
    mode: signInModeOf(services.config),
    minutes: linkMinutes,
    next: safePath(searchParams.get('next')),
    person: person?.name,
    signedOut: searchParams.has('signed-out'),
    kept: searchParams.get('kept'),
    fresh: services.demonstration && isScenario(fresh) ? scenarioNames[fresh].title : undefined,
  };
}

export async function action({ request, context: { services } }: ActionFunctionArgs) {
  if (!services.demonstration) throw data(null, { status: 404 });
  const form = await request.formData();
  const person = findPersona(formText(form, 'persona'));
  const next = safePath(formText(form, 'next'));
  if (!person) {
    const errors = [{ field: 'persona', message: 'Choose one of the people on this page' }];
    return data({ errors, next }, { status: 400 });
  }
  const headers = { 'Set-Cookie': await signIn(request, services, person.id) };
  return redirect(next, { status: 303, headers });
}

export default function SignIn() {
  const { mode, minutes, next, person, signedOut, fresh, kept } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (mode !== 'demonstration') {
    return (
      <>
        {signedOut && <NotificationBanner success>You are signed out.</NotificationBanner>}
        {kept && <WordsKept asDraft={kept !== 'words'} />}
        {mode === 'oidc' && <WithTheCouncilsAccount next={next} person={person} />}
        {mode === 'link' && <AskForLink next={next} minutes={minutes} />}
        {mode === 'none' && <NotSetUp />}
      </>
    );
  }
  return (
    <>
      <ErrorSummary errors={refused?.errors ?? []} />
      {fresh && !refused && (
        <NotificationBanner
          success
          title="Started afresh"
        >{`The demonstration begins again: ${fresh}.`}</NotificationBanner>
      )}
      {signedOut && !refused && <NotificationBanner success>You are signed out.</NotificationBanner>}
      {kept && !refused && <WordsKept asDraft={kept !== 'words'} />}
      <h1 className="govuk-heading-xl">Whose eyes do you want to look through?</h1>
      <p className="govuk-body-l">
        This is a demonstration: there are no passwords, and nothing that you do reaches a real council.
      </p>
      {person && (
        <p className="govuk-body">
          You are signed in as <strong>{person}</strong>. Choosing somebody else signs you out first.
        </p>
      )}
      <PersonaChoice next={refused?.next ?? next} />
    </>
  );
}

/** A section, or another form, was posted after its session had ended. */
function WordsKept({ asDraft }: { asDraft: boolean }) {
  return (
    <NotificationBanner>
      <p className="govuk-notification-banner__heading">
        {asDraft
          ? 'You were signed out before your answers were saved. What you typed is kept as your draft.'
          : 'You were signed out before that was sent. Nothing has happened yet, and what you typed is kept.'}
      </p>
      <p className="govuk-body">Sign in as yourself, and the page shows it again. Nobody else can see it.</p>
    </NotificationBanner>
  );
}

/** A link and not a form: a provider may lead on to others, and a form's way is held to the ones we know. */
function WithTheCouncilsAccount({ next, person }: { next: string; person: string | undefined }) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-xl">Sign in</h1>
        <p className="govuk-body-l">Use your council account, as for your other work.</p>
        {person && (
          <p className="govuk-body">
            You are signed in as <strong>{person}</strong>. Signing in again signs you out first.
          </p>
        )}
        <LinkButton href={`/sign-in/oidc?next=${encodeURIComponent(next)}`}>
          Sign in with your council account
        </LinkButton>
      </div>
    </div>
  );
}

function NotSetUp() {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-xl">Sign-in is not set up yet</h1>
        <p className="govuk-body">
          This council’s service is running, but it has not been connected to the council’s own accounts.
          Until an administrator does that, nobody can sign in.
        </p>
        <p className="govuk-body">
          The public pages work: see the{' '}
          <a className="govuk-link" href="/register">
            decisions
          </a>
          , the{' '}
          <a className="govuk-link" href="/forward-plan">
            forward plan
          </a>{' '}
          and the{' '}
          <a className="govuk-link" href="/deadline-calculator">
            deadline calculator
          </a>
          .
        </p>
      </div>
    </div>
  );
}
