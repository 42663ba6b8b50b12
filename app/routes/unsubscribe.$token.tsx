import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { stopDigest } from '../commands/choose-mail.ts';
import { Button } from '../components/Button.tsx';
import { personOfStopToken } from '../mail/stop-address.ts';
import type { Services } from '../services.ts';

export const meta: MetaFunction = () => [{ title: 'Stop the message of the day – Due Regard' }];
export const headers = () => ({ 'Cache-Control': 'no-store' });

function requireToken({ config }: Services, token: string | undefined): string {
  const personId = personOfStopToken(config, token ?? '');
  if (personId === undefined)
    throw data('This link is not one of ours. Open the link in your newest message of the day.', {
      status: 404,
    });
  return personId;
}

/** A page with a button: a program that looks into mail opens the link, and presses no button. */
export function loader({ params, context: { services } }: LoaderFunctionArgs) {
  requireToken(services, params.token);
  return null;
}

/** The button of the page, and the one click of a mail program (RFC 8058). The token alone says whose it is. */
export async function action({ params, context: { services } }: ActionFunctionArgs) {
  await stopDigest(services.database, requireToken(services, params.token));
  return { stopped: true };
}

export default function StopDigest() {
  const done = useActionData<typeof action>();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        {done ? (
          <>
            <h1 className="govuk-heading-xl">You get no more messages of the day</h1>
            <p className="govuk-body">
              What only you can answer, and what is late, still comes. To have the message of the day again,
              sign in and open{' '}
              <a href="/my-mail" className="govuk-link">
                My mail
              </a>
              .
            </p>
          </>
        ) : (
          <>
            <h1 className="govuk-heading-xl">Stop the message of the day?</h1>
            <p className="govuk-body">
              News and reminders then come no more. What only you can answer, and what is late, still comes.
            </p>
            <p className="govuk-body">
              To have them in another way, sign in and open{' '}
              <a href="/my-mail" className="govuk-link">
                My mail
              </a>
              .
            </p>
            <form method="post">
              <Button>Stop it</Button>
            </form>
          </>
        )}
      </div>
    </div>
  );
}
