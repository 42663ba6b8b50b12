import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { revokeFeed } from '../../db/queries/feeds.ts';
import { requireSignedIn } from '../auth/session.ts';
import { BackLink } from '../components/BackLink.tsx';
import { Button } from '../components/Button.tsx';
import { FeedAddress } from '../components/FeedAddress.tsx';
import { SummaryList } from '../components/SummaryList.tsx';
import { remakeFeed } from '../feeds/change-feeds.ts';
import { findOwnFeed } from '../feeds/feeds-page.ts';

export const meta: MetaFunction<typeof loader> = ({ data: feed }) => [
  { title: `${feed?.label ?? 'No calendar'} – Due Regard` },
];

const none = () => data('You have no such calendar. It may have been ended.', { status: 404 });

export async function loader({ request, params, context: { services } }: LoaderFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const feed = await findOwnFeed(services, person, params.id ?? '');
  if (!feed) throw none();
  return feed;
}

export async function action({ request, params, context: { services } }: ActionFunctionArgs) {
  const person = await requireSignedIn(request, services);
  const id = params.id ?? '';
  if (!(await findOwnFeed(services, person, id))) throw none();
  const change = (await request.formData()).get('change');
  if (change === 'end') {
    if (!(await revokeFeed(services.database.drizzle, person.id, id, services.clock.now()))) throw none();
    return redirect('/feeds?done=ended', 303);
  }
  if (change !== 'remake')
    throw data('Choose whether to make the address anew or to end it.', { status: 400 });
  const address = await remakeFeed(services, person.id, id);
  if (!address) throw none();
  return data({ address }, { headers: { 'Cache-Control': 'no-store' } });
}
export const headers = ({ actionHeaders }: { actionHeaders: Headers }) => actionHeaders;

export default function ChangeFeed() {
  const { label, carries, made, used, works } = useLoaderData<typeof loader>();
  const remade = useActionData<typeof action>();
  return (
    <>
      <BackLink href="/feeds">Back to calendar addresses</BackLink>
      {remade && <FeedAddress address={remade.address} label={label} />}
      <h1 className="govuk-heading-xl">{label}</h1>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <SummaryList
            rows={[
              { key: 'What it carries', value: carries },
              { key: 'Address made', value: made },
              { key: 'Last asked for', value: used },
              works ? null : { key: 'Why it is empty', value: 'You no longer hold the role that it is for.' },
            ]}
          />
          <h2 className="govuk-heading-m">Make its address anew</h2>
          <p className="govuk-body">
            If you have lost the address, or somebody else may have it. The present one stops at once, and
            your calendar programs need the new one.
          </p>
          <form method="post">
            <Button kind="secondary" name="change" value="remake">
              Make the address anew
            </Button>
          </form>
          <h2 className="govuk-heading-m">End this calendar</h2>
          <p className="govuk-body">
            Its address stops at once and for good. Calendar programs then show nothing of it, or say that it
            is gone.
          </p>
          <form method="post">
            <Button kind="warning" name="change" value="end">
              End this calendar
            </Button>
          </form>
        </div>
      </div>
    </>
  );
}
