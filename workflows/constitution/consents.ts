/** Who can agree that a decision is exempt from call-in. Which of them it takes is the constitution's. */
export const consents = ['scrutinyChair', 'councilChair', 'councilViceChair', 'headOfPaidService'] as const;
export type Consent = (typeof consents)[number];

export const consentNames = {
  scrutinyChair: 'The chair of Overview and Scrutiny',
  councilChair: 'The chair or mayor of the council',
  councilViceChair: 'The vice-chair or deputy mayor of the council',
  headOfPaidService: 'The head of paid service',
} as const satisfies Record<Consent, string>;

/** Where a constitution does not say: the members whom the law asks for the other urgencies. */
export const usualConsents = ['scrutinyChair', 'councilChair', 'councilViceChair'] as const;

export const isConsent = (text: string | undefined): text is Consent => consents.some((it) => it === text);
