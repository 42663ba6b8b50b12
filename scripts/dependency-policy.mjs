/**
 * npm run dependencies: holds the packages to the policy of docs/dependencies.md, and ends with 1 where they are not.
 * Plain Node, because it works before a package is installed. REQUIRE_AUDIT=1 fails where the registry answers no audit.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as lists from './dependency-lists.mjs';
import { problemsOf, readAudit } from './dependency-rules.mjs';
import { root } from './prepare.mjs';

const folder = resolve(process.argv[2] ?? root);
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

function fail(sentences) {
  for (const sentence of sentences) console.error(sentence);
  console.error(`Against the policy on packages: ${sentences.length}. See docs/dependencies.md.`);
  process.exit(1);
}

const lock = read('package-lock.json');
const problems = problemsOf(read('package.json'), lock, lists);
const settings = join(folder, '.npmrc');
if (existsSync(settings) && /registry/.test(readFileSync(settings, 'utf8')))
  problems.push('.npmrc names a registry. The packages come from npm’s own.');
if (problems.length > 0) fail(problems);
console.log(`${Object.keys(lock.packages).length - 1} packages of the lock file are as the policy says.`);

const audit = spawnSync('npm', ['audit', '--json', '--loglevel=silent'], {
  cwd: folder,
  encoding: 'utf8',
  timeout: 60_000,
});
const { heard, sentences } = readAudit(audit.stdout ?? '', lists, new Date().toISOString().slice(0, 10));
if (heard && sentences.length > 0) fail(sentences);
if (heard) console.log('npm audit knows nothing high or critical that is not on the list.');
else if (process.env.REQUIRE_AUDIT === '1') fail(sentences);
else {
  for (const sentence of sentences) console.warn(sentence);
  console.warn(
    'KNOWN WEAKNESSES WERE NOT LOOKED UP. Run this once where the registry answers, before a release.',
  );
}
