import { deliveryWords } from '../../../workflows/plans/standing.ts';
import { Button } from '../../components/Button.tsx';
import { SelectFilter } from '../../components/SelectFilter.tsx';
import { type PlanFilters as Asked, withinOptions } from '../read-filters.ts';

interface PlanFiltersProps {
  asked: Asked;
  options: Record<'areas' | 'owners' | 'departments', readonly { value: string; label: string }[]>;
}

const states = Object.entries(deliveryWords).map(([value, label]) => ({ value, label }));

/** What of the plan is shown. It survives in the address, which can be sent to somebody. */
export function PlanFilters({ asked, options }: PlanFiltersProps) {
  const filtered = Object.values(asked).some((value) => value !== '');
  return (
    <form method="get" className="dr-filter" aria-label="Choose actions">
      <SelectFilter name="area" label="Objective area" value={asked.area} any="Any" options={options.areas} />
      <SelectFilter
        name="owner"
        label="Who is responsible"
        value={asked.owner}
        any="Anybody"
        options={options.owners}
      />
      <SelectFilter
        name="department"
        label="Department"
        value={asked.department}
        any="Any"
        options={options.departments}
      />
      <SelectFilter name="state" label="Delivery" value={asked.state} any="Any" options={states} />
      <SelectFilter
        name="late"
        label="Late"
        value={asked.late}
        any="Late or not"
        options={[{ value: 'yes', label: 'Only late ones' }]}
      />
      <SelectFilter
        name="within"
        label="Due within"
        value={asked.within}
        any="Any time"
        options={withinOptions}
      />
      <Button kind="secondary">Show</Button>
      {filtered && (
        <a className="govuk-link dr-filter__clear" href="/plans">
          Show all
        </a>
      )}
    </form>
  );
}
