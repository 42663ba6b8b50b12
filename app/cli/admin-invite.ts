import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { renderSignInLink } from '../../emails/sign-in-link.tsx';
import { messageIdOf } from '../../emails/transports.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import { isAddress } from '../auth/address.ts';
import { inviteAdministrator } from '../auth/invite-administrator.ts';
import { makeLink } from '../auth/make-link.ts';
import { type Config, readConfig } from '../config.ts';
import { councilOf, type Outside, openOutside, senderOf } from '../services.ts';

const usage = `Makes somebody the first administrator, and sends them a link to sign in.

  npm run admin:invite -- ADDRESS [--name "Name"]

Where somebody is an administrator already it says who, and changes nothing; an administrator who is invited again gets a
new link. Without SMTP_URL the link is printed. With OIDC_ISSUER there is no link: the council's account is the way in.

Reads the service's settings. Exit code 0: invited. 1: not. 2: it could not be tried.`;

/** Longer than a link that somebody asked for: it may be read by another person than the one at the keyboard. */
const minutes = 60;

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { name: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
  });
  const [address = '', ...more] = positionals;
  if (values.help || address === '' || more.length > 0) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  if (!isAddress(address)) {
    console.error('That is not an email address.');
    return 2;
  }
  const config = readConfig(process.env);
  if (config.demo) {
    console.error('This is a demonstration: choose the administrator on its sign-in page.');
    return 2;
  }
  const outside = await openOutside(config);
  try {
    return await invite(config, outside, address, values.name);
  } finally {
    outside.transport.close();
    await outside.database.close();
  }
}

async function invite(config: Config, outside: Outside, address: string, name?: string): Promise<number> {
  const today = londonDay(new Date().toISOString());
  const wanted = { address, name: name?.trim() || (address.split('@')[0] ?? address) };
  const invited = await inviteAdministrator(outside, wanted, today);
  if (!invited.ok) {
    console.error(
      'holders' in invited
        ? `Nothing was changed. Already administrator: ${invited.holders.map((h) => `${h.name} <${h.email}>`).join(', ')}.`
        : 'Nothing was changed: the person with this address has left.',
    );
    return 1;
  }
  const { person, alreadyHad } = invited;
  console.log(
    alreadyHad
      ? `${person.name} <${person.email}> is an administrator already.`
      : `${person.name} <${person.email}> is now an administrator.`,
  );
  if (config.oidc) {
    console.log(`The way in is the council account with this address: ${config.baseUrl}/sign-in`);
    return 0;
  }
  const href = await makeLink(
    { config, database: outside.database },
    { personId: person.id, browser: null, next: '/', minutes },
  );
  const sent = (config.smtpUrl ?? config.notify) !== undefined && (await send(config, outside, person, href));
  console.log(
    sent
      ? `A link to sign in was sent. It works once, for ${minutes} minutes.`
      : `This link signs them in once, within ${minutes} minutes:\n${href}`,
  );
  return 0;
}

async function send(
  config: Config,
  { database, transport }: Outside,
  person: { name: string; email: string },
  href: string,
): Promise<boolean> {
  try {
    await transport.send({
      ...(await renderSignInLink({ council: await councilOf(database), href, minutes, asked: false })),
      to: { name: person.name, address: person.email },
      from: senderOf(config.mailFrom),
      messageId: messageIdOf(randomUUID(), new URL(config.baseUrl).hostname),
      headers: {},
    });
    return true;
  } catch (error) {
    console.error(`The mail was not sent: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

if (existsSync('.env')) process.loadEnvFile('.env');
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
