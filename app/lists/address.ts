/** An address with some of its query replaced; a blank value is left out. */
export function addressWith(pathname: string, query: Readonly<Record<string, string | undefined>>): string {
  const kept = new URLSearchParams(
    Object.entries(query).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
    ),
  );
  return kept.size > 0 ? `${pathname}?${kept}` : pathname;
}
