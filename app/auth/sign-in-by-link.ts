import { randomUUID } from 'node:crypto';
import { forgetEndedAccess } from '../../db/queries/forget-access.ts';
import { findPersonByAddress } from '../../db/queries/identities.ts';
import { findActor } from '../../db/queries/people.ts';
import { spendSignInLink, standingOfSignInLink } from '../../db/queries/sign-in-links.ts';
import { renderSignInLink } from '../../emails/sign-in-link.tsx';
import { type Message, messageIdOf } from '../../emails/transports.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import type { Services } from '../services.ts';
import { isAddress } from './address.ts';
import { findBrowser, keepBrowser } from './browser.ts';
import { keyedHash } from './keyed-hash.ts';
import { makeLink } from './make-link.ts';
import type { Problem } from './problems.ts';
import { networkOf, tooMany } from './rate-limit.ts';
import { signIn } from './session.ts';

/** How long a link works. */
export const linkMinutes = 15;

type Refused = { ok: false } & Problem;

interface Asking {
  request: Request;
  services: Services;
  /** The caller's address on the network. */
  client: string;
}

/**
 * Asks for a link. The answer is the same whether or not anybody has the address, and comes after the same work: a row is
 * written and a letter composed either way, and nobody waits for the mail server.
 */
export async function askForLink(
  { request, services, client }: Asking,
  address: string,
  next: string,
): Promise<{ ok: true; cookie: string } | Refused | { ok: false; error: string }> {
  if (!isAddress(address)) return { ok: false, error: 'Enter an email address, like name@example.org' };
  const until =
    (await tooMany(services, 'linksFromClient', networkOf(client))) ??
    (await tooMany(services, 'linksForAddress', address.toLowerCase()));
  if (until) return { ok: false, problem: 'tooMany', until };
  const { browser, cookie } = await keepBrowser(request, services);
  const found = await findPersonByAddress(services.database.drizzle, address);
  const person = found?.hasLeft ? undefined : found;
  const href = await makeLink(services, {
    personId: person?.id ?? null,
    browser,
    next,
    minutes: linkMinutes,
  });
  const letter = await renderSignInLink({
    council: await services.council(),
    href,
    minutes: linkMinutes,
    asked: true,
  });
  if (person) sendSoon(services, { ...letter, to: { name: person.name, address: person.email } });
  return { ok: true, cookie };
}

function sendSoon(services: Services, letter: Pick<Message, 'to' | 'subject' | 'html' | 'text'>): void {
  const { transport, from } = services.mail;
  const messageId = messageIdOf(randomUUID(), new URL(services.config.baseUrl).hostname);
  transport.send({ ...letter, messageId, from, headers: {} }).catch((error) => {
    // A mail server's answer repeats the address.
    services.log.warn(
      { code: error instanceof Error ? error.name : 'unknown' },
      'a sign-in link was not sent',
    );
  });
}

const linkOf = async ({ request, services }: Asking, token: string) => ({
  tokenHash: keyedHash(services, 'link', token),
  browserHash: await findBrowser(request, services),
  now: new Date().toISOString(),
});

/** Whether a link would sign somebody in, without using it: programs that look into mail open links too. */
export async function lookAtLink(asking: Asking, token: string): Promise<{ ok: true } | Refused> {
  const standing = await standingOfSignInLink(asking.services.database.drizzle, await linkOf(asking, token));
  if (standing === 'usable') return { ok: true };
  return { ok: false, problem: standing === 'over' ? 'linkOver' : 'otherBrowser' };
}

/** Uses a link up and signs its person in. */
export async function followLink(
  asking: Asking,
  token: string,
): Promise<{ ok: true; location: string; cookie: string } | Refused> {
  const { request, services, client } = asking;
  const { drizzle } = services.database;
  const until = await tooMany(services, 'linkUsesFromClient', networkOf(client));
  if (until) return { ok: false, problem: 'tooMany', until };
  const looked = await lookAtLink(asking, token);
  if (!looked.ok) {
    services.log.warn({ code: looked.problem }, 'nobody was signed in');
    return looked;
  }
  const used = await spendSignInLink(drizzle, await linkOf(asking, token));
  const person = used && (await findActor(drizzle, used.personId, londonDay(services.clock.now())));
  if (!used || !person) return { ok: false, problem: 'linkOver' };
  const cookie = await signIn(request, services, person.id);
  await forgetEndedAccess(drizzle, new Date(Date.now() - 24 * 3_600_000).toISOString());
  return { ok: true, location: used.next, cookie };
}
