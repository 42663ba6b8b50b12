/** Where the rounds of a case stand. */
export const consultationHref = (reference: string) => `/cases/${reference}?tab=consultation`;

/** The way back from a page about a case's consultation. */
export const consultationTab = ({ reference }: { reference: string }) => ({
  href: consultationHref(reference),
  back: 'Back to the consultation',
});

export const roundHref = (reference: string, number: number | string) =>
  `/cases/${reference}/consultation/${number}`;

/** The way back from a page about one round. */
export const backToRound = (reference: string, number: number | string) => ({
  href: roundHref(reference, number),
  back: 'Back to the round',
});
