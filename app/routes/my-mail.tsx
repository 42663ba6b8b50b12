import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { listMailChoices } from '../../db/queries/letters-to-go.ts';
import { requireSignedIn } from '../auth/session.ts';
import { chooseMail, isMailChoice } from '../commands/choose-mail.ts';
import { BackLink } from '../components/BackLink.tsx';
import { Button } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { NotificationBanner } from '../components/NotificationBanner.tsx';
import { RadioChoice } from '../components/RadioChoice.tsx';
import { formText } from '../lists/form-text.ts';
import { choicesOfNews, choicesOfReminders, officeOpens } from '../mail/choices-in-words.ts';

export const meta: MetaFunction = () => [{ title: 'My mail – Due Regard' }];

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const choices = (await listMailChoices(services.database.execute, [person.id])).get(person.id);
  return {
    id: person.id,
    newsBy: choices?.newsBy ?? 'daily',
    remindersBy: choices?.remindersBy ?? 'daily',
    opens: await officeOpens(services),
    saved: new URL(request.url).searchParams.has('saved'),
  };
}

export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const form = await request.formData();
  const newsBy = formText(form, 'newsBy');
  const remindersBy = formText(form, 'remindersBy');
  if (!isMailChoice(newsBy) || !isMailChoice(remindersBy)) {
    const errors = [
      ...(isMailChoice(newsBy) ? [] : [{ field: 'newsBy', message: 'Choose how news comes' }]),
      ...(isMailChoice(remindersBy) ? [] : [{ field: 'remindersBy', message: 'Choose how reminders come' }]),
    ];
    return data({ newsBy, remindersBy, errors }, { status: 400 });
  }
  await chooseMail(services.database, person.id, { newsBy, remindersBy });
  return redirect('/my-mail?saved', 303);
}

export default function MyMail() {
  const { id, saved, opens, ...kept } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { newsBy, remindersBy } = refused ?? kept;
  const problem = (field: string) => refused?.errors.find((it) => it.field === field)?.message;
  return (
    <>
      <BackLink href={`/people/${encodeURIComponent(id)}`}>Back to my page</BackLink>
      {refused && <ErrorSummary errors={refused.errors} />}
      {saved && !refused && <NotificationBanner success>Your mail comes as you chose.</NotificationBanner>}
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <h1 className="govuk-heading-xl">My mail</h1>
          <p className="govuk-body">
            The message of the day comes at {opens} on a working day, and only where there is something to
            tell. It lists what waits for you, and what happened since the last one.
          </p>
          <form method="post">
            <RadioChoice
              name="newsBy"
              label="News: what happened on your cases"
              value={newsBy}
              error={problem('newsBy')}
              options={choicesOfNews}
            />
            <RadioChoice
              name="remindersBy"
              label="Reminders: what comes due, and what is late"
              value={remindersBy}
              error={problem('remindersBy')}
              options={choicesOfReminders}
            />
            <Button>Save</Button>
          </form>
          <h2 className="govuk-heading-m">What cannot be turned off</h2>
          <ul className="govuk-list govuk-list--bullet">
            <li>
              What only you, or who shares your role, can do: a review or a signature that is asked of you, a
              return with its reasons, a decision to publish or that you may act on now, a review that is due.
              It comes at once; where the office is closed, when it opens.
            </li>
            <li>
              What a date set by law or by the constitution needs told: that a decision was recorded and must
              be published, that a call-in was lodged, signed, rejected or accepted, that a decision may not
              be acted on. It comes at once, at night and at weekends too.
            </li>
            <li>
              That something of yours is late, or that somebody else’s was passed on to you, also where you
              want no reminders: somebody waits for it.
            </li>
          </ul>
        </div>
      </div>
    </>
  );
}
