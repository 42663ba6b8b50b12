import {
  type FoundPage,
  listPublicPages,
  type PagePlace,
  type PublicKind,
  type PublicPageRow,
  searchPublicPages,
} from '../../db/queries/public-texts.ts';
import { getRegistered } from '../../db/queries/register.ts';
import { inWords, londonDay } from '../../workflows/clocks/index.ts';
import { addressWith } from '../lists/address.ts';
import { readWords } from '../search/asked-words.ts';
import { type MarkedText, marked } from '../search/marked-text.ts';
import type { Services } from '../services.ts';
import { assessmentPublishedAt, groupsAffected, publicAssessment } from './assessments.ts';
import { facetsAsked } from './public-filters.ts';
import { assessmentAddress, decisionAddress } from './public-pages.ts';
import { freshenPublicTexts } from './public-texts.ts';
import { redactedReport, shownText } from './redacted-report.ts';
import { type PublicDecision, readPublicDecisions } from './register.ts';

/** One page of a list, and the address of the next. */
interface Listed<T> {
  items: T[];
  next: string | undefined;
  /** It does not begin at the latest: where the list begins. */
  start: string | undefined;
}

async function listPages(
  services: Services,
  kind: PublicKind,
  url: URL,
  size: number,
): Promise<Listed<PublicPageRow>> {
  await freshenPublicTexts(services);
  const facets = facetsAsked(kind, url);
  const after = placeOf(url);
  const found = await listPublicPages(services.database, { kind, facets }, size + 1, after);
  const items = found.slice(0, size);
  const last = items[items.length - 1];
  const query = Object.fromEntries(
    facets.map((it) => [it.split(':', 1)[0] ?? '', it.slice(it.indexOf(':') + 1)]),
  );
  const to = (place?: PagePlace) =>
    addressWith(url.pathname, { ...query, after: place && `${place.publishedAt}_${place.page}` });
  return {
    items,
    next: found.length > size && last ? to(last) : undefined,
    start: after ? to() : undefined,
  };
}

function placeOf({ searchParams }: URL): PagePlace | undefined {
  const asked = (searchParams.get('after') ?? '').replaceAll('\0', '');
  const at = asked.indexOf('_');
  const place = { publishedAt: asked.slice(0, Math.max(at, 0)), page: asked.slice(at + 1) };
  // The exact form that a list gives: what Date reads and the database does not would be an error of ours.
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?([+-]\d{2}:\d{2}|Z)$/.test(place.publishedAt) &&
    !Number.isNaN(Date.parse(place.publishedAt))
    ? place
    : undefined;
}

/** Published decisions, the latest first, as the address asks. */
export async function listPublicDecisions(
  services: Services,
  url: URL,
  size: number,
): Promise<Listed<PublicDecision>> {
  const { items, ...rest } = await listPages(services, 'decision', url, size);
  return { ...rest, items: await readPublicDecisions(services, items) };
}

/** An assessment as the list of them shows it. */
export interface ListedAssessment {
  reference: string;
  title: string;
  address: string;
  topic: string | undefined;
  groups: string[];
  publishedOn: string;
}

/** Published assessments, the latest first, as the address asks. */
export async function listPublicAssessments(
  services: Services,
  url: URL,
  size: number,
): Promise<Listed<ListedAssessment>> {
  const { items, ...rest } = await listPages(services, 'assessment', url, size);
  const reports = await getRegistered(
    services.database,
    items.map((it) => it.reportId),
  );
  return {
    ...rest,
    items: items.flatMap(({ reportId, caseId }) => {
      const report = reports.get(reportId);
      const c = report?.cases.find((it) => it.id === caseId);
      const publishedAt = report && c && assessmentPublishedAt(report, c);
      if (!publishedAt) return [];
      const redacted = redactedReport(report);
      const shown = publicAssessment(report, redacted, c);
      if (!shown.content) return [];
      return [
        {
          reference: shown.reference,
          title: shown.title,
          address: assessmentAddress(shown.reference),
          topic: shownText(redacted.frontSheet, 'portfolio'),
          groups: groupsAffected(shown),
          publishedOn: inWords(londonDay(publishedAt)),
        },
      ];
    }),
  };
}

/** What a search of the public found, with its words marked. */
export interface PublicFound {
  address: string;
  kind: PublicKind;
  title: MarkedText;
  passages: MarkedText;
  publishedOn: string;
}

export interface PublicSearch {
  typed: string;
  /** Why nothing was looked for. */
  why: string | undefined;
  found: PublicFound[];
  next: string | undefined;
  previous: string | undefined;
}

const pageSize = 20;
/** Beyond it nobody reads on: other words find more. */
const lastPage = 25;

/** Looks through what is published, decisions and assessments alike; undefined where nothing was typed. */
export async function searchPublic(services: Services, url: URL): Promise<PublicSearch | undefined> {
  const typed = url.searchParams.get('q') ?? '';
  const asked = readWords(typed);
  if (!asked.ok)
    return asked.why === undefined
      ? undefined
      : { typed, why: asked.why, found: [], next: undefined, previous: undefined };
  await freshenPublicTexts(services);
  const facets = facetsAsked('decision', url);
  const page = Math.min(Math.max(Math.trunc(Number(url.searchParams.get('page'))) || 1, 1), lastPage);
  const rows = await searchPublicPages(
    services.database,
    asked.words,
    { kind: undefined, facets },
    pageSize + 1,
    (page - 1) * pageSize,
  );
  const kept = Object.fromEntries(url.searchParams);
  const to = (number: number) =>
    addressWith(url.pathname, { ...kept, page: number > 1 ? String(number) : '' });
  return {
    typed,
    why: undefined,
    found: await shownPages(services, rows.slice(0, pageSize)),
    next: rows.length > pageSize && page < lastPage ? to(page + 1) : undefined,
    previous: page > 1 ? to(page - 1) : undefined,
  };
}

async function shownPages(services: Services, rows: readonly FoundPage[]): Promise<PublicFound[]> {
  const reports = await getRegistered(
    services.database,
    rows.map((it) => it.reportId),
  );
  return rows.flatMap(({ kind, reportId, caseId, number, publishedAt, title, passages }) => {
    const report = reports.get(reportId);
    const reference =
      kind === 'decision'
        ? report?.cases[0]?.reference
        : report?.cases.find((it) => it.id === caseId)?.reference;
    if (!reference) return [];
    return [
      {
        address: kind === 'decision' ? decisionAddress(reference, number ?? 1) : assessmentAddress(reference),
        kind,
        title: marked(title),
        passages: marked(passages),
        publishedOn: inWords(londonDay(publishedAt)),
      },
    ];
  });
}
