import { WarningText } from '../../cases/components/WarningText.tsx';
import { Button, LinkButton } from '../../components/Button.tsx';
import type { TemplatePage } from '../templates-page.ts';

/** What can be done with a version as it stands, and what that will do. */
export function TemplateActions({ page, asksToRemove }: { page: TemplatePage; asksToRemove: boolean }) {
  if (asksToRemove) return <ConfirmRemoval address={page.address} />;
  return (
    <form method="post" action={page.address}>
      <p className="govuk-body">{effectOf(page)}</p>
      <div className="govuk-button-group">
        {page.standing === 'inUse' ? (
          <Button kind="secondary" name="change" value="withdrawn">
            Withdraw it
          </Button>
        ) : (
          <Button name="change" value="putInUse">
            Put it in use
          </Button>
        )}
        {page.mayRemove && (
          <a className="govuk-link" href={`${page.address}?remove`}>
            Remove it
          </a>
        )}
      </div>
    </form>
  );
}

function effectOf({ standing, replaces }: TemplatePage): string {
  if (standing === 'inUse')
    return 'Officers can begin with it. If you withdraw it, no new case begins with it, and those that did keep it.';
  return replaces === null
    ? 'Nobody can begin with it now. If you put it in use, it is offered to whoever begins a case.'
    : `Nobody can begin with it now. If you put it in use, it takes the place of version ${replaces} for new cases. Cases that began with version ${replaces} keep it.`;
}

function ConfirmRemoval({ address }: { address: string }) {
  return (
    <form method="post" action={address}>
      <WarningText>
        The text of this version is gone when you remove it. It was never in use, so no case needs it.
      </WarningText>
      <div className="govuk-button-group">
        <Button kind="warning" name="change" value="removed">
          Remove this version
        </Button>
        <LinkButton kind="secondary" href={address}>
          Leave it as it is
        </LinkButton>
      </div>
    </form>
  );
}
