import { formOf } from '../../../workflows/road/event-fields.ts';
import { personEvents } from '../../../workflows/road/events.ts';
import type { CaseView } from '../case-view.ts';

/** An outcome as its event's form words it, without what the form says of its consequence: "Still right". */
export function outcomeInWords(event: string, outcome: string): string {
  if (outcome === 'rescinded') return 'Rescinded';
  const known = personEvents.find((name) => name === event);
  for (const { name, options = [] } of known ? formOf(known).fields : []) {
    const label = options.find((it) => it.value === outcome)?.label;
    if (label) return name === 'outcome' ? label.replace(/: .*/, '') : label;
  }
  return outcome;
}

/** The events that each make a decision of a report's life. */
const deciding = new Set(['decide', 'councilDecides']);
const noDecision = new Set(['deferred', 'referredToCouncil', 'noObjection', 'objection']);

/** The reasons of the first, second … decision, as they were recorded. */
export function reasonsOf({ history }: Pick<CaseView, 'history'>, number: number): string {
  const made = history.filter((it) => deciding.has(it.type) && !noDecision.has(it.outcome ?? ''));
  const words = made[number - 1]?.words;
  const said = [words?.reasons, words?.amendments && `Amendments: ${words.amendments}`].filter(Boolean);
  return said.length > 0 ? said.join(' ') : 'Not on record.';
}
