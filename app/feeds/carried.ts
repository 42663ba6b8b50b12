import type { Feed } from '../../db/queries/feeds.ts';
import { kindsOfRole } from '../../workflows/road/deadline-duties.ts';
import { type Actor, type Role, roleNames } from '../../workflows/roles.ts';
import { addressWith } from '../lists/address.ts';
import { bodyOptions, type ChosenFilters, chosenOf, readAskedDeadlines } from '../lists/asked-deadlines.ts';
import { isRole } from '../people/person-page.ts';
import type { Carried } from './personal-calendar.ts';

/** What a new calendar can carry, as a choice of the form. */
export interface CarriedOption {
  value: string;
  label: string;
  hint: string;
}

const rolesWithDeadlines = (person: Pick<Actor, 'roles'>) =>
  person.roles.filter((role) => kindsOfRole(role).length > 0);

/** The filters of an address, as the part of an address after "?"; blank where there are none. */
export const queryOf = (filters: ChosenFilters) => addressWith('', { ...filters }).slice(1);
const filtersOf = (query: string) =>
  chosenOf(readAskedDeadlines({ searchParams: new URLSearchParams(query) }));

/** @param chosen the filters with which somebody comes from the page of deadlines, as part of an address */
export function carriedOptions(person: Pick<Actor, 'roles'>, chosen: string): CarriedOption[] {
  return [
    ...(chosen
      ? [
          {
            value: `filters:${chosen}`,
            label: 'What you had chosen',
            hint: 'The deadlines that the filters of the page left, as they change from day to day.',
          },
        ]
      : []),
    { value: 'mine', label: 'Mine', hint: 'Every deadline on which I act, in any role or for anybody.' },
    ...rolesWithDeadlines(person).map((role) => ({
      value: `role:${role}`,
      label: roleNames[role],
      hint: 'Every deadline of this role, whoever holds it. It stops when I no longer hold the role.',
    })),
    ...bodyOptions.map(({ value, label }) => ({
      value: `filters:body=${value}`,
      label: `Decided by ${value === 'person' ? 'a named member or officer' : label}`,
      hint: 'Every deadline that I may see of the cases on their way there.',
    })),
  ];
}

/** What a choice of the form stands for. Undefined where it is none that this person has. */
export function readCarried(
  value: string,
  person: Pick<Actor, 'roles'>,
): Pick<Feed, 'carries' | 'role' | 'filters'> | undefined {
  if (value === 'mine') return { carries: 'mine', role: null, filters: {} };
  const role = rolesWithDeadlines(person).find((it) => value === `role:${it}`);
  if (role) return { carries: 'role', role, filters: {} };
  const filters = value.startsWith('filters:') ? filtersOf(value.slice('filters:'.length)) : undefined;
  return filters && queryOf(filters) ? { carries: 'filters', role: null, filters } : undefined;
}

/** The filters as they are stored, read anew: what is no filter any more is left out. */
function storedFilters(stored: unknown): ChosenFilters {
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  return filtersOf(String(new URLSearchParams(entries.map(([name, value]) => [name, String(value)]))));
}

/**
 * What a feed gives to its person as they are today. Undefined where it gives nothing any more: they have lost the role
 * for which it was made, or hold none and act for nobody.
 */
export function carriedNow(
  feed: Pick<Feed, 'carries' | 'role' | 'filters'>,
  person: Pick<Actor, 'roles' | 'actingFor'>,
): Carried | undefined {
  if (person.roles.length === 0 && person.actingFor.length === 0) return undefined;
  if (feed.carries === 'mine') return { mine: true };
  if (feed.carries === 'filters') return { filters: storedFilters(feed.filters) };
  const role: Role | undefined = feed.role !== null && isRole(feed.role) ? feed.role : undefined;
  return role && person.roles.includes(role) ? { role } : undefined;
}

/** What a feed carries, in words. */
export function carriedInWords(feed: Pick<Feed, 'carries' | 'role' | 'filters'>): string {
  if (feed.carries === 'mine') return 'Every deadline on which I act';
  if (feed.carries === 'role') {
    const role = feed.role ?? '';
    return `The deadlines of this role: ${isRole(role) ? roleNames[role] : role}`;
  }
  return 'The deadlines that its filters leave';
}

export const filtersAddress = (feed: Pick<Feed, 'carries' | 'filters'>): string | undefined =>
  feed.carries === 'filters' ? addressWith('/deadlines', { ...storedFilters(feed.filters) }) : undefined;
