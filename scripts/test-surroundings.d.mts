export function findPostgres(): Promise<{ url: string; version: string } | undefined>;
export function findBrowser(): { path: string; version: string } | undefined;
