import { Tag, type TagMeaning } from '../../components/Tag.tsx';
import type { CaseView } from '../case-view.ts';
import { stateNameOf, stoppedStates } from './next-refused.ts';

/** What this is, and the sentence that is always true: who has it now. */
export function CaseHeading({ view }: { view: CaseView }) {
  const name = stateNameOf(view.state);
  const meaning: TagMeaning = stoppedStates.includes(name) ? 'stopped' : name === 'closed' ? 'plain' : 'now';
  return (
    <>
      <h1 className="govuk-heading-l govuk-!-margin-bottom-3">
        <span className="govuk-caption-l">
          {view.kind === 'action' ? 'Delivery plan action' : 'Impact assessment'} {view.reference}
        </span>
        {view.title}
      </h1>
      <p className="govuk-body-l dr-sentence">
        <Tag meaning={meaning}>{view.stateLabel}</Tag> {view.sentence}
      </p>
      <Kin view={view} />
    </>
  );
}

/** The cases that this one came from or led to, and those that travel in the same report. */
function Kin({ view }: { view: CaseView }) {
  const others = view.report.cases.filter((it) => it.reference !== view.reference);
  if (!view.renews && !view.renewedBy && others.length === 0) return null;
  const link = (reference: string) => (
    <a className="govuk-link" href={`/cases/${reference}`}>
      {reference}
    </a>
  );
  return (
    <p className="govuk-body">
      {view.renews && <>It renews {link(view.renews)}. </>}
      {view.renewedBy && <>It is renewed by {link(view.renewedBy)}. </>}
      {others.length > 0 && (
        <>
          The same report carries{' '}
          {others.map(({ reference }, index) => (
            <span key={reference}>
              {index > 0 && ', '}
              {link(reference)}
            </span>
          ))}
          .
        </>
      )}
    </p>
  );
}
