import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireSignedIn } from '../auth/session.ts';
import { BackLink } from '../components/BackLink.tsx';
import { Button } from '../components/Button.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { FeedAddress } from '../components/FeedAddress.tsx';
import { NotificationBanner } from '../components/NotificationBanner.tsx';
import { RadioChoice } from '../components/RadioChoice.tsx';
import { Tag } from '../components/Tag.tsx';
import { carriedOptions, queryOf } from '../feeds/carried.ts';
import { makeFeed } from '../feeds/change-feeds.ts';
import { ownFeeds, type ShownFeed } from '../feeds/feeds-page.ts';
import { TextInput } from '../forms/inputs.tsx';
import { chosenOf, readAskedDeadlines } from '../lists/asked-deadlines.ts';

export const meta: MetaFunction = () => [{ title: 'Calendar addresses – Due Regard' }];

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const url = new URL(request.url);
  return {
    feeds: await ownFeeds(services, person),
    options: carriedOptions(person, queryOf(chosenOf(readAskedDeadlines(url)))),
    ended: url.searchParams.get('done') === 'ended',
  };
}

export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const form = await request.formData();
  const typed = { label: String(form.get('label') ?? ''), carries: String(form.get('carries') ?? '') };
  const answer = await makeFeed(services, person, typed);
  if (!answer.ok) return data({ made: undefined, typed, errors: answer.errors }, { status: 400 });
  const made = { address: answer.address, label: answer.label };
  // The address is in this answer alone: no browser and no proxy keeps it.
  return data({ made, typed: undefined, errors: [] }, { headers: { 'Cache-Control': 'no-store' } });
}
export const headers = ({ actionHeaders }: { actionHeaders: Headers }) => actionHeaders;

export default function Feeds() {
  const { feeds, options, ended } = useLoaderData<typeof loader>();
  const { made, typed, errors } = useActionData<typeof action>() ?? { errors: [] };
  const errorOf = (field: string) => errors.find((it) => it.field === field)?.message;
  const labelError = errorOf('label');
  return (
    <>
      <BackLink href="/deadlines">Back to deadlines</BackLink>
      <ErrorSummary errors={errors} />
      {made && <FeedAddress {...made} />}
      {ended && !made && errors.length === 0 && (
        <NotificationBanner success>The calendar has ended. Its address answers nobody.</NotificationBanner>
      )}
      <h1 className="govuk-heading-xl">Calendar addresses</h1>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <p className="govuk-body-l">
            An address of your own brings the deadlines and the meetings into Outlook or another calendar, and
            keeps them right there: when a date moves, the entry moves.
          </p>
          {feeds.length === 0 ? (
            <p className="govuk-body">You have no calendar address yet.</p>
          ) : (
            <FeedTable feeds={feeds} />
          )}
          <h2 className="govuk-heading-l">Make a calendar address</h2>
          <form method="post">
            <TextInput
              id="label"
              name="label"
              label="Name of the calendar"
              hint="For example, My deadlines on the phone"
              size="m"
              value={typed?.label ?? ''}
              {...(labelError && { error: labelError })}
            />
            <RadioChoice
              name="carries"
              label="What does it carry?"
              value={typed?.carries ?? options[0]?.value ?? ''}
              error={errorOf('carries')}
              options={options}
            />
            <p className="govuk-body">
              It also carries every meeting, and never more than you may see yourself on the day that it is
              asked for.
            </p>
            <Button>Make a calendar address</Button>
          </form>
        </div>
      </div>
    </>
  );
}

const FeedTable = ({ feeds }: { feeds: readonly ShownFeed[] }) => (
  <DataTable
    caption="Your calendars"
    columns={['Name', 'What it carries', 'Made', 'Last asked for', 'Change']}
    rows={feeds.map(({ id, label, carries, filters, made, used, works }) => ({
      key: id,
      cells: [
        <span key="label">
          {label} {!works && <Tag meaning="stopped">Answers nobody: you no longer hold the role</Tag>}
        </span>,
        filters ? (
          <a key="carries" className="govuk-link" href={filters}>
            {carries}
          </a>
        ) : (
          carries
        ),
        made,
        used,
        <a key="change" className="govuk-link" href={`/feeds/${id}`}>
          Change or end<span className="govuk-visually-hidden"> {label}</span>
        </a>,
      ],
    }))}
  />
);
