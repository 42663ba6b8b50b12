/** What the tests can use on this machine: a PostgreSQL server and a browser. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';

/**
 * A PostgreSQL database in which the tests may make databases and schemas of their own: TEST_DATABASE_URL, or
 * "test" on this machine.
 */
export async function findPostgres() {
  const here = '127.0.0.1:5432/test';
  const users = ['postgres', 'postgres:postgres', encodeURIComponent(userInfo().username)];
  const { TEST_DATABASE_URL: given } = process.env;
  const candidates = given ? [given] : users.map((user) => `postgres://${user}@${here}`);
  const { default: connect } = await import('postgres');
  for (const url of candidates) {
    const sql = connect(url, { max: 1, connect_timeout: 3, onnotice: () => {} });
    try {
      const [row] = await sql`select current_setting('server_version') as version`;
      const { hostname } = new URL(url);
      return { url, version: `PostgreSQL ${row.version.split(' ')[0]} (${new URL(url).host || hostname})` };
    } catch (error) {
      if (given) console.error(`TEST_DATABASE_URL was not reached: ${error.message}`);
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
  return undefined;
}

/** A Chromium, by CHROMIUM_PATH or in its usual places. */
export function findBrowser() {
  const { CHROMIUM_PATH: given } = process.env;
  const usual = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  for (const path of given ? [given] : usual) {
    if (!existsSync(path)) continue;
    const asked = spawnSync(path, ['--version', '--no-sandbox'], { encoding: 'utf8', timeout: 20_000 });
    const version = asked.stdout?.match(/Chrom(?:e|ium) [\d.]+/)?.[0];
    if (version) return { path, version };
  }
  if (given) console.error(`CHROMIUM_PATH is ${given}, and there is no Chromium.`);
  return undefined;
}
