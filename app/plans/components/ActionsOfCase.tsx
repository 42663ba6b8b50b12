import { howMany } from '../../../workflows/clocks/index.ts';
import type { FieldError } from '../../../workflows/forms/types.ts';
import { BackLink } from '../../components/BackLink.tsx';
import { Button } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { NotificationBanner } from '../../components/NotificationBanner.tsx';
import { RadioChoice } from '../../components/RadioChoice.tsx';
import { WrittenBy } from '../../components/WrittenBy.tsx';
import { Checkboxes } from '../../forms/inputs.tsx';
import type { ActionsOfCasePage } from '../actions-of-case-page.ts';

interface ActionsOfCaseProps {
  page: ActionsOfCasePage;
  refused: { errors: FieldError[]; chosen: string[]; way: string } | undefined;
}

/** What an assessment says will be done, line by line, and the actions that came of it. */
export function ActionsOfCase({ page, refused }: ActionsOfCaseProps) {
  const { reference, title, lines, actions, reworded, why } = page;
  const left = lines.filter(({ action }) => !action);
  return (
    <>
      <BackLink href={`/cases/${reference}`}>Back to the case</BackLink>
      <ErrorSummary errors={refused?.errors ?? []} />
      {page.made !== undefined && !refused && (
        <NotificationBanner success={page.made > 0}>
          {page.made === 0
            ? 'No action was made: they were there already.'
            : `${howMany(page.made, 'action was', 'actions were')} made, in draft. Each needs its date, its measure and its place in the plan.`}
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">
          {title} ({reference})
        </span>
        Actions of this assessment
      </h1>
      <h2 className="govuk-heading-m">What the assessment says will be done</h2>
      {lines.length === 0 && (
        <p className="govuk-body">
          It names no action and no mitigation yet. Each that is written into it can be made an action here.
        </p>
      )}
      {left.length > 0 && !why && <MakeForm page={page} left={left} refused={refused} />}
      {left.length > 0 && why && (
        <>
          <ul className="govuk-list govuk-list--bullet">
            {left.map(({ key, what, about }) => (
              <li key={key}>
                {what} {about && `(${about})`}
              </li>
            ))}
          </ul>
          <p className="govuk-body">{why}</p>
        </>
      )}
      {lines.length > 0 && left.length === 0 && (
        <p className="govuk-body">Every line of it has become an action.</p>
      )}
      {lines.length > left.length && (
        <DataTable
          caption="Made already"
          columns={['What the assessment says', 'Action', 'State']}
          rows={lines.flatMap(({ key, what, action }) =>
            action ? [{ key, cells: [what, <CaseLink key="a" to={action.reference} />, action.state] }] : [],
          )}
        />
      )}
      {reworded.length > 0 && (
        <p className="govuk-body">
          Made from words that the assessment has changed since:{' '}
          {reworded.map((it, index) => (
            <span key={it.reference}>
              {index > 0 && ', '}
              <CaseLink to={it.reference} />
            </span>
          ))}
          . Look whether they still say what it says.
        </p>
      )}
      <h2 className="govuk-heading-m">What came of it</h2>
      {actions.length === 0 ? (
        <p className="govuk-body">No action of a delivery plan names this assessment yet.</p>
      ) : (
        <DataTable
          caption="Actions that name this assessment"
          hideCaption
          columns={['Action', 'Who is responsible', 'Due', 'How it stands']}
          rows={actions.map((it) => ({
            key: it.reference,
            cells: [
              <span key="action">
                <a className="govuk-link" href={`/cases/${it.reference}`}>
                  {it.title}
                </a>
                <span className="dr-table__reference">
                  {it.reference}, {it.state.toLowerCase()}
                </span>
              </span>,
              it.owner || 'Nobody yet',
              it.dueInWords,
              it.standing,
            ],
          }))}
        />
      )}
    </>
  );
}

const CaseLink = ({ to }: { to: string }) => (
  <a className="govuk-link" href={`/cases/${to}`}>
    {to}
  </a>
);

interface MakeFormProps extends ActionsOfCaseProps {
  left: ActionsOfCasePage['lines'];
}

function MakeForm({ page, left, refused }: MakeFormProps) {
  const errorOf = (field: string) => refused?.errors.find((it) => it.field === field)?.message;
  const lineError = errorOf('line');
  return (
    <form method="post" noValidate>
      <WrittenBy />
      <Checkboxes
        id="line"
        name="line"
        label="Make these actions"
        hint="Each becomes an action in draft, with you as its owner, and is linked with this assessment."
        size="s"
        options={left.map(({ key, what, about }) => ({
          value: key,
          label: about ? `${what} (${about})` : what,
        }))}
        chosen={refused?.chosen ?? left.map(({ key }) => key)}
        {...(lineError && { error: lineError })}
      />
      <RadioChoice
        name="way"
        label="How do they go on?"
        value={refused?.way || (page.ways[0]?.value ?? '')}
        error={errorOf('way')}
        options={page.ways}
      />
      <Button>Make these actions</Button>
    </form>
  );
}
