import { data } from '@remix-run/node';
import {
  type DeputyOnRecord,
  findDeputy,
  listDeputies,
  listDirectors,
  listStaff,
} from '../../db/queries/deputies.ts';
import {
  daysInWords,
  directorPosts,
  hasNotEnded,
  mayRecordDeputy,
  postNames,
  stateOfDeputising,
} from '../../workflows/absences.ts';
import { inWords, londonDay } from '../../workflows/clocks/index.ts';
import type { Option } from '../../workflows/forms/types.ts';
import { requireSignedIn, type SignedIn } from '../auth/session.ts';
import { momentInWords } from '../cases/words.ts';
import type { Services } from '../services.ts';
import { holderValue } from './read-deputy.ts';

/** One absence, or one standing deputy, as a row of a table. */
export interface DeputyRow {
  id: string;
  director: string;
  days: string;
  deputy: string;
  authority: string;
  recorded: string;
  /** Of what is over: how it came to an end. */
  ended: string;
  mayChange: boolean;
  hasBegun: boolean;
}

/** "Director of Finance", or with the name where the person is called otherwise. */
export const directorName = (post: (typeof directorPosts)[number], name: string) =>
  name.includes(postNames[post]) ? name : `${name}, ${postNames[post]}`;

const isAdministrator = (person: SignedIn) => person.roles.includes('administrator');
const isDirector = (person: SignedIn) => directorPosts.some((post) => person.roles.includes(post));

/** All absences for an administrator; for a director and a deputy, those that they are part of. */
export async function absencesPage(request: Request, services: Services) {
  const person = await requireSignedIn(request, services);
  const { drizzle } = services.database;
  const today = londonDay(services.clock.now());
  const found = await listDeputies(drizzle, isAdministrator(person) ? {} : { personId: person.id });
  if (!isAdministrator(person) && !isDirector(person) && found.length === 0) {
    throw data('Absences are for directors, their deputies and administrators.', { status: 403 });
  }
  const row = (it: DeputyOnRecord) => rowOf(it, person, today, found);
  const inState = (...states: string[]) =>
    found.filter((it) => states.includes(stateOfDeputising(it, today)));
  const absent = (it: DeputyOnRecord) => it.untilOn !== null;
  return {
    now: inState('now').filter(absent).map(row),
    coming: inState('coming').filter(absent).map(row),
    standing: inState('now', 'coming')
      .filter((it) => !absent(it))
      .map(row),
    earlier: inState('over', 'ended', 'cancelled').map(row).reverse(),
    mayRecord: isAdministrator(person) || isDirector(person),
    mayRecordStanding: isAdministrator(person),
    all: isAdministrator(person),
  };
}

function rowOf(
  it: DeputyOnRecord,
  person: SignedIn,
  today: string,
  all: readonly DeputyOnRecord[],
): DeputyRow {
  const days = daysInWords(it);
  return {
    id: it.id,
    director: directorName(it.post, it.holderName),
    days: days.charAt(0).toUpperCase() + days.slice(1),
    deputy: it.deputyName,
    authority: it.authority,
    recorded: it.recordedAt
      ? `By ${it.recordedByName ?? 'somebody'} on ${inWords(londonDay(it.recordedAt))}`
      : 'When the service was set up',
    ended: endedInWords(it, today, all),
    mayChange: hasNotEnded(it, today) && mayRecordDeputy(person, { ...it, standing: it.untilOn === null }),
    hasBegun: it.fromOn <= today,
  };
}

function endedInWords(it: DeputyOnRecord, today: string, all: readonly DeputyOnRecord[]): string {
  if (it.endedAt === null) return hasNotEnded(it, today) ? '' : 'By itself, after its last day';
  const who = `by ${it.endedByName ?? 'somebody'} on ${momentInWords(it.endedAt)}`;
  if (all.some((next) => next.followsId === it.id)) return `Changed ${who}`;
  return stateOfDeputising(it, today) === 'cancelled' ? `Cancelled ${who}` : `Ended early ${who}`;
}

/** The directors for whom this person may record, and the staff who may be their deputies. */
export async function choicesFor(services: Services, person: SignedIn, standing: boolean) {
  const { drizzle } = services.database;
  const today = londonDay(services.clock.now());
  const directors = await listDirectors(drizzle, today);
  const mine = directors.filter((it) =>
    mayRecordDeputy(person, { post: it.post, holderId: it.id, standing }),
  );
  const isOnlyChoice = mine.length === 1 ? mine[0]?.id : undefined;
  const staff = (await listStaff(drizzle, today)).filter(({ id }) => id !== isOnlyChoice);
  const option = (it: { id: string; name: string }): Option => ({ value: it.id, label: it.name });
  return {
    directors: mine.map((it) => ({ value: holderValue(it), label: directorName(it.post, it.name) })),
    staff: staff.map(option),
  };
}

/** What is on record under this address, if this person may change it. Throws 404, 403, or 409 where it is over. */
export async function requireOpenDeputy(request: Request, services: Services, id: string | undefined) {
  const person = await requireSignedIn(request, services);
  const found = await findDeputy(services.database.drizzle, id ?? '');
  if (!found) throw data('There is no such absence.', { status: 404 });
  const standing = found.untilOn === null;
  if (!mayRecordDeputy(person, { ...found, standing })) {
    throw data('Only an administrator, or the director whose absence it is, changes it.', { status: 403 });
  }
  const today = londonDay(services.clock.now());
  if (!hasNotEnded(found, today)) {
    throw data('It has ended, and what has ended stays as it was.', { status: 409 });
  }
  return { person, found, standing, row: rowOf(found, person, today, [found]) };
}
