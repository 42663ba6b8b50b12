import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { insertIndicator } from '../../db/queries/indicators.ts';
import { BackLink } from '../components/BackLink.tsx';
import { Button } from '../components/Button.tsx';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { WrittenBy } from '../components/WrittenBy.tsx';
import { Radios, TextInput } from '../forms/inputs.tsx';
import { blankIndicator, readIndicator } from '../indicators/read-form.ts';
import { requireKeeper } from '../indicators/who-keeps.ts';

export const meta: MetaFunction = () => [{ title: 'Add an indicator – Due Regard' }];

export async function loader({ request, context: { services } }: LoaderFunctionArgs) {
  await requireKeeper(request, services);
  return null;
}

export async function action({ request, context: { services } }: ActionFunctionArgs) {
  const person = await requireKeeper(request, services);
  const { typed, errors, indicator } = readIndicator(await request.formData());
  if (errors.length > 0) return data({ typed, errors }, { status: 400 });
  const added = await insertIndicator(services.database, indicator, person.id, services.clock.now());
  if (added) return redirect(`/indicators/${indicator.id}`, 303);
  const message = 'There is an indicator of this name already. Give it another, or add readings to that one';
  return data({ typed, errors: [{ field: 'name', message }] }, { status: 400 });
}

const fields = [
  { name: 'name', label: 'Name', hint: 'What is measured, such as: People get on well together locally.' },
  { name: 'unit', label: 'What a value counts', hint: 'For example %, or days.' },
  {
    name: 'area',
    label: 'Your own area',
    hint: 'As it is written in the readings. The others are to compare with.',
  },
  {
    name: 'objectiveArea',
    label: 'Objective area (optional)',
    hint: 'Of the delivery plan that it belongs to.',
  },
] as const;
const numbers = [
  { name: 'baseline', label: 'At the start (optional)', hint: 'A number.' },
  { name: 'baselineYear', label: 'Year of that', hint: '' },
  { name: 'target', label: 'Target (optional)', hint: 'A number.' },
  { name: 'targetYear', label: 'Year by which it is to be reached', hint: '' },
] as const;

export default function NewIndicator() {
  const { typed, errors } = useActionData<typeof action>() ?? { typed: blankIndicator, errors: [] };
  const input = ({ name, label, hint }: { name: string; label: string; hint: string }) => {
    const error = errors.find(({ field }) => field === name)?.message;
    return {
      id: name,
      name,
      label,
      value: typed[name] ?? '',
      ...(hint && { hint }),
      ...(error && { error }),
    };
  };
  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <BackLink href="/indicators">All indicators</BackLink>
        <ErrorSummary errors={errors} />
        <h1 className="govuk-heading-xl">Add an indicator</h1>
        <form method="post" noValidate>
          <WrittenBy />
          {fields.map((field) => (
            <TextInput key={field.name} {...input(field)} />
          ))}
          <Radios
            {...input({ name: 'direction', label: 'Which way is better?', hint: '' })}
            options={[
              { value: 'up', label: 'More is better' },
              { value: 'down', label: 'Less is better' },
            ]}
            inline
          />
          {numbers.map((field) => (
            <TextInput key={field.name} {...input(field)} />
          ))}
          <Button>Add it</Button>
        </form>
      </div>
    </div>
  );
}
