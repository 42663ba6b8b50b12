/**
 * `npm test`: installs and builds what is missing, then runs the suite in passes, because each needs another
 * world: everything on the embedded database, what touches a database again on PostgreSQL, then the browser.
 * `npm test -- <paths or options of vitest>` runs these alone, in one pass on the embedded database.
 *
 * REQUIRE_POSTGRES=1 and REQUIRE_BROWSER=1 make it fail where one is not there, in place of leaving it out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { buildWhatChanged, installWhatIsMissing, root, stop } from './prepare.mjs';
import { findBrowser, findPostgres } from './test-surroundings.mjs';

const chosen = process.argv.slice(2);
const onPostgres = ['db', 'commands', 'routes', 'files', 'faults', 'jobs', 'auth'];
/** Who may do what: the same guards answer on either database, and these take longest. */
const saysNothingOfADatabase = ['every-event', 'every-route'].map(
  (name) => `--exclude=tests/routes/${name}.test.ts`,
);

/** Much of the first pass waits: for a killed process, for a date, for the disk. A browser never does. */
const three = ['--maxWorkers=3'];

installWhatIsMissing();
const browser = findBrowser();
const postgres = await findPostgres();
if (process.env.REQUIRE_BROWSER === '1' && !browser) stop('No Chromium was found. Set CHROMIUM_PATH.');
if (process.env.REQUIRE_POSTGRES === '1' && !postgres)
  stop('No PostgreSQL was reached. Set TEST_DATABASE_URL.');
if (chosen.length === 0 || chosen.some((word) => /e2e|routes|auth/.test(word))) buildWhatChanged();

const reports = mkdtempSync(join(tmpdir(), 'due-regard-tests-'));
const total = { passed: 0, failed: 0, skipped: 0 };
/** Said again at the end, where a reader of a long log looks: what failed, and what takes the time. */
const failures = [];
const timings = [];
const passes = chosen.length > 0 ? [{ name: 'chosen', args: chosen, database: 'pglite' }] : allPasses();
let broken = false;
for (const { name, args, database } of passes) runPass(name, args, database);
rmSync(reports, { recursive: true });

const ranOnPostgres = passes.some((pass) => pass.database === 'postgres');
const ranBrowser = passes.some((pass) => pass.name === 'browser');
for (const [name, ran] of [
  ['REQUIRE_POSTGRES', ranOnPostgres],
  ['REQUIRE_BROWSER', ranBrowser],
]) {
  if (process.env[name] !== '1' || ran || chosen.length > 0) continue;
  console.error(`\n${name} is 1, and there was no test to run for it.`);
  broken = true;
}
console.log(`\nDatabases: ${databases()}`);
console.log(`Browser: ${ranBrowser ? browser.version : notUsed(browser?.version)}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`Longest: ${longest(12)}`);
for (const failure of failures) console.log(`Failed: ${failure}`);
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(broken || total.failed > 0 || total.passed === 0 ? 1 : 0);

function allPasses() {
  const folders = readdirSync(join(root, 'tests'));
  const postgresFolders = onPostgres.filter((folder) => folders.includes(folder));
  return [
    { name: 'embedded database', args: ['--exclude', 'tests/e2e/**', ...three], database: 'pglite' },
    ...(postgres && postgresFolders.length > 0
      ? [
          {
            name: 'PostgreSQL',
            args: postgresFolders.map((folder) => `tests/${folder}/`).concat(saysNothingOfADatabase),
            database: 'postgres',
          },
        ]
      : []),
    ...(browser && folders.includes('e2e')
      ? [{ name: 'browser', args: ['tests/e2e/'], database: 'pglite' }]
      : []),
  ];
}

/** Runs vitest once. A pass without a report is broken, whatever it exited with. */
function runPass(name, args, database) {
  console.log(`\n── ${name} ──`);
  const report = join(reports, `${name.replaceAll(' ', '-')}.json`);
  const ended = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
    ].concat(args),
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        NODE_ENV: 'test',
        TEST_DB: database,
        ...(postgres && { TEST_DATABASE_URL: postgres.url }),
        ...(browser && { CHROMIUM_PATH: browser.path }),
      },
    },
  );
  if (ended.status !== 0) broken = true;
  if (!existsSync(report)) {
    broken = true;
    return;
  }
  const counted = JSON.parse(readFileSync(report, 'utf8'));
  total.passed += counted.numPassedTests;
  total.failed += counted.numFailedTests;
  total.skipped += counted.numPendingTests + counted.numTodoTests;
  for (const { name: path, startTime, endTime, status, message, assertionResults } of counted.testResults) {
    const file = relative(root, path);
    timings.push({ what: `${file} (${name})`, seconds: Math.round((endTime - startTime) / 1000) });
    const failed = assertionResults.filter((test) => test.status === 'failed');
    for (const test of failed) failures.push(`${name}: ${file}: ${test.fullName}`);
    if (status === 'failed' && failed.length === 0) failures.push(`${name}: ${file}: ${message}`);
  }
}

function longest(count) {
  const sorted = timings.toSorted((a, b) => b.seconds - a.seconds).slice(0, count);
  return sorted.map(({ what, seconds }) => `${what} ${seconds} s`).join(', ');
}

function databases() {
  const manifest = join(root, 'node_modules/@electric-sql/pglite/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  return `PGlite ${version}, ${ranOnPostgres ? postgres.version : `PostgreSQL ${notUsed(postgres?.version)}`}`;
}

function notUsed(found) {
  return found ? `not used (${found} is there)` : 'not used (none found)';
}
