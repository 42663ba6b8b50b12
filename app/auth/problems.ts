/** Why somebody is not signed in, as the page tells it. No sentence says whether an address is known here. */
export const signInProblems = {
  tooMany: {
    status: 429,
    title: 'Too many tries',
    sentences: ['Signing in was tried too often in a short time. Nothing is locked: wait, and try again.'],
  },
  notKnown: {
    status: 403,
    title: 'You cannot sign in here yet',
    sentences: [
      'Your council account is in order, but it has no place in this service.',
      'If you need one, ask an administrator of this service to add you.',
    ],
  },
  addressNotVerified: {
    status: 403,
    title: 'Your email address is not confirmed',
    sentences: [
      'Your council account does not vouch for your email address, so this service cannot tell who you are.',
      'Ask whoever looks after the council’s accounts to confirm it.',
    ],
  },
  otherAccount: {
    status: 403,
    title: 'Your email address belongs to another account here',
    sentences: [
      'Somebody has signed in here with the same address and another council account. So that nobody opens another person’s work, you cannot use it.',
      'Ask an administrator of this service to put this right.',
    ],
  },
  providerRefused: {
    status: 403,
    title: 'You were not signed in',
    sentences: ['The council’s sign-in service did not sign you in, or you turned back. You can try again.'],
  },
  providerSilent: {
    status: 503,
    title: 'The council’s sign-in service does not answer',
    sentences: ['Nothing is lost. Try again in a few minutes.', 'The public pages work without signing in.'],
  },
  startAgain: {
    status: 400,
    title: 'Start signing in again',
    sentences: [
      'Each way to the council’s sign-in service and back works once, for 10 minutes, in the browser where it began. This one is over.',
    ],
  },
  linkOver: {
    status: 410,
    title: 'This link does not work any more',
    sentences: ['A sign-in link works once and for a short time. Ask for a new one.'],
  },
  otherBrowser: {
    status: 403,
    title: 'This link belongs to another browser',
    sentences: [
      'A sign-in link works only in the browser where it was asked for, so that nobody can make you sign in as somebody else.',
      'Open the link there: copy it from the email into that browser’s address bar. Or ask for a new one here.',
    ],
  },
} as const satisfies Record<string, { status: number; title: string; sentences: readonly string[] }>;

export interface Problem {
  problem: keyof typeof signInProblems;
  /** For `tooMany`: the instant (ISO, UTC) from which it may be tried again. */
  until?: string;
}

/** The status and the headers of a page that tells a problem. */
export function answerOf({ problem, until }: Problem): { status: number; headers: Record<string, string> } {
  const seconds = until && Math.max(1, Math.ceil((Date.parse(until) - Date.now()) / 1000));
  return {
    status: signInProblems[problem].status,
    headers: { 'Cache-Control': 'no-store', ...(seconds && { 'Retry-After': String(seconds) }) },
  };
}
