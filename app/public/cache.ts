/** The same for everybody, and good for a minute: browsers and proxies may keep it. */
export const forEverybody = { 'Cache-Control': 'public, max-age=60' } as const;
