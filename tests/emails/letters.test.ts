import { createElement } from 'react';
import { render } from 'react-email';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { examples } from '../../emails/examples.ts';
import { type LetterData, renderLetter } from '../../emails/letter.ts';
import PreviewedLetter from '../../emails/preview/letter.tsx';
import { noticeKinds } from '../../workflows/notices.ts';
import { linksIn, visibleWords } from './read-html.ts';

const everyExample = noticeKinds.map((kind) => examples[kind]);

const choices = { href: 'https://due-regard.example.org/my-mail', label: 'Choose how your mail comes' };

/** Everything optional left out, as a notice of the clock may come. */
const bare = ({ kind, manner, council, recipient, case: about, at, link }: LetterData): LetterData => ({
  kind,
  manner,
  council,
  recipient,
  case: about,
  at,
  link,
  deadlines: [],
});

describe('every notice is a letter', () => {
  const complaints = vi.spyOn(console, 'error');
  beforeEach(() => void complaints.mockClear());
  afterEach(() => expect(complaints).not.toHaveBeenCalled());

  it.each(everyExample)('$kind has a subject of one line that says which case', async (data) => {
    const { subject } = await renderLetter(data);
    expect(subject).toMatch(/^[^\p{Cc}]+$/u);
    expect(subject.length).toBeLessThanOrEqual(150);
    expect(subject).toContain(data.case.title);
    expect(subject.endsWith(`(${data.case.reference})`)).toBe(true);
  });

  it.each(everyExample)(
    '$kind asks for one thing: beside the button it links to one’s choices alone',
    async (data) => {
      const { html, text } = await renderLetter(data);
      expect(linksIn(html)).toEqual([data.link, choices]);
      expect(text.split('\n').filter((line) => line.includes('://'))).toEqual([data.link.href, choices.href]);
      expect(html).not.toMatch(/<img|<script|background-image/i);
    },
  );

  it.each(everyExample)('$kind says the same in plain text as in HTML', async (data) => {
    const { html, text } = await renderLetter(data);
    const said = visibleWords(html);
    const facts = [
      data.case.reference,
      data.case.title,
      data.case.stateSentence,
      data.recipient.name,
      data.recipient.becauseOf,
      data.council.name,
      ...(data.words?.split('\n').filter((line) => line !== '') ?? []),
      ...data.deadlines.flatMap((due) => [due.label, due.dueInWords]),
      ...(data.deadline ? [data.deadline.label, data.deadline.dueInWords] : []),
      ...(data.mayActFrom ? [data.mayActFrom.inWords] : []),
      ...(data.changes?.flatMap((change) => [change.label, change.after ?? '']) ?? []),
      ...(data.actor?.onBehalfOf ? [data.actor.name, data.actor.onBehalfOf] : []),
    ];
    for (const fact of facts) {
      expect(text).toContain(fact);
      expect(said).toContain(fact);
    }
  });

  it.each(everyExample)('$kind never shows a value of the program', async (data) => {
    for (const each of [data, bare(data)]) {
      const { subject, html, text } = await renderLetter(each);
      for (const part of [subject, html, text])
        expect(part).not.toMatch(/undefined|\[object|NaN|Invalid Date/);
      // A machine's own value: a camel-case word between spaces.
      expect(`${subject}\n${text}`).not.toMatch(/(?<=\s)[a-z]+[A-Z]\w*(?=[\s.,:])/);
    }
  });

  it.each(everyExample)('$kind first says what to do, in whole sentences', async (data) => {
    const { text } = await renderLetter(data);
    const [, , , firstLine] = text.split('\n');
    expect(firstLine).toMatch(/^[A-Z].+[.]$/);
    expect(text).not.toMatch(/\.\.| {2}[a-z]+ by \.|by by/);
  });
});

it('the preview page shows a letter', async () => {
  const { html } = await renderLetter(PreviewedLetter.PreviewProps);
  expect(await render(createElement(PreviewedLetter, PreviewedLetter.PreviewProps))).toBe(html);
});

describe('what people typed cannot harm the reader', () => {
  const hostile = '"><script>alert(1)</script>\r\nBcc: all@example.org\u202egnp.exe\u0000';
  const attacked: LetterData = {
    ...examples.returned,
    case: { ...examples.returned.case, title: hostile },
    words: `${hostile}\n\n<img src=x onerror=alert(1)>`,
    changes: [{ label: hostile, before: hostile, after: '</style><b>' }],
    recipient: { ...examples.returned.recipient, name: hostile },
  };

  it('markup in a title, in reasons or in a name is shown, not obeyed', async () => {
    const { html } = await renderLetter(attacked);
    expect(html).not.toMatch(/<script|<img|<b>/);
    expect(html).toContain('&lt;script&gt;');
    expect(linksIn(html)).toEqual([attacked.link, choices]);
    expect(visibleWords(html)).toContain('<img src=x onerror=alert(1)>');
  });

  it('a line end in a title starts no header', async () => {
    const { subject, text } = await renderLetter(attacked);
    expect(subject).toMatch(/^[^\p{Cc}\u202e]+$/u);
    expect(text).not.toContain('\r');
    expect(text).not.toMatch(/^Bcc:/m);
  });

  it('every line of quoted reasons stays inside the quotation', async () => {
    const { text } = await renderLetter({
      ...examples.returned,
      words: 'One.\r\nTwo.\r\n\r\n--\r\nSigned off.',
    });
    expect(text).toContain('> One.\n> Two.\n>\n> --\n> Signed off.\n');
  });

  it('a very long title gives way to the reference', async () => {
    const title = `${'Housing 🏠 and '.repeat(30)}more`;
    const { subject } = await renderLetter({
      ...examples.returned,
      case: { ...examples.returned.case, title },
    });
    expect(subject.length).toBeLessThanOrEqual(150);
    expect(subject).toMatch(/… \(DIA-2008-0001\)$/);
    expect(() => encodeURIComponent(subject), 'half a character').not.toThrow();
  });

  it('a letter never links to anything but a page', async () => {
    const link = { href: 'javascript:alert(1)', label: 'Open' };
    await expect(renderLetter({ ...examples.returned, link })).rejects.toThrow(TypeError);
  });
});
