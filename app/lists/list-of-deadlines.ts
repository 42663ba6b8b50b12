import {
  type Closed,
  type DeadlineFilter,
  type ListedDeadline,
  listDeadlines,
} from '../../db/queries/deadline-list.ts';
import { type DeadlineKind, deadlineNames } from '../../workflows/clocks/index.ts';
import { labelOf } from '../../workflows/road/ask.ts';
import { actsOn, onlyInforms, whoActsInWords } from '../../workflows/road/deadline-duties.ts';
import type { SignedIn } from '../auth/session.ts';
import type { Services } from '../services.ts';
import { chosenOf, type DeadlinesAsked, filterFor } from './asked-deadlines.ts';
import { linkToDo } from './doing.ts';
import { type DueWords, dueWords } from './due-words.ts';

/** A row: what, case, who acts, when, working days left, state. */
export interface DeadlineRow {
  id: string;
  kind: DeadlineKind;
  what: string;
  reference: string;
  title: string;
  department: string;
  whoActs: string;
  dueOn: string;
  dueAt: string;
  due: DueWords;
  state: string;
  /** Done in time, done late, or blank where it is open. */
  past: 'met' | 'missed' | '';
  /** The page that shows how the date was counted. */
  working: string;
  /** Where the reader does it; absent where it is not theirs to do. */
  toDo: { text: string; href: string } | undefined;
  /** It only tells the reader something, so that they may call it dealt with. */
  onlyInforms: boolean;
  isDealtWith: boolean;
}

/** More rows than this are not shown at once. */
export const rowsShown = 500;

/** What a reader of the page sees: what they have dealt with is gone, unless they ask for exactly that. */
export function readerFilter(person: SignedIn, asked: DeadlinesAsked): DeadlineFilter | undefined {
  const filter = filterFor(person, chosenOf(asked));
  return (
    filter && {
      ...filter,
      ...(asked.on && { from: asked.on, to: asked.on }),
      reader: { personId: person.id, dealt: asked.dealt === 'only' ? 'only' : 'hide' },
    }
  );
}

/** The open deadlines that a person may see and the address asks for, the most urgent first. */
export async function listOfDeadlines(
  services: Services,
  person: SignedIn,
  asked: DeadlinesAsked,
  between: { from?: string; to?: string } = {},
  closed: Closed = 'none',
): Promise<DeadlineRow[]> {
  const filter = readerFilter(person, asked);
  if (!filter) return [];
  const now = services.clock.now();
  const rows = await listDeadlines(services.database, { ...filter, ...between }, rowsShown, closed);
  return Promise.all(rows.map((row) => rowOf(services, person, row, now)));
}

async function rowOf(
  services: Services,
  person: SignedIn,
  d: ListedDeadline,
  now: string,
): Promise<DeadlineRow> {
  const { calendar } = await services.commands.rules.get(d.constitutionId, d.constitutionVersion);
  const acts = actsOn(d.kind, person, d);
  return {
    id: d.id,
    kind: d.kind,
    what: deadlineNames[d.kind],
    reference: d.reference,
    title: d.title,
    department: d.department,
    whoActs: whoActsInWords[d.kind],
    dueOn: d.dueOn,
    dueAt: d.dueAt,
    due: dueWords(d.dueAt, now, calendar),
    state: labelOf(d.caseKind, d.state),
    past: d.status === 'met' || d.status === 'missed' ? d.status : '',
    working: `/cases/${d.reference}/deadlines/${d.kind}`,
    toDo: acts ? linkToDo(d.kind, d, person.roles.includes('democraticServices')) : undefined,
    onlyInforms: onlyInforms(d.kind, acts),
    isDealtWith: d.dealtAt !== null,
  };
}
