import { describedBy, FormGroup, HintAndError } from '../forms/form-group.tsx';
import { Checkboxes, DateInput } from '../forms/inputs.tsx';
import { SelectInput } from '../forms/select-input.tsx';
import type { PlanPage } from '../planning/plan-page.ts';
import { Button } from './Button.tsx';

/** From which date to count back. It asks by the address, so that a plan can be kept and sent. */
export function PlanForm({ typed, errors, meetings, about, body }: PlanPage) {
  const errorOf = (field: string) => errors.find((e) => e.field === field)?.message;
  return (
    <form method="get" noValidate>
      <input type="hidden" name="asked" value="yes" />
      {about && <input type="hidden" name="case" value={about.reference} />}
      <SelectInput
        id="meeting"
        name="meeting"
        label={`A recorded meeting of ${body}`}
        none={meetings.length === 0 ? 'None is recorded' : 'Choose a meeting'}
        value={typed.meeting}
        error={errorOf('meeting')}
        options={meetings}
        size="s"
      />
      <DateInput
        id="on"
        name="on"
        label="Or any other date"
        hint="It is used where no meeting is chosen."
        value={typed.on}
        error={errorOf('on')}
        size="s"
      />
      {about ? (
        <p className="govuk-body">
          By its front sheet, {about.reference} is {about.facts}.
        </p>
      ) : (
        <>
          <Checkboxes
            id="key"
            name="key"
            label="What is decided"
            options={[{ value: 'yes', label: 'It is a key decision' }]}
            chosen={typed.key ? ['yes'] : []}
            size="s"
          />
          <Checkboxes
            id="private"
            name="private"
            label="How it is decided"
            options={[{ value: 'yes', label: 'Some of it is considered in private' }]}
            chosen={typed.private ? ['yes'] : []}
            size="s"
          />
        </>
      )}
      <DraftingDays value={typed.drafting} error={errorOf('drafting')} stillNeeded={about !== undefined} />
      <Button>Count back</Button>
    </form>
  );
}

function DraftingDays(props: { value: string; error: string | undefined; stillNeeded: boolean }) {
  const described = { id: 'drafting', ...(props.error && { error: props.error }) };
  return (
    <FormGroup error={props.error}>
      <label className="govuk-label govuk-label--s" htmlFor="drafting">
        {props.stillNeeded ? 'Working days still needed for drafting' : 'Working days for drafting'}
      </label>
      <HintAndError {...described} />
      <input
        className={`govuk-input govuk-input--width-3${props.error ? ' govuk-input--error' : ''}`}
        id="drafting"
        name="drafting"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={props.value}
        aria-describedby={describedBy(described)}
      />
    </FormGroup>
  );
}
