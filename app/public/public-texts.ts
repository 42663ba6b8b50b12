import {
  foundFrom,
  foundTo,
  listStaleReports,
  type TextToWrite,
  writePublicTexts,
} from '../../db/queries/public-texts.ts';
import { getRegistered, type RegisteredReport } from '../../db/queries/register.ts';
import { londonDay } from '../../workflows/clocks/index.ts';
import { textOf } from '../../workflows/forms/blank-answers.ts';
import { readAnswer } from '../../workflows/forms/read-answer.ts';
import { listFields } from '../../workflows/forms/templates.ts';
import type { Content, Field, FieldValue } from '../../workflows/forms/types.ts';
import type { Services } from '../services.ts';
import {
  assessmentPublishedAt,
  groupsAffected,
  type PublicAssessment,
  publicAssessment,
} from './assessments.ts';
import { assessmentPage, decisionPage } from './public-pages.ts';
import { type RedactedReport, redactedReport, shownText } from './redacted-report.ts';
import { type PublicDecision, publicDecision } from './register.ts';

type Parts = Pick<Services, 'database' | 'commands' | 'clock' | 'log'>;

/** How many reports are read at once. */
const batch = 50;

/**
 * Makes the words for the public's search anew wherever what they were made of has changed, so that whoever asks next
 * reads fresh ones. What cannot be made stays stale, and is neither listed nor found.
 */
export async function freshenPublicTexts(parts: Parts): Promise<void> {
  const tried = new Set<string>();
  for (;;) {
    const stale = (await listStaleReports(parts.database, batch + tried.size)).filter((id) => !tried.has(id));
    if (stale.length === 0) return;
    for (const id of stale) tried.add(id);
    const reports = await getRegistered(parts.database, stale);
    const texts = await Promise.all([...reports.values()].map((report) => textsOrNone(parts, report)));
    await writePublicTexts(parts.database, texts.flat());
  }
}

async function textsOrNone(parts: Parts, report: RegisteredReport): Promise<TextToWrite[]> {
  try {
    return await textsOf(parts, report);
  } catch (error) {
    parts.log.error({ report: report.id, err: error }, 'cannot be made ready for the public’s search');
    return [];
  }
}

async function textsOf(parts: Parts, report: RegisteredReport): Promise<TextToWrite[]> {
  const redacted = redactedReport(report);
  const texts: TextToWrite[] = [];
  for (const [page, made] of Object.entries(report.stale)) {
    const text = await textOfPage(parts, report, redacted, page);
    texts.push({ page, made, ...(text ?? { title: null, body: null, publishedAt: null, facets: [] }) });
  }
  return texts;
}

type Text = Omit<TextToWrite, 'page' | 'made'>;

async function textOfPage(
  parts: Parts,
  report: RegisteredReport,
  redacted: RedactedReport,
  page: string,
): Promise<Text | undefined> {
  const made = report.decisions.find((it) => decisionPage(report.id, it.number) === page);
  if (made) {
    const decision = await publicDecision(parts, report, made.number, undefined, redacted);
    return decision && textOfDecision(decision, made.body, made.stands, made.publishedAt);
  }
  const c = report.cases.find((it) => assessmentPage(it.id) === page);
  const publishedAt = c && assessmentPublishedAt(report, c);
  if (!c || !publishedAt) return undefined;
  // A page that is taken down may be put back: it keeps its words, and is not read meanwhile.
  const shown = publicAssessment({ ...report, down: [] }, redacted, c);
  return shown.content && textOfAssessment(shown, redacted, publishedAt);
}

function textOfDecision(decision: PublicDecision, body: string, stands: string, publishedAt: string): Text {
  const actions = decision.assessments.filter((it) => it.kind === 'action');
  return {
    title: plain(decision.subject),
    body: plain(
      [
        decision.outcome,
        decision.decidedBy,
        decision.portfolio,
        ...decision.recommendations,
        decision.reasons,
        decision.amendments,
        decision.alternatives,
        decision.interests,
        decision.dispensations,
        decision.keyDecisionReason,
        decision.callInExemption?.urgency,
        ...decision.corrections.map(({ note }) => note),
        ...actions.map((it) => answersInWords(it)),
      ]
        .filter(Boolean)
        .join('\n'),
    ),
    publishedAt,
    facets: [
      `body:${body}`,
      `outcome:${stands}`,
      `year:${londonDay(decision.decidedAt).slice(0, 4)}`,
      ...decision.wards.map((ward) => `ward:${ward}`),
      ...(decision.portfolio ? [`topic:${decision.portfolio}`] : []),
      ...decision.references.map((reference) => `reference:${reference}`),
    ],
  };
}

function textOfAssessment(
  shown: PublicAssessment,
  { frontSheet }: RedactedReport,
  publishedAt: string,
): Text {
  const topic = shownText(frontSheet, 'portfolio');
  return {
    title: plain(shown.title),
    body: plain(answersInWords(shown)),
    publishedAt,
    facets: [
      `year:${londonDay(publishedAt).slice(0, 4)}`,
      ...groupsAffected(shown).map((group) => `group:${group}`),
      ...(topic ? [`topic:${topic}`] : []),
      `reference:${shown.reference}`,
    ],
  };
}

/** Every published answer as it is read, a line each. */
function answersInWords({ template, content }: PublicAssessment): string {
  if (!content) return '';
  return listFields(template)
    .flatMap((field) => wordsOf(field, content))
    .filter(Boolean)
    .join('\n');
}

function wordsOf(field: Field, content: Content): string[] {
  const value: FieldValue | undefined = Object.hasOwn(content, field.name) ? content[field.name] : undefined;
  if (value === undefined) return [];
  if (typeof value === 'string') return [readAnswer(field, textOf(content, field.name))];
  return value.flatMap((item) =>
    typeof item === 'string'
      ? [readAnswer(field, item)]
      : (field.columns ?? []).map((column) => readAnswer(column, item[column.name] ?? '')),
  );
}

/** Without the two signs between which found words are set. */
const plain = (text: string) => text.replaceAll(foundFrom, '').replaceAll(foundTo, '');
