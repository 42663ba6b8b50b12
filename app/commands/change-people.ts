import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Drizzle } from '../../db/database.ts';
import { deleteDraftsOf } from '../../db/queries/drafts.ts';
import { revokeFeedsOf } from '../../db/queries/feeds.ts';
import { deleteKeptWordsOf } from '../../db/queries/kept-words.ts';
import {
  endWaysIn,
  findPersonEntry,
  isAddressTaken,
  isHeldForGood,
  listHoldings,
  type PersonEntry,
  type PersonEventToWrite,
  writePersonEvent,
} from '../../db/queries/people-record.ts';
import { people, roleHoldings } from '../../db/schema/index.ts';
import { inWords, londonDay } from '../../workflows/clocks/index.ts';
import { type Role, roleNames } from '../../workflows/roles.ts';
import { isAddress } from '../auth/address.ts';
import {
  dayAfter,
  dayBefore,
  nameProblem,
  type PersonAnswer,
  type PersonChange,
  type PersonRefusal,
  refusal,
} from '../people/person-changes.ts';
import type { CommandParts } from './apply-event.ts';

type Parts = Pick<CommandParts, 'database' | 'now'>;
type WhatHappened = Omit<PersonEventToWrite, 'personId' | 'at' | 'byId' | 'way'>;

/** A change in its transaction, with what it is about. */
interface Setting {
  tx: Drizzle;
  person: PersonEntry;
  today: string;
  /** An instant. */
  at: string;
}
type Done = { ok: true; record: WhatHappened | undefined } | PersonRefusal;

const done = (record?: WhatHappened): Done => ({ ok: true, record });
const no = refusal;

const onlyAdministrator =
  'Nobody else is an administrator without a last day. Make somebody else administrator first.';
const addressTaken = 'Somebody has this address already. Leavers keep theirs: give it to nobody else';

/** Two changes at once are one after the other: an address is one person's, and one administrator always remains. */
const inTurn = (tx: Drizzle) => tx.execute(sql`LOCK TABLE people, role_holdings IN SHARE ROW EXCLUSIVE MODE`);

/** Adds a person. They can sign in once they hold a role or have a link; the record says who added them. */
export async function addPersonByHand(
  { database, now }: Parts,
  { name, email }: { name: string; email: string },
  byId: string,
): Promise<PersonAnswer> {
  const errors = [
    ...[nameProblem(name)].flatMap((message) => (message ? [{ field: 'name', message }] : [])),
    ...(isAddress(email)
      ? []
      : [{ field: 'email', message: 'Enter an email address, such as ann@example.org' }]),
  ];
  if (errors.length > 0) return { ok: false, status: 400, errors };
  return database.drizzle.transaction(async (tx) => {
    await inTurn(tx);
    if (await isAddressTaken(tx, email)) return refusal(400, addressTaken, 'email');
    const personId = randomUUID();
    await tx.insert(people).values({ id: personId, name, email });
    await writePersonEvent(tx, { personId, type: 'added', at: now(), byId, way: 'administrator' });
    return { ok: true, personId };
  });
}

/** Makes one change of a person and writes it into the record, both or neither. */
export async function changePerson(
  { database, now }: Parts,
  personId: string,
  change: PersonChange,
  byId: string,
  /** Somebody about themselves, where they may. */
  way: 'administrator' | 'self' = 'administrator',
): Promise<PersonAnswer> {
  const at = now();
  return database.drizzle.transaction(async (tx): Promise<PersonAnswer> => {
    await inTurn(tx);
    const person = await findPersonEntry(tx, personId);
    if (!person) return refusal(404, 'There is no such person.');
    const made = await make({ tx, person, today: londonDay(at), at }, change);
    if (!made.ok) return made;
    if (made.record) await writePersonEvent(tx, { ...made.record, personId, at, byId, way });
    return { ok: true, personId };
  });
}

async function make(setting: Setting, change: PersonChange): Promise<Done> {
  const { tx, person } = setting;
  if (person.leftOn !== null && change.type !== 'markAsReturned')
    return no(409, 'This person has left. Record that they are back before you change anything.');
  switch (change.type) {
    case 'rename':
      return rename(setting, change.name);
    case 'changeAddress':
      return changeAddress(setting, change.email);
    case 'markAsLeft':
      return markAsLeft(setting, change.on);
    case 'markAsReturned':
      if (person.leftOn === null) return no(409, 'This person has not left.');
      await tx.update(people).set({ leftOn: null }).where(eq(people.id, person.id));
      return done({ type: 'returned' });
    case 'giveRole':
      return giveRole(setting, change.role, change.fromOn);
    case 'endRole':
      return endRole(setting, change.holdingId, change.lastOn);
    case 'revokeSessions':
      await endWaysIn(tx, person.id);
      await revokeFeedsOf(tx, person.id, setting.at);
      return done({ type: 'sessionsRevoked' });
    case 'markAddress':
      return markAddress(setting, change.why);
    case 'clearAddress':
      if (person.bouncedAt === null) return no(409, 'Letters to this address go out already.');
      await tx.update(people).set({ bouncedAt: null, bouncedWhy: null }).where(eq(people.id, person.id));
      return done({ type: 'addressCleared' });
  }
}

const longestWhy = 500;
/** A bounce that came back as a message is read by a person, who marks the address. */
async function markAddress({ tx, person, at }: Setting, why: string): Promise<Done> {
  if (why === '')
    return no(400, 'Enter why letters do not arrive, such as the words of the message that came back', 'why');
  if (why.length > longestWhy) return no(400, `The reason must be ${longestWhy} characters or fewer`, 'why');
  if (person.bouncedAt !== null) return no(409, 'This address is marked already.');
  await tx.update(people).set({ bouncedAt: at, bouncedWhy: why }).where(eq(people.id, person.id));
  return done({ type: 'addressMarked' });
}

async function rename({ tx, person }: Setting, name: string): Promise<Done> {
  const problem = nameProblem(name);
  if (problem) return no(400, problem, 'name');
  if (name === person.name) return done();
  await tx.update(people).set({ name }).where(eq(people.id, person.id));
  return done({ type: 'renamed' });
}

/** A link that was sent to the old address must not sign anybody in, nor a session that began with one. */
async function changeAddress({ tx, person }: Setting, email: string): Promise<Done> {
  if (!isAddress(email)) return no(400, 'Enter an email address, such as ann@example.org', 'email');
  if (email === person.email) return done();
  if (await isAddressTaken(tx, email, person.id)) return no(400, addressTaken, 'email');
  await tx.update(people).set({ email, bouncedAt: null, bouncedWhy: null }).where(eq(people.id, person.id));
  await endWaysIn(tx, person.id);
  return done({ type: 'addressChanged' });
}

/** Roles end with that day, those of groups too: a leaver is refused whatever the provider says. */
async function markAsLeft({ tx, person, today, at }: Setting, on: string): Promise<Done> {
  if (on > today)
    return no(400, 'The last day must be today or earlier. Roles can be ended on a day ahead', 'on');
  const open = (await listHoldings(tx, person.id)).filter((h) => h.untilOn === null || h.untilOn > on);
  if (
    open.some((h) => h.role === 'administrator') &&
    !(await isHeldForGood(tx, 'administrator', today, { personId: person.id }))
  )
    return no(409, onlyAdministrator);
  for (const { id, fromOn } of open) {
    await tx
      .update(roleHoldings)
      .set({ untilOn: fromOn > on ? dayBefore(fromOn) : on })
      .where(eq(roleHoldings.id, id));
  }
  await tx.update(people).set({ leftOn: on }).where(eq(people.id, person.id));
  await endWaysIn(tx, person.id);
  await revokeFeedsOf(tx, person.id, at);
  await deleteDraftsOf(tx, person.id);
  await deleteKeptWordsOf(tx, person.id);
  return done({ type: 'left', about: { on } });
}

async function giveRole({ tx, person, today }: Setting, role: Role, fromOn: string): Promise<Done> {
  if (fromOn < today)
    return no(
      400,
      'The first day must be today or later: what was done until now was done without the role',
      'from',
    );
  const holdings = await listHoldings(tx, person.id);
  const held = holdings.find(
    (h) =>
      h.role === role && (h.untilOn === null || h.untilOn >= fromOn) && (h.untilOn ?? h.fromOn) >= h.fromOn,
  );
  if (held) {
    const until = held.untilOn ? ` until ${inWords(held.untilOn)}` : '';
    return no(
      409,
      `${person.name} holds the role of ${roleNames[role]} from ${inWords(held.fromOn)}${until} already`,
      'role',
    );
  }
  await tx
    .insert(roleHoldings)
    .values({ id: randomUUID(), personId: person.id, role, fromOn, source: 'hand' });
  return done({ type: 'roleGiven', about: { role, on: fromOn } });
}

async function endRole({ tx, person, today }: Setting, id: string, asked: string | undefined): Promise<Done> {
  const holding = (await listHoldings(tx, person.id)).find((h) => h.id === id);
  if (!holding) return no(404, 'There is no such role of this person.');
  if (holding.source === 'oidc')
    return no(
      409,
      "This role comes from a group of the council's accounts, and would come back at the next sign-in. Take the person out of the group",
    );
  if (holding.untilOn !== null && holding.untilOn < today) return no(409, 'This role has ended already.');
  if (asked !== undefined && asked < today)
    return no(400, 'The last day must be today or later. Leave it blank to end the role at once', 'last');
  // The last day counts as held; at once means that yesterday was the last, or that it never began.
  const lastOn = asked ?? dayBefore(holding.fromOn > today ? holding.fromOn : today);
  if (asked !== undefined && asked < holding.fromOn)
    return no(
      400,
      `The role begins on ${inWords(holding.fromOn)}. Leave the last day blank to call it off`,
      'last',
    );
  if (
    holding.role === 'administrator' &&
    !(await isHeldForGood(tx, 'administrator', dayAfter(lastOn) > today ? dayAfter(lastOn) : today, {
      holdingId: id,
    }))
  )
    return no(409, onlyAdministrator);
  await tx.update(roleHoldings).set({ untilOn: lastOn }).where(eq(roleHoldings.id, id));
  return done({ type: 'roleEnded', about: { role: holding.role, on: lastOn } });
}
