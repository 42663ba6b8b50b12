import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { verifyRecord } from '../../app/audit/verify-record.ts';
import { attachedTo } from '../../workflows/forms/evidence.ts';
import { makeOdf, makeOffice } from './make-zip.ts';
import { jpeg, pdf, png } from './sample-files.ts';
import { openSiteWithFiles, problemOf } from './site-with-files.ts';

// Pages are drawn for many files.
vi.setConfig({ testTimeout: 30_000 });

let on: Awaited<ReturnType<typeof openSiteWithFiles>>;
beforeAll(async () => {
  on = await openSiteWithFiles();
});
afterAll(() => on.close());

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const filesOf = async (reference: string) => attachedTo((await on.council.caseOf(reference)).content);
async function attached(
  reference: string,
  name: string,
  bytes: Buffer,
  who: 'officer' | 'democratic-services' = 'officer',
) {
  const answer = await on.attach(who, reference, name, bytes);
  expect([answer.status, problemOf(await answer.text())]).toEqual([303, '']);
  const file = (await filesOf(reference)).find((it) => it.name === name);
  if (!file) throw new Error(`${name} is not attached.`);
  return file;
}
const takeOut = async (reference: string, id: string, who: 'officer' | 'reviewer' = 'officer') =>
  on.post(who, `/cases/${reference}/evidence/${id}/take-out`, { state: await on.state(reference) });
const stored = (id: string) => on.council.value('SELECT count(*) FROM attachments WHERE id = $1', id);

describe('a file that may be attached', () => {
  it('of every kind on the list is, and comes back to the byte as a download and nothing else', async () => {
    const reference = await on.council.begin('officer');
    const large = Buffer.alloc(3 * 1024 * 1024, 'Every ward, every year.\n');
    const files: [string, Buffer, string][] = [
      ['The plan.pdf', pdf, 'application/pdf'],
      [
        'report.docx',
        makeOffice('docx'),
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ],
      [
        'figures.xlsx',
        makeOffice('xlsx'),
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ],
      [
        'slides.pptx',
        makeOffice('pptx'),
        'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      ],
      ['notes.odt', makeOdf('text'), 'application/vnd.oasis.opendocument.text'],
      ['sums.ods', makeOdf('spreadsheet'), 'application/vnd.oasis.opendocument.spreadsheet'],
      ['map.png', png, 'image/png'],
      ['hall.JPG', jpeg, 'image/jpeg'],
      ['wards.csv', Buffer.from('ward,people\r\n"Llŷn, ☃",3\r\n'), 'text/plain; charset=utf-8'],
      ['large.txt', large, 'text/plain; charset=utf-8'],
    ];
    for (const [name, bytes, type] of files) {
      const file = await attached(reference, name, bytes);
      expect(file).toMatchObject({ name, size: bytes.length, sha256: sha256(bytes) });
      const download = await on.ask('officer', `/cases/${reference}/files/${file.id}`);
      expect(Buffer.from(await download.arrayBuffer()).equals(bytes)).toBe(true);
      expect([...download.headers]).toEqual(
        expect.arrayContaining([
          ['content-type', type],
          [
            'content-disposition',
            `attachment; filename="${name}"; filename*=UTF-8''${name.replace(' ', '%20')}`,
          ],
          ['x-content-type-options', 'nosniff'],
          ['content-security-policy', "default-src 'none'; sandbox"],
          ['cache-control', 'private, no-cache'],
        ]),
      );
    }
    expect(Number(await on.council.value('SELECT max(octet_length(bytes)) FROM attachment_chunks'))).toBe(
      256 * 1024,
    );
    const page = await (await on.ask('officer', `/cases/${reference}?tab=evidence`)).text();
    for (const [name, bytes] of files) {
      expect(page).toContain(name);
      expect(page).toContain(sha256(bytes));
    }
  });

  it('may have a name in any script, which no header is broken by', async () => {
    const reference = await on.council.begin('officer');
    const file = await attached(reference, 'Cynllun Ŵyr; 计划’s.pdf', pdf);
    const download = await on.ask('officer', `/cases/${reference}/files/${file.id}`, { method: 'HEAD' });
    expect(download.headers.get('content-disposition')).toBe(
      `attachment; filename="Cynllun _yr_ ___s.pdf"; filename*=UTF-8''Cynllun%20%C5%B4yr%3B%20%E8%AE%A1%E5%88%92%E2%80%99s.pdf`,
    );
  });

  it('is for those who may see the case', async () => {
    const reference = await on.council.begin('officer');
    const { id } = await attached(reference, 'plan.pdf', pdf);
    const path = `/cases/${reference}/files/${id}`;
    expect((await on.ask('reviewer', path)).status).toBe(200);
    expect((await on.ask('cabinet', path)).status).toBe(404);
    const other = await on.council.begin('officer', { subject: 1 });
    expect((await on.ask('officer', `/cases/${other}/files/${id}`)).status).toBe(404);
  });
});

describe('what directors sign', () => {
  it('has the files in it: another file voids both signatures, is warned of, and is told', async () => {
    const reference = await on.council.begin('officer');
    await attached(reference, 'survey.csv', Buffer.from('a,b\n'));
    await on.council.bringTo('awaitingDecision', reference);
    const before = (await on.council.report(reference)).report.contentHash;
    const page = await (await on.ask('democratic-services', `/cases/${reference}/evidence/attach`)).text();
    expect(page).toContain('voids both signatures');
    await attached(reference, 'late.pdf', pdf, 'democratic-services');
    const { report } = await on.council.report(reference);
    expect(report.progress.signatures).toEqual({});
    expect(report.contentHash).not.toBe(before);
    const told = await on.council.value(
      `SELECT about::text FROM notices WHERE kind = 'signatureVoided' ORDER BY at DESC LIMIT 1`,
    );
    expect(told).toContain('Attached files');
    const look = await (await on.ask('finance', `/cases/${reference}/sign-off/finance`)).text();
    expect(look).toContain('“late.pdf” was added.');
    expect((await verifyRecord(on.council.database)).misfits).toEqual([]);
  });

  it.each([
    [
      'a byte of it was changed',
      `UPDATE attachment_chunks SET bytes = set_byte(bytes, 7, get_byte(bytes, 7) # 1) WHERE attachment_id = $1 AND number = 0`,
      'is not what was stored: its bytes were changed',
    ],
    [
      'its end was cut off',
      'DELETE FROM attachment_chunks WHERE attachment_id = $1 AND number > 0',
      'has 262144 bytes, and was stored with 300000',
    ],
    [
      'it was exchanged, and its own hash with it',
      `WITH c AS (UPDATE attachment_chunks SET bytes = set_byte(bytes, 7, get_byte(bytes, 7) # 1)
         WHERE attachment_id = $1 AND number = 0)
       UPDATE attachments SET sha256 = 'SHA' WHERE id = $1`,
      'is not the one that its case names: its SHA-256 is another',
    ],
    ['it was taken away', 'DELETE FROM attachments WHERE id = $1', 'is named in its evidence and is gone'],
  ])('is told from what was stored, where %s', async (_what, harm, why) => {
    const reference = await on.council.begin('officer');
    const whole = Buffer.concat([Buffer.from('figures\n'), Buffer.alloc(299_992, 'a')]);
    await attached(reference, 'figures.txt', whole, 'officer');
    const [file] = attachedTo((await on.council.caseOf(reference)).content);
    const exchanged = Buffer.from(whole);
    exchanged[7] = (exchanged[7] ?? 0) ^ 1;
    const found = async () => {
      const { files, misfits } = await verifyRecord(on.council.database);
      expect(files).toBeGreaterThan(0);
      return misfits.filter((it) => it.reference === reference);
    };
    expect(await found()).toEqual([]);
    const tables = ['attachments', 'attachment_chunks'];
    for (const table of tables) await on.council.rows(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await on.council.rows(
      harm.replace('SHA', createHash('sha256').update(exchanged).digest('hex')),
      file?.id,
    );
    for (const table of tables) await on.council.rows(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    expect(await found()).toEqual([{ reference, why: `The file “figures.txt” ${why}.` }]);
  });

  it('has no link in it: a link voids nothing', async () => {
    const reference = await on.council.begin('officer');
    await on.council.bringTo('awaitingDecision', reference);
    const link = {
      title: 'Census',
      address: 'https://www.example.org/census',
      state: await on.state(reference),
    };
    const date = { 'seenOn-day': '2', 'seenOn-month': '3', 'seenOn-year': '2026' };
    const answer = await on.post('officer', `/cases/${reference}/evidence/link`, { ...link, ...date });
    expect(answer.status).toBe(303);
    expect(Object.keys((await on.council.report(reference)).report.progress.signatures)).toHaveLength(2);
    const page = await (await on.ask('officer', `/cases/${reference}?tab=evidence`)).text();
    expect(page).toContain('href="https://www.example.org/census"');
    expect(page.replaceAll('<!-- -->', '')).toContain('seen on 2 March 2026');
  });

  it('is not changed from a page that warned of less', async () => {
    const reference = await on.council.begin('officer');
    const then = await on.state(reference);
    await on.council.bringTo('signOff', reference);
    const answer = await on.attach('officer', reference, 'plan.pdf', pdf, then);
    expect([answer.status, problemOf(await answer.text())]).toEqual([
      409,
      expect.stringContaining('has moved on'),
    ]);
    expect(
      await on.council.value(
        `SELECT count(*) FROM attachments a JOIN cases c ON c.id = a.case_id WHERE c.reference = $1`,
        reference,
      ),
    ).toBe('0');
  });
});

describe('a file that is taken out', () => {
  it('of a draft that nobody was sent is gone', async () => {
    const reference = await on.council.begin('officer');
    const { id } = await attached(reference, 'wrong.pdf', pdf);
    const page = await (await on.ask('officer', `/cases/${reference}/evidence/${id}/take-out`)).text();
    expect(page).toContain('It will be deleted, and cannot be brought back.');
    expect((await takeOut(reference, id)).status).toBe(303);
    expect([await filesOf(reference), await stored(id)]).toEqual([[], '0']);
    expect((await on.ask('officer', `/cases/${reference}/files/${id}`)).status).toBe(404);
  });

  it('stays with the version that had it, and nobody can delete it there', async () => {
    const reference = await on.council.begin('officer');
    const { id, sha256: hash } = await attached(reference, 'survey.pdf', pdf);
    await on.council.bringTo('review', reference);
    await on.council.send('reviewer', 'returnForChanges', { reference, words: { reasons: 'The old one.' } });
    const page = await (await on.ask('officer', `/cases/${reference}/evidence/${id}/take-out`)).text();
    expect(page).toContain('it stays with that version');
    expect((await takeOut(reference, id)).status).toBe(303);
    expect([await filesOf(reference), await stored(id)]).toEqual([[], '1']);
    const tab = await (await on.ask('officer', `/cases/${reference}?tab=evidence`)).text();
    expect(tab).toContain('Files that earlier versions had');
    const file = await (await on.ask('officer', `/cases/${reference}/file`)).text();
    expect(file).toContain(hash);
    expect((await on.ask('officer', `/cases/${reference}/files/${id}`)).status).toBe(200);
    await expect(on.council.rows('DELETE FROM attachments WHERE id = $1', id)).rejects.toThrow(
      /kept version/,
    );
    await expect(
      on.council.rows('DELETE FROM attachment_chunks WHERE attachment_id = $1', id),
    ).rejects.toThrow();
    await expect(on.council.rows(`UPDATE attachments SET name = 'x' WHERE id = $1`, id)).rejects.toThrow(
      /never changed/,
    );
  });

  it('is asked for by whoever may edit alone', async () => {
    const reference = await on.council.begin('officer');
    const { id } = await attached(reference, 'plan.pdf', pdf);
    expect((await takeOut(reference, id, 'reviewer')).status).toBe(403);
    expect(await filesOf(reference)).toHaveLength(1);
    expect((await takeOut(reference, 'no-such-file')).status).toBe(404);
  });
});

describe('a case has limits', () => {
  it('no two files of one name, and no file twice', async () => {
    const reference = await on.council.begin('officer');
    await attached(reference, 'plan.pdf', pdf);
    const named = await on.attach('officer', reference, 'PLAN.pdf', Buffer.concat([pdf, Buffer.from('\n')]));
    expect([named.status, problemOf(await named.text())]).toEqual([
      409,
      expect.stringContaining('is attached already'),
    ]);
    const same = await on.attach('officer', reference, 'copy.pdf', pdf);
    expect([same.status, problemOf(await same.text())]).toEqual([
      409,
      expect.stringContaining('as “plan.pdf”'),
    ]);
    expect(
      await on.council.value(
        'SELECT count(*) FROM attachments a JOIN cases c ON c.id = a.case_id WHERE c.reference = $1',
        reference,
      ),
    ).toBe('1');
  });

  it('twenty files, also where two people attach the last in the same moment', async () => {
    const reference = await on.council.begin('officer');
    for (let i = 1; i < 20; i += 1) await attached(reference, `${i}.txt`, Buffer.from(`file ${i}`));
    const last = await Promise.all([
      on.attach('officer', reference, 'a.txt', Buffer.from('a')),
      on.attach('officer', reference, 'b.txt', Buffer.from('b')),
    ]);
    expect(last.map((it) => it.status).sort()).toEqual([303, 409]);
    expect(await filesOf(reference)).toHaveLength(20);
    expect(
      await on.council.value(
        'SELECT count(*) FROM attachments a JOIN cases c ON c.id = a.case_id WHERE c.reference = $1',
        reference,
      ),
    ).toBe('20');
  });
});

describe('a link', () => {
  it.each<[string, Record<string, string>, string]>([
    ['that runs something', { address: 'javascript:alert(1)' }, 'The address must be of a web page'],
    ['to a file', { address: 'file:///etc/passwd' }, 'The address must be of a web page'],
    ['with a password', { address: 'https://me:secret@example.org/' }, 'must not have a name or password'],
    ['without a title', { title: ' ' }, 'Say what the page is'],
    ['seen tomorrow', { 'seenOn-year': '2027' }, 'must not be in the future'],
    ['seen on no day', { 'seenOn-day': '31' }, 'must be a real date'],
  ])('%s is refused, and every typed word stays', async (_what, wrong, says) => {
    const reference = await on.council.begin('officer');
    const typed = {
      title: 'Census of the wards',
      address: 'https://example.org/a',
      'seenOn-day': '2',
      'seenOn-month': '2',
      'seenOn-year': '2026',
      ...wrong,
      state: '"draft"',
    };
    const answer = await on.post('officer', `/cases/${reference}/evidence/link`, typed);
    const page = await answer.text();
    expect([answer.status, problemOf(page)]).toEqual([400, expect.stringContaining(says)]);
    expect(page).toContain(`value="${typed.address}"`);
  });
});

/** A daemon that speaks INSTREAM as clamd does, and answers what the test wants. */
async function scanner(answer: (bytes: Buffer) => string | undefined) {
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (piece) => {
      received = Buffer.concat([received, piece]);
      const bytes: Buffer[] = [];
      for (let at = 'zINSTREAM\0'.length; at + 4 <= received.length; ) {
        const length = received.readUInt32BE(at);
        bytes.push(received.subarray(at + 4, at + 4 + length));
        at += 4 + length;
        if (length > 0) continue;
        const said =
          received.toString('latin1', 0, 10) === 'zINSTREAM\0'
            ? answer(Buffer.concat(bytes))
            : 'UNKNOWN COMMAND';
        return said === undefined ? socket.destroy() : socket.end(`${said}\0`);
      }
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('No port was given');
  return { port: address.port, stop: () => new Promise((stopped) => server.close(stopped)) };
}

describe('where a scanner is set', () => {
  const eicar = Buffer.from('a text in which the scanner finds something\n');

  it.each<[string, (bytes: Buffer) => string | undefined, number, string]>([
    ['a clean file is taken', () => 'stream: OK', 303, ''],
    ['malware is refused by its name', () => 'stream: Test.Signature-1 FOUND', 400, 'Test.Signature-1'],
    ['an error is no pass', () => 'INSTREAM size limit exceeded. ERROR', 503, 'could not be scanned'],
    ['silence and hanging up is no pass', () => undefined, 503, 'could not be scanned'],
    [
      'an answer that says OK of something else is no pass',
      () => 'stream: OK, I suppose',
      503,
      'could not be scanned',
    ],
  ])('%s', async (_what, answers, status, says) => {
    const seen: Buffer[] = [];
    const daemon = await scanner((bytes) => {
      seen.push(bytes);
      return answers(bytes);
    });
    const { services } = on.site;
    const scanned = { ...services.config, scanner: { host: '127.0.0.1', port: daemon.port } };
    const reference = await on.council.begin('officer');
    on.use(scanned);
    try {
      const answer = await on.attach('officer', reference, 'notes.txt', eicar);
      expect([answer.status, problemOf(await answer.text())]).toEqual([
        status,
        expect.stringContaining(says),
      ]);
      expect(seen).toEqual([eicar]);
      expect(await filesOf(reference)).toHaveLength(status === 303 ? 1 : 0);
    } finally {
      on.use(services.config);
      await daemon.stop();
    }
  });

  it('a scanner that is not there is no pass', async () => {
    const reference = await on.council.begin('officer');
    const { config } = on.site.services;
    on.use({ ...config, scanner: { path: '/tmp/no-such-scanner' } });
    const answer = await on.attach('officer', reference, 'notes.txt', eicar);
    on.use(config);
    expect([answer.status, problemOf(await answer.text())]).toEqual([
      503,
      expect.stringContaining('could not be scanned'),
    ]);
  });
});
