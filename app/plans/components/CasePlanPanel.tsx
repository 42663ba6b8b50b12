import { howMany } from '../../../workflows/clocks/index.ts';
import { Details } from '../../components/Details.tsx';
import { SummaryList } from '../../components/SummaryList.tsx';
import type { CasePlan } from '../case-plan.ts';

/** Of an assessment the actions that came of it; of an action its place in the plan. */
export function CasePlanPanel({ plan, reference }: { plan: CasePlan; reference: string }) {
  return plan.kind === 'assessment' ? (
    <OfAssessment plan={plan} reference={reference} />
  ) : (
    <OfAction plan={plan} />
  );
}

function OfAssessment({
  plan: { actions, left, mayMake },
  reference,
}: {
  plan: Extract<CasePlan, { kind: 'assessment' }>;
  reference: string;
}) {
  if (actions.length === 0 && left === 0) return null;
  return (
    <section aria-labelledby="actions-of-it">
      <h2 className="govuk-heading-m" id="actions-of-it">
        Its actions in delivery plans
      </h2>
      {actions.length > 0 && <Neighbours actions={actions} />}
      <p className="govuk-body">
        {left > 0 &&
          `${howMany(left, 'line of it is', 'lines of it are')} not an action of a delivery plan yet. `}
        <a className="govuk-link" href={`/cases/${reference}/actions`}>
          {left > 0 && mayMake ? 'Make these actions' : 'What it says, and what came of it'}
        </a>
      </p>
    </section>
  );
}

const Neighbours = ({
  actions,
}: {
  actions: readonly { reference: string; title: string; standing: string }[];
}) => (
  <ul className="govuk-list govuk-list--bullet">
    {actions.map(({ reference, title, standing }) => (
      <li key={reference}>
        <a className="govuk-link" href={`/cases/${reference}`}>
          {title}
        </a>{' '}
        ({reference}). {standing}
      </li>
    ))}
  </ul>
);

function OfAction({ plan }: { plan: Extract<CasePlan, { kind: 'action' }> }) {
  const { action, waitsFor, neededBy } = plan;
  const area = plan.area && (
    <a className="govuk-link" href={`/plans?area=${encodeURIComponent(plan.area)}`}>
      {plan.area}
    </a>
  );
  return (
    <>
      {action.advice.length > 0 && (
        <div className="govuk-inset-text">
          {action.advice.map((sentence) => (
            <p key={sentence} className="govuk-body">
              {sentence}
            </p>
          ))}
        </div>
      )}
      <Details summary="Its place in the plan">
        <SummaryList
          compact
          rows={[
            { key: 'Plan', value: plan.plan || 'Not said' },
            { key: 'Objective area', value: area || 'Not said' },
            { key: 'Priority issue', value: plan.issue || 'Not said' },
            { key: 'How it stands', value: action.standing },
            action.startInWords ? { key: 'Start', value: action.startInWords } : null,
            { key: 'Due', value: action.dueInWords },
            action.slippage ? { key: 'Why it slipped', value: action.slippage } : null,
            plan.fromAssessment
              ? {
                  key: 'Came from',
                  value: (
                    <a className="govuk-link" href={`/cases/${plan.fromAssessment}`}>
                      {plan.fromAssessment}
                    </a>
                  ),
                }
              : null,
            waitsFor.length > 0 ? { key: 'Waits for', value: <Neighbours actions={waitsFor} /> } : null,
            neededBy.length > 0 ? { key: 'Needed by', value: <Neighbours actions={neededBy} /> } : null,
          ]}
        />
      </Details>
    </>
  );
}
