import type { FieldError } from '../../workflows/forms/types.ts';
import { TextArea } from '../forms/inputs.tsx';
import { Button, LinkButton } from './Button.tsx';
import { WrittenBy } from './WrittenBy.tsx';

export const changeTitle = (down: boolean) => (down ? 'Put this page back?' : 'Take this page down?');

interface ChangePageFormProps {
  name: string;
  address: string;
  /** It is down now, and the form puts it back. */
  down: boolean;
  /** Where whoever changes their mind goes. */
  back: string;
  typed: string;
  errors: readonly FieldError[];
}

/** Asks, before a public page goes or comes back, why. */
export function ChangePageForm({ name, address, down, back, typed, errors }: ChangePageFormProps) {
  return (
    <>
      <p className="govuk-body">
        {name}: <span className="dr-reference">{address}</span>
      </p>
      <p className="govuk-body">
        {down
          ? 'Everybody can read it again at once, and it is back in lists, feeds and the search.'
          : 'At once nobody can read it: the address answers that the council has taken the page down, and it is gone from the forward plan, lists, feeds, the calendar, the search and every cache. What was decided, and that notice was given, still stands. The page can be put back.'}
      </p>
      <form method="post" noValidate>
        <WrittenBy />
        <TextArea
          id="why"
          name="why"
          label={down ? 'Why it is put back' : 'Why it is taken down'}
          hint="For the record. It is not published."
          value={typed}
          error={errors[0]?.message}
          rows={3}
        />
        <div className="govuk-button-group">
          <Button kind={down ? 'primary' : 'warning'}>{down ? 'Put it back' : 'Take it down'}</Button>
          <LinkButton kind="secondary" href={back}>
            Leave it as it is
          </LinkButton>
        </div>
      </form>
    </>
  );
}
