import { type ListedCase, listCases, type Place } from '../../db/queries/case-list.ts';
import { dueOf, inWords, londonDay } from '../../workflows/clocks/index.ts';
import { labelOf } from '../../workflows/road/ask.ts';
import type { CaseKind } from '../../workflows/road/facts.ts';
import { maySee } from '../../workflows/road/visibility.ts';
import type { SignedIn } from '../auth/session.ts';
import { stateSentence } from '../jobs/state-sentence.ts';
import type { Services } from '../services.ts';
import { addressWith } from './address.ts';
import { isStation } from './stations.ts';

const pageSize = 25;
const kinds: readonly CaseKind[] = ['assessment', 'action'];

/** What the address asks for. */
export interface CasesAsked {
  kind: CaseKind | undefined;
  state: string | undefined;
  q: string;
  mine: boolean;
}

export function readAsked({ searchParams }: URL): CasesAsked {
  const state = searchParams.get('state') ?? '';
  return {
    kind: kinds.find((kind) => kind === searchParams.get('kind')),
    state: isStation(state) ? state : undefined,
    q: (searchParams.get('q') ?? '').replaceAll('\0', '').trim().slice(0, 200),
    mine: searchParams.get('mine') === 'yes',
  };
}

/** One page of the cases that this person may see, with the addresses of its neighbours. */
export async function listOfCases(services: Services, person: SignedIn, url: URL) {
  const asked = readAsked(url);
  const page = await listCases(
    services.database,
    {
      kind: asked.kind,
      station: asked.state,
      text: asked.q,
      personId: asked.mine ? person.id : undefined,
      maySee: (state) => maySee(person, state),
    },
    pageSize,
    { after: readPlace(url, 'after'), before: readPlace(url, 'before') },
  );
  const to = (name: 'after' | 'before', place: Place | undefined) =>
    place &&
    addressWith('/cases', {
      kind: asked.kind,
      state: asked.state,
      q: asked.q,
      mine: asked.mine ? 'yes' : '',
      [name]: `${place.since}_${place.id}`,
    });
  return {
    asked,
    cases: await Promise.all(page.cases.map((c) => shownCase(services, c))),
    previous: to('before', page.previous),
    next: to('after', page.next),
  };
}

/** A case as the list shows it, its sentence by the constitution that the case keeps. */
async function shownCase({ commands }: Services, c: ListedCase) {
  const { constitution, calendar } = await commands.rules.get(c.constitutionId, c.constitutionVersion);
  const published = { publishedAt: c.reportProgress.decision?.publishedAt };
  const { requiredEndorsements } = constitution;
  const closesAt = dueOf('callInCloses', published, constitution, calendar)?.dueAt;
  return {
    reference: c.reference,
    title: c.title,
    kind: c.kind === 'action' ? 'Action' : 'Assessment',
    label: labelOf(c.kind, c.state),
    sentence: stateSentence(c.state, c.stateSince, c.reportProgress, c.progress, {
      closesAt,
      requiredEndorsements,
    }),
    since: inWords(londonDay(c.stateSince)),
  };
}

function readPlace({ searchParams }: URL, name: 'after' | 'before'): Place | undefined {
  const [since = '', id = ''] = (searchParams.get(name) ?? '').split('_');
  return id !== '' && !Number.isNaN(Date.parse(since)) ? { since, id } : undefined;
}
