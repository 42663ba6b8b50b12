import { listNoticesOfReport } from '../../db/queries/published-notices.ts';
import { timeInWords } from '../../workflows/clocks/index.ts';
import { mayTakeDown } from '../../workflows/publication/may.ts';
import { noticeFormOf } from '../../workflows/road/notice-fields.ts';
import type { NoticeQuestion } from '../../workflows/road/notice-gaps.ts';
import { noticeNames } from '../../workflows/road/notice-names.ts';
import { type NoticeNeed, noticeNeeds, noticesInWords } from '../../workflows/road/notice-needs.ts';
import type { CaseView } from '../cases/case-view.ts';
import { loadCase } from '../cases/load-case.ts';
import type { OpenCase } from '../cases/open-case.ts';
import { type DueWords, dueWords } from '../lists/due-words.ts';
import { isPublicNotice, noticeId } from '../public/notices.ts';
import { noticePage } from '../public/public-pages.ts';
import type { Services } from '../services.ts';

/** A notice as the table of a decision shows it. */
export interface ShownNeed extends NoticeNeed {
  name: string;
  law: string;
  due: DueWords | undefined;
  publishedInWords: string | undefined;
  /** What this person may do about it: publish it, or correct what is published. */
  may: 'publish' | 'correct' | undefined;
}

/** The question that the notices of an open case answer. */
export function questionOf({ found, deciding, rules, at }: OpenCase): NoticeQuestion {
  return {
    report: found.report.progress,
    facts: deciding.facts,
    on: deciding.facts.decisionDay,
    at,
    constitution: rules.constitution,
    calendar: rules.calendar,
  };
}

export function shownNeeds(open: OpenCase, view: Pick<CaseView, 'available'>): ShownNeed[] {
  const field = view.available
    .find((it) => it.event === 'publishNotice')
    ?.fields.find((it) => it.name === 'notice');
  const mayBe = new Set(field?.options?.map(({ value }) => value));
  return noticeNeeds(questionOf(open)).map((need) => ({
    ...need,
    name: noticeNames[need.kind],
    law: noticeFormOf(need.kind).law,
    due:
      need.dueAt && need.status !== 'notNeeded'
        ? dueWords(need.dueAt, open.at, open.rules.calendar)
        : undefined,
    publishedInWords: need.publishedAt && timeInWords(need.publishedAt),
    may: !mayBe.has(need.kind)
      ? undefined
      : need.status === 'inOrder' || need.status === 'published'
        ? 'correct'
        : 'publish',
  }));
}

/** What a decision needs, notice by notice, and what was published for it. */
export async function loadNoticesOfCase(request: Request, services: Services, reference: string | undefined) {
  const { person, view, open } = await loadCase(request, services, reference);
  const needs = shownNeeds(open, view);
  const { decisionDay, noticeGap } = open.deciding.facts;
  const kept = await listNoticesOfReport(services.database, view.reference);
  const { decision, deferredAt, notices } = open.found.report.progress;
  return {
    view,
    needs,
    sentence: decision
      ? `The decision was taken at ${timeInWords(decision.decidedAt)}.`
      : noticesInWords(needs, noticeGap, decisionDay),
    deferred: deferredAt && timeInWords(deferredAt),
    why: view.refused.find((it) => it.event === 'publishNotice')?.why,
    done: new URL(request.url).searchParams.get('done') === 'publishNotice',
    mayTakeDown: mayTakeDown(person),
    published: kept.flatMap((it) => {
      const kind = it.data.notice;
      if (!kind) return [];
      const isCurrent = Date.parse(notices[kind] ?? '') === Date.parse(it.at);
      return [
        {
          id: noticeId(it),
          name: noticeNames[kind],
          at: timeInWords(it.at),
          isPublic: isPublicNotice(it),
          isCurrent,
          isDown: it.isDown,
          changePage: `/cases/${it.reference}/publication/page?page=${encodeURIComponent(noticePage(noticeId(it)))}`,
          corrects: it.data.corrects !== undefined,
        },
      ];
    }),
  };
}
export type NoticesOfCase = Awaited<ReturnType<typeof loadNoticesOfCase>>;
