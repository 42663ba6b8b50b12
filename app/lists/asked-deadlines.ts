import type { DeadlineFilter } from '../../db/queries/deadline-list.ts';
import { type DeadlineKind, deadlineKinds, isDay } from '../../workflows/clocks/index.ts';
import { ownKinds, whoActsInWords } from '../../workflows/road/deadline-duties.ts';
import { maySee } from '../../workflows/road/visibility.ts';
import type { Actor } from '../../workflows/roles.ts';
import { capital } from './capital.ts';

/** What the address asks for; blank where it does not say. */
export interface DeadlinesAsked {
  kind: DeadlineKind | '';
  who: string;
  body: string;
  department: string;
  /** The id of whoever wrote or owns the case. */
  officer: string;
  /** A day: what falls due on it alone. */
  on: string;
  /** `only`: what the reader has dealt with, in place of the rest. */
  dealt: 'only' | '';
}

/** What a reader can choose by, by the names in the address; the day and the dealt-with are ways to look at it. */
export const filterNames = ['kind', 'who', 'body', 'department', 'officer'] as const;
export type ChosenFilters = Pick<DeadlinesAsked, (typeof filterNames)[number]>;

/** Whoever acts on the reader's own deadlines is the reader. */
export const myself = 'me';

export const whoOptions = [
  { value: myself, label: 'I do' },
  ...[...new Set(Object.values(whoActsInWords))].map((who) => ({ value: who, label: capital(who) })),
];
export const bodyOptions = [
  { value: 'cabinet', label: 'Cabinet' },
  { value: 'council', label: 'Council' },
  { value: 'person', label: 'A named member or officer' },
] as const;

/** Longer names of departments than this are none. */
const longest = 200;

export function readAskedDeadlines({ searchParams }: { searchParams: URLSearchParams }): DeadlinesAsked {
  const get = (name: string) => searchParams.get(name)?.trim() ?? '';
  return {
    kind: deadlineKinds.find((kind) => kind === get('kind')) ?? '',
    who: whoOptions.find(({ value }) => value === get('who'))?.value ?? '',
    body: bodyOptions.find(({ value }) => value === get('body'))?.value ?? '',
    department: get('department').slice(0, longest).replaceAll('\0', ''),
    officer: get('officer').slice(0, longest).replaceAll('\0', ''),
    on: isDay(get('on')) ? get('on') : '',
    dealt: get('dealt') === 'only' ? 'only' : '',
  };
}

/** The filters alone, as they stand in an address. */
export const chosenOf = ({ kind, who, body, department, officer }: DeadlinesAsked): ChosenFilters => ({
  kind,
  who,
  body,
  department,
  officer,
});

/** What a person may see of what the address asks for. Undefined where nothing can fit. */
export function filterFor(
  person: Actor,
  { kind, who, body, department, officer }: ChosenFilters,
): DeadlineFilter | undefined {
  const kinds = deadlineKinds.filter(
    (it) => (kind === '' || it === kind) && (who === '' || who === myself || whoActsInWords[it] === who),
  );
  if (kinds.length === 0) return undefined;
  return {
    kinds: kinds.length === deadlineKinds.length ? [] : kinds,
    body,
    department,
    officer,
    ...(who === myself && { own: { personId: person.id, kinds: ownKinds(person) } }),
    maySee: (state) => maySee(person, state),
  };
}
