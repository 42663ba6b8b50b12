/** A letter carries its styles in itself, and its frame inherits its page's policy. Nothing there runs a script. */
export const policyOfALetter = () => ({
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
    "frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
});
