import type { Delivery } from '../../workflows/road/facts.ts';
import { deliveryStates } from '../../workflows/road/facts.ts';
import type { ShownAction } from '../lists/list-of-actions.ts';

/** What of the plan the address asks for; blank is everything. */
export interface PlanFilters {
  area: string;
  owner: string;
  department: string;
  state: Delivery | '';
  late: 'yes' | '';
  /** Days from today within which it is due. */
  within: string;
}

export const withinOptions = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '180', label: 'half a year' },
  { value: '365', label: 'a year' },
] as const;

export function readPlanFilters({ searchParams }: URL): PlanFilters {
  const text = (name: string) => (searchParams.get(name) ?? '').replaceAll('\0', '').trim().slice(0, 300);
  return {
    area: text('area'),
    owner: text('owner'),
    department: text('department'),
    state: deliveryStates.find((it) => it === text('state')) ?? '',
    late: text('late') === 'yes' ? 'yes' : '',
    within: withinOptions.find(({ value }) => value === text('within'))?.value ?? '',
  };
}

const day = 86_400_000;
const dayAfter = (today: string, days: number) =>
  new Date(Date.parse(`${today}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** Whether an action is among those that are asked for. What is over is not due within any time. */
export function fits(action: ShownAction, area: string, filters: PlanFilters, today: string): boolean {
  const isOpen =
    action.endedOn === '' && action.deliveryState !== 'done' && action.deliveryState !== 'cancelled';
  return (
    (filters.area === '' || area === filters.area) &&
    (filters.owner === '' || action.owner === filters.owner) &&
    (filters.department === '' || action.department === filters.department) &&
    (filters.state === '' || action.deliveryState === filters.state) &&
    (filters.late === '' || action.late) &&
    (filters.within === '' ||
      (isOpen && action.dueOn !== '' && action.dueOn <= dayAfter(today, Number(filters.within))))
  );
}
