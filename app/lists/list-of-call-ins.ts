import { type CallInCase, listCallInCases } from '../../db/queries/call-in-list.ts';
import { namesOf } from '../../db/queries/people.ts';
import { timeInWords } from '../../workflows/clocks/index.ts';
import { labelOf } from '../../workflows/road/ask.ts';
import { maySee } from '../../workflows/road/visibility.ts';
import type { SignedIn } from '../auth/session.ts';
import { stateSentence } from '../jobs/state-sentence.ts';
import type { Services } from '../services.ts';
import { dueWords } from './due-words.ts';

/** Everything about call-in that this person may see: open windows, requests that are pending, and what followed. */
export async function listOfCallIns(services: Services, person: SignedIn) {
  const now = services.clock.now();
  const cases = (await listCallInCases(services.database)).filter(({ state }) => maySee(person, state));
  const signers = cases.flatMap((c) => c.progress.callIns.flatMap((r) => r.signatures.map((s) => s.by)));
  const names = await namesOf(services.database.drizzle, signers);
  const rows = await Promise.all(cases.map((c) => rowOf(services, person, c, now, names)));
  return {
    windows: rows.filter((row) => row.station === 'open'),
    requests: rows.flatMap((row) => row.requests),
    after: rows.filter((row) => row.station !== 'open' && row.station !== 'closing'),
  };
}

export type CallIns = Awaited<ReturnType<typeof listOfCallIns>>;

async function rowOf(
  services: Services,
  person: SignedIn,
  c: CallInCase,
  now: string,
  names: ReadonlyMap<string, string>,
) {
  const { constitution, calendar } = await services.commands.rules.get(
    c.constitutionId,
    c.constitutionVersion,
  );
  const { roles, signatures: needed } = constitution.whoMayCallIn;
  return {
    reference: c.reference,
    title: c.title,
    station: typeof c.state === 'object' ? String(c.state.callInWindow) : c.state,
    state: labelOf(c.kind, c.state),
    mayCallIn: roles.some((role) => person.roles.includes(role)),
    sentence: stateSentence(c.state, c.stateSince, c.progress, { endorsedBy: [], delivery: 'notStarted' }),
    due: c.dueAt ? dueWords(c.dueAt, now, calendar) : undefined,
    requests: c.progress.callIns
      .filter((request) => request.status === 'pending')
      .map((request) => ({
        key: `${c.reference} ${request.id}`,
        id: request.id,
        reference: c.reference,
        title: c.title,
        lodged: timeInWords(request.lodgedAt),
        signed: request.signatures.map((s) => names.get(s.by) ?? s.by).join(', '),
        count:
          request.residents === undefined
            ? `${request.signatures.length} of ${needed} needed`
            : `${request.residents} residents`,
      })),
  };
}
