/**
 * What must be there before anything runs: a Node that can, the packages of package-lock.json, and a build of
 * the pages as they are now. Plain Node, because it works before a package is installed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, with a slash at the end. */
export const root = fileURLToPath(new URL('../', import.meta.url));

/** The sentence that says what is wrong with this Node; nothing where it will do. */
export function nodeIsTooOld(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return undefined;
  return `Due Regard needs Node.js 20.19 or newer; this is ${version}. See https://nodejs.org/.`;
}

/**
 * The names of the packages that package-lock.json asks for and node_modules does not hold in that version.
 * Each argument is the text of a lock file; npm keeps the second one in node_modules.
 */
export function missingPackages(wantedLock, installedLock) {
  const installed = JSON.parse(installedLock).packages;
  return Object.entries(JSON.parse(wantedLock).packages)
    .filter(([path, wanted]) => path && !wanted.optional && !wanted.devOptional && !wanted.peer)
    .filter(([path, wanted]) => installed[path]?.version !== wanted.version)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
}

function whyInstall() {
  const installedLock = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedLock)) return 'the packages are not installed yet';
  const missing = missingPackages(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
    readFileSync(installedLock, 'utf8'),
  );
  if (missing.length === 0) return undefined;
  const more = missing.length > 3 ? ' and more' : '';
  return `missing or of another version: ${missing.slice(0, 3).join(', ')}${more}`;
}

/** Installs the packages where they are missing. */
export function installWhatIsMissing() {
  const tooOld = nodeIsTooOld(process.versions.node);
  if (tooOld) stop(tooOld);
  const why = whyInstall();
  if (!why) return;
  console.log(`Installing packages (${why}). This takes a minute or two.`);
  // NODE_ENV=production would leave out what the build needs.
  const options = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  if (run('npm', ['ci', ...options])) return;
  // npm ci wants the lock file to name the optional packages of every kind of machine; npm install does without.
  console.log('npm ci did not install them; trying npm install.');
  if (!run('npm', ['install', '--no-save', ...options])) stop('The packages could not be installed.');
}

const sources = ['app', 'db', 'emails', 'public', 'workflows'];
const settings = [
  'package-lock.json',
  'remix.config.js',
  'scripts/build-program.mjs',
  'tsconfig.json',
  'vite.config.ts',
];

/** A hash over the name and content of every file that the build is made from. */
export function hashSources() {
  const hash = createHash('sha256');
  const files = sources.flatMap((folder) => filesBelow(folder)).concat(settings);
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

function filesBelow(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true })
    .map((file) => join(folder, file))
    .filter((file) => statSync(join(root, file)).isFile())
    .sort();
}

/** Builds the pages and the program where their sources changed since the last build. */
export function buildWhatChanged() {
  const stamp = join(root, 'build/.sources');
  const now = hashSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  console.log('Building the pages and the program. This takes a few seconds.');
  for (const builder of [
    ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'],
    ['scripts/build-program.mjs'],
  ]) {
    const built = spawnSync(process.execPath, builder, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (built.status !== 0) stop(`${built.stdout}${built.stderr}\nThe build failed.`);
  }
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(stamp, now);
}

/** Runs a command to its end, its output on ours. False where it failed. */
function run(command, args) {
  return (
    spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status ===
    0
  );
}

/** Ends with one sentence on standard error. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
