/**
 * A page of the clerks' desk, or of a round of consultation, that may be gone back to after a step; nothing else in the
 * address is followed.
 */
export const deskPage = (path: string | null | undefined): string | undefined =>
  path &&
  /^(\/meetings\/[\w-]+(\/decisions)?|\/call-ins(\/[\w-]+)?|\/cases\/[\w-]+\/consultation\/\d+)$/.test(path)
    ? path
    : undefined;
