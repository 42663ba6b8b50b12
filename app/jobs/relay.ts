import { randomUUID } from 'node:crypto';
import type { Execute } from '../../db/database.ts';
import { listMailChoices, lockLetters } from '../../db/queries/letters-to-go.ts';
import { isOpenAt, type Office, openingFrom } from '../../workflows/clocks/index.ts';
import { roleNames } from '../../workflows/roles.ts';
import { goesBy, type MailChoices, mannerOf } from '../../workflows/telling/manners.ts';
import type { CommandParts } from '../commands/apply-event.ts';
import { officeAt } from './office.ts';
import { recipientsFrom, type Telling, type Told } from './recipients.ts';

interface FreshNotice extends Telling {
  id: string;
  caseId: string;
  reference: string;
  reportId: string;
  key: string;
  seq: number | null;
  /** Of a notice about a date. */
  deadlineKind: string | null;
}

/** Notices taken in one turn: few enough that a turn is short, many enough that a flood drains. */
const batch = 200;

/** Hands letters to the queue, in the transaction in which they are written. */
export type Enqueue = (letterIds: readonly string[], execute: Execute) => Promise<void>;

/**
 * Moves fresh notices on: finds who is to be told and when, writes one letter a person and happening, and queues those
 * that go at once, all in one transaction with marking the notices. Any number of processes may do it, one after the
 * other. Returns how many were moved.
 */
export async function relayNotices(
  parts: Pick<CommandParts, 'database' | 'rules' | 'now'>,
  enqueue: Enqueue,
): Promise<number> {
  const now = parts.now();
  const office = await officeAt(parts, now);
  return parts.database.transaction(async (execute) => {
    await lockLetters(execute);
    const fresh = await takeFresh(execute);
    if (fresh.length === 0) return 0;
    const recipientsOf = recipientsFrom(execute);
    const tellings: { notice: FreshNotice; told: Told }[] = [];
    for (const notice of fresh)
      for (const told of await recipientsOf(notice)) tellings.push({ notice, told });
    const own = tellings.filter(({ told }) => !told.isConsultee).map(({ told }) => told.person.id);
    const choices = await listMailChoices(execute, [...new Set(own)]);
    const letters = tellings.map(({ notice, told }) =>
      letterFor(notice, told, choices.get(told.person.id) ?? atOnce, office, now),
    );
    const leading = withTheirReports(letters);
    const going = await writeLetters(execute, leading.mains);
    await writeLetters(
      execute,
      leading.others.filter(({ withinId }) => going.some(({ id }) => id === withinId)),
    );
    await execute(
      `UPDATE notices SET relayed_at = now() WHERE id IN (SELECT jsonb_array_elements_text($1::text::jsonb))`,
      [JSON.stringify(fresh.map((notice) => notice.id))],
    );
    await enqueue(
      going.filter(({ status }) => status === 'waiting').map(({ id }) => id),
      execute,
    );
    return fresh.length;
  });
}

const atOnce: MailChoices = { newsBy: 'atOnce', remindersBy: 'atOnce' };

interface FreshLetter {
  id: string;
  noticeId: string;
  caseId: string;
  reference: string;
  /** To one of the council's people, or to somebody who is consulted. */
  personId: string | null;
  consulteeId: string | null;
  /** The same for all the cases of a report to which one thing happened. */
  together: string;
  happening: string;
  roleName: string;
  becauseOf: string;
  kind: string;
  manner: string;
  goes: 'alone' | 'daily';
  address: string;
  at: string;
  status: 'waiting' | 'held' | 'pointless' | 'within';
  sendAt: string | null;
  withinId: string | null;
  problem: string | null;
}

/** Whom it reaches how and when: at once, when the office opens, in the next digest, or not at all. */
function letterFor(
  notice: FreshNotice,
  { person, isConsultee, becauseOf, readers }: Told,
  choices: MailChoices,
  office: Office,
  now: string,
): FreshLetter {
  const manner = mannerOf(notice.kind, readers);
  const goes = goesBy(notice.kind, manner, choices);
  const atAnyHour = manner === 'statute' || isOpenAt(now, office);
  const opens = openingFrom(goes === 'daily' ? notice.at : now, office);
  const held = opens !== undefined && (goes === 'daily' || (goes === 'alone' && !atAnyHour));
  return {
    id: randomUUID(),
    noticeId: notice.id,
    caseId: notice.caseId,
    reference: notice.reference,
    personId: isConsultee ? null : person.id,
    consulteeId: isConsultee ? person.id : null,
    together: isConsultee ? `${person.id} ${notice.key}` : togetherOf(notice, person.id),
    happening: isOfADate(notice) ? notice.key : `${notice.seq}.${notice.kind}`,
    roleName: isConsultee ? '' : roleNames[person.role ?? 'officer'],
    becauseOf,
    kind: notice.kind,
    manner,
    goes: goes === 'daily' ? 'daily' : 'alone',
    address: person.email,
    at: notice.at,
    status: goes === 'not' ? 'pointless' : held ? 'held' : 'waiting',
    sendAt: held ? opens : null,
    withinId: null,
    problem:
      goes === 'not' ? `This person chose to have no ${manner === 'news' ? 'news' : 'reminders'}.` : null,
  };
}

/** The same for all that one letter tells a person of a report. */
const togetherOf = (notice: FreshNotice, personId: string) =>
  [
    personId,
    // Asked of all actions of a person at once, whatever report each has.
    notice.kind === 'updateAsked' ? '' : notice.reportId,
    notice.kind,
    notice.at,
    notice.about.actorId,
    notice.deadlineKind,
    notice.about.commentId,
  ].join(' ');

/** What happened to a report is told a person once: the first of its cases leads, and its letter names the others. */
function withTheirReports(letters: readonly FreshLetter[]): { mains: FreshLetter[]; others: FreshLetter[] } {
  const led = new Map<string, FreshLetter>();
  const others: FreshLetter[] = [];
  const seen = new Set<string>();
  for (const letter of letters.toSorted((a, b) =>
    a.reference < b.reference ? -1 : a.reference > b.reference ? 1 : 0,
  )) {
    const once = [letter.caseId, letter.happening, letter.personId ?? letter.consulteeId].join(' ');
    if (seen.has(once)) continue;
    seen.add(once);
    const main = led.get(letter.together);
    if (!main) led.set(letter.together, letter);
    else
      others.push(
        main.status === 'pointless'
          ? letter
          : { ...letter, status: 'within', sendAt: null, withinId: main.id },
      );
  }
  return { mains: [...led.values()], others };
}

async function writeLetters(
  execute: Execute,
  letters: readonly FreshLetter[],
): Promise<{ id: string; status: string }[]> {
  if (letters.length === 0) return [];
  const { rows } = await execute(
    `INSERT INTO letters (id, notice_id, case_id, person_id, consultee_id, happening, role_name, because_of, kind, manner, goes, address,
       at, status, send_at, within_id, problem)
     SELECT x.id, x."noticeId", x."caseId", x."personId", x."consulteeId", x.happening, x."roleName", x."becauseOf", x.kind, x.manner, x.goes,
       x.address, x.at, x.status, x."sendAt", x."withinId", x.problem
     FROM jsonb_to_recordset($1::text::jsonb) AS x(id text, "noticeId" text, "caseId" text, "personId" text,
       "consulteeId" text, happening text,
       "roleName" text, "becauseOf" text, kind text, manner text, goes text, address text, at timestamptz, status text,
       "sendAt" timestamptz, "withinId" text, problem text)
     ON CONFLICT DO NOTHING RETURNING id, status`,
    [JSON.stringify(letters)],
  );
  return rows.map((row) => ({ id: String(row.id), status: String(row.status) }));
}

/** The oldest notices, and with them all that the same moment told of the same reports. */
async function takeFresh(execute: Execute): Promise<FreshNotice[]> {
  const { rows } = await execute(
    `WITH oldest AS (SELECT n.at, c.report_id FROM notices n JOIN cases c ON c.id = n.case_id
       WHERE n.relayed_at IS NULL ORDER BY n.at, n.key LIMIT ${batch})
     SELECT coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'caseId', n.case_id, 'reference', c.reference,
       'reportId', c.report_id, 'key', n.key, 'seq', n.seq, 'kind', n.kind, 'audience', n.audience, 'about', n.about,
       'at', n.at, 'authors', c.authors, 'ownerId', c.owner_id,
       'deadlineKind', (SELECT d.kind FROM deadlines d WHERE d.id = n.about->>'deadlineId')) ORDER BY n.at, n.key),
       '[]'::jsonb)::text AS result
     FROM notices n JOIN cases c ON c.id = n.case_id
     WHERE n.relayed_at IS NULL AND (n.at, c.report_id) IN (SELECT at, report_id FROM oldest)`,
  );
  const found: FreshNotice[] = JSON.parse(String(rows[0]?.result ?? '[]'));
  return found;
}

/** What is told of a date is told for each date, also where one event moved several. */
const isOfADate = (notice: FreshNotice) => notice.seq === null || notice.kind === 'deadlineMoved';
