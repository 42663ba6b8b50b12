/** One name and value as a form sends them. */
export type Typed = [name: string, value: string];

/** What was typed into one window and has not reached the service. */
export interface LocalCopy {
  key: string;
  /** Milliseconds since 1970. */
  at: number;
  typed: Typed[];
}

const prefix = 'due-regard.words';
/** A copy that nobody came back for. In milliseconds. */
const lasts = 7 * 24 * 3_600_000;

/** Of one person and one window of a section: the next user of this browser is not shown another's words. */
export const keyOf = (personId: string, address: string, draftId: string) =>
  [prefix, personId, address, draftId].map(encodeURIComponent).join(' ');

/** False where the browser keeps nothing: it is full, or told not to. */
export function putCopy(key: string, typed: readonly Typed[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), typed }));
    return true;
  } catch {
    return false;
  }
}

export function removeCopy(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to take away.
  }
}

function readCopy(key: string): LocalCopy | undefined {
  const read: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
  if (typeof read !== 'object' || read === null || !('at' in read) || !('typed' in read)) return undefined;
  const { at, typed } = read;
  if (typeof at !== 'number' || !Array.isArray(typed)) return undefined;
  const texts = typed.map((it): Typed => [String(it[0]), String(it[1])]);
  return { key, at, typed: texts };
}

/** A person's copies of a section, the newest first. Copies of anybody that are too old go on the way. */
export function listCopies(personId: string, address: string): LocalCopy[] {
  const own = `${keyOf(personId, address, '')}`;
  const found: LocalCopy[] = [];
  try {
    for (const key of Object.keys(localStorage).filter((it) => it.startsWith(`${prefix} `))) {
      const copy = readCopy(key);
      if (!copy || copy.at + lasts < Date.now()) removeCopy(key);
      else if (key.startsWith(own)) found.push(copy);
    }
  } catch {
    return [];
  }
  return found.sort((a, b) => b.at - a.at);
}
