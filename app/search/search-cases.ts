import { type FoundIn, searchCases } from '../../db/queries/search.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import { decisionSection } from '../../workflows/forms/front-sheet-decision.ts';
import { localGroups, protectedCharacteristics } from '../../workflows/forms/shared-answers.ts';
import { labelOf } from '../../workflows/road/ask.ts';
import { isStaff, maySee } from '../../workflows/road/visibility.ts';
import type { SignedIn } from '../auth/session.ts';
import { addressWith } from '../lists/address.ts';
import { isStation } from '../lists/stations.ts';
import type { Services } from '../services.ts';
import { readWords } from './asked-words.ts';
import { type MarkedText, marked } from './marked-text.ts';

const pageSize = 20;
/** Beyond it nobody reads on: other words find more. */
const lastPage = 25;

export const searchRoutes = decisionSection.fields.find((it) => it.name === 'route')?.options ?? [];
export const searchGroups = [...protectedCharacteristics, ...localGroups];

/** What the address asks for. */
function readAsked({ searchParams }: URL) {
  const text = (name: string) => (searchParams.get(name) ?? '').replaceAll('\0', '').trim().slice(0, 200);
  const oneOf = (name: string, values: readonly { value: string }[]) =>
    values.some(({ value }) => value === text(name)) ? text(name) : '';
  return {
    kind: ['assessment', 'action'].includes(text('kind')) ? text('kind') : '',
    state: isStation(text('state')) ? text('state') : '',
    body: oneOf('body', searchRoutes),
    department: text('department'),
    year: /^\d{4}$/.test(text('year')) ? text('year') : '',
    group: oneOf('group', searchGroups),
  };
}

const places: Readonly<Record<FoundIn, string>> = {
  content: 'In the form',
  frontSheet: 'In the report',
  comment: 'In a comment',
  history: 'In the history',
};

export interface FoundForPerson {
  address: string;
  title: MarkedText;
  about: string;
  passages: { where: string; text: MarkedText }[];
}

/** What the search page shows: whatever a person may see that has the words. */
export async function searchForPerson(services: Services, person: SignedIn, url: URL) {
  const asked = readAsked(url);
  const typed = url.searchParams.get('q') ?? '';
  const page = Math.min(Math.max(Math.trunc(Number(url.searchParams.get('page'))) || 1, 1), lastPage);
  const words = readWords(typed);
  const nothing = { asked, typed, why: words.ok ? undefined : words.why, found: undefined };
  if (!words.ok) return { ...nothing, next: undefined, previous: undefined };
  const rows = await searchCases(
    services.database,
    words.words,
    {
      kind: asked.kind,
      station: asked.state,
      route: asked.body,
      department: asked.department,
      year: asked.year,
      group: asked.group,
      maySee: (state) => maySee(person, state),
      seesComments: isStaff(person),
    },
    pageSize + 1,
    (page - 1) * pageSize,
  );
  const to = (number: number) =>
    addressWith('/search', { q: typed, ...asked, page: number > 1 ? String(number) : '' });
  return {
    ...nothing,
    found: rows.slice(0, pageSize).map(
      ({ reference, kind, state, title, passages }): FoundForPerson => ({
        address: `/cases/${reference}`,
        title: marked(title),
        about: `${reference}, ${kind === 'action' ? 'action' : 'assessment'}. ${labelOf(kind, state)}.`,
        passages: passages
          .map((it) => ({ where: places[it.source], text: marked(it.text) }))
          .filter(({ text }) => text.some((piece) => piece.found)),
      }),
    ),
    next: rows.length > pageSize && page < lastPage ? to(page + 1) : undefined,
    previous: page > 1 ? to(page - 1) : undefined,
  };
}

/** The years in which a case can have been begun, the latest first: as far back as anybody looks. */
export const searchYears = (now: string) => {
  const year = Number(londonDay(now).slice(0, 4));
  return Array.from({ length: 20 }, (_, index) => String(year - index)).map((value) => ({
    value,
    label: value,
  }));
};
