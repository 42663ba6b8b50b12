/**
 * A second process of the program, as a council runs several: it makes events on its own cases when it is told to, and
 * says how many it made. pgbench drives the floor with two threads; this is the program's other one.
 */
import { CouncilRules } from '../../app/commands/council-rules.ts';
import { openPostgres } from '../../db/open-postgres.ts';
import type { Actor } from '../../workflows/roles.ts';
import { correction, publishNotice } from './correct-notice.ts';
import { perSecond } from './floor.ts';

export interface Order {
  url: string;
  pool: number;
  references: string[];
  actor: Actor;
  now: string;
}

let make: ((clients: number, seconds: number) => Promise<number>) | undefined;

async function open({ url, pool, references, actor, now }: Order): Promise<void> {
  const database = await openPostgres({ url, migrates: false, pool });
  const parts = { database, rules: new CouncilRules(database), now: () => now };
  const free = [...references];
  make = (clients, seconds) =>
    perSecond(clients, seconds, async () => {
      const reference = free.shift() ?? '';
      await publishNotice(parts, actor, reference, correction(now));
      free.push(reference);
    });
}

process.on('message', (message: Order | { clients: number; seconds: number }) => {
  const done =
    'url' in message ? open(message).then(() => 'ready') : make?.(message.clients, message.seconds);
  void done?.then((answer) => process.send?.(answer));
});
