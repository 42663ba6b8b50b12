import { inWords, londonDay } from '../../../workflows/clocks/index.ts';
import { Tag, type TagMeaning } from '../../components/Tag.tsx';
import type { CaseView } from '../case-view.ts';
import { stateNameOf, stoppedStates } from './next-refused.ts';
import { WarningText } from './WarningText.tsx';

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
      <DoNotAct view={view} />
      <Kin view={view} />
    </>
  );
}

/** Whoever would carry the decision out reads first that they may not. */
function DoNotAct({ view }: { view: CaseView }) {
  const { calledInAt, callIns, decision } = view.report;
  const name = stateNameOf(view.state);
  const calledIn = calledInAt ? `called in on ${inWords(londonDay(calledInAt))}` : undefined;
  const pending = callIns.some((it) => it.status === 'pending');
  const why =
    name === 'suspended'
      ? 'suspended by a statutory report'
      : name === 'scrutiny'
        ? calledIn
        : name === 'reconsideration'
          ? `${calledIn ?? 'called in'}, and referred back to be reconsidered`
          : name === 'council'
            ? `${calledIn ?? 'called in'}, and referred to Council`
            : name === 'publication' && decision && decision.reconsidered > 0
              ? `${calledIn ?? 'called in'}, and what was decided then is still to be published`
              : name === 'callInWindow' && pending
                ? 'a request to call it in is being considered'
                : undefined;
  if (!why) return null;
  return (
    <WarningText>
      Do not act on this: {why}.{' '}
      {name !== 'suspended' && (
        <a className="govuk-link" href={`/call-ins/${view.reference}`}>
          See the call-in
        </a>
      )}
    </WarningText>
  );
}

/** The cases that this one came from or led to, and those that travel in the same report. */
function Kin({ view }: { view: CaseView }) {
  const others = view.report.cases.filter((it) => it.reference !== view.reference);
  if (!view.renews && !view.renewedBy && !view.madeFrom && others.length === 0) return null;
  const link = (reference: string) => (
    <a className="govuk-link" href={`/cases/${reference}`}>
      {reference}
    </a>
  );
  return (
    <p className="govuk-body">
      {view.renews && <>It renews {link(view.renews)}. </>}
      {view.madeFrom && (
        <>
          It was {view.kind === 'action' ? 'made of' : 'started from'} {link(view.madeFrom)}.{' '}
        </>
      )}
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
