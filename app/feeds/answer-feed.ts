import { createHash } from 'node:crypto';
import { findFeedBySecret, noteUse } from '../../db/queries/feeds.ts';
import { findActor } from '../../db/queries/people.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import { networkOf, tooMany } from '../auth/rate-limit.ts';
import type { Services } from '../services.ts';
import { carriedNow } from './carried.ts';
import { secretHash } from './change-feeds.ts';
import { personalCalendar } from './personal-calendar.ts';

/** The use that is shown is this old at most. In milliseconds. */
const noteEvery = 60_000;

const say = (status: number, sentence: string, headers: Record<string, string> = {}) =>
  new Response(`${sentence}\n`, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  });

const waitUntil = (until: string) =>
  say(429, 'This calendar is asked for too often. Ask again later.', {
    'Retry-After': String(Math.max(1, Math.ceil((Date.parse(until) - Date.now()) / 1000))),
  });

/**
 * What a calendar program gets that asks for a secret address. There is no cookie and no session: the person, whether
 * they have left, their roles and what they may see are looked up each time.
 */
export async function answerFeed(
  services: Services,
  { secret, client, knows }: { secret: string; client: string; knows: string | null },
): Promise<Response> {
  const { drizzle } = services.database;
  const feed = /^[\w-]{43}$/.test(secret)
    ? await findFeedBySecret(drizzle, secretHash(services, secret))
    : undefined;
  if (!feed) {
    const until = await tooMany(services, 'feedGuessesFromClient', networkOf(client));
    return until ? waitUntil(until) : say(404, 'There is no such calendar.');
  }
  const until = await tooMany(services, 'feedUses', feed.id);
  if (until) return waitUntil(until);
  const now = services.clock.now();
  const person = feed.revokedAt ? undefined : await findActor(drizzle, feed.personId, londonDay(now));
  const carried = person && carriedNow(feed, person);
  if (!person || !carried) {
    return say(410, 'This calendar has ended. Its owner can make another one in Due Regard.');
  }
  await noteUse(drizzle, feed.id, now, new Date(Date.parse(now) - noteEvery).toISOString());
  const calendar = await personalCalendar(services, person, { name: feed.label, ...carried });
  const etag = `"${createHash('sha256').update(calendar).digest('base64url')}"`;
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache', 'X-Robots-Tag': 'noindex' };
  if (knows?.split(',').some((it) => it.trim().replace(/^W\//, '') === etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(calendar, {
    headers: { ...headers, 'Content-Type': 'text/calendar; charset=utf-8' },
  });
}
