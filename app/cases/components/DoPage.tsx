import type { CaseView } from '../case-view.ts';
import { CaseCaption } from './CaseCaption.tsx';
import { EventForm } from './EventForm.tsx';

/** One step, with its form, or with the sentence that says why it is not possible. */
export function DoPage({
  view,
  event,
  label,
  why,
}: {
  view: CaseView;
  event: string;
  label: string;
  why: string | undefined;
}) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <CaseCaption view={view}>{label}</CaseCaption>
        {why ? (
          <>
            <p className="govuk-body">{why}</p>
            <p className="govuk-body">{view.sentence}</p>
          </>
        ) : (
          <EventForm view={view} event={event} />
        )}
      </div>
    </div>
  );
}
