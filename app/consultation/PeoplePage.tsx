import type { ConsulteeGroup } from '../../workflows/consultation/rounds.ts';
import { Button } from '../components/Button.tsx';
import { WrittenBy } from '../components/WrittenBy.tsx';
import { type ConsultationForm, ConsultationFormPage } from './ConsultationFormPage.tsx';
import type { ConsulteeView, RoundView } from './load-rounds.ts';
import { PeopleFields } from './PreparePage.tsx';
import { backToRound } from './round-href.ts';

interface AboutRound extends ConsultationForm {
  round: RoundView;
}

/** Asks more people in a round that is open. */
export function PeoplePage(props: AboutRound & { typed: Readonly<Record<ConsulteeGroup, string>> }) {
  const { view, round, why, typed, errors } = props;
  return (
    <ConsultationFormPage
      {...{ view, why, errors }}
      heading="Ask more people"
      back={backToRound(view.reference, round.number)}
    >
      <form method="post" noValidate>
        <WrittenBy />
        <p className="govuk-body">
          Each gets an invitation by email at once, and answers by the same day as the others.
        </p>
        <PeopleFields typed={typed} errors={errors} />
        <Button>Ask them</Button>
      </form>
    </ConsultationFormPage>
  );
}

/** What can be done about one who is asked. */
export function PersonPage(props: AboutRound & { person: ConsulteeView }) {
  const { view, round, why, person, errors } = props;
  return (
    <ConsultationFormPage
      {...{ view, why, errors }}
      heading={person.name}
      back={backToRound(view.reference, round.number)}
      about={
        <p className="govuk-body">
          {person.group}. {person.standing}. {person.bounced}
        </p>
      }
    >
      <h2 className="govuk-heading-m">Send a new link</h2>
      <p className="govuk-body">
        For one who lost the email, or whose link fell into other hands. The link that they have now stops
        working.
      </p>
      <form method="post">
        <Button kind="secondary" name="change" value="newLink">
          Send a new link
        </Button>
      </form>
      <h2 className="govuk-heading-m">Take them out</h2>
      <p className="govuk-body">
        They get no more emails, and their link stops working. They are not told. What they answered is kept,
        and counts no more.
      </p>
      <form method="post">
        <Button kind="warning" name="change" value="remove">
          Take them out
        </Button>
      </form>
    </ConsultationFormPage>
  );
}
