import { randomUUID } from 'node:crypto';
import type { Database } from '../../db/database.ts';
import { type ReminderPoint, reminderPoints } from '../../workflows/clocks/index.ts';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import { remindersOf } from '../../workflows/constitution/index.ts';
import type { Audience, NoticeKind } from '../../workflows/notices.ts';
import { whoActsOn } from '../../workflows/road/deadline-duties.ts';
import { type ProgramEvent, programEvents } from '../../workflows/road/events.ts';
import { theClock } from '../../workflows/roles.ts';
import { applyEvent, type CommandParts } from '../commands/apply-event.ts';
import { countAgain } from '../commands/change-calendar.ts';
import { followMeetings } from '../commands/change-meetings.ts';
import { countMeetings } from '../commands/count-meetings.ts';
import { nextAbsence, tellDeputies } from '../commands/tell-deputies.ts';
import { roundToClose } from '../consultation/round-of-event.ts';
import { askForUpdates, nextUpdates } from './ask-for-updates.ts';
import { askForTheWeek, nextRelease } from './release.ts';

interface WatchedDeadline {
  id: string;
  caseId: string;
  reference: string;
  kind: DeadlineKind;
  dueAt: string;
  event: string | null;
  firedAt: string | null;
  openedAt: string;
  told: string[];
  constitutionId: string;
  constitutionVersion: number;
}

const noticeOf = {
  soon: 'deadlineSoon',
  due: 'deadlineDue',
  late: 'deadlineLate',
  escalated: 'deadlineEscalated',
} as const satisfies Record<ReminderPoint, NoticeKind>;

/**
 * Of a consultation nobody but those who are asked is reminded, and before it closes. The clock closes it, so that it is
 * never late.
 */
function noticeAt(point: ReminderPoint, kind: DeadlineKind): NoticeKind | undefined {
  if (kind !== 'consultationCloses') return noticeOf[point];
  return point === 'soon' || point === 'due' ? 'consultationClosing' : undefined;
}

/** Far enough ahead that the clock never comes to it: nothing more is to be done about this deadline. */
const never = '9999-12-31T00:00:00Z';
const batch = 500;

const watched = (where: string) => `
SELECT coalesce(jsonb_agg(w), '[]'::jsonb)::text AS result FROM (
  SELECT d.id, d.case_id AS "caseId", c.reference, d.kind, d.due_at AS "dueAt", d.event, d.fired_at AS "firedAt",
    d.opened_at AS "openedAt", d.told, r.constitution_id AS "constitutionId",
    r.constitution_version AS "constitutionVersion"
  FROM deadlines d JOIN cases c ON c.id = d.case_id JOIN reports r ON r.id = c.report_id
  WHERE d.status = 'open' AND ${where}
  LIMIT ${batch}) w`;

async function listWatched(
  database: Database,
  where: string,
  parameters: string[] = [],
): Promise<WatchedDeadline[]> {
  const found: WatchedDeadline[] = JSON.parse((await database.one(watched(where), parameters)) ?? '[]');
  return found;
}

interface Point {
  at: string;
  point: ReminderPoint;
  name: string;
}

async function pointsOf(parts: CommandParts, d: WatchedDeadline): Promise<Point[]> {
  const { constitution, calendar } = await parts.rules.get(d.constitutionId, d.constitutionVersion);
  return reminderPoints(d.kind, d.dueAt, constitution, calendar)
    .filter(({ at }) => Date.parse(at) > Date.parse(d.openedAt))
    .map(({ at, point }) => ({ at, point, name: `${point}@${new Date(at).toISOString()}` }));
}

/** Works out for each new or moved deadline when the clock must look at it next. */
async function planDeadlines(parts: CommandParts): Promise<void> {
  for (;;) {
    const unplanned = await listWatched(parts.database, 'd.next_at IS NULL ORDER BY d.due_at');
    if (unplanned.length === 0) return;
    const planned = [];
    for (const d of unplanned) {
      const ahead = (await pointsOf(parts, d)).filter((p) => !d.told.includes(p.name)).map((p) => p.at);
      if (d.event !== null && d.firedAt === null) ahead.push(d.dueAt);
      const next = ahead.map((at) => new Date(at).toISOString()).sort()[0] ?? never;
      planned.push({ id: d.id, dueAt: d.dueAt, next });
    }
    await parts.database.one(
      `WITH plan AS (SELECT * FROM jsonb_to_recordset($1::text::jsonb) AS x(id text, "dueAt" timestamptz, next timestamptz)),
       done AS (UPDATE deadlines d SET next_at = p.next FROM plan p
         WHERE d.id = p.id AND d.due_at = p."dueAt" AND d.next_at IS NULL RETURNING d.id)
       SELECT count(*)::text AS result FROM done`,
      [JSON.stringify(planned)],
    );
    if (unplanned.length < batch) return;
  }
}

/** The next moment, up to a time, at which a deadline asks for something, a deputy is to be told, or a letter may go. */
export async function nextMoment(parts: CommandParts, until: string): Promise<string | undefined> {
  await planDeadlines(parts);
  const found = await parts.database.one(
    `SELECT min(next_at)::text AS result FROM deadlines WHERE status = 'open' AND next_at <= $1::text::timestamptz HAVING min(next_at) IS NOT NULL`,
    [until],
  );
  const moments = [
    found && new Date(found).toISOString(),
    await nextAbsence(parts, until),
    await nextRelease(parts, until),
    await nextUpdates(parts, until),
  ];
  return moments.filter((moment) => moment !== undefined).sort()[0];
}

/**
 * Does what has fallen due by now: tells reminders and escalations, and hands the machine its events, each at its own
 * time. Any number of processes may sweep at once: each reminder has a key of its own, and a date that was dealt with is
 * refused the second time. Returns how many deadlines it dealt with.
 */
export async function sweep(parts: CommandParts, now: string): Promise<number> {
  await countAgain(parts);
  await followMeetings(parts);
  await countMeetings(parts);
  await tellDeputies(parts, now);
  await askForTheWeek(parts, now);
  await askForUpdates(parts, now);
  await planDeadlines(parts);
  let done = 0;
  /** Deadlines that failed this time, and why. They wait for the next sweep, and hold up no other. */
  const failed = new Map<string, unknown>();
  for (;;) {
    const due = await listWatched(
      parts.database,
      `d.next_at <= $1::text::timestamptz AND NOT $2::text::jsonb ? d.id ORDER BY d.next_at, d.due_at, c.reference`,
      [now, JSON.stringify([...failed.keys()])],
    );
    if (due.length === 0) break;
    for (const d of due) {
      try {
        await remind(parts, d, now);
        await fire(parts, d, now);
        done += 1;
      } catch (error) {
        failed.set(d.id, error);
      }
    }
    await planDeadlines(parts);
  }
  for (const error of failed.values()) throw error;
  return done;
}

/** Where the worker was away over several points, only the last of them is told. */
async function remind(parts: CommandParts, d: WatchedDeadline, now: string): Promise<void> {
  const reached = (await pointsOf(parts, d)).filter(
    (p) => !d.told.includes(p.name) && Date.parse(p.at) <= Date.parse(now),
  );
  const last = reached.at(-1);
  const { constitution } = await parts.rules.get(d.constitutionId, d.constitutionVersion);
  const acting: readonly Audience[] = whoActsOn[d.kind];
  const escalateTo = remindersOf(d.kind, constitution).escalateTo.map((role) => ({ role }));
  const kind = last && noticeAt(last.point, d.kind);
  const notice = last &&
    kind && {
      id: randomUUID(),
      key: `${d.id}.${new Date(d.dueAt).toISOString()}.${last.name}`,
      kind,
      audience: last.point === 'escalated' ? [...acting, ...escalateTo] : acting,
      at: last.at,
    };
  await parts.database.one(
    `WITH input AS MATERIALIZED (SELECT $1::text::jsonb AS j),
     marked AS (
       UPDATE deadlines d SET told = d.told || (SELECT j->'reached' FROM input), next_at = NULL
       WHERE d.id = (SELECT j->>'id' FROM input) AND d.status = 'open'
         AND d.due_at = (SELECT j->>'dueAt' FROM input)::timestamptz
         AND NOT d.told @> (SELECT j->'reached' FROM input)
       RETURNING d.id, d.case_id),
     told AS (
       INSERT INTO notices (id, case_id, key, kind, audience, about, at)
       SELECT n->>'id', m.case_id, n->>'key', n->>'kind', n->'audience',
         jsonb_strip_nulls(jsonb_build_object('deadlineId', m.id, 'consultationId',
           CASE WHEN n->>'kind' = 'consultationClosing' THEN (SELECT c.progress->'consultation'->>'id' FROM cases c
             WHERE c.id = m.case_id) END)), (n->>'at')::timestamptz
       FROM marked m, (SELECT j->'notice' AS n FROM input) x WHERE jsonb_typeof(n) = 'object'
       ON CONFLICT DO NOTHING)
     SELECT count(*)::text AS result FROM marked`,
    [
      JSON.stringify({
        id: d.id,
        dueAt: d.dueAt,
        reached: reached.map((p) => p.name),
        notice: notice ?? null,
      }),
    ],
  );
}

const isProgramEvent = (text: string): text is ProgramEvent => programEvents.some((e) => e === text);

async function fire(parts: CommandParts, d: WatchedDeadline, now: string): Promise<void> {
  const fallen = d.event !== null && d.firedAt === null && Date.parse(d.dueAt) <= Date.parse(now);
  if (fallen && d.event !== null && isProgramEvent(d.event)) {
    const answer = await applyEvent(parts, {
      reference: d.reference,
      type: d.event,
      actor: theClock,
      // A date that had passed when it was set falls at that moment, and not before the case knew of it.
      at: new Date(Math.max(Date.parse(d.dueAt), Date.parse(d.openedAt))).toISOString(),
      deadlineId: d.id,
      ...(d.event === 'consultationCloses' && {
        data: { consultation: await roundToClose(parts.database, d.reference) },
      }),
    });
    if (!answer.ok && answer.status !== 409) throw new Error(`${d.event} on ${d.reference}: ${answer.why}`);
  }
  // Looked at: it is planned anew, or was closed or fired by the event.
  await parts.database.one(
    `UPDATE deadlines SET next_at = NULL, fired_at = coalesce(fired_at, CASE WHEN $2 = 'yes' THEN now() END)
     WHERE id = $1 AND status = 'open' AND due_at = $3::text::timestamptz RETURNING id AS result`,
    [d.id, fallen ? 'yes' : 'no', d.dueAt],
  );
}
