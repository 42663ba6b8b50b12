import { data } from '@remix-run/node';
import {
  findLetterOnRecord,
  findMailHealth,
  findMailQueue,
  type MailOrder,
  type TroubledLetter,
  type WorkingProcess,
} from '../../db/queries/mail-health.ts';
import { findMailSwitch } from '../../db/queries/mail-orders.ts';
import { timeInWords } from '../../workflows/clocks/index.ts';
import type { Services } from '../services.ts';

const after = (seconds: number): string => {
  if (seconds < 90) return `${Math.max(0, Math.round(seconds))} seconds`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} minutes`;
  return seconds < 48 * 3600 ? `${Math.round(seconds / 3600)} hours` : `${Math.round(seconds / 86_400)} days`;
};

/** A process is thought dead when it has given no sign of life for so long. It gives one every few seconds. */
const silentTooLong = 30;
const sweptTooLongAgo = 5 * 60;

const inWordsOf = (letters: number) => (letters === 1 ? '1 letter waits' : `${letters} letters wait`);

/** How the queue stands, in one sentence, for /readyz and the administrators. */
export async function queueInWords(services: Pick<Services, 'database' | 'clock'>): Promise<string> {
  const { waiting, oldestAt, sweptSecondsAgo } = await findMailQueue(services.database);
  const age = oldestAt ? (Date.parse(services.clock.now()) - Date.parse(oldestAt)) / 1000 : 0;
  const letters = waiting === 0 ? 'No letter waits.' : `${inWordsOf(waiting)}, the oldest for ${after(age)}.`;
  if (sweptSecondsAgo === null) return `${letters} No process has looked at what is due yet.`;
  const looked = `What is due was last looked at ${after(sweptSecondsAgo)} ago.`;
  return waiting > 0 && sweptSecondsAgo > sweptTooLongAgo
    ? `${letters} Nobody sends them: ${looked} Start a worker.`
    : `${letters} ${looked}`;
}

const orderWords = {
  stopped: 'The mail was stopped',
  started: 'The mail was switched on',
  sentAgain: 'A letter was sent again',
} as const satisfies Record<MailOrder['type'], string>;

const orderOf = (order: MailOrder) => ({
  id: String(order.id),
  title: orderWords[order.type],
  by: order.byName,
  at: order.at,
  when: timeInWords(order.at),
  words: order.words ?? undefined,
});

const processOf = ({ name, startedAt, sweptAt, silentSeconds }: WorkingProcess) => ({
  name: name.replace(/^due-regard worker /, ''),
  started: timeInWords(startedAt),
  swept: sweptAt ? timeInWords(sweptAt) : 'Not yet',
  silent: silentSeconds > silentTooLong ? `No sign of life for ${after(silentSeconds)}` : undefined,
});

/** A letter's kind as words: `signOffRequested` is "Sign off requested". */
export const kindInWords = (kind: string) => {
  const words = kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};
const troubledOf = (letter: TroubledLetter) => ({
  ...letter,
  about: kindInWords(letter.kind),
  when: timeInWords(letter.at),
});

/** How the mail stands: its switch, its queue, its processes, what failed, and whom letters do not reach. */
export async function mailPage(services: Services) {
  const [health, mailSwitch, queue, inWords] = await Promise.all([
    findMailHealth(services.database),
    findMailSwitch(services.database),
    services.jobs.ready(),
    queueInWords(services),
  ]);
  const { counts } = health;
  return {
    way: services.mail.transport.name,
    stopped: mailSwitch?.stopped
      ? { when: timeInWords(mailSwitch.at), by: mailSwitch.byName, why: mailSwitch.words ?? '' }
      : undefined,
    queue: { ok: queue.ok, words: queue.ok && queue.why === 'working' ? inWords : queue.why },
    counts: {
      sent: counts.sent ?? 0,
      waiting: (counts.waiting ?? 0) + health.untold,
      inHand: health.inHand,
      held: counts.held ?? 0,
      failed: counts.failed ?? 0,
      pointless: counts.pointless ?? 0,
    },
    oldest: health.oldestAt ? timeInWords(health.oldestAt) : undefined,
    failed: health.troubled.filter((letter) => letter.status === 'failed').map(troubledOf),
    triedAgain: health.troubled.filter((letter) => letter.status === 'waiting').map(troubledOf),
    processes: health.processes.map(processOf),
    bounced: health.bounced.map((it) => ({ ...it, since: timeInWords(it.since) })),
    orders: health.orders.map(orderOf),
  };
}
export type MailPage = Awaited<ReturnType<typeof mailPage>>;

const standings: Partial<Record<string, string>> = {
  sent: 'Taken by the mail server',
  waiting: 'Waits to be sent',
  held: 'Waits for the opening of the office',
  within: 'Said in another letter',
  failed: 'Failed',
  pointless: 'Not sent, because it was not needed any more',
};

/** One letter, for an administrator who decides whether it is sent again. Throws the page that says there is none. */
export async function letterPage({ database }: Services, id: string | undefined) {
  const letter = await findLetterOnRecord(database, id ?? '');
  if (!letter) throw data('There is no such letter.', { status: 404 });
  return {
    ...letter,
    about: kindInWords(letter.kind),
    standing: standings[letter.status] ?? letter.status,
    written: timeInWords(letter.at),
    sent: letter.sentAt ? timeInWords(letter.sentAt) : undefined,
    canBeSent: letter.status === 'failed' || letter.status === 'sent',
    orders: letter.orders.map(orderOf),
  };
}
