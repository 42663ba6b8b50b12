import { type ConsulteeGroup, consulteeGroups, groupNames } from '../../workflows/consultation/rounds.ts';
import type { TypedRound } from '../../workflows/consultation/typed-round.ts';
import type { FieldError } from '../../workflows/forms/types.ts';
import { Button } from '../components/Button.tsx';
import { WrittenBy } from '../components/WrittenBy.tsx';
import { TextArea, TextInput } from '../forms/inputs.tsx';
import { type ConsultationForm, ConsultationFormPage } from './ConsultationFormPage.tsx';
import { consultationTab } from './round-href.ts';

interface PreparePageProps extends ConsultationForm {
  typed: TypedRound;
  /** Whether something is prepared already, which can be thrown away. */
  isPrepared: boolean;
}

/** What is asked, and of whom. Nobody is told before the round is opened. */
export function PreparePage({ view, why, typed, isPrepared, errors }: PreparePageProps) {
  const error = (field: string) => errors.find((it) => it.field === field)?.message;
  return (
    <ConsultationFormPage
      {...{ view, why, errors }}
      heading="Prepare a consultation"
      back={consultationTab(view)}
    >
      <form method="post" noValidate>
        <WrittenBy />
        <p className="govuk-body">
          Nobody is told of it yet. When you are ready, you open it and give the last day to answer.
        </p>
        <TextInput
          id="title"
          name="title"
          label="What it is about, in a few words"
          hint="It is the subject of the email. For example: New opening hours of the libraries."
          value={typed.title}
          error={error('title')}
          size="s"
        />
        <TextArea
          id="about"
          name="about"
          label="What people must know before they answer"
          hint="What is proposed and why, what the choices are, what is not decided yet. A line that begins with – or * becomes a list; addresses of web pages become links. Those who are asked see this, and not the case."
          value={typed.about}
          error={error('about')}
          size="s"
          rows={10}
        />
        <TextArea
          id="questions"
          name="questions"
          label="Questions, one on each line"
          hint="At most ten. Open questions bring more than yes or no: What would change for you?"
          value={typed.questions}
          error={error('questions')}
          size="s"
          rows={4}
        />
        <h2 className="govuk-heading-m">Whom you ask</h2>
        <PeopleFields typed={typed.people} errors={errors} />
        <div className="govuk-button-group">
          <Button name="intent" value="keep">
            Keep it
          </Button>
          {isPrepared && (
            <Button kind="warning" name="intent" value="throwAway">
              Throw it away
            </Button>
          )}
        </div>
      </form>
    </ConsultationFormPage>
  );
}

const hints: Record<ConsulteeGroup, string> = {
  wardMembers: 'The councillors of the wards that it touches. One line of the front sheet’s tracking.',
  partners: 'Other public bodies, charities, groups. One line of the tracking.',
  panel: 'A standing panel or forum of the council. One line of the tracking.',
  others: 'Residents, staff, unions. The tracking has no line for them; the report of this round has.',
};

/** One box for each group, with a person or a body on each line. */
export function PeopleFields({
  typed,
  errors,
}: {
  typed: Readonly<Record<ConsulteeGroup, string>>;
  errors: readonly FieldError[];
}) {
  return (
    <>
      <p className="govuk-body">
        One on each line: a name, then an email address. A list from a spreadsheet can be pasted.
      </p>
      {consulteeGroups.map((group) => (
        <TextArea
          key={group}
          id={group}
          name={group}
          label={groupNames[group]}
          hint={hints[group]}
          value={typed[group]}
          error={errors.find((it) => it.field === group)?.message}
          size="s"
          rows={3}
        />
      ))}
    </>
  );
}
