import type { FieldError } from '../../../workflows/forms/types.ts';
import {
  blankUpdate,
  type TypedUpdate,
  updateChoices,
  updateField,
} from '../../../workflows/plans/update.ts';
import { Button } from '../../components/Button.tsx';
import { Details } from '../../components/Details.tsx';
import { WrittenBy } from '../../components/WrittenBy.tsx';
import { DateInput, Radios, TextInput } from '../../forms/inputs.tsx';
import type { ShownAction } from '../../lists/list-of-actions.ts';

interface UpdateFormProps {
  rows: readonly { action: ShownAction; toldThisMonth: boolean }[];
  typed: Readonly<Record<string, TypedUpdate>>;
  errors: readonly FieldError[];
}

/** All of one's actions on one page, each with one line to fill in and one button for all. */
export function UpdateForm({ rows, typed, errors }: UpdateFormProps) {
  return (
    <form method="post" noValidate>
      <WrittenBy />
      {rows.map(({ action, toldThisMonth }) => (
        <Row
          key={action.reference}
          action={action}
          toldThisMonth={toldThisMonth}
          typed={typed[action.reference] ?? blankUpdate}
          errors={errors}
        />
      ))}
      <Button>Save all of it</Button>
    </form>
  );
}

interface RowProps {
  action: ShownAction;
  toldThisMonth: boolean;
  typed: TypedUpdate;
  errors: readonly FieldError[];
}

function Row({ action, toldThisMonth, typed, errors }: RowProps) {
  const { reference, title } = action;
  const input = (name: keyof TypedUpdate) => {
    const field = updateField(name, reference);
    const error = errors.find((it) => it.field === field)?.message;
    return { id: field, name: field, value: typed[name], ...(error && { error }) };
  };
  const open = typed.state === 'slipping' || typed.dueOn !== '' || typed.slippage !== '';
  return (
    <section className="dr-update" aria-labelledby={`about-${reference}`}>
      <h2 className="govuk-heading-m" id={`about-${reference}`}>
        {title}
      </h2>
      <p className="govuk-body">
        <a className="govuk-link" href={`/cases/${reference}`}>
          {reference}
        </a>
        . {action.standing} {action.dueOn ? `Due on ${action.dueInWords}.` : ''}{' '}
        {toldThisMonth ? `You said how it stands on ${action.toldOn}.` : 'Nothing was said of it this month.'}
      </p>
      <Radios
        {...input('state')}
        label="How does it stand?"
        options={updateChoices[action.deliveryState]}
        inline
      />
      <TextInput {...input('note')} label="In one line (optional)" />
      {action.deliveryState === 'inProgress' && (
        <Details summary="It is slipping: give a new date and why" open={open}>
          <DateInput {...input('dueOn')} label="New due date" />
          <TextInput {...input('slippage')} label="Why it is slipping" />
        </Details>
      )}
    </section>
  );
}
