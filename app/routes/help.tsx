import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DataTable } from '../components/DataTable.tsx';
import { Details } from '../components/Details.tsx';
import { RoleTable } from '../components/RoleTable.tsx';
import { deliveryInWords, type RoadStepInWords, roadInWords } from '../home/road-in-words.ts';

export const meta: MetaFunction = () => [{ title: 'Help – Due Regard' }];

export const loader = () => ({ road: roadInWords(), delivery: deliveryInWords() });

export default function Help() {
  const { road, delivery } = useLoaderData<typeof loader>();
  return (
    <>
      <h1 className="govuk-heading-xl">Help</h1>
      <p className="govuk-body-l">
        A case is an impact assessment or an action of a delivery plan. Both travel the same road, and each
        page of a case says who has it now and what you can do.
      </p>
      <h2 className="govuk-heading-l">Who does what</h2>
      <RoleTable />
      <h2 className="govuk-heading-l">The road of a case</h2>
      <ol className="dr-road-in-words">
        {road.map(({ name, label, steps }) => (
          <li key={name}>
            <Details summary={label}>
              {steps.length > 0 ? (
                <Steps caption={label} steps={steps} />
              ) : (
                <p className="govuk-body">Nothing more.</p>
              )}
            </Details>
          </li>
        ))}
      </ol>
      <h2 className="govuk-heading-l">The delivery of an action</h2>
      <p className="govuk-body">Once an action is in force, its delivery is reported beside it.</p>
      <Steps caption="Delivery" steps={delivery} />
      <h2 className="govuk-heading-l">When something is refused</h2>
      <p className="govuk-body">
        You are told why. Either a step is not for you, and the page says whose it is; or it is not possible
        now, and the page says what is missing. What you typed is kept.
      </p>
    </>
  );
}

const Steps = ({ caption, steps }: { caption: string; steps: readonly RoadStepInWords[] }) => (
  <DataTable
    caption={caption}
    hideCaption
    columns={['Step', 'Who', 'Leads to']}
    rows={steps.map(({ event, label, who, leadsTo }) => ({ key: event, cells: [label, who, leadsTo] }))}
  />
);
