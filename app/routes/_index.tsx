import type { MetaFunction } from '@remix-run/node';

export const meta: MetaFunction = () => [{ title: 'Due Regard' }];

export default function Start() {
  return <h1 className="govuk-heading-xl">Due Regard</h1>;
}
