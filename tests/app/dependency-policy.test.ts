import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as lists from '../../scripts/dependency-lists.mjs';
import { problemsOf, readAudit } from '../../scripts/dependency-rules.mjs';

const integrity = `sha512-${'A'.repeat(86)}==`;
const sound = { version: '1.2.3', integrity, license: 'MIT' };
const allowed = {
  ...lists,
  withoutHash: { 'other-machine-': 1 },
  licencesReadByHand: {},
};
const forAnother = { version: '1.2.3', optional: true, os: ['darwin'], cpu: ['arm64'] };

/** A sound project, with one thing changed. */
function problems(packages: Record<string, Record<string, unknown>>, wanted = '1.2.3', locked = '1.2.3') {
  return problemsOf(
    { dependencies: { good: wanted } },
    {
      lockfileVersion: 3,
      packages: {
        '': { dependencies: { good: locked } },
        'node_modules/good': sound,
        'node_modules/other-machine-arm': forAnother,
        ...packages,
      },
    },
    allowed,
  );
}

it('a sound lock file has no problem', () => {
  expect(problems({})).toEqual([]);
  expect(
    problems({ 'node_modules/good': { ...sound, resolved: 'https://registry.npmjs.org/good' } }),
  ).toEqual([]);
});

describe('a package is refused', () => {
  const added: [string, Record<string, unknown>, string][] = [
    [
      'from another registry',
      { ...sound, resolved: 'https://npm.example.net/x.tgz' },
      'comes from https://npm.ex',
    ],
    ['from a repository', { ...sound, resolved: 'git+ssh://git@github.com/x/y.git#1' }, 'comes from git+ssh'],
    ['that is a folder', { ...sound, link: true, resolved: '../x' }, 'is a link to a folder'],
    ['under another’s name', { ...sound, name: 'evil' }, 'is really evil'],
    ['without a hash', { version: '1.2.3', license: 'MIT' }, 'has no sha512 hash'],
    ['with a weak hash', { ...sound, integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }, 'has no sha512 hash'],
    ['without a licence', { ...sound, license: undefined }, 'does not say its licence'],
    ['with a licence that binds', { ...sound, license: 'AGPL-3.0-only' }, 'has the licence AGPL-3.0-only'],
    ['with one licence of two that binds', { ...sound, license: '(MIT AND GPL-3.0)' }, 'has the licence'],
    ['with a script at its installation', { ...sound, hasInstallScript: true }, 'wants to run a script'],
  ];
  it.each(added)('%s', (_what, entry, sentence) => {
    const found = problems({ 'node_modules/added': entry });
    expect(found).toEqual([expect.stringContaining(sentence)]);
  });

  it('without a hash where this machine would install it, or where the list does not count it', () => {
    const linux = { ...forAnother, os: ['linux'], cpu: ['x64'] };
    expect(problems({ 'node_modules/other-machine-arm': linux })).toEqual([
      expect.stringContaining('is not only for another machine'),
      expect.stringContaining('0 packages other-machine-… have no hash; the list says 1'),
    ]);
    expect(problems({ 'node_modules/other-machine-ppc': forAnother })).toEqual([
      expect.stringContaining('2 packages other-machine-…'),
    ]);
    expect(problems({ 'node_modules/other-machine-arm': { ...forAnother, optional: false } })[0]).toContain(
      'is not only for another machine',
    );
  });

  it('with a licence of the second list where it reaches a council’s server', () => {
    const table = { ...sound, license: 'CC-BY-4.0' };
    expect(problems({ 'node_modules/caniuse-lite': { ...table, dev: true } })).toEqual([]);
    expect(problems({ 'node_modules/caniuse-lite': table })).toHaveLength(1);
  });

  it('that is not pinned, is another version than was written, or was given up', () => {
    expect(problems({}, '^1.2.3', '^1.2.3')[0]).toContain('is not pinned');
    expect(problems({}, '1.2.4')[0]).toContain('is 1.2.4 in package.json and 1.2.3 in the lock file');
    const old = { ...sound, deprecated: 'Use better.' };
    expect(problems({ 'node_modules/good': old })[0]).toContain('given up by its makers: Use better.');
  });
});

describe('what the registry knows of weaknesses', () => {
  const url = 'https://github.com/advisories/GHSA-xxxx';
  const answer = (severity: string) =>
    JSON.stringify({
      vulnerabilities: { good: { name: 'good', via: [{ url, title: 'It leaks', severity }, 'other'] } },
    });

  it('fails where it is high or critical, and is not on the list or no longer', () => {
    const none = { knownAdvisories: {} };
    expect(readAudit(answer('high'), none, '2026-03-02').sentences).toEqual([
      `good: It leaks (high), ${url}`,
    ]);
    expect(readAudit(answer('moderate'), none, '2026-03-02')).toEqual({ heard: true, sentences: [] });
    const known = { knownAdvisories: { [url]: { why: 'It is not reached.', until: '2026-03-31' } } };
    expect(readAudit(answer('critical'), known, '2026-03-31').sentences).toEqual([]);
    expect(readAudit(answer('critical'), known, '2026-04-01').sentences).toHaveLength(1);
  });

  it('is said not to be known where nobody answers', () => {
    const refused = readAudit('{"message":"405 Method Not Allowed"}', lists, '2026-03-02');
    expect(refused).toEqual({ heard: false, sentences: [expect.stringContaining('405 Method Not Allowed')] });
    expect(readAudit('', lists, '2026-03-02').heard).toBe(false);
  });
});

describe('the command', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const run = (folder: string) =>
    spawnSync(process.execPath, [join(root, 'scripts/dependency-policy.mjs'), folder], { encoding: 'utf8' });

  it('fails on a bad lock file, and says why', () => {
    const folder = mkdtempSync(join(tmpdir(), 'packages-'));
    try {
      const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
      lock.packages['node_modules/express'].resolved = 'https://npm.example.net/express.tgz';
      writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
      writeFileSync(join(folder, 'package.json'), readFileSync(join(root, 'package.json')));
      const { status, stderr } = run(folder);
      expect(status).toBe(1);
      expect(stderr).toContain('node_modules/express comes from https://npm.example.net/express.tgz');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('finds nothing against the policy in this project', () => {
    const { stdout } = run(root);
    expect(stdout).toContain('packages of the lock file are as the policy says.');
  }, 70_000);
});
