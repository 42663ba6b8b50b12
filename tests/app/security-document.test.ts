import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const text = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has: they come before those of level 3. */
const upToLevel2: Record<string, number> = {
  ...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2, '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
  ...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2, '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
  ...{ '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3, '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5 },
  ...{ '6.6': 3, '6.8': 4, '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2, '8.1': 2 },
  ...{ '8.2': 3, '8.3': 1, '8.4': 1, '9.1': 3, '9.2': 4, '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11 },
  ...{ '10.5': 5, '10.6': 2, '10.7': 3, '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1 },
  ...{ '12.1': 3, '12.2': 2, '12.3': 4, '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5, '14.1': 2, '14.2': 4 },
  ...{ '14.3': 3, '15.1': 3, '15.2': 3, '15.3': 7, '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3 },
  ...{ '17.1': 1, '17.2': 4, '17.3': 2 },
};
const wanted = Object.entries(upToLevel2).flatMap(([section, count]) =>
  Array.from({ length: count }, (_, index) => `${section}.${index + 1}`),
);

const rows = [...text.matchAll(/^\| (\d+\.\d+\.\d+[^|]*) \|([^|]*)\|([^|]*)\|([^|]*)\|$/gm)];
/** “6.2.9–6.2.12” is four numbers. */
const numbersOf = (cell: string) =>
  [...cell.matchAll(/(\d+\.\d+)\.(\d+)(?:–\d+\.\d+\.(\d+))?/g)].flatMap(([, section, first, last]) =>
    Array.from(
      { length: Number(last ?? first) - Number(first) + 1 },
      (_, index) => `${section}.${Number(first) + index}`,
    ),
  );

it('every requirement of levels 1 and 2 has its line, once', () => {
  expect(wanted).toHaveLength(253);
  expect(rows.flatMap(([, cell = '']) => numbersOf(cell)).toSorted()).toEqual(wanted.toSorted());
});

it('every line says how it stands, and one that is not wholly met says why', () => {
  for (const [line, , , stands = '', why = ''] of rows) {
    expect([line, stands.trim()]).toEqual([
      line,
      expect.stringMatching(/^(met|partly|not met|council|n\/a|council, not met by mail)$/),
    ]);
    if (/partly|not met|n\/a/.test(stands)) expect([line, why.trim()]).not.toEqual([line, '']);
  }
});

it('every file and every test that it names is there', () => {
  const linked = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, path = '']) => path);
  const named = [...text.matchAll(/`((?:app|workflows|db|tests)\/[\w./-]+)`/g)].map(
    ([, path = '']) => `../${path}`,
  );
  expect(linked.length).toBeGreaterThan(40);
  for (const path of [...linked, ...named])
    expect([path, existsSync(new URL(path, new URL('../../docs/', import.meta.url)))]).toEqual([path, true]);
});
