/**
 * The recorded meetings that "the next ordinary meeting" may mean, by body and soonest first: those from a moment on. An
 * expression for the reads of events and of watched reports; null while the report cannot wait for one, which is but
 * between the publication of its decision and the effect of it.
 * @param report the alias of a row of `reports`
 * @param from a timestamp, used until a call-in has been validated
 */
export const ordinaryMeetings = (report: string, from: string) => `
  CASE WHEN ${report}.progress->'decision' ? 'publishedAt' AND NOT ${report}.progress ? 'effectAt' THEN (
    SELECT coalesce(jsonb_object_agg(b.body, b.meetings), '{}'::jsonb) FROM (
      SELECT m.body, jsonb_agg(m.at ORDER BY m.at) AS meetings FROM meetings m
      WHERE m.at >= least((${report}.progress->>'calledInAt')::timestamptz, ${from}) GROUP BY m.body) b) END`;

/** Changes whenever a meeting is recorded, moved or taken out: an expression. */
export const meetingsStamp = `(SELECT coalesce(md5(string_agg(id || ' ' || at::text, ',' ORDER BY id)), '') FROM meetings)`;
