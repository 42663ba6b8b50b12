import { listAdminPeople } from '../../db/queries/admin.ts';
import {
  listHoldings,
  listPersonEvents,
  type PersonEntry,
  type RecordedEvent,
} from '../../db/queries/people-record.ts';
import { inWords, londonDay } from '../../workflows/clocks/index.ts';
import { momentInWords } from '../cases/words.ts';
import type { Services } from '../services.ts';
import { bouncedInWords, heldRole, roleName, whatStillWaits } from './person-page.ts';

const isLike = (words: string, ...texts: readonly string[]) =>
  texts.some((text) => text.toLocaleLowerCase('en-GB').includes(words.toLocaleLowerCase('en-GB')));

/** Everybody, or those whose name, address or role has the words in it; leavers apart. */
export async function peoplePage(services: Services, url: URL) {
  const q = (url.searchParams.get('q') ?? '').replaceAll('\0', '').trim().slice(0, 200);
  const people = await listAdminPeople(services.database, londonDay(services.clock.now()));
  const shown = people
    .map((p) => ({
      id: p.id,
      name: p.name,
      email: p.email,
      mailFails: p.mailFails,
      left: p.leftOn ? inWords(p.leftOn) : undefined,
      roles: p.roles.map(roleName),
    }))
    .filter((p) => q === '' || isLike(q, p.name, p.email, ...p.roles));
  return { q, here: shown.filter((p) => !p.left), leavers: shown.filter((p) => p.left) };
}
export type ListedPerson = Awaited<ReturnType<typeof peoplePage>>['here'][number];

const happened: Partial<Record<string, (about: RecordedEvent['about']) => string>> = {
  added: () => 'Added',
  renamed: () => 'Name changed',
  addressChanged: () => 'Address changed, and all sessions ended',
  left: ({ on }) => `Left, with ${on ? inWords(on) : 'that day'} as the last day`,
  returned: () => 'Came back',
  roleGiven: ({ role, on }) => `Given the role of ${roleName(role ?? '')}${on ? ` from ${inWords(on)}` : ''}`,
  roleEnded: ({ role, on }) =>
    `Role of ${roleName(role ?? '')} ended${on ? `, with ${inWords(on)} as its last day` : ''}`,
  sessionsRevoked: () => 'Signed out everywhere',
  addressMarked: () => 'Address marked, because letters come back',
  addressCleared: () => 'Address put right: letters go there again',
};
const ways: Partial<Record<string, string>> = {
  provider: 'the groups of the council’s accounts',
  command: 'npm run admin:invite',
  mail: 'the mail server’s answer',
};

/** What an administrator sees of a person: the entry, every role, what still waits, and the record of changes. */
export async function adminPersonPage(services: Services, person: PersonEntry) {
  const { drizzle } = services.database;
  const today = londonDay(services.clock.now());
  const events = await listPersonEvents(drizzle, person.id);
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    mailFails: person.bouncedAt !== null,
    bounced: bouncedInWords(person),
    left: person.leftOn ? inWords(person.leftOn) : undefined,
    roles: (await listHoldings(drizzle, person.id)).map((h) => heldRole(h, today, person.leftOn)),
    waits: await whatStillWaits(services, person),
    events: events.map((event) => ({
      id: event.id,
      title: happened[event.type]?.(event.about) ?? event.type,
      by: ways[event.way] ?? event.byName ?? 'somebody',
      at: event.at,
      when: momentInWords(event.at),
    })),
  };
}
export type AdminPersonPage = Awaited<ReturnType<typeof adminPersonPage>>;
