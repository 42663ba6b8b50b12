import { listPlannedDecisions, type PlannedDecision } from '../../db/queries/forward-plan.ts';
import { isDay, londonDay } from '../../workflows/clocks/index.ts';
import { decisionSection } from '../../workflows/forms/front-sheet-decision.ts';
import { bodyNames } from '../../workflows/road/bodies.ts';
import type { Services } from '../services.ts';

/** One line of the forward plan, as the public reads it. */
export interface ForwardPlanEntry {
  subject: string;
  decisionMaker: string;
  /** The day on which the decision is intended. */
  on: string;
  /** It has gone by, and nothing is decided yet. */
  overdue: boolean;
  ground: string;
  contact: string;
  /** "Open", or in what part it is exempt. */
  openOrExempt: string;
  reference: string;
}

const grounds = decisionSection.fields.find((f) => f.name === 'keyDecisionGround')?.options ?? [];

export async function forwardPlan(services: Services): Promise<ForwardPlanEntry[]> {
  const today = londonDay(services.clock.now());
  const planned = await listPlannedDecisions(services.database);
  return planned.filter((p) => isDay(p.on)).map((p) => entryOf(p, today));
}

function entryOf(p: PlannedDecision, today: string): ForwardPlanEntry {
  return {
    subject: p.subject,
    decisionMaker: decisionMakerOf(p),
    on: p.on,
    overdue: p.on < today,
    ground: (grounds.find((g) => g.value === p.ground)?.label ?? 'Not stated').replace(/^\d+\. /, ''),
    contact: p.contact || 'Democratic services',
    openOrExempt: opennessOf(p),
    reference: p.reference,
  };
}

function decisionMakerOf({ route, decisionMaker, referredToCouncil }: PlannedDecision): string {
  if (referredToCouncil || route === 'council') return bodyNames.council;
  if (route === 'member') return decisionMaker || 'A Cabinet member';
  if (route === 'officerKey' || route === 'officerNonKey')
    return decisionMaker || 'An officer under delegation';
  return bodyNames.cabinet;
}

function opennessOf({ openOrExempt, exemptParagraph }: PlannedDecision): string {
  const paragraph = exemptParagraph ? `, paragraph ${exemptParagraph}` : '';
  if (openOrExempt === 'exempt') return `Exempt${paragraph}`;
  if (openOrExempt === 'partlyExempt') return `Open, with an exempt appendix${paragraph}`;
  return openOrExempt === 'open' ? 'Open' : 'Not stated yet';
}
