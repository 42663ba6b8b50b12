import type { CaseView } from '../../app/cases/case-view.ts';
import type { PersonaId } from '../../app/demonstration/personas.ts';
import { personaName } from '../../app/demonstration/personas.ts';
import type { Ledger } from './ledger.ts';
import type { World } from './world.ts';

export type Fields = Record<string, string>;

/** Reads a case file, and enters it in the ledger. Rejects where the service has gone or does not show it. */
export async function read(world: World, ledger: Ledger, reference: string): Promise<CaseView> {
  const answer = await (await world.as('democratic-services')).get(`/cases/${reference}.json`);
  if (answer.status !== 200) throw new Error(`${reference} was answered ${answer.status}`);
  const view: CaseView = await answer.json();
  ledger.shown(view);
  return view;
}

/**
 * Sends an event; a 303 is entered in the ledger the moment it is there. Returns the status. Rejects where the service
 * has gone, or fails by its own fault.
 */
export async function send(
  world: World,
  ledger: Ledger,
  persona: PersonaId,
  reference: string,
  event: string,
  fields: Fields = {},
): Promise<number> {
  const after = ledger.versionOf(reference);
  const answer = await (await world.as(persona)).post(`/cases/${reference}`, { event, ...fields });
  const unchanged = answer.headers.get('location')?.includes('unchanged') ?? false;
  if (answer.status === 303 && !unchanged) ledger.confirmed(reference, event, personaName(persona), after);
  const text = await answer.text();
  if (answer.status >= 500)
    throw new Error(`${event} on ${reference} was answered ${answer.status}: ${text}`);
  return answer.status;
}

/** Sends an event that must be taken, and reads the case afterwards. */
export async function mustSend(
  world: World,
  ledger: Ledger,
  persona: PersonaId,
  reference: string,
  event: string,
  fields: Fields = {},
): Promise<CaseView> {
  const status = await send(world, ledger, persona, reference, event, fields);
  if (status !== 303) throw new Error(`${event} on ${reference} by ${persona} was answered ${status}`);
  return read(world, ledger, reference);
}

export async function moveClock(world: World, now: string): Promise<void> {
  const answer = await (await world.as('democratic-services')).post('/demo/clock', { now });
  if (answer.status !== 303)
    throw new Error(`The clock was answered ${answer.status}: ${await answer.text()}`);
}

const groups = ['race', 'ethnicity', 'age', 'class', 'disability', 'gender', 'religion', 'sexualOrientation'];

/** What an officer must put right before a case of 2008 can go on its way. */
export const putRight = (reference: string): Fields =>
  reference.startsWith('DIA')
    ? {
        'frontSheet.actingDateStated': '2008-08-05',
        'frontSheet.meetingOn': '2008-07-24',
        'content.reviewOn': '2010-07-26',
        'content.timescale': 'By July 2009',
        'content.responsibility': 'Policy officer',
        'content.actionPlan': 'Three actions, each with an owner and a date.',
        ...Object.fromEntries(groups.map((group) => [`content.groups.${group}.disadvantage`, 'yes'])),
        'content.actions.0.what': 'Train every front-line team',
        'content.actions.0.owner': 'Policy officer',
        'content.actions.0.dueOn': '2009-03-31',
        'content.actions.0.measure': 'Every team has been trained',
        'content.actions.0.plan': 'Cohesion delivery plan',
      }
    : {
        'content.owner': 'Policy officer',
        'content.dueOn': '2009-03-31',
        'content.measure': 'Signed by every partner',
        'content.reviewOn': '2010-06-01',
        'frontSheet.meetingOn': '2008-07-24',
      };
