import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { Button } from '../components/Button.tsx';
import { SummaryList } from '../components/SummaryList.tsx';
import { dropWords, type WaitingWords, waitingWords } from '../drafts/kept-words-page.ts';

export const meta: MetaFunction = () => [{ title: 'What was not sent – Due Regard' }];

export const loader = async ({ request, context: { services } }: LoaderFunctionArgs) => ({
  waiting: await waitingWords(request, services),
});

export async function action({ request, context: { services } }: ActionFunctionArgs) {
  await dropWords(request, services);
  return redirect('/kept-words', 303);
}

export default function KeptWordsPage() {
  const { waiting } = useLoaderData<typeof loader>();
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">What was not sent</h1>
        {waiting.length === 0 ? (
          <p className="govuk-body">Nothing waits to be sent.</p>
        ) : (
          <p className="govuk-body">
            You were signed out before this reached the service. Nothing has happened yet. Look at it, and
            send it or drop it. Only you can see it.
          </p>
        )}
        {waiting.map((it) => (
          <Waiting key={it.id} waiting={it} />
        ))}
        <p className="govuk-body">
          <a className="govuk-link" href="/">
            What waits for me
          </a>
        </p>
      </div>
    </div>
  );
}

/** As it was filled in: whatever is wrong with it comes back as from its own page, with every word. */
function Waiting({ waiting: { id, about, kept, postedTo, entries, typed } }: { waiting: WaitingWords }) {
  return (
    <section aria-labelledby={`about-${id}`}>
      <h2 className="govuk-heading-m" id={`about-${id}`}>
        {about}
      </h2>
      <p className="govuk-hint">Kept at {kept}</p>
      <SummaryList
        rows={typed.map(([name, value]) => ({
          key: inWords(name),
          value: <span className="dr-typed">{value}</span>,
        }))}
      />
      <div className="govuk-button-group">
        <form method="post" action={postedTo}>
          {entries.map(([name, value], index) => (
            <input key={`${name}${index}`} type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="keptWords" value={id} />
          <Button>Send it now</Button>
        </form>
        <form method="post">
          <input type="hidden" name="drop" value={id} />
          <Button kind="secondary">Drop it</Button>
        </form>
      </div>
    </section>
  );
}

/** "metOn-day" as "Met on day". */
function inWords(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_.]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
