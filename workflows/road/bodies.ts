/** The bodies that meet, as a page names them. */
export const bodyNames = {
  cabinet: 'Cabinet',
  scrutiny: 'Overview and Scrutiny Committee',
  council: 'Council',
} as const;
export type Body = keyof typeof bodyNames;

export const isBody = (text: string): text is Body => text in bodyNames;

/** The name of a body as it is stored; an unknown or missing one is Cabinet. */
export function bodyName(stored: string | null | undefined): string {
  return stored && isBody(stored) ? bodyNames[stored] : bodyNames.cabinet;
}
