import { WhatWasTyped } from './AskedPage.tsx';

/** A link that was made new, or was never one. Both look alike, so that nobody learns who is asked. */
export function LinkOver({ typed }: { typed: readonly string[] }) {
  return (
    <div className="govuk-grid-row dr-consulted">
      <div className="govuk-grid-column-two-thirds">
        <h1 className="govuk-heading-xl">This link does not work any more</h1>
        <p className="govuk-body-l">Use the link in the newest email about the consultation.</p>
        <p className="govuk-body">
          If you copied the link, check that you copied all of it. If it still does not work, ask whoever at
          the council asked you: they can send you a new one.
        </p>
        <WhatWasTyped typed={typed} questions={[]} />
      </div>
    </div>
  );
}
