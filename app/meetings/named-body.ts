import type { Body } from '../../workflows/road/bodies.ts';

/** A meeting as a line or an entry of a calendar names it, or why it cannot be placed. */
export interface ReadMeeting {
  /** The number of the line, or of the entry. */
  number: number;
  /** What it says. */
  text: string;
  meeting?: { body: Body; on: string; at: string };
  why?: string;
}

const names: Readonly<Record<string, Body>> = {
  cabinet: 'cabinet',
  executive: 'cabinet',
  'overview and scrutiny committee': 'scrutiny',
  'overview and scrutiny': 'scrutiny',
  'scrutiny committee': 'scrutiny',
  scrutiny: 'scrutiny',
  council: 'council',
  'full council': 'council',
};

/** The body that a name means: "Full Council", "Meeting of the Cabinet", "Overview & Scrutiny". */
export function bodyNamed(name: string): Body | undefined {
  const plain = name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/\b(meetings?|of|the)\b/g, ' ')
    .replace(/[^a-z ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return Object.entries(names).find(([known]) => known === plain)?.[1];
}

export const whyNoBody = (name: string) =>
  `${name.trim() === '' ? 'It names nobody who meets' : `“${name.trim()}” is nobody who meets here`}. Write Cabinet, Overview and Scrutiny Committee, or Council`;
