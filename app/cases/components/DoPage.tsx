import type { StepAbout } from '../../call-ins/load-step.ts';
import { StepFacts } from '../../call-ins/StepFacts.tsx';
import type { CaseView } from '../case-view.ts';
import { CaseCaption } from './CaseCaption.tsx';
import { EventForm } from './EventForm.tsx';

/** One step, with its form, or with the sentence that says why it is not possible. */
export function DoPage({
  view,
  event,
  label,
  why,
  next,
  request,
  about,
}: {
  view: CaseView;
  event: string;
  label: string;
  why: string | undefined;
  next: string | undefined;
  /** Of the call-in requests, the one that the step is about. */
  request: string | undefined;
  about: StepAbout;
}) {
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <CaseCaption
          view={view}
          {...(next?.startsWith('/call-ins/') && { href: next, back: 'Back to the call-in' })}
          {...(next?.includes('/consultation/') && { href: next, back: 'Back to the round' })}
        >
          {label}
        </CaseCaption>
        {why ? (
          <>
            <p className="govuk-body">{why}</p>
            <p className="govuk-body">{view.sentence}</p>
          </>
        ) : (
          <>
            <StepFacts view={view} event={event} request={request} about={about} />
            <EventForm view={view} event={event} entries={about.offered} next={next} request={request} />
          </>
        )}
      </div>
    </div>
  );
}
