import type * as lists from './dependency-lists.mjs';

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}
interface Lock {
  lockfileVersion: number;
  packages: Record<string, Record<string, unknown>>;
}
export function problemsOf(manifest: Manifest, lock: Lock, allowed: typeof lists): string[];
export function readAudit(
  answer: string,
  allowed: Pick<typeof lists, 'knownAdvisories'>,
  today: string,
): { heard: boolean; sentences: string[] };
