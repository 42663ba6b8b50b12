import {
  addMeeting,
  changeMeeting,
  listFollowers,
  listUnsettledChanges,
  settleChange,
  type UnsettledChange,
} from '../../db/queries/meeting-changes.ts';
import { findMeeting } from '../../db/queries/meeting-desk.ts';
import type { Meeting } from '../../db/queries/meetings.ts';
import { findReportForEvent } from '../../db/queries/report-for-event.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import type { DeadlineKind } from '../../workflows/clocks/types.ts';
import { isBody } from '../../workflows/road/bodies.ts';
import { type Actor, theClock } from '../../workflows/roles.ts';
import { applyEvent, type CommandParts, decideRequest } from './apply-event.ts';
import { countMeetings } from './count-meetings.ts';
import { decisionToWrite } from './decision-to-write.ts';
import { editReport } from './edit-report.ts';
import { editThatFollows } from './edit-that-follows.ts';
import type { EventRequest } from './event-request.ts';

/** Records a year of meetings; those whose body meets on that day already are left out. Returns how many are new. */
export async function recordMeetings(
  parts: CommandParts,
  meetings: readonly Meeting[],
  by: string,
): Promise<number> {
  let added = 0;
  for (const meeting of meetings) {
    if (await addMeeting(parts.database, meeting, { at: parts.now(), by })) added += 1;
  }
  if (added > 0) await countMeetings(parts);
  return added;
}

/** A meeting at another time, or none where it is cancelled. */
export interface MeetingMove {
  meetingId: string;
  wasAt: string;
  isAt: string | null;
  reasons: string;
}

/** What a report would do after its meeting. */
export interface FollowingReport {
  reference: string;
  title: string;
  listed: boolean;
  /** Why the road would not let it follow, or nothing. */
  why?: string;
  dates: { kind: DeadlineKind; was: string; is: string }[];
}

const requestOf = (change: Omit<UnsettledChange, 'id'>, reference: string, actor: Actor): EventRequest => ({
  reference,
  type: change.type === 'moved' ? 'meetingMoved' : 'meetingCancelled',
  actor,
  data: {
    meeting: {
      id: change.meetingId,
      at: new Date(change.isAt ?? change.wasAt).toISOString(),
      ...(isBody(change.body) && { body: change.body }),
      ...(change.isAt && { wasAt: new Date(change.wasAt).toISOString() }),
    },
  },
  ...(change.reasons && { words: { reasons: change.reasons } }),
});

/** What moving or cancelling a meeting would do, worked out by the machine itself. Changes nothing. */
export async function previewMove(parts: CommandParts, move: MeetingMove): Promise<FollowingReport[]> {
  const meeting = await findMeeting(parts.database, move.meetingId);
  if (!meeting) return [];
  const at = parts.now();
  const change = { ...move, body: meeting.body, type: move.isAt ? 'moved' : 'cancelled' } as const;
  const followers = await listFollowers(parts.database, meeting, move.wasAt, londonDay(move.wasAt));
  const previews: FollowingReport[] = [];
  for (const follower of followers) {
    const found = await findReportForEvent(parts.database, follower.reference, 'whole', londonDay(at));
    const subject = found?.cases.find((c) => c.reference === follower.reference);
    if (!found || !subject) continue;
    const rules = await parts.rules.get(
      found.report.constitutionId,
      found.report.constitutionVersion,
      found.daysOff,
    );
    const request = requestOf(change, follower.reference, theClock);
    const edit = editThatFollows(request, found.report, at);
    const edited = edit ? editReport(found, subject, edit) : undefined;
    const decided = decideRequest(request, found, subject, rules, at, edited);
    if (!decided.ok) {
      previews.push({ ...follower, why: decided.why, dates: [] });
      continue;
    }
    const { shifted } = decisionToWrite({ request, found, decided, rules, at, ...(edited && { edited }) });
    previews.push({
      ...follower,
      dates: shifted.flatMap(({ id, wasDueOn, dueOn }) => {
        const row = found.deadlines.find((d) => d.id === id && d.caseId === subject.id);
        return row ? [{ kind: row.kind, was: wasDueOn, is: dueOn }] : [];
      }),
    });
  }
  return previews;
}

/**
 * Moves or cancels a meeting, and every report that is listed on it or meant for it follows, each with old and new in its
 * log. False where the meeting is not as it was shown, or its body meets on the new day already.
 */
export async function moveMeeting(parts: CommandParts, move: MeetingMove, actor: Actor): Promise<boolean> {
  if (!(await changeMeeting(parts.database, { ...move, at: parts.now(), by: actor.id }))) return false;
  await followMeetings(parts, actor);
  await countMeetings(parts);
  return true;
}

/** Lets the reports follow the meetings that were changed, where a process died in between too. Safe to run at any time. */
export async function followMeetings(parts: CommandParts, actor: Actor = theClock): Promise<void> {
  for (const change of await listUnsettledChanges(parts.database)) {
    const meeting = { id: change.meetingId, body: change.body };
    const followers = await listFollowers(parts.database, meeting, change.wasAt, londonDay(change.wasAt));
    for (const { reference, listed } of followers) {
      // Cancelled, a report that only meant it keeps its date until its author chooses another: it is told once.
      if (change.type === 'cancelled' && !listed && (await wasTold(parts, reference, change.meetingId)))
        continue;
      await applyEvent(parts, requestOf(change, reference, actor));
    }
    await settleChange(parts.database, change.id, parts.now());
  }
}

async function wasTold({ database }: CommandParts, reference: string, meetingId: string): Promise<boolean> {
  const told = await database.one(
    `SELECT count(*)::text AS result FROM events e JOIN cases c ON c.id = e.case_id
     WHERE c.reference = $1 AND e.type = 'meetingCancelled' AND e.payload::jsonb->'data'->'meeting'->>'id' = $2`,
    [reference, meetingId],
  );
  return told !== '0';
}
