import type { Database } from '../database.ts';

/** What the forward plan says of a coming key decision, as its front sheet has it. Nothing else is read. */
export interface PlannedDecision {
  subject: string;
  route: string;
  decisionMaker: string;
  /** The intended day, or the day of the meeting on which it is listed. */
  on: string;
  ground: string;
  contact: string;
  openOrExempt: string;
  exemptParagraph: string;
  reference: string;
  referredToCouncil: boolean;
}

const answer = (name: string) => `coalesce(r.front_sheet->>'${name}', '')`;

const statement = `
SELECT coalesce(jsonb_agg(x ORDER BY x."on", x.subject), '[]'::jsonb)::text AS result FROM (
  SELECT DISTINCT ON (r.id) ${answer('subject')} AS subject, ${answer('route')} AS route,
    ${answer('decisionMaker')} AS "decisionMaker", ${answer('keyDecisionGround')} AS ground,
    ${answer('contactOfficer')} AS contact, ${answer('openOrExempt')} AS "openOrExempt",
    ${answer('exemptParagraph')} AS "exemptParagraph", ${answer('forwardPlanReference')} AS reference,
    r.progress->>'referredToCouncilAt' IS NOT NULL AS "referredToCouncil",
    coalesce(to_char((r.progress->'listing'->>'meetingAt')::timestamptz AT TIME ZONE 'Europe/London', 'YYYY-MM-DD'),
      CASE WHEN ${answer('route')} IN ('member', 'officerKey', 'officerNonKey') THEN ${answer('decisionOn')}
        ELSE ${answer('meetingOn')} END) AS "on"
  FROM reports r JOIN cases c ON c.report_id = r.id
  WHERE c.state_name IN ('draft', 'review', 'signOff', 'awaitingDecision') AND c.state_name <> 'closed'
    AND (${answer('keyDecision')} = 'yes' OR ${answer('route')} = 'officerKey') AND ${answer('subject')} <> ''
  ORDER BY r.id) x
WHERE x."on" <> ''`;

/** The key decisions that are intended and not yet taken, soonest first. */
export async function listPlannedDecisions(database: Database): Promise<PlannedDecision[]> {
  const found: PlannedDecision[] = JSON.parse((await database.one(statement, [])) ?? '[]');
  return found;
}
