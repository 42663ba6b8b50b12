import { type KeptNotice, listNoticesOfReport } from '../../db/queries/published-notices.ts';
import { timeInWords } from '../../workflows/clocks/index.ts';
import type { PublishableNotice } from '../../workflows/road/facts.ts';
import { noticeFormOf, partsOfNotice } from '../../workflows/road/notice-fields.ts';
import { daysInWords } from '../../workflows/road/notice-gaps.ts';
import { noticeNames } from '../../workflows/road/notice-names.ts';
import type { Services } from '../services.ts';
import { publicWords } from './redacted-report.ts';

/** A notice by its lasting name, as another one leads to it. */
export interface NoticeLink {
  id: string;
  name: string;
  publishedAt: string;
}

/** A statutory notice as the public reads it: the words with which it was published, and nothing else of the report. */
export interface PublicNotice extends NoticeLink {
  kind: PublishableNotice;
  law: string;
  states: string;
  matter: string;
  /** Each part with its label, in the order of the form. */
  parts: { name: string; label: string; words: string }[];
  /** `current`, or what became of it. */
  standing: 'current' | 'corrected' | 'renewed' | 'lapsed';
  correction: string | undefined;
  corrects: NoticeLink | undefined;
  followedBy: NoticeLink | undefined;
  /** What became of the decision, where that is public: its entry in the register, or that it was withdrawn. */
  decision: 'published' | 'withdrawn' | 'open';
  reference: string;
}

export const noticeId = ({ reference, seq }: Pick<KeptNotice, 'reference' | 'seq'>) => `${reference}-${seq}`;

const sameMoment = (a: string | undefined, b: string | undefined) =>
  a !== undefined && b !== undefined && Date.parse(a) === Date.parse(b);

export const isPublicNotice = ({ data }: KeptNotice): boolean =>
  data.notice !== undefined && noticeFormOf(data.notice).isPublic;

const linkTo = (kept: KeptNotice | undefined): NoticeLink | undefined =>
  kept?.isDown
    ? undefined
    : kept?.data.notice && { id: noticeId(kept), name: noticeNames[kept.data.notice], publishedAt: kept.at };

/** The words of a part: kept as typed, or a day, a moment or a choice in words. */
function wordsOfPart(
  kept: KeptNotice,
  field: { name: string; options?: readonly { value: string; label: string }[] },
) {
  const { data, words, progress } = kept;
  if (field.name === 'decisionFrom') {
    const from = data.decisionFrom ?? (data.notice && progress.noticeTerms?.[data.notice]?.from);
    return from ? daysInWords({ from, until: data.decisionUntil ?? from }) : '';
  }
  if (field.name === 'decisionUntil') return '';
  if (field.name === 'agreedAt') return data.agreedAt ? timeInWords(data.agreedAt) : '';
  if (field.name === 'informedOn')
    return data.informedOn ? daysInWords({ from: data.informedOn, until: data.informedOn }) : '';
  const chosen = Object.entries(data).find(([name]) => name === field.name)?.[1];
  if (field.options) return field.options.find(({ value }) => value === chosen)?.label ?? '';
  return words[field.name] ?? '';
}

/** @param all every notice of the same report, the first first */
export function publicNotice(kept: KeptNotice, all: readonly KeptNotice[]): PublicNotice | undefined {
  const kind = kept.data.notice;
  if (!kind || !isPublicNotice(kept)) return undefined;
  const alike = all.filter((it) => it.data.notice === kind);
  const next = alike.find((it) => Date.parse(it.at) > Date.parse(kept.at));
  const isCurrent = sameMoment(kept.progress.notices[kind], kept.at);
  const { law, states } = noticeFormOf(kind);
  return {
    id: noticeId(kept),
    kind,
    name: noticeNames[kind],
    law,
    states,
    publishedAt: kept.at,
    matter: kept.words.matter ?? '',
    parts: partsOfNotice(kind).flatMap(({ field, label }) => {
      const words = wordsOfPart(kept, field);
      return words === '' ? [] : [{ name: field.name, label, words }];
    }),
    standing: isCurrent
      ? 'current'
      : !next
        ? 'lapsed'
        : sameMoment(next.data.corrects, kept.at)
          ? 'corrected'
          : 'renewed',
    correction: kept.words.correction,
    corrects: linkTo(alike.find((it) => sameMoment(it.at, kept.data.corrects))),
    followedBy: isCurrent ? undefined : linkTo(next),
    decision: kept.decidedAndPublished ? 'published' : isWithdrawn(kept) ? 'withdrawn' : 'open',
    reference: kept.reference,
  };
}

const isWithdrawn = ({ state }: KeptNotice) => typeof state === 'object' && state.closed === 'withdrawn';

/** The notices in the words that the public may read: frozen, but for what democratic services leave out. */
export async function withoutLeftOut(
  services: Pick<Services, 'database'>,
  all: readonly KeptNotice[],
): Promise<KeptNotice[]> {
  const shown = await publicWords(
    services,
    all.map((it) => it.reportId),
  );
  return all.map((it) => ({
    ...it,
    words: Object.fromEntries(
      Object.entries(it.words).map(([name, text]) => [name, shown(it.reportId).textOf(text ?? '')]),
    ),
  }));
}

/** A published notice by its lasting name; undefined where there is none that the public may read, `down` where it was taken down. */
export async function findPublicNotice(
  { database }: Pick<Services, 'database'>,
  id: string,
): Promise<PublicNotice | 'down' | undefined> {
  const [, reference, seq] = /^([A-Z]{2,6}-\d{4}-\d{4,})-(\d{1,6})$/.exec(id) ?? [];
  if (!reference || !seq) return undefined;
  const all = await withoutLeftOut({ database }, await listNoticesOfReport(database, reference));
  const kept = all.find((it) => it.reference === reference && it.seq === Number(seq));
  const notice = kept && publicNotice(kept, all);
  return notice && kept.isDown ? 'down' : notice;
}
