import { createElement } from 'react';
import { render } from 'react-email';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { composeLetter } from '../../emails/compose.ts';
import { examples } from '../../emails/examples.ts';
import { type LetterData, renderLetter } from '../../emails/letter.ts';
import PreviewedLetter from '../../emails/preview/letter.tsx';
import { noticeKinds } from '../../workflows/notices.ts';
import { goesToConsultees } from '../../workflows/telling/to-consultees.ts';
import { linksIn, visibleWords } from './read-html.ts';

const everyExample = noticeKinds.map((kind) => examples[kind]);
/** To the council's own people, and to those outside it who are consulted. */
const toThePeople = everyExample.filter(({ kind }) => !goesToConsultees(kind));
const toConsultees = everyExample.filter(({ kind }) => goesToConsultees(kind));

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

  it.each(everyExample)('$kind has a subject of one line', async (data) => {
    const { subject } = await renderLetter(data);
    expect(subject).toMatch(/^[^\p{Cc}]+$/u);
    expect(subject.length).toBeLessThanOrEqual(150);
  });

  it.each(toThePeople)('$kind says in its subject which case', async (data) => {
    const { subject } = await renderLetter(data);
    expect(subject).toContain(data.case.title);
    expect(subject.endsWith(`(${data.case.reference})`)).toBe(true);
  });

  it.each(toThePeople)(
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
      ...(goesToConsultees(data.kind)
        ? [data.consultation?.title ?? '', ...(data.consultation?.about?.split('\n\n') ?? [])]
        : [data.case.reference, data.case.title, data.case.stateSentence]),
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

describe('a letter to somebody who is consulted', () => {
  it.each(toConsultees)('$kind has their own link alone, and nothing of the council’s work', async (data) => {
    const { subject, html, text } = await renderLetter({
      ...data,
      also: [examples.inForce.case],
      changes: [{ label: 'Draft of DIA-2008-0002' }],
    });
    expect(linksIn(html)).toEqual([data.link]);
    expect(text.split('\n').filter((line) => line.includes('://'))).toEqual([data.link.href]);
    for (const part of [subject, text, visibleWords(html)]) {
      expect(part).not.toMatch(/DIA-2008|Who has it now|draft|my-mail|turned off|Assessment/);
    }
    expect(subject).toContain('How people from different backgrounds get on together');
  });

  it('says what it is about, until when, whose the link is, and that one may have nothing to say', async () => {
    const { subject, text } = await renderLetter(examples.consultationInvited);
    expect(subject).toBe(
      'Say what you think by 5 pm on Friday 20 June: How people from different backgrounds get on together',
    );
    expect(text).toBe(`Say what you think by 5 pm on Friday 20 June
============================================

Example Borough Council asks you to say what you think by 5 pm on Friday 20 June (8 working days left).

How people from different backgrounds get on together

Answer:
https://due-regard.example.org/consultation/ash.dGhpcyBpcyBhbiBleGFtcGxlIG9mIGEgbGluayE

What it is about:

> The Council is writing down how it will help people of different backgrounds to get on together in the borough: in its housing, its schools, its libraries and its grants to groups.
>
> We have looked at the survey of 2007 and at what groups told us in March. We would like to know what we have missed.

What becomes of your answer
---------------------------

Nothing has been decided yet. Your answer is read, and taken into account, before the proposal goes on to those who decide.

If you have nothing to say, you can say so on the same page, and you are not reminded again.

Dates
-----

* Consultation closes: 5 pm on Friday 20 June (8 working days left)

Your link
---------

The link is yours alone, and you need no account and no password: whoever opens it answers as you, so do not pass it on.

--
This was sent to Ash Example because Example Borough Council would like to know what you think.
Sent automatically for Example Borough Council.
`);
  });

  it('says why there is more time, or why nobody is asked any more, as its author put it', () => {
    expect(composeLetter(examples.consultationExtended).quote).toEqual({
      heading: 'Why there is more time',
      paragraphs: ['Two groups meet only at the end of the month.'],
    });
    expect(composeLetter(examples.consultationCalledOff).quote).toEqual({
      heading: 'Why it was called off',
      paragraphs: ['The proposal has changed. You will be asked about the new one.'],
    });
  });

  it('has the beginning of what is long, and leaves the rest to the page', () => {
    const paragraph = 'x'.repeat(250);
    const aboutOf = (about: string) =>
      composeLetter({ ...examples.consultationInvited, consultation: { title: 'Libraries', about } }).round
        ?.about?.paragraphs;
    expect(aboutOf([paragraph, paragraph, paragraph].join('\n\n'))).toEqual([paragraph, paragraph]);
    expect(aboutOf('y'.repeat(700))).toEqual([`${'y'.repeat(599)}…`]);
    expect(aboutOf('  ')).toBeUndefined();
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
