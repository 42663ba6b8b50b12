import type { Execute } from '../../db/database.ts';
import { listConsulteesToTell } from '../../db/queries/consultees-to-tell.ts';
import { listHolders, listPeopleById, type Person, type Recipient } from '../../db/queries/people.ts';
import { inWords, londonDay } from '../../workflows/clocks/index.ts';
import type { Audience, NoticeKind } from '../../workflows/notices.ts';
import { staffRoles } from '../../workflows/road/visibility.ts';
import { postOfPart, type Role, roleNames, type SignOffPart } from '../../workflows/roles.ts';
import type { Reader } from '../../workflows/telling/manners.ts';
import { goesToConsultees } from '../../workflows/telling/to-consultees.ts';

/** A notice as the question of who is to be told needs it. */
export interface Telling {
  kind: NoticeKind;
  audience: Audience[];
  about: {
    signatories?: string[];
    commenters?: string[];
    commentId?: string;
    actorId?: string;
    colleagueId?: string;
    part?: SignOffPart;
    /** The round of consultation, and where only one of those who are asked is meant, who. */
    consultationId?: string;
    consulteeId?: string;
  };
  at: string;
  authors: string[];
  ownerId: string | null;
}

export interface Told {
  person: Recipient;
  /** Somebody who is consulted, and none of the council's people. */
  isConsultee?: true;
  /** Completes "because …", by the first of the ways in which the notice reaches them. */
  becauseOf: string;
  /** All the ways in which it reaches them. */
  readers: Reader[];
}

/** Finds the people behind audiences; what it has looked up once it knows for the whole turn. */
export function recipientsFrom(execute: Execute): (notice: Telling) => Promise<Told[]> {
  const holdersKnown = new Map<string, Promise<Recipient[]>>();
  const peopleKnown = new Map<string, Promise<Person[]>>();
  const staffKnown = new Map<string, Promise<Recipient[]>>();
  const holders = (role: Role, on: string) =>
    remembered(holdersKnown, `${role} ${on}`, () => listHolders(execute, [role], on));
  const byId = (ids: readonly string[]) =>
    remembered(peopleKnown, ids.join(' '), () => listPeopleById(execute, ids));

  /** The people behind an audience on the day of the notice, each once. The one who did it is not told of it. */
  return async (notice) => {
    const on = londonDay(notice.at);
    const told = new Map<string, Told>();
    const add = (reader: Reader, person: Recipient, becauseOf: string) => {
      if (person.id === notice.about.actorId) return;
      const known = told.get(person.id);
      if (known) known.readers.push(reader);
      else told.set(person.id, { person, becauseOf, readers: [reader] });
    };
    for (const audience of notice.audience) {
      if ('role' in audience) {
        for (const p of await holders(audience.role, on)) add(audience.role, p, because(p, audience.role));
        continue;
      }
      const { part } = audience;
      if (part === 'consultees') {
        // What else is told of a consultation's date is the council's own affair.
        if (!goesToConsultees(notice.kind)) continue;
        for (const person of await listConsulteesToTell(execute, notice.kind, notice.about))
          told.set(person.id, { person, isConsultee: true, becauseOf: becauseAsked, readers: [part] });
      } else if (part === 'authors') {
        for (const p of await byId(notice.authors)) add(part, p, 'you are an author of this case');
      } else if (part === 'reviewersAsked') {
        for (const p of await holders('reviewer', on)) {
          if (!notice.authors.includes(p.id)) add(part, p, "you are on the council's list of reviewers");
        }
      } else if (part === 'actionOwner') {
        const ids = notice.ownerId ? [notice.ownerId] : notice.authors;
        for (const p of await byId(ids)) add(part, p, 'you own this action');
      } else if (part === 'commenters') {
        // Comments are the staff's own affair: who has no post any more reads none.
        const staff = await remembered(staffKnown, on, () => listHolders(execute, staffRoles, on));
        for (const p of await byId(notice.about.commenters ?? []))
          if (staff.some(({ id }) => id === p.id)) add(part, p, 'you commented on the same section');
      } else if (part === 'colleague') {
        const half = notice.about.part;
        for (const p of await holders(half ? postOfPart[half] : 'reviewer', on)) {
          if (p.id === notice.about.colleagueId) add(part, p, becauseHanded(notice.kind, p));
        }
      } else {
        for (const p of await byId(notice.about.signatories ?? []))
          add(part, p, 'you signed this call-in request');
      }
    }
    return [...told.values()];
  };
}

function remembered<T>(known: Map<string, Promise<T>>, key: string, find: () => Promise<T>): Promise<T> {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}

const becauseAsked = 'the council would like to know what you think';

const becauseHanded = (kind: NoticeKind, person: Recipient) =>
  kind === 'deputyAsked' ? because(person, person.role ?? 'officer') : 'this request was handed to you';

function because(holder: Recipient, role: Role): string {
  if (holder.untilOn) return `you deputise for the ${roleNames[role]} until ${inWords(holder.untilOn)}`;
  return holder.deputyOf
    ? `you are a deputy of the ${roleNames[role]}`
    : `you hold the role of ${roleNames[role]}`;
}
