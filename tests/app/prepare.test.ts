import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { missingPackages, nodeIsTooOld } from '../../scripts/prepare.mjs';

it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('Node %s will do', (version) => {
  expect(nodeIsTooOld(version)).toBeUndefined();
});

it.each(['18.20.8', '20.18.3'])('Node %s is too old, and the sentence says which will do', (version) => {
  expect(nodeIsTooOld(version)).toContain(`needs Node.js 20.19 or newer; this is ${version}`);
});

describe('the packages that are missing', () => {
  const lockOf = (packages: Record<string, object>) =>
    JSON.stringify({ packages: { '': { name: 'due-regard' }, ...packages } });
  const wanted = lockOf({
    'node_modules/express': { version: '4.22.3' },
    'node_modules/express/node_modules/debug': { version: '2.6.9' },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
  });

  it('are those of another version, and those that are not there', () => {
    const installed = lockOf({ 'node_modules/express': { version: '4.0.0' } });
    expect(missingPackages(wanted, installed)).toEqual(['express', 'debug']);
  });

  it('are none where all are there; one for another kind of machine does not count', () => {
    const installed = lockOf({
      'node_modules/express': { version: '4.22.3' },
      'node_modules/express/node_modules/debug': { version: '2.6.9' },
    });
    expect(missingPackages(wanted, installed)).toEqual([]);
  });

  it('are none here, where the tests run', () => {
    const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
    expect(missingPackages(read('package-lock.json'), read('node_modules/.package-lock.json'))).toEqual([]);
  });
});
