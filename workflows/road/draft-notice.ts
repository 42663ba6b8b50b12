import type { Day } from '../clocks/types.ts';
import { textOf } from '../forms/blank-answers.ts';
import { decisionSection } from '../forms/front-sheet-decision.ts';
import type { Content } from '../forms/types.ts';
import { bodyNames } from './bodies.ts';
import type { Facts, PublishableNotice, ReportProgress } from './facts.ts';
import { partsOfNotice } from './notice-fields.ts';
import type { NoticeTexts } from './notice-texts.ts';

/** What a notice is drawn from before anybody adjusts its wording. */
export interface NoticeSources {
  frontSheet: Content;
  cases: readonly { reference: string; kind: string }[];
  report: ReportProgress;
  facts: Pick<Facts, 'route' | 'decisionDay'>;
  texts: NoticeTexts;
  /** The members of the Cabinet, by name. */
  cabinet: readonly string[];
  /** What was said in the notices of the report that are current: a later one of the same matter begins from it. */
  said: Partial<Record<PublishableNotice, Readonly<Record<string, string>>>>;
}

const grounds = decisionSection.fields.find((f) => f.name === 'keyDecisionGround')?.options ?? [];

/** Of a matter that is exempt a notice gives particulars, and nothing that is exempt or confidential (regulation 9(3)). */
function documentsOf({ frontSheet, cases }: NoticeSources): string {
  if (textOf(frontSheet, 'openOrExempt') === 'exempt') return 'A report, which is exempt.';
  const assessments = cases.map(({ reference, kind }) =>
    kind === 'action' ? `Action ${reference}` : `Equality impact assessment ${reference}`,
  );
  return [`Report: ${textOf(frontSheet, 'subject')}`, ...assessments].join('\n');
}

function decisionMakerOf({ frontSheet, report, facts }: NoticeSources): string {
  if (report.referredToCouncilAt !== undefined || facts.route === 'council') return bodyNames.council;
  if (facts.route === 'cabinet') return bodyNames.cabinet;
  const usual = facts.route === 'member' ? 'A Cabinet member' : 'An officer under delegation';
  return textOf(frontSheet, 'decisionMaker') || usual;
}

function privacyOf({ frontSheet }: NoticeSources): string {
  const paragraph = textOf(frontSheet, 'exemptParagraph');
  const because = paragraph
    ? ` under paragraph ${paragraph} of Schedule 12A to the Local Government Act 1972`
    : ' under Schedule 12A to the Local Government Act 1972';
  const openOrExempt = textOf(frontSheet, 'openOrExempt');
  if (openOrExempt === 'exempt') return `Exempt${because}.`;
  if (openOrExempt === 'partlyExempt') return `Open, with an exempt appendix${because}.`;
  return 'Open to the public.';
}

/** Every part as the front sheet, the case and the council's own texts have it; what nobody has said yet is blank. */
function wordsOf(sources: NoticeSources, kind: PublishableNotice): Record<string, string> {
  const { frontSheet, texts, facts, cabinet, said } = sources;
  const ground = grounds.find((g) => g.value === textOf(frontSheet, 'keyDecisionGround'))?.label ?? '';
  const agreement =
    kind === 'specialUrgencyReasons' ? said.specialUrgencyAgreement : said.urgentPrivateMeetingAgreement;
  const isPrivate = kind === 'privateMeetingNotice' || kind === 'privateMeetingSecondNotice';
  const first = kind === 'privateMeetingSecondNotice' ? said.privateMeetingNotice?.reasons : undefined;
  const explains = kind === 'specialUrgencyReasons' || kind === 'urgentPrivateMeetingNotice';
  return {
    matter: textOf(frontSheet, 'subject'),
    decisionMaker: decisionMakerOf(sources),
    members: facts.route === 'cabinet' ? cabinet.join('\n') : '',
    ground: ground.replace(/^\d+\. /, ''),
    documents: documentsOf(sources),
    copies: texts.copies,
    otherDocuments: texts.otherDocuments,
    requests: kind === 'privateMeetingNotice' ? texts.objections : texts.requests,
    privacy: privacyOf(sources),
    contact: textOf(frontSheet, 'contactOfficer') || texts.contact,
    reasons: first ?? (isPrivate ? privateReasons(frontSheet) : explains ? (agreement?.reasons ?? '') : ''),
    representations: kind === 'privateMeetingSecondNotice' ? 'None was received.' : '',
    response: kind === 'privateMeetingSecondNotice' ? 'None was needed.' : '',
  };
}

function privateReasons(frontSheet: Content): string {
  const paragraph = textOf(frontSheet, 'exemptParagraph');
  return paragraph
    ? `It is likely that exempt information would be disclosed: paragraph ${paragraph} of Schedule 12A to the Local Government Act 1972.`
    : '';
}

/** What a notice of a kind would say, before anybody adjusts it: its parts as entries of the form. */
export function draftNotice(
  sources: NoticeSources,
  kind: PublishableNotice,
): { words: Record<string, string>; on: Day | undefined } {
  const words = wordsOf(sources, kind);
  const belongs = partsOfNotice(kind).filter(({ field }) => field.type === 'words');
  return {
    words: Object.fromEntries(belongs.map(({ field }) => [field.name, words[field.name] ?? ''])),
    on: sources.facts.decisionDay,
  };
}
