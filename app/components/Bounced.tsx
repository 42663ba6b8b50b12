import { Button } from './Button.tsx';

interface BouncedProps {
  since: string;
  why: string;
  email: string;
  isOwn: boolean;
  mayClear: boolean;
}

/** Letters to a person come back: says why, and lets who may put it right. */
export function Bounced({ since, why, email, isOwn, mayClear }: BouncedProps) {
  return (
    <div className="govuk-inset-text">
      <h2 className="govuk-heading-m">{isOwn ? 'Letters to you come back' : 'Letters to them come back'}</h2>
      <p className="govuk-body">
        Since {since} no letter goes to {email}. {why}
      </p>
      {mayClear ? (
        <form method="post">
          <input type="hidden" name="change" value="clearAddress" />
          <Button kind="secondary">The address works again: send letters there</Button>
        </form>
      ) : (
        <p className="govuk-body">They or an administrator can put it right.</p>
      )}
      {isOwn && <p className="govuk-body">Where the address is wrong, an administrator changes it.</p>}
    </div>
  );
}
