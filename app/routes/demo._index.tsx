import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { inLondon, londonTime, timeInWords } from '../../workflows/clocks/index.ts';
import { Button, LinkButton } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { MomentInput } from '../components/MomentInput.tsx';
import { NotificationBanner } from '../components/NotificationBanner.tsx';
import { clockPresets } from '../demonstration/clock-presets.ts';
import { moveClockTo } from '../demonstration/move-clock.ts';
import { requireDemonstration } from '../demonstration/require-demonstration.ts';
import { isScenario, scenarioNames } from '../demonstration/scenario-names.ts';
import { scenarioIds } from '../demonstration/scenarios.ts';
import { formText } from '../lists/form-text.ts';

export const meta: MetaFunction = () => [{ title: 'The demonstration – Due Regard' }];

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  const demonstration = requireDemonstration(services);
  const { searchParams } = new URL(request.url);
  const now = services.clock.now();
  const scenario = searchParams.get('scenario') ?? '';
  return {
    now,
    nowInWords: timeInWords(now),
    stands: demonstration.clock.stands,
    typed: `${inLondon(now).slice(0, 10)}T${londonTime(now)}`,
    presets: await clockPresets(services.database, now),
    moved: searchParams.has('moved'),
    chosen: isScenario(scenario) ? scenario : undefined,
  };
}

/** The clock's own form, which shows what was typed again; scripts post to /demo/clock. */
export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const demonstration = requireDemonstration(services);
  const typed = formText(await request.formData(), 'now');
  const moved = await moveClockTo(demonstration, typed);
  if (moved.ok) return redirect('/demo?moved', 303);
  return data({ typed, errors: [{ field: 'now', message: moved.why }] }, { status: 400 });
}

export default function Demonstration() {
  const { nowInWords, stands, typed, presets, moved, chosen } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (chosen) return <Confirmation scenario={chosen} />;
  return (
    <>
      <ErrorSummary errors={refused?.errors ?? []} />
      {moved && !refused && (
        <NotificationBanner
          success
          title="The clock was moved"
        >{`It says ${nowInWords}. What fell due on the way is done.`}</NotificationBanner>
      )}
      <h1 className="govuk-heading-xl">The demonstration</h1>
      <div className="govuk-grid-row">
        <section className="govuk-grid-column-one-half" aria-labelledby="clock">
          <h2 className="govuk-heading-l" id="clock">
            Move the clock
          </h2>
          <p className="govuk-body">
            It says <strong>{nowInWords}</strong>
            {stands ? ', and stands there until you move it.' : ', and runs.'} Reminders go out, windows close
            and decisions take effect on the way, each at its own time.
          </p>
          <ul className="dr-presets">
            {presets.map(({ to, label, hint }) => (
              <li key={label}>
                <form method="post" action="/demo/clock">
                  <input type="hidden" name="now" value={to} />
                  <input type="hidden" name="next" value="/demo?moved" />
                  <Button kind="secondary">{label}</Button>
                  <div className="govuk-hint govuk-!-margin-bottom-0">{hint}</div>
                </form>
              </li>
            ))}
          </ul>
          <form method="post" action="/demo?index">
            <MomentInput
              id="now"
              name="now"
              label="To a date and time"
              hint="It only goes forward."
              value={refused?.typed ?? typed}
              error={refused?.errors[0]?.message}
              size="s"
            />
            <Button kind="secondary">Move the clock</Button>
          </form>
        </section>
        <section className="govuk-grid-column-one-half" aria-labelledby="scenarios">
          <h2 className="govuk-heading-l" id="scenarios">
            Start a scenario afresh
          </h2>
          {scenarioIds.map((id) => (
            <div key={id}>
              <h3 className="govuk-heading-m">{scenarioNames[id].title}</h3>
              <p className="govuk-body">{scenarioNames[id].about}</p>
              <LinkButton kind="secondary" href={`/demo?scenario=${id}`}>
                Choose “{scenarioNames[id].title}”
              </LinkButton>
            </div>
          ))}
        </section>
      </div>
    </>
  );
}

function Confirmation({ scenario }: { scenario: keyof typeof scenarioNames }) {
  const { title, begins } = scenarioNames[scenario];
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-l">Start “{title}” afresh?</h1>
        <p className="govuk-body">
          {begins} All that was done in this demonstration is gone: its cases, letters and history. Everybody
          is signed out.
        </p>
        <form method="post" action="/demo/reset">
          <input type="hidden" name="scenario" value={scenario} />
          <div className="govuk-button-group">
            <Button kind="warning">Start afresh</Button>
            <a className="govuk-link" href="/demo">
              Keep what is here
            </a>
          </div>
        </form>
      </div>
    </div>
  );
}
