import { personEvents } from '../../../workflows/road/events.ts';
import { eventLabels } from '../../../workflows/road/labels.ts';
import { Button, LinkButton } from '../../components/Button.tsx';
import { Details } from '../../components/Details.tsx';
import type { CaseView } from '../case-view.ts';
import type { CaseFinding } from '../findings-of.ts';
import { HiddenFields } from './HiddenFields.tsx';
import { nextRefused } from './next-refused.ts';

type Available = CaseView['available'][number];

/** What this person may do now, the step that the case waits for first; and why not the next one. */
export function WhatNow({ view, findings }: { view: CaseView; findings: readonly CaseFinding[] }) {
  const sorted = [...view.available].sort((a, b) => Number(b.primary) - Number(a.primary));
  const next = nextRefused(view);
  const rest = view.refused.filter((it) => it.event !== next?.event);
  return (
    <section className="dr-now" aria-labelledby="what-now">
      <h2 className="govuk-heading-m" id="what-now">
        What you can do now
      </h2>
      {sorted.length === 0 ? (
        <p className="govuk-body">Nothing waits for you here. {view.sentence}</p>
      ) : (
        <div className="govuk-button-group">
          {sorted.map((it, index) => (
            <Step key={it.event} view={view} step={it} first={index === 0 && it.primary} />
          ))}
        </div>
      )}
      {sorted.some((it) => it.event === 'submitForReview') && <HeldUpLater findings={findings} />}
      {next && (
        <div className="dr-not-yet">
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">Not yet: {next.label}</h3>
          <p className="govuk-body govuk-!-margin-bottom-0">{next.why}</p>
        </div>
      )}
      {rest.length > 0 && (
        <Details summary="Why not something else?">
          <dl className="dr-refusals">
            {rest.map((it) => (
              <div key={it.event}>
                <dt>{it.label}</dt>
                <dd>{it.why}</dd>
              </div>
            ))}
          </dl>
        </Details>
      )}
    </section>
  );
}

/** What would stop the report after the review, said while it is still easy to put right. */
function HeldUpLater({ findings }: { findings: readonly CaseFinding[] }) {
  const later = findings.filter((it) => it.severity === 'blocks');
  if (later.length === 0) return null;
  const stopped = new Set<string>(later.flatMap((it) => it.blocks));
  const steps = personEvents.filter((event) => stopped.has(event)).map((event) => eventLabels[event]);
  return (
    <p className="govuk-body">
      You can send it now, but{' '}
      <a className="govuk-link" href="#findings">
        {later.length === 1 ? '1 finding' : `${later.length} findings`} of the checks
      </a>{' '}
      will stop it later, at: {steps.join('; ')}. It is quicker to put them right first.
    </p>
  );
}

/** Steps that nobody takes without what they are about before them. */
const readFirst = new Set<string>([
  'edit',
  'submitForReview',
  'addCallInSignature',
  'withdrawCallInSignature',
]);

/** A step without a question is one press; any other leads to its form. */
function Step({ view, step, first }: { view: CaseView; step: Available; first: boolean }) {
  const kind = first ? 'primary' : 'secondary';
  const onePress = step.fields.every((field) => field.type === 'hidden') && !step.warning;
  if (onePress && !readFirst.has(step.event)) {
    return (
      <form method="post" action={`/cases/${view.reference}`} className="dr-one-press">
        <HiddenFields view={view} event={step.event} />
        <Button kind={kind}>{step.label}</Button>
      </form>
    );
  }
  return (
    <LinkButton kind={kind} href={hrefOf(view, step)}>
      {step.label}
    </LinkButton>
  );
}

function hrefOf({ reference }: CaseView, { event }: Available): string {
  if (event === 'edit') return `/cases/${reference}/edit`;
  if (event === 'submitForReview') return `/cases/${reference}/check`;
  if (event === 'publishNotice') return `/cases/${reference}/notices`;
  if (event === 'sign') return `/cases/${reference}/sign-off`;
  return `/cases/${reference}/do/${event}`;
}
