import { listFacets, type PublicKind } from '../../db/queries/public-texts.ts';
import type { Option } from '../../workflows/forms/types.ts';
import { bodyNames } from '../../workflows/road/bodies.ts';
import type { Services } from '../services.ts';
import { freshenPublicTexts } from './public-texts.ts';
import { outcomeNames } from './register.ts';

/** A filter with the values that what is published has, and the one that the address asks for. */
export interface PublicFilter {
  name: string;
  label: string;
  any: string;
  value: string;
  options: Option[];
}

const filters = {
  decision: [
    { name: 'body', label: 'Decided by', any: 'Anybody' },
    { name: 'outcome', label: 'Outcome', any: 'Any outcome' },
    { name: 'year', label: 'Year', any: 'Any year' },
    { name: 'ward', label: 'Ward', any: 'Any ward' },
    { name: 'topic', label: 'Topic', any: 'Any topic' },
  ],
  assessment: [
    { name: 'group', label: 'Who is affected', any: 'Anybody' },
    { name: 'topic', label: 'Topic', any: 'Any topic' },
    { name: 'year', label: 'Year', any: 'Any year' },
  ],
} as const satisfies Record<PublicKind, readonly Pick<PublicFilter, 'name' | 'label' | 'any'>[]>;

const deciders: Readonly<Record<string, string>> = {
  ...bodyNames,
  member: 'A Cabinet member',
  officer: 'An officer',
};

/** The facets that an address asks for: what is no filter of the list is passed over. */
export const facetsAsked = (kind: PublicKind, { searchParams }: URL): string[] =>
  filters[kind].flatMap(({ name }) => {
    const value = (searchParams.get(name) ?? '').replaceAll('\0', '').slice(0, 200);
    return value === '' ? [] : [`${name}:${value}`];
  });

export async function publicFilters(
  services: Services,
  kind: PublicKind,
  { searchParams }: URL,
): Promise<PublicFilter[]> {
  await freshenPublicTexts(services);
  const facets = await listFacets(services.database, kind);
  return filters[kind].map(({ name, label, any }) => {
    const values = facets.filter((it) => it.startsWith(`${name}:`)).map((it) => it.slice(name.length + 1));
    const options = values.map((value) => ({ value, label: labelOf(name, value) }));
    options.sort((a, b) =>
      name === 'year' ? b.value.localeCompare(a.value) : a.label.localeCompare(b.label),
    );
    return { name, label, any, value: searchParams.get(name) ?? '', options };
  });
}

function labelOf(name: string, value: string): string {
  if (name === 'body') return deciders[value] ?? value;
  return name === 'outcome' ? (outcomeNames[value] ?? value) : value;
}
