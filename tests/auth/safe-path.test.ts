import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAddress } from '../../app/auth/address.ts';
import { safePath } from '../../app/auth/session.ts';

const here = 'https://due-regard.example.org';
/** Text as somebody would write it who wants to lead people elsewhere, or to write a header. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '/',
        '//',
        '\\',
        '.',
        '..',
        '@',
        ':',
        '?',
        '#',
        '%0d%0a',
        '%2f',
        '%5c',
        'https:',
        'javascript:',
      ),
      fc.constantFrom(
        'evil.example.org',
        '\t',
        '\r\n',
        '\0',
        '\u2028',
        '\uff0f',
        '\u3002',
        'é',
        ' ',
        ';',
        ',',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

describe('where somebody is led after signing in', () => {
  it('is always this service, however a browser reads it, and a header can carry it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hostile,
          hostile.map((text) => `/${text}`),
        ),
        (text) => {
          const path = safePath(text);
          expect(new URL(path, `${here}/sign-in`).origin).toBe(here);
          expect(new Headers({ Location: path }).get('Location')).toBe(path);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('is what was asked for, where that is a path of this service', () => {
    const part = fc.stringMatching(/^[\w.~%-]{1,12}$/);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), part, (parts, query) => {
        const path = `/${parts.join('/')}?a=${query}&b=[1]#c`;
        expect(safePath(path)).toBe(path);
      }),
    );
    expect(safePath('/')).toBe('/');
  });

  it.each([
    null,
    '',
    'cases',
    '//evil',
    '/\\evil',
    '\\\\evil',
    'https://evil',
    '/a b',
    '/a\nb',
    `/${'a'.repeat(2000)}`,
  ])('is the start page for %j', (text) => expect(safePath(text)).toBe('/'));
});

describe('an address', () => {
  it('never holds what could write a header or name a second one', () => {
    const near = fc.tuple(hostile, hostile).map(([one, two]) => `${one}@${two}`);
    fc.assert(
      fc.property(fc.oneof(hostile, near), (text) => {
        if (isAddress(text)) expect(text).not.toMatch(/[\s\p{C},;<>"()]|@.*@/u);
      }),
      { numRuns: 5000 },
    );
  });

  it.each(['a@example.org', "o'neill+x@sub.example.org", 'jörg@bücher.example.org', 'a@localhost'])(
    'may be %s',
    (text) => expect(isAddress(text)).toBe(true),
  );
});
