import { findRegistered, getRegistered, type RegisteredReport } from '../../db/queries/register.ts';
import {
  type ComputedDeadline,
  computeDeadlines,
  type Day,
  dueOf,
  inLondon,
  londonDay,
} from '../../workflows/clocks/index.ts';
import { consentNames } from '../../workflows/constitution/consents.ts';
import { listOf, textOf } from '../../workflows/forms/blank-answers.ts';
import { bodyNames } from '../../workflows/road/bodies.ts';
import { decisionRecord, recommendationNames } from '../../workflows/road/decision-record.ts';
import { isExempt } from '../../workflows/road/guards.ts';
import type { Services } from '../services.ts';
import { type PublicAssessment, publicAssessment } from './assessments.ts';
import { type ActingAnswer, canItBeActedOn, replacedBy } from './can-it-be-acted-on.ts';
import { decisionAddress, decisionPage } from './public-pages.ts';
import {
  correctionField,
  type RedactedReport,
  recordedField,
  type recordedFields,
  redactedReport,
  shownText,
} from './redacted-report.ts';

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
  /** What became of each recommendation, in words; blank, or shorter, where nothing was recorded. */
  recommendationOutcomes: string[];
  reasons: string | undefined;
  amendments: string | undefined;
  /** As recorded with the decision; else the report's own words. */
  alternatives: string | undefined;
  /** Conflicts of interest declared, and the dispensations granted: regulation 12 of SI 2012/2089. */
  interests: string | undefined;
  dispensations: string | undefined;
  keyDecision: boolean;
  /** Where it was recorded otherwise than the report said. */
  keyDecisionReason: string | undefined;
  /** Exempt from call-in, with the consent that the constitution asks for. */
  callInExemption: { consentBy: string; consentOn: Day; urgency: string | undefined } | undefined;
  acting: ActingAnswer;
  mayActFrom: Day | undefined;
  callInClosesAt: string | undefined;
  /** Which decision of its report it is, from 1: a later one has an address of its own. */
  number: number;
  /** Its own address, which stays. */
  address: string;
  /** The latest of what changed on this page. An instant with London's offset. */
  updatedAt: string;
  corrections: { reference: string; at: string; note: string | undefined }[];
  /** Every published decision of the report that can be read, the first first, this one too. */
  decisions: { number: number; address: string; outcome: string; decidedAt: string }[];
  wards: string[];
  assessments: PublicAssessment[];
}

export const outcomeNames: Readonly<Record<string, string>> = {
  approved: 'Approved',
  approvedWithAmendments: 'Approved with amendments',
  refused: 'Refused',
  rescinded: 'Rescinded',
};

/** Decisions by report and number, in the order asked for. One that is not published, or taken down, is left out. */
export async function readPublicDecisions(
  services: Services,
  asked: readonly { reportId: string; number: number | null }[],
): Promise<PublicDecision[]> {
  const reports = await getRegistered(
    services.database,
    asked.map((it) => it.reportId),
  );
  const made = asked.map(async ({ reportId, number }) => {
    const report = reports.get(reportId);
    if (!report || number === null || report.down.includes(decisionPage(reportId, number))) return undefined;
    return publicDecision(services, report, number);
  });
  return (await Promise.all(made)).filter((it) => it !== undefined);
}

export type FoundDecision =
  | { decision: PublicDecision; working: ComputedDeadline[] }
  /** It was published, and was taken down. */
  | 'down';

/**
 * The decision of this number on a case, or the latest, with how its dates were counted; undefined where none is
 * published.
 */
export async function findPublicDecision(
  services: Services,
  reference: string,
  asked?: number,
): Promise<FoundDecision | undefined> {
  const report = await findRegistered(services.database, reference);
  const number = asked ?? report?.decisions[report.decisions.length - 1]?.number;
  if (!report || number === undefined || !report.cases.some((it) => it.reference === reference))
    return undefined;
  const decision = await publicDecision(services, report, number, reference);
  if (!decision) return undefined;
  if (report.down.includes(decisionPage(report.id, number))) return 'down';
  const { constitution, calendar } = await rulesOf(services, report);
  const counts =
    isLatest(report, number) &&
    hasWindow(report) &&
    report.progress.calledInAt === undefined &&
    decision.acting.answer !== 'never';
  const starts = { publishedAt: decision.publishedAt };
  return { decision, working: counts ? computeDeadlines(windowKinds, starts, constitution, calendar) : [] };
}

const windowKinds = ['callInCloses', 'mayActFrom'] as const;

const rulesOf = (services: Pick<Services, 'commands'>, report: RegisteredReport) =>
  services.commands.rules.get(report.constitutionId, report.constitutionVersion);

const isLatest = ({ decisions }: RegisteredReport, number: number) =>
  decisions[decisions.length - 1]?.number === number;

/** Whether call-in was ever open: it is not for Council's decisions, nor where the report is exempt from it. */
function hasWindow({ frontSheet, progress, decisions }: RegisteredReport): boolean {
  const last = decisions[decisions.length - 1];
  const exempt = isExempt(progress.decision?.callIn, textOf(frontSheet, 'callInExempt') === 'yes');
  if (exempt || last?.body === 'council') return false;
  return (
    progress.effectAt === undefined || londonDay(progress.effectAt) !== londonDay(last?.publishedAt ?? '')
  );
}

/** What the public may read of one decision of a report; undefined where it is not published. */
export async function publicDecision(
  services: Pick<Services, 'commands' | 'clock'>,
  report: RegisteredReport,
  number: number,
  asked?: string,
  redacted: RedactedReport = redactedReport(report),
): Promise<PublicDecision | undefined> {
  const { progress, cases } = report;
  const made = report.decisions.find((it) => it.number === number);
  const subject = cases.find((it) => it.reference === asked) ?? cases[0];
  const [first] = cases;
  if (!made || !subject || !first) return undefined;
  const { constitution, calendar } = await rulesOf(services, report);
  const latest = isLatest(report, number);
  const closesAt =
    latest && hasWindow(report)
      ? dueOf('callInCloses', { publishedAt: made.publishedAt }, constitution, calendar)?.dueAt
      : undefined;
  const sheet = redacted.frontSheet;
  const exempt = textOf(report.frontSheet, 'openOrExempt') === 'exempt';
  const record = decisionRecord(report.recorded, number);
  const open = (name: string) => (exempt ? undefined : shownText(sheet, name));
  const said = (field: (typeof recordedFields)[number]) =>
    exempt ? undefined : shownText(redacted.words, recordedField(number, field));
  const recommendations = sheet.leftOut.recommendations
    ? [sheet.leftOut.recommendations]
    : listOf(sheet.content, 'recommendations');
  const decidedBy = deciderOf(made.body, shownText(sheet, 'decisionMaker'));
  const next = report.decisions.find((it) => it.number > number);
  const today = londonDay(services.clock.now());
  const corrections = report.corrections.filter(
    ({ at }) => !isBefore(at, made.publishedAt) && (next === undefined || isBefore(at, next.publishedAt)),
  );
  return {
    reference: subject.reference,
    number,
    address: decisionAddress(first.reference, number),
    subject: shownText(sheet, 'subject') ?? (exempt ? 'An exempt matter' : redacted.titleOf(subject.id)),
    references: cases.map((it) => it.reference),
    exempt,
    exemptParagraph: shownText(sheet, 'exemptParagraph'),
    decidedBy,
    portfolio: shownText(sheet, 'portfolio'),
    outcome: outcomeNames[made.stands] ?? made.stands,
    decidedAt: inLondon(made.decidedAt),
    publishedAt: inLondon(made.publishedAt),
    updatedAt: inLondon(
      latestOf([
        made.publishedAt,
        ...(latest ? cases.map((it) => it.stateSince) : [next?.publishedAt ?? '']),
        ...corrections.map(({ at }) => at),
        report.redactedAt ?? '',
      ]),
    ),
    recommendations: exempt ? [] : recommendations,
    recommendationOutcomes:
      exempt || sheet.leftOut.recommendations
        ? []
        : record.recommendations.map((it) => recommendationNames[it]),
    reasons: said('reasons'),
    amendments: said('amendments'),
    alternatives: said('alternatives') ?? open('alternatives'),
    interests: said('interests'),
    dispensations: said('dispensations'),
    keyDecision: record.keyDecision ?? textOf(report.frontSheet, 'keyDecision') === 'yes',
    keyDecisionReason: said('keyDecisionReason'),
    callInExemption: record.consent && {
      consentBy: consentNames[record.consent.by],
      consentOn: record.consent.on,
      urgency: said('urgency'),
    },
    acting: latest
      ? canItBeActedOn(subject.state, subject.stateSince, progress, today, closesAt)
      : replacedBy(next?.decidedAt ?? made.decidedAt),
    mayActFrom: latest ? progress.mayActFrom : undefined,
    callInClosesAt: closesAt,
    corrections: corrections.map(({ reference, seq, at }) => ({
      reference,
      at: inLondon(at),
      note: exempt ? undefined : shownText(redacted.words, correctionField(reference, seq)),
    })),
    decisions: report.decisions
      .filter((it) => !report.down.includes(decisionPage(report.id, it.number)))
      .map((it) => ({
        number: it.number,
        address: decisionAddress(first.reference, it.number),
        outcome: outcomeNames[it.stands] ?? it.stands,
        decidedAt: inLondon(it.decidedAt),
      })),
    wards: exempt ? [] : listOf(sheet.content, 'wardsAffected'),
    assessments: exempt ? [] : cases.map((it) => publicAssessment(report, redacted, it)),
  };
}

const isBefore = (a: string, b: string) => Date.parse(a) < Date.parse(b);

/** The latest of some instants, whatever their offsets; blank ones apart. */
const latestOf = (instants: readonly string[]): string =>
  new Date(Math.max(...instants.filter(Boolean).map((it) => Date.parse(it)))).toISOString();

function deciderOf(body: string, post: string | undefined): string {
  if (body === 'cabinet' || body === 'council') return bodyNames[body];
  return post ?? (body === 'officer' ? 'An officer under delegation' : 'A Cabinet member');
}
