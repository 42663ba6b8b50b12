import { randomUUID } from 'node:crypto';
import type { Database, Execute } from '../../db/database.ts';
import { listHolders, listPeopleById, type Recipient } from '../../db/queries/people.ts';
import { inWords, londonDay } from '../../workflows/clocks/index.ts';
import type { Audience, NoticeKind } from '../../workflows/notices.ts';
import { postOfPart, type Role, roleNames, type SignOffPart } from '../../workflows/roles.ts';

interface FreshNotice {
  id: string;
  caseId: string;
  key: string;
  seq: number | null;
  kind: NoticeKind;
  audience: Audience[];
  about: { signatories?: string[]; actorId?: string; colleagueId?: string; part?: SignOffPart };
  at: string;
  authors: string[];
  ownerId: string | null;
}

/** Notices taken in one turn: few enough that a turn is short, many enough that a flood drains. */
const batch = 200;

/** Hands letters to the queue, in the transaction in which they are written. */
export type Enqueue = (letterIds: readonly string[], execute: Execute) => Promise<void>;

/**
 * Moves fresh notices on: finds who is to be told, writes one letter a person and happening, and queues them, all in
 * one transaction with marking the notices. Any number of processes may do it at once. Returns how many were moved.
 */
export async function relayNotices(database: Database, enqueue: Enqueue): Promise<number> {
  return database.transaction(async (execute) => {
    const fresh = await takeFresh(execute);
    if (fresh.length === 0) return 0;
    const letters = [];
    for (const notice of fresh) {
      const recipients = await recipientsOf(execute, notice);
      for (const { person, becauseOf } of recipients)
        letters.push({ id: randomUUID(), notice, person, becauseOf });
    }
    const written = await execute(
      `INSERT INTO letters (id, notice_id, case_id, person_id, happening, role_name, because_of, kind, address, at)
       SELECT x.id, x."noticeId", x."caseId", x."personId", x.happening, x."roleName", x."becauseOf", x.kind, x.address, x.at
       FROM jsonb_to_recordset($1::text::jsonb) AS x(id text, "noticeId" text, "caseId" text, "personId" text, happening text,
         "roleName" text, "becauseOf" text, kind text, address text, at timestamptz)
       ON CONFLICT DO NOTHING RETURNING id`,
      [
        JSON.stringify(
          letters.map(({ id, notice, person, becauseOf }) => ({
            id,
            noticeId: notice.id,
            caseId: notice.caseId,
            personId: person.id,
            happening: isOfADate(notice) ? notice.key : `${notice.seq}.${notice.kind}`,
            roleName: roleNames[person.role ?? 'officer'],
            becauseOf,
            kind: notice.kind,
            address: person.email,
            at: notice.at,
          })),
        ),
      ],
    );
    await execute(
      `UPDATE notices SET relayed_at = now() WHERE id IN (SELECT jsonb_array_elements_text($1::text::jsonb))`,
      [JSON.stringify(fresh.map((notice) => notice.id))],
    );
    await enqueue(
      written.rows.map((row) => String(row.id)),
      execute,
    );
    return fresh.length;
  });
}

async function takeFresh(execute: Execute): Promise<FreshNotice[]> {
  const { rows } = await execute(
    `WITH fresh AS (SELECT * FROM notices WHERE relayed_at IS NULL ORDER BY at, key LIMIT ${batch} FOR UPDATE SKIP LOCKED)
     SELECT coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'caseId', n.case_id, 'key', n.key, 'seq', n.seq,
       'kind', n.kind, 'audience', n.audience, 'about', n.about, 'at', n.at, 'authors', c.authors,
       'ownerId', c.owner_id) ORDER BY n.at, n.key), '[]'::jsonb)::text AS result
     FROM fresh n JOIN cases c ON c.id = n.case_id`,
  );
  const found: FreshNotice[] = JSON.parse(String(rows[0]?.result ?? '[]'));
  return found;
}

/** What is told of a date is told for each date, also where one event moved several. */
const isOfADate = (notice: FreshNotice) => notice.seq === null || notice.kind === 'deadlineMoved';

interface Told {
  person: Recipient;
  becauseOf: string;
}

/** The people behind an audience on the day of the notice, each once. The one who did it is not told of it. */
async function recipientsOf(execute: Execute, notice: FreshNotice): Promise<Told[]> {
  const on = londonDay(notice.at);
  const told = new Map<string, Told>();
  const add = (person: Recipient, becauseOf: string) => {
    if (!told.has(person.id) && person.id !== notice.about.actorId)
      told.set(person.id, { person, becauseOf });
  };
  for (const audience of notice.audience) {
    if ('role' in audience) {
      for (const holder of await listHolders(execute, [audience.role], on))
        add(holder, because(holder, audience.role));
    } else if (audience.part === 'authors') {
      for (const p of await listPeopleById(execute, notice.authors)) add(p, 'you are an author of this case');
    } else if (audience.part === 'reviewersAsked') {
      for (const p of await listHolders(execute, ['reviewer'], on)) {
        if (!notice.authors.includes(p.id)) add(p, "you are on the council's list of reviewers");
      }
    } else if (audience.part === 'actionOwner') {
      const ids = notice.ownerId ? [notice.ownerId] : notice.authors;
      for (const p of await listPeopleById(execute, ids)) add(p, 'you own this action');
    } else if (audience.part === 'colleague') {
      const { part, colleagueId } = notice.about;
      const holders = await listHolders(execute, [part ? postOfPart[part] : 'reviewer'], on);
      for (const p of holders.filter((holder) => holder.id === colleagueId))
        add(
          p,
          notice.kind === 'deputyAsked' ? because(p, p.role ?? 'officer') : 'this request was handed to you',
        );
    } else {
      for (const p of await listPeopleById(execute, notice.about.signatories ?? [])) {
        add(p, 'you signed this call-in request');
      }
    }
  }
  return [...told.values()];
}

function because(holder: Recipient, role: Role): string {
  if (holder.untilOn) return `you deputise for the ${roleNames[role]} until ${inWords(holder.untilOn)}`;
  return holder.deputyOf
    ? `you are a deputy of the ${roleNames[role]}`
    : `you hold the role of ${roleNames[role]}`;
}
