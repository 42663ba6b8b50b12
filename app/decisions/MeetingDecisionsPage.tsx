import { lowerFirst } from '../../workflows/clocks/index.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import { EventFieldInput } from '../cases/components/EventFieldInput.tsx';
import { outcomeInWords } from '../cases/components/outcome-words.ts';
import { BackLink } from '../components/BackLink.tsx';
import { Button } from '../components/Button.tsx';
import { Details } from '../components/Details.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { NotificationBanner } from '../components/NotificationBanner.tsx';
import { WrittenBy } from '../components/WrittenBy.tsx';
import type { Entries, ItemDecided, ItemToDecide, MeetingDecisions, Recorded } from './meeting-decisions.ts';

type Saved = Recorded['saved'];

/** All decisions of one meeting: a form for each report that is still to be decided, sent together. */
export function MeetingDecisionsPage({
  meeting,
  saved,
  errors,
  entries,
}: {
  meeting: MeetingDecisions;
  saved: Saved;
  errors: readonly FieldError[];
  entries: Entries | undefined;
}) {
  const { id, body, when, begun, toDecide, decided } = meeting;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href={`/meetings/${id}`}>Back to the meeting</BackLink>
        <ErrorSummary errors={errors} />
        {saved.length > 0 && <SavedBanner saved={saved} />}
        <h1 className="govuk-heading-l">
          <span className="govuk-caption-l">
            {body}, {when}
          </span>
          Record the decisions
        </h1>
        {decided.length > 0 && <Decided id={id} decided={decided} />}
        {toDecide.length === 0 ? (
          <p className="govuk-body">
            {decided.length > 0
              ? 'Every report on this agenda has its decision.'
              : 'No report is listed on this meeting.'}
          </p>
        ) : begun ? (
          <form method="post" noValidate>
            <WrittenBy />
            <p className="govuk-body">
              Fill in what was decided and send it once. What you leave without an outcome stays as it is, and
              what is right is kept where something else is not.
            </p>
            {toDecide.map((item) => (
              <Item key={item.reference} item={item} errors={errors} entries={entries ?? item.offered} />
            ))}
            <Button>Save the decisions</Button>
          </form>
        ) : (
          <>
            <p className="govuk-body">
              The meeting begins at {when}. Its decisions are recorded here once it has been held.
            </p>
            <ul className="govuk-list govuk-list--bullet">
              {toDecide.map(({ reference, title }) => (
                <li key={reference}>
                  <a className="govuk-link" href={`/cases/${reference}`}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}

function SavedBanner({ saved }: { saved: Saved }) {
  return (
    <NotificationBanner success>
      <p className="govuk-notification-banner__heading">
        {saved.length === 1 ? 'One decision was saved.' : `${saved.length} decisions were saved.`}
      </p>
      <ul className="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
        {saved.map(({ reference, title, outcome }) => (
          <li key={reference}>
            {title}: {lowerFirst(outcomeInWords('decide', outcome))}.
          </li>
        ))}
      </ul>
    </NotificationBanner>
  );
}

function Decided({ id, decided }: { id: string; decided: readonly ItemDecided[] }) {
  return (
    <section aria-labelledby="decided">
      <h2 className="govuk-heading-m" id="decided">
        Recorded
      </h2>
      <ul className="govuk-list">
        {decided.map(({ reference, title, outcome, publish }) => (
          <li key={reference} className="govuk-!-margin-bottom-3">
            <a className="govuk-link" href={`/cases/${reference}?tab=decision#parts`}>
              {title}
            </a>
            : {outcome}.{' '}
            {publish ? (
              <>
                To be published {publish}.{' '}
                <a
                  className="govuk-link"
                  href={`/cases/${reference}/do/publish?next=/meetings/${id}/decisions`}
                >
                  Publish<span className="govuk-visually-hidden"> the decision on {title}</span>
                </a>
              </>
            ) : (
              'Published.'
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is asked at once; the rest is folded away, filled in as the report has it. */
const atOnce = ['outcome', 'decidedAt', 'reasons', 'amendments'];

function Item({
  item: { reference, title, cases, recommendations, fields, offered, state },
  errors,
  entries,
}: {
  item: ItemToDecide;
  errors: readonly FieldError[];
  entries: Entries;
}) {
  const plain = (name: string) => name.slice(reference.length + 1);
  const input = (field: ItemToDecide['fields'][number]) => (
    <EventFieldInput
      key={field.name}
      field={field}
      entries={entries}
      recommendations={recommendations}
      error={errors.find((it) => it.field === field.name)?.message.replace(`${title}: `, '')}
    />
  );
  const rest = fields.filter(({ name }) => !atOnce.includes(plain(name)));
  const exempt = offered.some(([name, value]) => plain(name) === 'callIn' && value === 'exempt');
  const open = exempt || errors.some((it) => rest.some(({ name }) => it.field.startsWith(name)));
  return (
    <section className="dr-decision" aria-labelledby={`${reference}-title`}>
      <h2 className="govuk-heading-m" id={`${reference}-title`}>
        <span className="govuk-caption-m">{cases.map((it) => it.reference).join(', ')}</span>
        {title}
      </h2>
      <p className="govuk-body">
        <a className="govuk-link" href={`/cases/${reference}/pack`}>
          Read the report<span className="govuk-visually-hidden"> on {title}</span>
        </a>
        {cases.length > 1 && `. Its ${cases.length} cases are decided at once.`}
      </p>
      <input type="hidden" name={`${reference}.state`} value={state} />
      {fields.filter(({ name }) => atOnce.includes(plain(name))).map(input)}
      <Details
        summary="More for the record: alternatives, interests, each recommendation, key decision, call-in"
        open={open}
      >
        {rest.map(input)}
      </Details>
    </section>
  );
}
