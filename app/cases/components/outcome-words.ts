import { formOf } from '../../../workflows/road/event-fields.ts';
import { personEvents } from '../../../workflows/road/events.ts';

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
