import { data } from '@remix-run/node';
import { type DeputyOnRecord, listDeputies } from '../../db/queries/deputies.ts';
import { findActor } from '../../db/queries/people.ts';
import {
  findPersonEntry,
  type Holding,
  listHoldings,
  type PersonEntry,
} from '../../db/queries/people-record.ts';
import { daysInWords, hasNotEnded } from '../../workflows/absences.ts';
import { inWords, londonDay, timeInWords } from '../../workflows/clocks/index.ts';
import { type Role, roleNames, roles } from '../../workflows/roles.ts';
import { directorName } from '../absences/absences-page.ts';
import type { SignedIn } from '../auth/session.ts';
import { type WaitingItem, whatWaitsFor } from '../home/what-waits.ts';
import type { Services } from '../services.ts';

export const isRole = (text: string): text is Role => roles.some((role) => role === text);
export const roleName = (text: string) => (isRole(text) ? roleNames[text] : text);

/** The person of an address. Throws the page that says there is none. */
export async function requirePerson({ database }: Services, id: string | undefined): Promise<PersonEntry> {
  const found = await findPersonEntry(database.drizzle, id ?? '');
  if (!found) throw data('There is no such person.', { status: 404 });
  return found;
}

/** One's own page is one's own; those who must find whoever has a case see everybody's. */
export const mayOpenPerson = (asks: SignedIn, id: string) =>
  asks.id === id || asks.roles.includes('administrator') || asks.roles.includes('democraticServices');

const isHeldOn = (day: string) => (h: Holding) => h.fromOn <= day && (h.untilOn === null || h.untilOn >= day);

/** All that waits for a person. For a leaver: what waited for them on their last day, and still does. */
export async function whatStillWaits(services: Services, person: PersonEntry): Promise<WaitingItem[]> {
  const today = londonDay(services.clock.now());
  const { id, name, email, leftOn } = person;
  if (leftOn === null) {
    const actor = await findActor(services.database.drizzle, id, today);
    return actor ? (await whatWaitsFor(services.commands, actor)).mine : [];
  }
  const held = (await listHoldings(services.database.drizzle, id)).filter(isHeldOn(leftOn));
  const asTheyWere = { id, name, email, roles: held.map((h) => h.role).filter(isRole), actingFor: [] };
  const { mine } = await whatWaitsFor(services.commands, asTheyWere);
  return mine.filter((item) => londonDay(item.since) <= leftOn);
}

export interface HeldRole {
  id: string;
  role: string;
  days: string;
  standing: 'now' | 'coming' | 'over';
  source: Holding['source'];
}

/** A role that stands open ended with its holder's last day. @param leftOn that day, for a leaver */
export function heldRole(
  { id, role, fromOn, untilOn, source }: Holding,
  today: string,
  leftOn: string | null = null,
): HeldRole {
  const neverBegan = untilOn !== null && untilOn < fromOn;
  return {
    id,
    role: roleName(role),
    days: neverBegan
      ? `Given for ${inWords(fromOn)}, and ended before it began or on that day`
      : `From ${inWords(fromOn)}${untilOn ? ` to ${inWords(untilOn)}` : ''}`,
    standing:
      (untilOn !== null && untilOn < today) || (leftOn !== null && leftOn <= today)
        ? 'over'
        : fromOn > today
          ? 'coming'
          : 'now',
    source,
  };
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const deputyInWords = (personId: string) => (it: DeputyOnRecord) => ({
  id: it.id,
  what:
    it.deputyId === personId
      ? `Deputy for the ${directorName(it.post, it.holderName)}`
      : it.untilOn === null
        ? `${it.deputyName} is the standing deputy`
        : `Away, with ${it.deputyName} as deputy`,
  days: capital(daysInWords(it)),
  authority: it.authority,
});

/** Since when letters to a person come back, and why. */
export const bouncedInWords = ({ bouncedAt, bouncedWhy, email }: PersonEntry) =>
  bouncedAt
    ? { since: timeInWords(new Date(bouncedAt).toISOString()), why: bouncedWhy ?? '', email }
    : undefined;

/** What a person's own page shows, to themselves and to those who may look. */
export async function personPage(services: Services, person: PersonEntry) {
  const { drizzle } = services.database;
  const today = londonDay(services.clock.now());
  const held = (await listHoldings(drizzle, person.id)).map((h) => heldRole(h, today, person.leftOn));
  const deputies = (await listDeputies(drizzle, { personId: person.id })).filter((it) =>
    hasNotEnded(it, today),
  );
  return {
    id: person.id,
    name: person.name,
    left: person.leftOn ? inWords(person.leftOn) : undefined,
    bounced: bouncedInWords(person),
    roles: held.filter((h) => h.standing !== 'over'),
    deputies: deputies.map(deputyInWords(person.id)),
    waits: await whatStillWaits(services, person),
  };
}
