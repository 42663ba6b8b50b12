import { type DeputyOnRecord, listDeputies } from '../../db/queries/deputies.ts';
import { daysInWords, postNames, stateOfDeputising } from '../../workflows/absences.ts';
import { inWords, londonDay } from '../../workflows/clocks/index.ts';
import { postOfPart, type SignOffPart } from '../../workflows/roles.ts';
import type { Services } from '../services.ts';

type Known = Pick<Services, 'database' | 'clock'>;
/** Of each half of sign-off: who is away, and who may sign instead, as sentences. */
export type WhoActs = Record<SignOffPart, string[]>;

export async function whoActs({ database: { drizzle }, clock }: Known): Promise<WhoActs> {
  const today = londonDay(clock.now());
  const found = await listDeputies(drizzle);
  const of = (part: SignOffPart) =>
    found.filter((it) => it.post === postOfPart[part]).flatMap((it) => sentenceAbout(it, today) ?? []);
  return { legal: of('legal'), finance: of('finance') };
}

function sentenceAbout(it: DeputyOnRecord, today: string): string | undefined {
  const state = stateOfDeputising(it, today);
  if (state !== 'now' && state !== 'coming') return undefined;
  if (it.untilOn === null) {
    const from = state === 'coming' ? ` from ${inWords(it.fromOn)}` : '';
    return `Standing deputy${from}: ${it.deputyName} (${it.authority}).`;
  }
  const days = state === 'now' ? `until ${inWords(it.untilOn)}` : daysInWords(it);
  return `Away ${days}: ${it.deputyName} may sign as deputy (${it.authority}).`;
}

/** What a director who is away, or a deputy, is reminded of where they see what waits for them. */
export async function actingOf({ database: { drizzle }, clock }: Known, personId: string): Promise<string[]> {
  const today = londonDay(clock.now());
  const found = await listDeputies(drizzle, { personId });
  return found.flatMap((it) => {
    const state = stateOfDeputising(it, today);
    if (it.untilOn === null || (state !== 'now' && state !== 'coming')) return [];
    const days = state === 'now' ? `until ${inWords(it.untilOn)}` : daysInWords(it);
    return it.holderId === personId
      ? [`You are recorded as away ${days}. ${it.deputyName} may sign for you.`]
      : [`You act for the ${postNames[it.post]} ${days} (${it.authority}).`];
  });
}
