import type { ConsulteeGroup } from '../../workflows/consultation/rounds.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import type { CaseView } from '../cases/case-view.ts';
import { CaseCaption } from '../cases/components/CaseCaption.tsx';
import { Button } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { WrittenBy } from '../components/WrittenBy.tsx';
import type { ConsulteeView, RoundView } from './load-rounds.ts';
import { PeopleFields } from './PreparePage.tsx';
import { backToRound } from './round-href.ts';

interface AboutRound {
  view: CaseView;
  round: RoundView;
  why: string | undefined;
}

/** Asks more people in a round that is open. */
export function PeoplePage(
  props: AboutRound & { typed: Readonly<Record<ConsulteeGroup, string>>; errors: readonly FieldError[] },
) {
  const { view, round, why, typed, errors } = props;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <CaseCaption
          view={view}
          {...backToRound(view.reference, round.number)}
          before={<ErrorSummary errors={errors} />}
        >
          Ask more people
        </CaseCaption>
        {why ? (
          <p className="govuk-body">{why}</p>
        ) : (
          <form method="post" noValidate>
            <WrittenBy />
            <p className="govuk-body">
              Each gets an invitation by email at once, and answers by the same day as the others.
            </p>
            <PeopleFields typed={typed} errors={errors} />
            <Button>Ask them</Button>
          </form>
        )}
      </div>
    </div>
  );
}

/** What can be done about one who is asked. */
export function PersonPage(props: AboutRound & { person: ConsulteeView; errors: readonly FieldError[] }) {
  const { view, round, why, person, errors } = props;
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <CaseCaption
          view={view}
          {...backToRound(view.reference, round.number)}
          before={<ErrorSummary errors={errors} />}
        >
          {person.name}
        </CaseCaption>
        <p className="govuk-body">
          {person.group}. {person.standing}. {person.bounced}
        </p>
        {why ? (
          <p className="govuk-body">{why}</p>
        ) : (
          <>
            <h2 className="govuk-heading-m">Send a new link</h2>
            <p className="govuk-body">
              For one who lost the email, or whose link fell into other hands. The link that they have now
              stops working.
            </p>
            <form method="post">
              <Button kind="secondary" name="change" value="newLink">
                Send a new link
              </Button>
            </form>
            <h2 className="govuk-heading-m">Take them out</h2>
            <p className="govuk-body">
              They get no more emails, and their link stops working. They are not told. What they answered is
              kept, and counts no more.
            </p>
            <form method="post">
              <Button kind="warning" name="change" value="remove">
                Take them out
              </Button>
            </form>
          </>
        )}
      </div>
    </div>
  );
}
