import { data } from '@remix-run/node';
import {
  type RedactionRecord,
  readPublicationRecord,
  type TakeDownRecord,
} from '../../db/queries/publication-record.ts';
import { type KeptNotice, listNoticesOfReport } from '../../db/queries/published-notices.ts';
import { findRegistered, type RegisteredReport } from '../../db/queries/register.ts';
import { timeInWords } from '../../workflows/clocks/index.ts';
import { answerTo, isBlank, textOf } from '../../workflows/forms/blank-answers.ts';
import { frontSheet as frontSheetTemplate, notPublished } from '../../workflows/forms/front-sheet.ts';
import { listFields, templateOf } from '../../workflows/forms/templates.ts';
import type { Content, Option } from '../../workflows/forms/types.ts';
import { mayProposeRedaction, maySettleRedaction, mayTakeDown } from '../../workflows/publication/may.ts';
import { makesDecision } from '../../workflows/road/decision-record.ts';
import { noticeNames } from '../../workflows/road/notice-names.ts';
import { isStaff } from '../../workflows/road/visibility.ts';
import { requireSignedIn } from '../auth/session.ts';
import type { RedactableAnswer } from '../commands/publication.ts';
import { assessmentPublishedAt, type PublicAssessment, publicAssessment } from '../public/assessments.ts';
import { isPublicNotice, noticeId } from '../public/notices.ts';
import {
  assessmentAddress,
  assessmentPage,
  decisionAddress,
  decisionPage,
  noticeAddress,
  noticePage,
} from '../public/public-pages.ts';
import { type RedactedReport, recordedWords, redactedReport, shownText } from '../public/redacted-report.ts';
import type { Services } from '../services.ts';
import { findOpenCase } from './open-case.ts';

/** A public page of a report, and how it stands. */
export interface PublicPage {
  page: string;
  name: string;
  address: string;
  standing: 'public' | 'down' | 'not public';
}

/** An answer as the list to choose from names it, with what it is about. */
interface Choice extends RedactableAnswer {
  /** As the form posts it: form|case|field. */
  key: string;
  group: string;
  label: string;
}

/** Everything that the page about a case's publication shows and decides from. */
export async function openPublication(request: Request, services: Services, reference = '') {
  const person = await requireSignedIn(request, services);
  const open = await findOpenCase(services, person, reference);
  if (!open) throw data(`There is no case ${reference}.`, { status: 404 });
  if (!isStaff(person)) throw data('What is published is prepared by the council’s staff.', { status: 403 });
  const report = await findRegistered(services.database, reference);
  if (!report) throw data(`There is no case ${reference}.`, { status: 404 });
  const { redactions, takeDowns } = await readPublicationRecord(services.database, report.id);
  const authors = open.found.cases.flatMap((it) => [...it.authors]);
  return {
    person,
    subject: open.subject,
    report,
    pages: [...pagesOf(report), ...noticePages(await listNoticesOfReport(services.database, reference))],
    redactions,
    takeDowns,
    authors,
    choices: choicesOf(report),
  };
}

export type OpenPublication = Awaited<ReturnType<typeof openPublication>>;

const numbersOf = (report: RegisteredReport) =>
  report.recorded.filter(makesDecision).map((_, index) => ({ number: index + 1 }));

/** All answers with something in them; what is never published needs no leaving out. */
function choicesOf(report: RegisteredReport): Choice[] {
  const never: readonly string[] = [...notPublished, 'publication', 'redactions'];
  const of = (
    form: RedactableAnswer['form'],
    caseId: string | null,
    group: string,
    content: Content,
    labels: readonly { name: string; label: string }[],
  ): Choice[] =>
    labels.flatMap(({ name, label }) => {
      const value = answerTo(content, name);
      if (value === undefined || isBlank(value) || never.includes(name)) return [];
      return [{ form, caseId, field: name, value, group, label, key: `${form}|${caseId ?? ''}|${name}` }];
    });
  const words = recordedWords({ ...report, decisions: numbersOf(report) });
  return [
    ...report.cases.flatMap((it) =>
      of(
        'content',
        it.id,
        `${it.kind === 'action' ? 'Action' : 'Assessment'} ${it.reference}`,
        it.content,
        listFields(templateOf(it)),
      ),
    ),
    ...of('front-sheet', null, 'Report front sheet', report.frontSheet, listFields(frontSheetTemplate)),
    ...of(
      'words',
      null,
      'What was recorded',
      words,
      Object.keys(words).map((name) => ({ name, label: recordedLabel(name) })),
    ),
  ];
}

const recordedNames: Readonly<Record<string, string>> = {
  reasons: 'Reasons',
  amendments: 'Amendments',
  alternatives: 'Alternatives considered and rejected',
  interests: 'Conflicts of interest declared',
  dispensations: 'Dispensations granted',
  keyDecisionReason: 'Why it is or is not a key decision',
  urgency: 'Urgency',
};

function recordedLabel(name: string): string {
  const [field = '', of = '', seq] = name.split('/');
  if (field === 'correction') return `Correction of ${of}, step ${seq}`;
  return `${recordedNames[field] ?? field} (decision ${of})`;
}

/** Each notice by its name and the moment of its publication, for a correction has the name of what it corrects. */
const noticePages = (notices: readonly KeptNotice[]): PublicPage[] =>
  notices.filter(isPublicNotice).flatMap((it) => {
    const id = noticeId(it);
    return it.data.notice
      ? [
          {
            page: noticePage(id),
            name: `${noticeNames[it.data.notice]}, ${timeInWords(it.at)}`,
            address: noticeAddress(id),
            standing: it.isDown ? ('down' as const) : ('public' as const),
          },
        ]
      : [];
  });

/** The pages of decisions and assessments that the public may read of a report, or could. */
function pagesOf(report: RegisteredReport): PublicPage[] {
  const [first] = report.cases;
  const standingOf = (page: string, isPublic: boolean): PublicPage['standing'] =>
    report.down.includes(page) ? 'down' : isPublic ? 'public' : 'not public';
  const decisions = report.decisions.map(({ number }) => {
    const page = decisionPage(report.id, number);
    return {
      page,
      name: report.decisions.length > 1 ? `Decision ${number}` : 'Decision',
      address: decisionAddress(first?.reference ?? '', number),
      standing: standingOf(page, true),
    };
  });
  const redacted = redactedReport(report);
  const assessments = report.cases
    .filter((it) => it.kind === 'assessment')
    .map((it) => {
      const page = assessmentPage(it.id);
      const shown = publicAssessment({ ...report, down: [] }, redacted, it);
      const isPublic = assessmentPublishedAt(report, it) !== undefined && shown.content !== undefined;
      return {
        page,
        name: `Assessment ${it.reference}`,
        address: assessmentAddress(it.reference),
        standing: standingOf(page, isPublic),
      };
    });
  return [...decisions, ...assessments];
}

export interface ShownRedaction extends RedactionRecord {
  answer: string;
  /** Its words are no longer there, so the whole answer is left out. */
  missing: boolean;
}

/** What the public will read, proposals applied or not. */
export interface PublicationPreview {
  exempt: boolean;
  said: { label: string; text: string }[];
  assessments: PublicAssessment[];
}

/** What the page shows, ready to be drawn. */
export function publicationView(opened: OpenPublication) {
  const { person, subject, report, pages, redactions, takeDowns, authors, choices } = opened;
  const redacted = redactedReport({ ...report, decisions: numbersOf(report) });
  const labels = new Map(choices.map((it) => [it.key, `${it.group}: ${it.label}`]));
  const missing = new Set(redacted.missing.map((it) => it.id));
  const groups = [...new Set(choices.map((it) => it.group))];
  const shown: ShownRedaction[] = redactions.map((it) => ({
    ...it,
    answer: labels.get(`${it.form}|${it.caseId ?? ''}|${it.field}`) ?? it.field,
    missing: missing.has(it.id),
  }));
  return {
    case: { reference: subject.reference, title: subject.title },
    redactions: shown.filter((it) => it.endedAt === null),
    record: recordOf(shown, takeDowns, pages),
    pages,
    groups: groups.map((group) => ({
      group,
      options: choices
        .filter((it) => it.group === group)
        .map((it): Option => ({ value: it.key, label: it.label })),
    })),
    preview: previewOf(report, redacted),
    authorsSay: subject.kind === 'assessment' ? authorsSay(subject.content) : undefined,
    mayPropose: mayProposeRedaction(person, authors),
    maySettle: maySettleRedaction(person),
    mayTakeDown: mayTakeDown(person),
  };
}

export type PublicationView = ReturnType<typeof publicationView>;

/** What the assessment's own section on its publication says. */
function authorsSay(content: Content): { publication: string; redactions: string } | undefined {
  const said = textOf(content, 'publication');
  const words: Readonly<Record<string, string>> = {
    inFull: 'Publish in full',
    redacted:
      'Publish with parts left out. Nothing of it is published until a part of it has been left out here',
    withheld: 'Do not publish',
  };
  return said === ''
    ? undefined
    : { publication: words[said] ?? said, redactions: textOf(content, 'redactions') };
}

function previewOf(report: RegisteredReport, redacted: RedactedReport): PublicationPreview {
  const exempt = textOf(report.frontSheet, 'openOrExempt') === 'exempt';
  const sheet = redacted.frontSheet;
  const line = (label: string, text: string | undefined) => (text ? [{ label, text }] : []);
  const recorded = { ...redacted.words.content, ...redacted.words.leftOut };
  const list = answerTo(sheet.content, 'recommendations');
  return {
    exempt,
    said: [
      ...line('Subject', shownText(sheet, 'subject')),
      ...line('Portfolio', shownText(sheet, 'portfolio')),
      ...(exempt
        ? []
        : [
            ...line(
              'Put forward',
              sheet.leftOut.recommendations ?? (Array.isArray(list) ? list.join('\n') : undefined),
            ),
            ...line('Alternatives', shownText(sheet, 'alternatives')),
            ...Object.keys(recorded).flatMap((name) => line(recordedLabel(name), textOf(recorded, name))),
          ]),
    ],
    assessments: exempt
      ? []
      : report.cases.map((it) => publicAssessment({ ...report, down: [] }, redacted, it)),
  };
}

export interface PublicationHappening {
  id: string;
  title: string;
  by: string;
  at: string;
  why: string | undefined;
}

function recordOf(
  redactions: readonly ShownRedaction[],
  takeDowns: readonly TakeDownRecord[],
  pages: readonly PublicPage[],
): PublicationHappening[] {
  const happened: PublicationHappening[] = [];
  const add = (id: string, title: string, by: string | null, at: string | null, why?: string | null) => {
    if (by && at) happened.push({ id, title, by, at, why: why ?? undefined });
  };
  for (const it of redactions) {
    const what = `${it.passage === null ? 'The whole answer' : 'Words'} of “${it.answer}”`;
    const own = it.appliedAt === it.proposedAt;
    if (!own)
      add(`${it.id}-proposed`, `Proposed to be left out. ${what}`, it.proposedBy, it.proposedAt, it.why);
    add(`${it.id}-applied`, `Left out. ${what}`, it.appliedBy, it.appliedAt, own ? it.why : undefined);
    const ended = it.appliedAt ? 'Put back' : 'Proposal declined';
    add(`${it.id}-ended`, `${ended}. ${what}`, it.endedBy, it.endedAt, it.endedWhy);
  }
  for (const it of takeDowns) {
    const what = pages.find(({ page }) => page === it.page)?.name ?? 'A page';
    add(`${it.page}-${it.downAt}`, `Taken down. ${what}`, it.downBy, it.downAt, it.why);
    add(`${it.page}-${it.backAt}`, `Put back on the public pages. ${what}`, it.backBy, it.backAt, it.backWhy);
  }
  return happened.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
