import type { RegisteredReport } from '../../db/queries/register.ts';
import { findRegistered, listRegistered } from '../../db/queries/register.ts';
import {
  type ComputedDeadline,
  computeDeadlines,
  type Day,
  dueOf,
  inLondon,
  londonDay,
} from '../../workflows/clocks/index.ts';
import { listOf, textOf } from '../../workflows/forms/blank-answers.ts';
import type { Content } from '../../workflows/forms/types.ts';
import { bodyNames } from '../../workflows/road/bodies.ts';
import type { Services } from '../services.ts';
import { type ActingAnswer, canItBeActedOn } from './can-it-be-acted-on.ts';

/** What the public may read of a decision. Nothing else of the report is carried further than this module. */
export interface PublicDecision {
  reference: string;
  subject: string;
  references: string[];
  /** Wholly exempt: only what the law asks to be said of it is said. */
  exempt: boolean;
  exemptParagraph: string | undefined;
  decidedBy: string;
  portfolio: string | undefined;
  outcome: string;
  /** Instants with London's offset. */
  decidedAt: string;
  publishedAt: string;
  recommendations: string[];
  reasons: string | undefined;
  amendments: string | undefined;
  alternatives: string | undefined;
  keyDecision: boolean;
  acting: ActingAnswer;
  mayActFrom: Day | undefined;
  callInClosesAt: string | undefined;
  assessments: PublicAssessment[];
}

/** An assessment or action that was decided on, where it may be read. */
export interface PublicAssessment {
  reference: string;
  title: string;
  template: { id: string; version: number };
  /** Absent where its authors said that parts are left out or that it is not published. */
  content: Content | undefined;
  why: string | undefined;
}

const outcomeNames: Readonly<Record<string, string>> = {
  approved: 'Approved',
  approvedWithAmendments: 'Approved with amendments',
  refused: 'Refused',
  rescinded: 'Rescinded',
};

export async function listPublicDecisions(
  services: Services,
  limit: number,
  before?: string,
): Promise<PublicDecision[]> {
  const found = await listRegistered(services.database, limit, before);
  return Promise.all(found.map((report) => publicDecision(services, report)));
}

/** The decision on a case, with how its dates were counted; undefined where none is published. */
export async function findPublicDecision(
  services: Services,
  reference: string,
): Promise<{ decision: PublicDecision; working: ComputedDeadline[] } | undefined> {
  const report = await findRegistered(services.database, reference);
  if (!report) return undefined;
  const decision = await publicDecision(services, report, reference);
  const { constitution, calendar } = await rulesOf(services, report);
  const counts =
    hasWindow(report) && report.progress.calledInAt === undefined && decision.acting.answer !== 'never';
  const starts = { publishedAt: decision.publishedAt };
  return { decision, working: counts ? computeDeadlines(windowKinds, starts, constitution, calendar) : [] };
}

const windowKinds = ['callInCloses', 'mayActFrom'] as const;

const rulesOf = (services: Services, report: RegisteredReport) =>
  services.commands.rules.get(report.constitutionId, report.constitutionVersion);

function lastOf(report: RegisteredReport) {
  const last = report.decisions[report.decisions.length - 1];
  if (!last) throw new Error(`Report ${report.id} is on the register without a published decision.`);
  return last;
}

/** Whether call-in was ever open: it is not for Council's decisions, nor where the report is exempt from it. */
function hasWindow({ frontSheet, progress, decisions }: RegisteredReport): boolean {
  const last = decisions[decisions.length - 1];
  if (textOf(frontSheet, 'callInExempt') === 'yes' || last?.body === 'council') return false;
  return (
    progress.effectAt === undefined || londonDay(progress.effectAt) !== londonDay(last?.publishedAt ?? '')
  );
}

async function publicDecision(
  services: Services,
  report: RegisteredReport,
  asked?: string,
): Promise<PublicDecision> {
  const { constitution, calendar } = await rulesOf(services, report);
  const { frontSheet, progress, cases } = report;
  const subject = cases.find((c) => c.reference === asked) ?? cases[0];
  if (!subject) throw new Error(`Report ${report.id} carries no case.`);
  const last = lastOf(report);
  const published = { publishedAt: last.publishedAt };
  const closesAt = hasWindow(report)
    ? dueOf('callInCloses', published, constitution, calendar)?.dueAt
    : undefined;
  const exempt = textOf(frontSheet, 'openOrExempt') === 'exempt';
  const words = exempt ? undefined : wordsOf(report, last.number);
  const open = (name: string) => (exempt ? undefined : textOf(frontSheet, name) || undefined);
  const today = londonDay(services.clock.now());
  return {
    reference: subject.reference,
    subject: textOf(frontSheet, 'subject') || subject.title,
    references: cases.map((c) => c.reference),
    exempt,
    exemptParagraph: textOf(frontSheet, 'exemptParagraph') || undefined,
    decidedBy: decidedBy(last.body, frontSheet),
    portfolio: textOf(frontSheet, 'portfolio') || undefined,
    outcome: outcomeNames[last.stands] ?? last.stands,
    decidedAt: inLondon(last.decidedAt),
    publishedAt: inLondon(last.publishedAt),
    recommendations: exempt ? [] : listOf(frontSheet, 'recommendations'),
    reasons: words?.reasons ?? undefined,
    amendments: words?.amendments ?? undefined,
    alternatives: open('alternatives'),
    keyDecision: textOf(frontSheet, 'keyDecision') === 'yes',
    acting: canItBeActedOn(subject.state, subject.stateSince, progress, today, closesAt),
    mayActFrom: progress.mayActFrom,
    callInClosesAt: closesAt,
    assessments: exempt ? [] : cases.map(publicAssessment),
  };
}

function decidedBy(body: string, frontSheet: Content): string {
  if (body === 'cabinet' || body === 'council') return bodyNames[body];
  const post = textOf(frontSheet, 'decisionMaker');
  return post || (body === 'officer' ? 'An officer under delegation' : 'A Cabinet member');
}

/** What was said when the decision of this number was taken; confirmations and referrals make no words of their own. */
function wordsOf(report: RegisteredReport, number: number) {
  const made = report.words.filter(
    ({ type, outcome }) =>
      type === 'reconsider' ||
      outcome === 'decided' ||
      (type === 'decide' && outcome !== null && Object.hasOwn(outcomeNames, outcome)),
  );
  return made[number - 1];
}

function publicAssessment(c: RegisteredReport['cases'][number]): PublicAssessment {
  const { reference, title, templateId, templateVersion, content } = c;
  const publication = textOf(content, 'publication');
  const why =
    publication === 'withheld'
      ? 'The council has decided not to publish this assessment.'
      : publication === 'redacted'
        ? 'Parts of this assessment are not published. Ask the council for the version with those parts left out.'
        : undefined;
  return {
    reference,
    title,
    template: { id: templateId, version: templateVersion },
    content: why ? undefined : content,
    why,
  };
}
