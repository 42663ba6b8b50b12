import type { CaseView } from './case-view.ts';
import { reasonPrefix } from './reasons-about.ts';

/** What whoever returned a case wants changed in one answer. */
export interface AskedChange {
  by: string;
  at: string;
  words: string;
}

/**
 * The reasons of returns that the author still has to answer: those since the case was last sent to review, by the name
 * under which an edit posts the answer. The reasons for the whole are under ''. What was erased by rule is left out.
 */
export function askedToChange({ history }: Pick<CaseView, 'history'>): Map<string, AskedChange[]> {
  const sent = history.findLast((it) => it.type === 'submitForReview')?.seq ?? 0;
  const asked = new Map<string, AskedChange[]>();
  for (const { seq, type, actor, onBehalfOf, at, words } of history) {
    if (type !== 'returnForChanges' || seq < sent) continue;
    const by = onBehalfOf ? `${actor}, on behalf of ${onBehalfOf}` : actor;
    for (const [name, text] of Object.entries(words)) {
      if (text === null) continue;
      const path = name.startsWith(reasonPrefix) ? name.slice(reasonPrefix.length) : '';
      asked.set(path, [...(asked.get(path) ?? []), { by, at, words: text }]);
    }
  }
  return asked;
}
