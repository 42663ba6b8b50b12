import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../app/consultation/text-blocks.ts';

const addressesIn = (text: string) =>
  blocksOf(text).flatMap((block) =>
    (block.kind === 'list' ? block.items : block.lines).flat().flatMap(({ href }) => href ?? []),
  );

describe('plain words', () => {
  it('keep their paragraphs, their lines and their lists', () => {
    expect(blocksOf('One\r\ntwo\r\n\r\nThree:\r\n- four\r\n• five\r\nsix')).toEqual([
      { kind: 'paragraph', lines: [[{ text: 'One' }], [{ text: 'two' }]] },
      { kind: 'paragraph', lines: [[{ text: 'Three:' }]] },
      { kind: 'list', items: [[{ text: 'four' }], [{ text: 'five' }]] },
      { kind: 'paragraph', lines: [[{ text: 'six' }]] },
    ]);
  });

  it('are nothing where nothing was typed', () => {
    expect(blocksOf(' \n\n ')).toEqual([]);
  });

  it('keep what stands around an address', () => {
    expect(blocksOf('See https://example.org/a, please.')).toEqual([
      {
        kind: 'paragraph',
        lines: [
          [
            { text: 'See ' },
            { text: 'https://example.org/a', href: 'https://example.org/a' },
            { text: ', please.' },
          ],
        ],
      },
    ]);
  });
});

describe('an address to follow', () => {
  it.each([
    ['(see https://example.org/a).', ['https://example.org/a']],
    ['https://example.org/a_(b)', ['https://example.org/a_(b)']],
    [
      'HTTPS://EXAMPLE.ORG and http://example.org?q=1&r=2!',
      ['HTTPS://EXAMPLE.ORG', 'http://example.org?q=1&r=2'],
    ],
    ['“https://example.org/a”', ['https://example.org/a']],
  ])('in %s ends where it ends', (text, found) => {
    expect(addressesIn(text)).toEqual(found);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'www.example.org', 'https://', 'mailto:a@example.org'])(
    'is not %s',
    (text) => {
      expect(addressesIn(text)).toEqual([]);
    },
  );
});
