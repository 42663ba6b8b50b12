import type { DeadlinesAsked } from '../lists/asked-deadlines.ts';
import type { deadlineOptions } from '../lists/deadline-options.ts';
import { Button } from './Button.tsx';
import { SelectFilter } from './SelectFilter.tsx';

const filters = [
  { name: 'kind', label: 'What', any: 'Every kind' },
  { name: 'who', label: 'Who acts', any: 'Anybody' },
  { name: 'body', label: 'Who decides', any: 'Any body' },
  { name: 'department', label: 'Department', any: 'Every department' },
  { name: 'officer', label: 'Officer', any: 'Every officer' },
] as const;

interface DeadlineFiltersProps {
  asked: DeadlinesAsked;
  options: ReturnType<typeof deadlineOptions>;
  month: string;
  isFiltered: boolean;
}

/** The filters of the page: each offers what there is, and how much of it. They stay in the address. */
export const DeadlineFilters = ({ asked, options, month, isFiltered }: DeadlineFiltersProps) => (
  <form method="get" className="dr-filter" aria-label="Choose deadlines">
    <input type="hidden" name="month" value={month} />
    {filters.map(({ name, label, any }) => (
      <SelectFilter
        key={name}
        name={name}
        label={label}
        value={asked[name]}
        any={any}
        options={options[name]}
      />
    ))}
    <Button kind="secondary">Show</Button>
    {isFiltered && (
      <a className="govuk-link dr-filter__clear" href="/deadlines">
        Clear what is chosen
      </a>
    )}
  </form>
);
