import { type Body, isBody } from '../../workflows/road/bodies.ts';
import type { OrdinaryMeetings } from '../../workflows/road/ordinary-meetings.ts';

/** A recorded meeting as the reads give it. */
export interface MeetingRow {
  body: string;
  at: string;
}

/**
 * The recorded meetings that "the next ordinary meeting" may mean, the soonest first: those from a moment on, as JSON. An
 * expression for the reads of events and of watched reports; null while the report cannot wait for one, which is but
 * between the publication of its decision and the effect of it.
 * @param report the alias of a row of `reports`
 * @param from a timestamp, used until a call-in has been validated
 */
export const ordinaryMeetings = (report: string, from: string) => `
  CASE WHEN ${report}.progress->'decision' ? 'publishedAt' AND NOT ${report}.progress ? 'effectAt' THEN array_to_json(ARRAY(
    SELECT json_build_object('body', m.body, 'at', m.at) FROM meetings m
    WHERE m.cancelled_at IS NULL AND m.at >= least((${report}.progress->>'calledInAt')::timestamptz, ${from}) ORDER BY m.at)) END`;

/** The same by the body that meets. */
export function byBody(rows: readonly MeetingRow[]): OrdinaryMeetings {
  const meetings: Partial<Record<Body, string[]>> = {};
  for (const { body, at } of rows) {
    if (!isBody(body)) continue;
    const known = meetings[body] ?? [];
    known.push(at);
    meetings[body] = known;
  }
  return meetings;
}

/** Changes whenever a meeting is recorded, moved or taken out: an expression. */
export const meetingsStamp = `(SELECT coalesce(md5(string_agg(id || ' ' || at::text, ',' ORDER BY id)), '') FROM meetings WHERE cancelled_at IS NULL)`;
