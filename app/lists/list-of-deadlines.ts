import { type ListedDeadline, listOpenDeadlines } from '../../db/queries/deadline-list.ts';
import { type DeadlineKind, deadlineKinds, deadlineNames } from '../../workflows/clocks/index.ts';
import { labelOf } from '../../workflows/road/ask.ts';
import { whoActsInWords } from '../../workflows/road/deadline-duties.ts';
import { maySee } from '../../workflows/road/visibility.ts';
import type { SignedIn } from '../auth/session.ts';
import type { Services } from '../services.ts';
import { type DueWords, dueWords } from './due-words.ts';

/** What the address asks for. */
export interface DeadlinesAsked {
  kind: DeadlineKind | undefined;
  who: string | undefined;
  body: string;
}

/** A row: what, case, who acts, when, working days left, state. */
export interface DeadlineRow {
  key: string;
  kind: DeadlineKind;
  what: string;
  reference: string;
  title: string;
  whoActs: string;
  dueOn: string;
  dueAt: string;
  due: DueWords;
  state: string;
  /** The page that shows how the date was counted. */
  working: string;
}

export const whoOptions = [...new Set(Object.values(whoActsInWords))].map((who) => ({
  value: who,
  label: who.charAt(0).toUpperCase() + who.slice(1),
}));
export const kindOptions = deadlineKinds.map((kind) => ({ value: kind, label: deadlineNames[kind] }));
export const bodyOptions = [
  { value: 'cabinet', label: 'Cabinet' },
  { value: 'council', label: 'Council' },
  { value: 'person', label: 'A named member or officer' },
] as const;

export function readAskedDeadlines({ searchParams }: URL): DeadlinesAsked {
  const body = searchParams.get('body');
  return {
    kind: deadlineKinds.find((kind) => kind === searchParams.get('kind')),
    who: whoOptions.find(({ value }) => value === searchParams.get('who'))?.value,
    body: bodyOptions.find(({ value }) => value === body)?.value ?? '',
  };
}

const limit = 500;

/** The open deadlines that a person may see and the address asks for, the most urgent first. */
export async function listOfDeadlines(
  services: Services,
  person: SignedIn,
  { kind, who, body }: DeadlinesAsked,
  between: { from?: string; to?: string } = {},
): Promise<DeadlineRow[]> {
  const now = services.clock.now();
  const kinds = deadlineKinds.filter(
    (it) => (kind === undefined || it === kind) && (who === undefined || whoActsInWords[it] === who),
  );
  if (kinds.length === 0) return [];
  const rows = await listOpenDeadlines(
    services.database,
    { kinds, body, ...between, maySee: (state) => maySee(person, state) },
    limit,
  );
  return Promise.all(rows.map((row) => rowOf(services, row, now)));
}

async function rowOf(services: Services, d: ListedDeadline, now: string): Promise<DeadlineRow> {
  const { calendar } = await services.commands.rules.get(d.constitutionId, d.constitutionVersion);
  return {
    key: `${d.reference} ${d.kind}`,
    kind: d.kind,
    what: deadlineNames[d.kind],
    reference: d.reference,
    title: d.title,
    whoActs: whoActsInWords[d.kind],
    dueOn: d.dueOn,
    dueAt: d.dueAt,
    due: dueWords(d.dueAt, now, calendar),
    state: labelOf(d.caseKind, d.state),
    working: `/cases/${d.reference}/deadlines/${d.kind}`,
  };
}
