import { timeInWords } from '../../workflows/clocks/index.ts';
import type { PersonEvent } from '../../workflows/road/events.ts';
import type { CaseView } from '../cases/case-view.ts';
import { happenedInWords } from '../cases/words.ts';
import { BackLink } from '../components/BackLink.tsx';
import { LinkButton } from '../components/Button.tsx';
import { NotificationBanner } from '../components/NotificationBanner.tsx';
import { DecisionRows } from './DecisionRows.tsx';
import { RequestPanel } from './RequestPanel.tsx';
import { countInWords, lodgedInWords } from './request-facts.ts';

/** Steps with one request, in the order of their buttons. */
const withRequest: readonly PersonEvent[] = [
  'addCallInSignature',
  'validateCallIn',
  'rejectCallIn',
  'withdrawCallInSignature',
  'withdrawCallIn',
];
/** Steps with the decision itself. */
const withDecision: readonly PersonEvent[] = [
  'lodgeCallIn',
  'scrutinyDecides',
  'reconsider',
  'councilDecides',
  'publish',
];

/** The call-in of one decision: until when, who has signed what, and what each person may do. */
export function CallInPage({
  view,
  sentence,
  mine,
  done,
}: {
  view: CaseView;
  sentence: string;
  /** For each request, the steps that this person may take with it. */
  mine: Readonly<Record<string, readonly string[]>>;
  done: string | undefined;
}) {
  const { report, reference } = view;
  const decision = report.decisions.at(-1);
  const open = typeof view.state === 'object' && view.state.callInWindow === 'open';
  const here = `/call-ins/${reference}`;
  const stepsWith = (names: readonly string[], may: readonly string[], request?: string) =>
    names
      .filter((it) => may.includes(it))
      .map((event, index) => (
        <LinkButton
          key={event}
          kind={index === 0 ? 'primary' : 'secondary'}
          href={`/cases/${reference}/do/${event}?next=${here}${request ? `&request=${request}` : ''}`}
        >
          {view.available.find((it) => it.event === event)?.label ?? event}
        </LinkButton>
      ));
  const general = stepsWith(
    withDecision,
    view.available.map((it) => it.event),
  );
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/call-ins">Back to the call-ins</BackLink>
        {done && <Done view={view} done={done} />}
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">
            Call-in <span className="dr-reference">({reference})</span>
          </span>
          {view.title}
        </h1>
        <p className="govuk-body-l">{sentence}</p>
        {open && report.callInClosesAt && (
          <p className="govuk-inset-text">
            The cut-off is {timeInWords(report.callInClosesAt)}. A request that is lodged and signed before it
            counts, and may be judged afterwards.
          </p>
        )}
        {general.length > 0 && <div className="govuk-button-group">{general}</div>}
        <h2 className="govuk-heading-m">Requests</h2>
        {report.callIns.length === 0 && <p className="govuk-body">No request has been lodged.</p>}
        {report.callIns.map((request) => (
          <section key={request.id} aria-label={`Request ${request.id}`}>
            <RequestPanel view={view} request={request} />
            <div className="govuk-button-group">
              {stepsWith(withRequest, mine[request.id] ?? [], request.id)}
            </div>
          </section>
        ))}
        {decision && (
          <>
            <h2 className="govuk-heading-m">The decision</h2>
            <DecisionRows decision={decision} />
          </>
        )}
        <p className="govuk-body">
          <a className="govuk-link" href={`/cases/${reference}`}>
            Open the case
          </a>
        </p>
      </div>
    </div>
  );
}

/** What was just done, and for a request what it still needs and what comes next. */
function Done({ view, done }: { view: CaseView; done: string }) {
  const last = view.report.callIns.at(-1);
  return (
    <NotificationBanner success>
      <p className="govuk-notification-banner__heading">{happenedInWords(done)}.</p>
      {last && ['lodgeCallIn', 'addCallInSignature'].includes(done) && (
        <p className="govuk-body">
          {lodgedInWords(view, last)} {countInWords(view, last)} Democratic services then judge it. The
          decision takes no effect while it waits.
        </p>
      )}
    </NotificationBanner>
  );
}
