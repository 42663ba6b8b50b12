/** What a person may be in a council. Several roles may be held by one person, and one role by several people. */
export const roles = [
  'officer',
  'reviewer',
  'solicitor',
  'finance',
  'democraticServices',
  'cabinet',
  'scrutiny',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

export const roleNames = {
  officer: 'Officer',
  reviewer: 'Reviewer',
  solicitor: 'Director of Legal (Monitoring Officer)',
  finance: 'Director of Finance (section 151 officer)',
  democraticServices: 'Democratic services (Proper Officer)',
  cabinet: 'Cabinet member',
  scrutiny: 'Scrutiny member',
  administrator: 'Administrator',
} as const satisfies Record<Role, string>;

/** The two halves of sign-off. Each is answered by one post. */
export const signOffParts = ['legal', 'finance'] as const;
export type SignOffPart = (typeof signOffParts)[number];

/** The post that answers each half. */
export const postOfPart = { legal: 'solicitor', finance: 'finance' } as const satisfies Record<
  SignOffPart,
  Role
>;

/** Authority to act for somebody else: standing, or for a dated absence. */
export interface ActingFor {
  role: 'solicitor' | 'finance';
  personId: string;
  /** Why: "standing deputy", or "absence 1 to 14 August 2008". */
  authority: string;
}

/** Who is asking. It travels in every event; `clock` is the program itself when a deadline falls. */
export interface Actor {
  id: string;
  roles: readonly Role[];
  actingFor: readonly ActingFor[];
  isClock?: true;
}

export const theClock: Actor = { id: 'clock', roles: [], actingFor: [], isClock: true };
