import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeOdf, makeOffice, makeZip } from './make-zip.ts';
import { jpeg, pdf, png, program } from './sample-files.ts';
import { openSiteWithFiles, problemOf } from './site-with-files.ts';

// The largest are 25 MB, and the machine may have other things to do.
vi.setConfig({ testTimeout: 30_000 });

let on: Awaited<ReturnType<typeof openSiteWithFiles>>;
let reference = '';
let before = '';

// A folder of its own for temporary files: other tests have theirs at the same time.
const usualFolder = process.env.TMPDIR;
process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'due-regard-hostile-'));

beforeAll(async () => {
  on = await openSiteWithFiles();
  reference = await on.council.begin('officer');
  before = await rows();
});
afterAll(async () => {
  await on.close();
  rmSync(tmpdir(), { recursive: true });
  if (usualFolder === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usualFolder;
});

/** How many rows there are of all that an upload could leave behind. */
const rows = () =>
  on.council.value(`SELECT concat_ws(' ', (SELECT count(*) FROM attachments), (SELECT count(*) FROM attachment_chunks),
    (SELECT count(*) FROM events), (SELECT sum(version) FROM cases))`);

/** Files of uploads that this process has open, though they have no name any more. */
function openUploads(): string[] {
  if (!existsSync('/proc/self/fd')) return [];
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      const to = readlinkSync(`/proc/self/fd/${fd}`);
      return to.includes('due-regard-upload-') ? [to] : [];
    } catch {
      return [];
    }
  });
}

afterEach(async () => {
  expect(await rows()).toBe(before);
  expect(readdirSync(tmpdir())).toEqual([]);
  expect(openUploads()).toEqual([]);
  expect(on.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
});

const damaged = 'The file is damaged or was made to do harm';
const bomb = 'unpack to far more than its size';
const twoInOne = 'something else is hidden in it';
const notAllowed = 'This kind of file cannot be attached';
const macros = 'The file has macros in it';
const locked = 'locked with a password';
const million = Buffer.alloc(1024 * 1024);

describe('a hostile file is refused with a sentence and leaves nothing', () => {
  it.each<[what: string, name: string, bytes: () => Buffer, says: string]>([
    ['a program called a PDF', 'plan.pdf', () => program, notAllowed],
    [
      'a page called a text',
      'notes.txt',
      () => Buffer.from('<!DOCTYPE html><script>alert(1)</script>'),
      notAllowed,
    ],
    ['a drawing that can run', 'map.png', () => Buffer.from('<svg onload="alert(1)"/>'), notAllowed],
    ['a script', 'list.csv', () => Buffer.from('#!/bin/sh\nrm -r /\n'), notAllowed],
    [
      'a picture in a kind that is not on the list',
      'a.gif',
      () => Buffer.from('GIF89a'.padEnd(60, '\0')),
      notAllowed,
    ],
    ['a zip that is no document', 'all.docx', () => makeZip([{ name: 'a.txt', content: 'a' }]), notAllowed],
    ['text in another encoding', 'names.csv', () => Buffer.from('Zoë', 'latin1'), 'UTF-8'],
    ['text with a control character', 'names.txt', () => Buffer.from('a\u0007b'), notAllowed],
    ['a PDF with the wrong name', 'plan.docx', () => pdf, 'By its content the file is a PDF'],
    [
      'a document with the wrong name',
      'plan.pdf',
      () => makeOffice('docx'),
      'By its content the file is a Word document',
    ],
    ['a name without an ending', 'plan', () => pdf, 'its name has no ending'],
    [
      'a PDF that is a zip too',
      'a.pdf',
      () => Buffer.concat([pdf, makeZip([{ name: 'x.class', content: 'x' }])]),
      twoInOne,
    ],
    [
      'a zip after a picture',
      'a.png',
      () => Buffer.concat([png, makeZip([{ name: 'x', content: 'x' }])]),
      twoInOne,
    ],
    [
      'a page in the tail of a picture',
      'a.png',
      () => Buffer.concat([png, Buffer.from('<script>x</script>')]),
      twoInOne,
    ],
    [
      'a page in the tail of a photograph',
      'a.jpg',
      () => Buffer.concat([jpeg, Buffer.from('<script>x</script>')]),
      twoInOne,
    ],
    ['a zip in a photograph', 'a.jpg', () => Buffer.concat([jpeg, makeOffice('docx')]), twoInOne],
    [
      'a page after the end of a PDF',
      'a.pdf',
      () => Buffer.concat([pdf, Buffer.from('<script>x</script>')]),
      twoInOne,
    ],
    ['a photograph that is cut off', 'a.jpg', () => jpeg.subarray(0, jpeg.length - 2), twoInOne],
    [
      'a document with macros by its type',
      'a.docx',
      () => makeOffice('docx', [{ name: 'word/vbaProject.bin', content: 'x' }]),
      macros,
    ],
    [
      'an OpenDocument with macros',
      'a.odt',
      () => makeOdf('text', '<m/>', [{ name: 'Basic/Standard/a.xml', content: 'x' }]),
      macros,
    ],
    ['a locked OpenDocument', 'a.ods', () => makeOdf('spreadsheet', '<manifest:encryption-data/>'), locked],
    [
      'a locked or old Office file',
      'a.docx',
      () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), million]),
      locked,
    ],
    [
      'a zip with a locked entry',
      'a.docx',
      () => makeOffice('docx', [{ name: 'word/a.xml', content: 'x', flags: 0x801 }]),
      locked,
    ],
    [
      'a bomb by its ratio',
      'a.xlsx',
      () => makeOffice('xlsx', [{ name: 'xl/a.xml', content: Buffer.alloc(8 * 1024 * 1024) }]),
      bomb,
    ],
    ['a bomb of many entries', 'a.xlsx', manyBombs, bomb],
    [
      'a bomb that says it is small',
      'a.docx',
      () => makeOffice('docx', [{ name: 'word/a.xml', content: million, declared: 10 }]),
      damaged,
    ],
    ['a bomb whose entries lie over each other', 'a.docx', overlapping, damaged],
    [
      '10,000 entries',
      'a.docx',
      () =>
        makeOffice(
          'docx',
          Array.from({ length: 10_000 }, (_, i) => ({ name: `word/${i}.xml`, content: '' })),
        ),
      damaged,
    ],
    [
      'a name that climbs',
      'a.docx',
      () => makeOffice('docx', [{ name: '../../etc/passwd', content: 'x' }]),
      damaged,
    ],
    [
      'a name from the root',
      'a.docx',
      () => makeOffice('docx', [{ name: '/etc/passwd', content: 'x' }]),
      damaged,
    ],
    [
      'a name with a drive',
      'a.docx',
      () => makeOffice('docx', [{ name: 'C:/a.xml', content: 'x' }]),
      damaged,
    ],
    [
      'a program inside',
      'a.docx',
      () => makeOffice('docx', [{ name: 'word/embeddings/a.exe', content: 'x' }]),
      damaged,
    ],
    [
      'two entries of one name',
      'a.docx',
      () =>
        makeOffice('docx', [
          { name: 'word/a.xml', content: 'x' },
          { name: 'WORD/A.xml', content: 'y' },
        ]),
      damaged,
    ],
    [
      'something before the zip',
      'a.docx',
      () => Buffer.concat([Buffer.from('PK\x03\x04'), makeOffice('docx')]),
      damaged,
    ],
    ['something after the zip', 'a.docx', () => makeOffice('docx', [], '<script>x</script>'), damaged],
    ['a zip without its end', 'a.docx', () => makeOffice('docx').subarray(0, 300), damaged],
    ['a name with a folder', '../plan.pdf', () => pdf, 'name has a folder in it'],
    ['a name with a folder of Windows', 'C:\\plans\\plan.pdf', () => pdf, 'name has a folder in it'],
    ['a name that turns round', 'plan\u202Efdp.exe.pdf', () => pdf, 'hidden character'],
    ['a name that is hidden', '.htaccess.txt', () => Buffer.from('a'), 'full stop'],
    ['a very long name', `${'a'.repeat(400)}.pdf`, () => pdf, 'name is too long'],
    ['nothing', 'plan.pdf', () => Buffer.alloc(0), 'The file is empty'],
  ])('%s', async (_what, name, bytes, says) => {
    const answer = await on.attachAsScript('officer', reference, name, bytes());
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(says)]);
  });
});

/** Each of them just small enough by itself. */
function manyBombs(): Buffer {
  const declared = 1024 * 1024 - 1;
  const bombs = Array.from({ length: 210 }, (_, i) => ({ name: `xl/${i}.xml`, content: 'x', declared }));
  return makeOffice('xlsx', bombs);
}

function overlapping(): Buffer {
  const content = deflateRawSync(Buffer.alloc(100));
  return makeOffice('docx', [
    { name: 'word/a.xml', content },
    { name: 'word/b.xml', content, offset: 60 },
  ]);
}

const form = 'multipart/form-data; boundary=X';
const part = (headers: string, body: string | Buffer = '') =>
  Buffer.concat([
    Buffer.from(`--X\r\nContent-Disposition: form-data; ${headers}\r\n\r\n`),
    Buffer.from(body),
    Buffer.from('\r\n'),
  ]);
const fileOf = (name: string, body: Buffer) => part(`name="file"; filename="${name}"`, body);
const end = Buffer.from('--X--\r\n');

describe('a hostile form', () => {
  const send = (type: string, body: Buffer, length?: number, cuts?: boolean) =>
    on.sendRaw('officer', `/cases/${reference}/evidence/attach`, type, body, length, cuts);

  it.each<[what: string, type: string, body: () => Buffer, says: string]>([
    [
      'says not what parts it',
      'multipart/form-data',
      () => Buffer.concat([fileOf('a.pdf', pdf), end]),
      'did not come from the form',
    ],
    [
      'is no form with files',
      'application/x-www-form-urlencoded',
      () => Buffer.from('file=a'),
      'did not come from the form',
    ],
    ['never ends', form, () => fileOf('a.pdf', pdf), 'did not arrive whole'],
    ['has another boundary', form, () => Buffer.from('--Y\r\nhello\r\n--Y--\r\n'), 'did not arrive whole'],
    [
      'has two files',
      form,
      () => Buffer.concat([fileOf('a.pdf', pdf), fileOf('b.pdf', pdf), end]),
      'one file at a time',
    ],
    [
      'has many parts',
      form,
      () =>
        Buffer.concat([
          ...Array.from({ length: 50 }, (_, i) => part(`name="f${i}"`, 'x')),
          fileOf('a.pdf', pdf),
          end,
        ]),
      'one file at a time',
    ],
    [
      'has a file under another name',
      form,
      () => Buffer.concat([part('name="other"; filename="a.pdf"', pdf), end]),
      'did not come from the form',
    ],
    [
      'has an answer that is far too long',
      form,
      () => Buffer.concat([part('name="state"', 'x'.repeat(5000)), fileOf('a.pdf', pdf), end]),
      'did not come from the form',
    ],
    ['has no file', form, () => Buffer.concat([part('name="state"', '"draft"'), end]), 'Choose a file'],
    [
      'has a name with a line end in it',
      form,
      () => Buffer.concat([fileOf('a%0d%0ab\u0085.pdf', pdf), end]),
      'hidden character',
    ],
  ])('that %s', async (_what, type, body, says) => {
    const answer = await send(type, body());
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(problemOf(answer)).toContain(says);
  });

  it('that is cut off in the middle of the file', async () => {
    const answer = await send(form, fileOf('a.pdf', Buffer.concat([pdf, million])), 10_000_000, true);
    expect(answer).toBe('');
    // The server hears of it a moment later than we.
    await expect.poll(openUploads).toEqual([]);
  });

  it('that is larger than a file may be is not read', async () => {
    const answer = await send(form, fileOf('a.pdf', pdf), 40_000_000);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('at most 25 MB');
  });

  it('whose file is a little larger than it may be', async () => {
    const answer = await on.attach('officer', reference, 'a.pdf', Buffer.alloc(25 * 1024 * 1024 + 1, 'a'));
    expect([answer.status, problemOf(await answer.text())]).toEqual([
      413,
      expect.stringContaining('larger than 25 MB'),
    ]);
  });
});

it('whoever may not attach is refused before the file is looked at', async () => {
  expect((await on.attach('second-officer', reference, 'a.pdf', program)).status).toBe(403);
  expect((await on.attach('cabinet', reference, 'a.pdf', program)).status).toBe(404);
  const closed = await on.council.begin('officer', { subject: 1 });
  await on.council.bringTo('review', closed);
  before = await rows();
  expect((await on.attach('officer', closed, 'a.pdf', program)).status).toBe(409);
});
