import { NotificationBanner } from '../../components/NotificationBanner.tsx';
import type { DraftForm } from '../own-drafts.ts';

/** Says that the form shows a draft and not the case, from when, and how to be rid of it. */
export function DraftBanner({ draft, here, saved }: { draft: DraftForm; here: string; saved?: string }) {
  const { shown, others } = draft;
  if (!shown && others.length === 0) return null;
  return (
    <NotificationBanner title="Your draft">
      {saved && <p className="govuk-body">{saved}</p>}
      {shown && (
        <>
          <p className="govuk-notification-banner__heading">
            This is your draft, kept at {shown.kept}. It is not saved yet, and only you can see it.
          </p>
          <p className="govuk-body">
            <a className="govuk-notification-banner__link" href={`${here}/draft/${shown.id}`}>
              Drop this draft
            </a>
          </p>
        </>
      )}
      {others.map(({ id, kept }) => (
        <p key={id} className="govuk-body">
          You typed another draft of this section, in another window, kept at {kept}.{' '}
          <a className="govuk-notification-banner__link" href={`${here}?draft=${id}`}>
            Look at it
          </a>
        </p>
      ))}
    </NotificationBanner>
  );
}
