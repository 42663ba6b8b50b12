import type { CaseView } from './case-view.ts';

export interface Standing {
  label: string;
  status: 200 | 403 | 409;
  /** Why not, where it is not available. */
  why?: string;
}

/** How a case stands to an event for this person: available, or refused and why. Undefined for a name that is none. */
export function standingOf(
  { available, refused }: Pick<CaseView, 'available' | 'refused'>,
  event: string,
): Standing | undefined {
  const open = available.find((it) => it.event === event);
  if (open) return { label: open.label, status: 200 };
  const shut = refused.find((it) => it.event === event);
  return shut && { label: shut.label, status: shut.status, why: shut.why };
}
