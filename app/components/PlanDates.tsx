import { howMany } from '../../workflows/clocks/index.ts';
import type { PlanPage } from '../planning/plan-page.ts';
import { Tag } from './Tag.tsx';
import { FoldedWorking } from './Working.tsx';

type Plan = NonNullable<PlanPage['plan']>;
type Step = Plan['steps'][number];

/** Every last safe date before a meeting, in the order of time, each with the days that were counted. */
export function PlanDates({ plan, body }: { plan: Plan; body: string }) {
  return (
    <section aria-labelledby="plan">
      <h2 className="govuk-heading-l" id="plan">
        {body} on {plan.when.replace(/^(.*) on /, '')}
      </h2>
      <Verdict plan={plan} />
      <p className="govuk-body">The last safe date of each step, if everybody uses all the time they have:</p>
      <dl className="dr-counted">
        {plan.steps.map((step) => (
          <div key={step.step} className="dr-counted__row">
            <dt className="dr-counted__name">{step.label}</dt>
            <dd className="dr-counted__when">
              <strong>{step.inWords}</strong> <Standing step={step} />
              <FoldedWorking
                summary="Why this date?"
                name={step.label}
                source={step.source}
                working={step.working}
                projected={step.projected}
              >
                {step.why}
              </FoldedWorking>
            </dd>
          </div>
        ))}
      </dl>
      {plan.without.map((sentence) => (
        <p key={sentence} className="govuk-body">
          {sentence}
        </p>
      ))}
    </section>
  );
}

function Verdict({ plan }: { plan: Plan }) {
  if (plan.hasBeen) return <p className="govuk-body-l">This date has passed.</p>;
  const words = { yes: 'Can be made', deputy: 'Only with a deputy', no: 'Cannot be made' } as const;
  const meaning = { yes: 'now', deputy: 'dueSoon', no: 'late' } as const;
  return (
    <p className="govuk-body-l">
      <Tag meaning={meaning[plan.can]}>{words[plan.can]}</Tag>{' '}
      {plan.can === 'yes' ? 'Every date that is still to be kept is ahead.' : plan.why}
    </p>
  );
}

function Standing({ step }: { step: Step }) {
  if (step.standing === 'done') return <span className="dr-quiet">Done.</span>;
  if (step.standing === 'passed') {
    return <Tag meaning="late">Passed</Tag>;
  }
  return (
    <span className="dr-quiet">
      {step.daysLeft === 0 ? 'Today.' : `${howMany(step.daysLeft, 'working day')} left.`}
    </span>
  );
}
