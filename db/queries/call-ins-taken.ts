/**
 * On how many call-ins each member's name is, by their id, of the twelve months before the day `$2`: what was withdrawn or
 * rejected apart. Counted only while the case `s` can be called in, for a constitution that caps it; null otherwise.
 */
export const callInsTaken = `CASE WHEN s.state_name = 'callInWindow' THEN (
  SELECT json_object_agg(t.member, t.n) FROM (
    SELECT signature->>'by' AS member, count(*) AS n
    FROM (SELECT DISTINCT x.report_id FROM events e JOIN cases x ON x.id = e.case_id
        WHERE e.type IN ('lodgeCallIn', 'addCallInSignature')
          AND e.at > $2::text::date - interval '1 year') called
      JOIN reports rr ON rr.id = called.report_id,
      jsonb_array_elements(rr.progress->'callIns') AS request,
      jsonb_array_elements(request->'signatures') AS signature
    WHERE request->>'status' NOT IN ('withdrawn', 'rejected')
      AND (signature->>'at')::timestamptz > $2::text::date - interval '1 year'
    GROUP BY 1) t) END`;
