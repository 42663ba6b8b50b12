import { type Feed, findFeed, listFeeds } from '../../db/queries/feeds.ts';
import { inWords, londonDay, timeInWords } from '../../workflows/clocks/index.ts';
import type { SignedIn } from '../auth/session.ts';
import type { Services } from '../services.ts';
import { carriedInWords, carriedNow, filtersAddress } from './carried.ts';

/** A calendar of one's own, as its owner sees it. Its address was shown when it was made. */
export interface ShownFeed {
  id: string;
  label: string;
  carries: string;
  /** The page of deadlines with the same filters. */
  filters: string | undefined;
  made: string;
  used: string;
  /** Whether it answers today. */
  works: boolean;
}

const shown = (feed: Feed, person: SignedIn): ShownFeed => ({
  id: feed.id,
  label: feed.label,
  carries: carriedInWords(feed),
  filters: filtersAddress(feed),
  made: inWords(londonDay(new Date(feed.madeAt).toISOString())),
  used: feed.lastUsedAt ? timeInWords(new Date(feed.lastUsedAt).toISOString()) : 'Not yet',
  works: carriedNow(feed, person) !== undefined,
});

export async function ownFeeds(services: Services, person: SignedIn): Promise<ShownFeed[]> {
  const feeds = await listFeeds(services.database.drizzle, person.id);
  return feeds.map((feed) => shown(feed, person));
}

/** One of a person's own; nobody else's. */
export async function findOwnFeed(
  services: Services,
  person: SignedIn,
  id: string,
): Promise<ShownFeed | undefined> {
  const feed = await findFeed(services.database.drizzle, person.id, id);
  return feed && shown(feed, person);
}
