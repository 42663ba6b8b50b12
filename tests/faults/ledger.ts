import { isDeepStrictEqual } from 'node:util';
import type { CaseView } from '../../app/cases/case-view.ts';

/** An event that was answered with 303. */
interface ConfirmedEvent {
  reference: string;
  event: string;
  /** The name of who sent it, as the history has it. */
  by: string;
  /** The latest version of the case that a page had shown before: the event's sequence is above it. */
  after: number;
  /** Its sequence, once a page has shown it. */
  seq?: number;
}

/**
 * What the service has confirmed, kept outside its process: the replies to what was sent, and the pages that were
 * shown. After a kill it is held against what the service shows then.
 */
export class Ledger {
  readonly events: ConfirmedEvent[] = [];
  /** The last page of each case. Each page holds the whole history, so the last one says all. */
  readonly pages = new Map<string, CaseView>();

  versionOf(reference: string): number {
    return this.pages.get(reference)?.history.length ?? 0;
  }

  /** A 303 to an event. */
  confirmed(reference: string, event: string, by: string, after: number): void {
    this.events.push({ reference, event, by, after });
  }

  /** A case file that was shown. Of pages that crossed on their way the one with the longer history counts. */
  shown(view: CaseView): void {
    if (view.history.length < this.versionOf(view.reference)) return;
    this.pages.set(view.reference, view);
    this.#place(view);
  }

  /** Gives each confirmed event its place in a history, each place once, and returns those that have none. */
  #place(view: CaseView): ConfirmedEvent[] {
    const own = this.events.filter((e) => e.reference === view.reference);
    const taken = new Set(own.map((e) => e.seq));
    return own.filter((confirmed) => {
      if (confirmed.seq !== undefined) return false;
      const found = view.history.find(
        (h) =>
          h.seq > confirmed.after &&
          h.type === confirmed.event &&
          h.actor === confirmed.by &&
          !taken.has(h.seq),
      );
      if (!found) return true;
      confirmed.seq = found.seq;
      taken.add(found.seq);
      return false;
    });
  }

  /** What of the confirmed is not there, in sentences: nothing where all is. */
  losses(views: readonly CaseView[]): string[] {
    const lost: string[] = [];
    for (const view of views) {
      const { reference } = view;
      const page = this.pages.get(reference);
      if (page) lost.push(...lostOfPage(page, view).map((what) => `${reference}: ${what}`));
      for (const { event, by, after } of this.#place(view)) {
        lost.push(`${reference}: “${event}” of ${by} after event ${after} was confirmed and is not there`);
      }
    }
    for (const reference of new Set([...this.events.map((e) => e.reference), ...this.pages.keys()])) {
      if (!views.some((view) => view.reference === reference)) lost.push(`${reference} is gone`);
    }
    return lost;
  }
}

function lostOfPage(page: CaseView, now: CaseView): string[] {
  const lost: string[] = [];
  for (const [index, event] of page.history.entries()) {
    const then = now.history[index];
    if (!isDeepStrictEqual(then, event))
      lost.push(`event ${event.seq} (${event.type}) is not as it was shown`);
  }
  const letters = new Map(now.notices.flatMap((n) => n.letters.map((letter) => [letter.id, letter])));
  for (const letter of page.notices.flatMap((n) => n.letters)) {
    const then = letters.get(letter.id);
    if (!then) lost.push(`the letter to ${letter.to} is gone`);
    else if (letter.status === 'sent' && !isDeepStrictEqual(then, letter)) {
      lost.push(`the letter to ${letter.to} was shown as sent and is ${then.status}`);
    }
  }
  if (now.version < page.version) lost.push(`version ${page.version} was shown, and it is ${now.version}`);
  if (now.version === page.version && isOfOneMoment(page) && isOfOneMoment(now)) {
    for (const part of ['state', 'contentHash', 'content', 'signatures', 'versions'] as const) {
      if (!isDeepStrictEqual(now[part], page[part])) lost.push(`its ${part} is not what was shown`);
    }
    if (!isDeepStrictEqual(now.report, page.report)) lost.push('its report is not what was shown');
    const [dates, datesShown] = [datesOf(now), datesOf(page)];
    if (!isDeepStrictEqual(dates, datesShown)) {
      const gone = datesShown.filter((date) => !dates.includes(date));
      lost.push(`its deadlines are not those shown: ${gone.join(', ') || 'one is too many'}`);
    }
  }
  // Others may have come since; that each event has exactly its own is for the record to prove.
  const told = toldOf(now);
  for (const notice of toldOf(page)) {
    const index = told.indexOf(notice);
    if (index === -1) lost.push(`the notice ${notice} is gone`);
    else told.splice(index, 1);
  }
  return lost;
}

/** In an order of its own: rows that fell due together come in any. */
const datesOf = (view: CaseView) =>
  view.deadlines.map(({ kind, dueAt, status, moves }) => JSON.stringify([kind, dueAt, status, moves])).sort();
const toldOf = (view: CaseView) => view.notices.map(({ kind, at }) => `${kind} of ${at}`);

/** A page is put together from two reads; where an event came between them, its parts are of two moments. */
const isOfOneMoment = (view: CaseView) => view.version === view.history.length;
