export const root: string;
export function nodeIsTooOld(version: string): string | undefined;
export function missingPackages(wantedLock: string, installedLock: string): string[];
export function installWhatIsMissing(): void;
export function hashSources(): string;
export function buildWhatChanged(): void;
export function stop(sentence: string): never;
