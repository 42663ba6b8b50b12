import { sql } from 'drizzle-orm';
import { addPerson, findPersonByAddress, type KnownPerson } from '../../db/queries/identities.ts';
import { writePersonEvent } from '../../db/queries/people-record.ts';
import { giveRole, listHoldersOfRole } from '../../db/queries/role-holdings.ts';
import type { Services } from '../services.ts';

export type Invited =
  | { ok: true; person: KnownPerson; alreadyHad: boolean }
  | { ok: false; holders: readonly { name: string; email: string }[] }
  | { ok: false; hasLeft: true };

/**
 * Makes somebody the administrator where nobody is, and adds them where they are not known. One who is already is left
 * as they are. `today` is a day in London.
 */
export async function inviteAdministrator(
  { database }: Pick<Services, 'database'>,
  { address, name }: { address: string; name: string },
  today: string,
): Promise<Invited> {
  return database.drizzle.transaction(async (tx) => {
    // Two of these at once are one after the other, so that there is one first administrator.
    await tx.execute(sql`LOCK TABLE role_holdings IN SHARE ROW EXCLUSIVE MODE`);
    const holders = await listHoldersOfRole(tx, 'administrator', today);
    const known = await findPersonByAddress(tx, address);
    if (known?.hasLeft) return { ok: false, hasLeft: true };
    if (known && holders.some(({ id }) => id === known.id))
      return { ok: true, person: known, alreadyHad: true };
    if (holders.length > 0) return { ok: false, holders };
    if (!known) await addPerson(tx, { name, email: address });
    const person = known ?? (await findPersonByAddress(tx, address));
    if (!person) throw new Error('The person was not added.');
    const recorded = {
      personId: person.id,
      at: new Date().toISOString(),
      byId: null,
      way: 'command',
    } as const;
    if (!known) await writePersonEvent(tx, { ...recorded, type: 'added' });
    await giveRole(tx, person.id, 'administrator', today);
    const about = { role: 'administrator', on: today };
    await writePersonEvent(tx, { ...recorded, type: 'roleGiven', about });
    return { ok: true, person, alreadyHad: false };
  });
}
