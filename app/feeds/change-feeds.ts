import { randomBytes, randomUUID } from 'node:crypto';
import { addFeed, changeSecret, listFeeds } from '../../db/queries/feeds.ts';
import type { Actor } from '../../workflows/roles.ts';
import { keyedHash } from '../auth/keyed-hash.ts';
import type { Services } from '../services.ts';
import { readCarried } from './carried.ts';

/** What somebody typed who wants a calendar. */
export interface TypedFeed {
  label: string;
  carries: string;
}
export type FeedAnswer =
  | { ok: true; address: string; label: string }
  | { ok: false; errors: { field: string; message: string }[] };

const longest = 60;
/** More calendars than a person can have reason for are somebody else's doing. */
const most = 20;

/** 256 bits, in characters of an address. Nobody guesses it, and nobody who reads the database finds it there. */
const newSecret = () => randomBytes(32).toString('base64url');
export const secretHash = (services: Pick<Services, 'config'>, secret: string) =>
  keyedHash(services, 'feed', secret);
const addressOf = ({ config }: Services, secret: string) => `${config.baseUrl}/feeds/${secret}.ics`;

/** Makes a calendar of a person's own. Its address is in this answer and nowhere else. */
export async function makeFeed(services: Services, person: Actor, typed: TypedFeed): Promise<FeedAnswer> {
  const { drizzle } = services.database;
  const label = typed.label.trim();
  const carried = readCarried(typed.carries, person);
  const there = await listFeeds(drizzle, person.id);
  const labelProblem =
    label === ''
      ? 'Enter a name for the calendar, such as My deadlines'
      : label.length > longest
        ? `The name of the calendar must be ${longest} characters or fewer`
        : /\p{Cc}/u.test(label)
          ? 'The name of the calendar must be one line of ordinary letters'
          : there.some((feed) => feed.label === label)
            ? 'You have a calendar of this name already. Choose another, or make that one’s address anew'
            : undefined;
  const errors = [
    ...(labelProblem ? [{ field: 'label', message: labelProblem }] : []),
    ...(carried ? [] : [{ field: 'carries', message: 'Choose what the calendar carries' }]),
    ...(there.length >= most
      ? [{ field: '', message: `You have ${most} calendars already. Stop one that you no longer use` }]
      : []),
  ];
  if (errors.length > 0 || !carried) return { ok: false, errors };
  const secret = newSecret();
  await addFeed(drizzle, {
    ...carried,
    id: randomUUID(),
    personId: person.id,
    secretHash: secretHash(services, secret),
    label,
    madeAt: services.clock.now(),
  });
  return { ok: true, address: addressOf(services, secret), label };
}

/** Makes its address anew; whoever knows the old one learns nothing more. Undefined where there is no such calendar. */
export async function remakeFeed(
  services: Services,
  personId: string,
  id: string,
): Promise<string | undefined> {
  const secret = newSecret();
  const done = await changeSecret(
    services.database.drizzle,
    personId,
    id,
    secretHash(services, secret),
    services.clock.now(),
  );
  return done ? addressOf(services, secret) : undefined;
}
