import { describedBy, FormGroup, HintAndError } from '../forms/form-group.tsx';
import { Button } from './Button.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';

interface AskForLinkProps {
  next: string;
  minutes: number;
  /** What was typed, where it was no address. */
  typed?: string;
  error?: string;
}

/** Where somebody types an address, to be sent a link that signs them in. */
export function AskForLink({ next, minutes, typed, error }: AskForLinkProps) {
  const input = {
    id: 'address',
    hint: `Use the address that your council knows you by. The link works once, for ${minutes} minutes, in this browser.`,
    ...(error && { error }),
  };
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <ErrorSummary errors={error ? [{ field: 'address', message: error }] : []} />
        <h1 className="govuk-heading-xl">Sign in</h1>
        <p className="govuk-body-l">There are no passwords. We email you a link that signs you in.</p>
        <form method="post" action="/sign-in/link" noValidate>
          <input type="hidden" name="next" value={next} />
          <FormGroup error={error}>
            <label className="govuk-label govuk-label--m" htmlFor={input.id}>
              Email address
            </label>
            <HintAndError {...input} />
            <input
              className={`govuk-input${error ? ' govuk-input--error' : ''}`}
              id={input.id}
              name="address"
              type="email"
              autoComplete="email"
              spellCheck={false}
              defaultValue={typed}
              aria-describedby={describedBy(input)}
            />
          </FormGroup>
          <Button>Email me a link</Button>
        </form>
      </div>
    </div>
  );
}
