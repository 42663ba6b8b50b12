import type { CaseView } from '../case-view.ts';

/** What the program fills in for a person: what was on the page, so that a step meets only what they had seen. */
export function hiddenValueOf(view: CaseView, name: string): string {
  if (name === 'contentHash') return view.contentHash;
  if (name === 'version') return String(view.version);
  if (name === 'request') return view.report.callIns.find((it) => it.status === 'pending')?.id ?? '';
  return '';
}

/**
 * An edit is bound to the version of the case, and a signature to the text alone: the other director who signs a
 * second earlier is no conflict.
 */
const bound = new Set(['edit', 'sign']);

/** The hidden inputs of an event's form. */
export function HiddenFields({
  view,
  event,
  values = {},
}: {
  view: CaseView;
  event: string;
  values?: Record<string, string>;
}) {
  const hidden = view.available
    .find((it) => it.event === event)
    ?.fields.filter((field) => field.type === 'hidden')
    .map(({ name }): [string, string] => [name, hiddenValueOf(view, name)]);
  const all = {
    event,
    ...(!bound.has(event) && { state: JSON.stringify(view.state) }),
    ...Object.fromEntries(hidden ?? []),
    ...values,
  };
  return Object.entries(all).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}
